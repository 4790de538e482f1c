/** The app under another company's prefix: whole, working, and without a trace of ours. */

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pack, withPackage } from "../../../now-app/ship/package.ts";
import { appDir } from "../../sandbox/app.ts";
import { startWorld } from "../../sandbox/world.ts";
import { startInstance } from "../../sim/servicenow/index.ts";
import { as, only } from "../../support/people.ts";
import { startFakeMiddleware } from "../instance/fake-middleware.ts";

const scope = "x_acme_relay";
let folder = "";
let zip = "";
let built = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-relay-prefix-"));
  withPackage(scope, (project) => {
    zip = pack(project, folder);
    built = join(folder, "app");
    cpSync(join(project, "dist", "app"), built, { recursive: true });
  });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .sort();

test("no file, no record and no server module names our own scope", () => {
  const traces = files(built).filter(
    (name) => name.includes("lr_relay") || /lr_relay/i.test(readFileSync(join(built, name), "utf8")),
  );
  assert.deepEqual(traces, []);
});

test("it is the same app: every record is there, under the same sys_id", () => {
  const renamed = files(appDir).map((name) => name.replaceAll("x_lr_relay", scope));
  assert.deepEqual(files(built), renamed.sort());
});

test("the zip that an instance takes holds every file, and names its scope", () => {
  assert.match(zip, /ledger_relay_\d+_\d+_\d+_x_acme_relay\.zip$/);
  const inside = namesIn(readFileSync(zip)).sort();
  assert.deepEqual(inside, ["/package_inventory.csv", ...files(built).map((name) => `/${name}`)].sort());
});

test("in an instance of that company its buttons run, and its middleware is called", async () => {
  await using stack = new AsyncDisposableStack();
  const instance = await startInstance({ appDir: built });
  stack.defer(() => instance.close());
  const middleware = await startFakeMiddleware();
  stack.defer(() => middleware.close());
  await instance.addUser({ user_name: "anna", password: "p", roles: [`${scope}.admin`] });
  const account = [`${scope}.integration`, "import_transformer"];
  await instance.addUser({ user_name: "relay", password: "p", roles: account });
  await instance.setProperty(`${scope}.middleware_url`, middleware.url);
  await instance.setProperty(`${scope}.middleware_key_id`, middleware.keyId);
  await instance.setProperty(`${scope}.middleware_secret`, middleware.secret);
  const table = `${scope}_connection`;
  const sys_id = await instance.admin.insert(table, { name: "acme", erp: "intacct", active: "true" });
  middleware.reply = () => ({ status: 200, body: { ok: true, checks: [] } });
  const response = await fetch(`${instance.url}/sim/ui-action`, {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json",
      Authorization: `Basic ${Buffer.from("anna:p").toString("base64")}`,
    },
    body: JSON.stringify({ table, sys_id, action: "Check connection" }),
  });
  assert.equal(response.status, 200);
  assert.deepEqual(middleware.refused, []);
  assert.equal(middleware.received.length, 1);
  const [connection] = await instance.admin.query(table);
  assert.equal(connection?.["status"], "ready");
});

test("the middleware that is told its scope brings the company's bills there, and posts what is approved", async () => {
  await using stack = new AsyncDisposableStack();
  const world = await startWorld({ app: { dir: built, scope }, vendors: 3, bills: 12 });
  stack.defer(() => world.close());
  const { admin } = world.instance;
  await world.instance.runJob("Ledger Relay: sync runner");
  const invoices = await admin.query(`${scope}_invoice`, "");
  assert.deepEqual(
    invoices.map((row) => row["external_id"]).sort(),
    world.intacct
      .bills()
      .map((row) => row.RECORDNO)
      .sort(),
  );
  const [invoice] = invoices.filter(({ status, approval }) => status === "Posted" && approval === "pending");
  assert.ok(
    invoice !== undefined,
    JSON.stringify(invoices.map(({ status, approval }) => [status, approval])),
  );
  const approved = await as(world).patch(`${scope}_invoice`, invoice["sys_id"] ?? "", {
    approval: "approved",
  });
  assert.equal(approved.status, 200, JSON.stringify(approved.result));
  await world.instance.runDue();
  const dispatch = only(await admin.query(`${scope}_dispatch`, ""));
  assert.equal(dispatch["state"], "processed", dispatch["message"]);
  assert.equal(world.intacct.commits().length, 1);
});

/** Names in a zip's central directory (PKWARE APPNOTE 4.3.12). */
function namesIn(bytes: Buffer): string[] {
  const names: string[] = [];
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) {
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString("utf8", at + 46, at + 46 + length));
  }
  return names;
}
