/** Secrets of the configuration, planted as canaries: none shows in log, answers, metrics or on the command line. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as streamText } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { secretSpecs } from "../../middleware/src/config/fields.ts";
import { adapters } from "../../middleware/src/erp/registry.ts";
import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { bearer, canary, canaryConfig, masterKey, secrets } from "../support/canaries.ts";
import { type Process, startProcess } from "../support/process.ts";
import { signedHeaders } from "../support/signed.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-canary-"));
const file = join(dir, "relay.yaml");
const metricsToken = canary("metrics");
const env = { RELAY_CONFIG: file, RELAY_MASTER_KEY: masterKey, RELAY_METRICS_TOKEN: metricsToken };

/** Everything that anybody got to see, by where. */
const seen: { where: string; text: string }[] = [];
let instance: Instance;
let intacct: IntacctSim;
let relay: Process;

function configFile(more: object = {}): void {
  writeFileSync(file, canaryConfig({ instance, intacct }, more));
}

before(async () => {
  ensureAppBuilt();
  intacct = await startIntacct({
    vendors: 5,
    bills: 30,
    credentials: {
      sender_password: secrets["connections/acme-intacct/sender_password"],
      user_password: secrets["connections/acme-intacct/user_password"],
    },
  });
  instance = await startInstance({ appDir });
  await instance.addUser({
    user_name: "relay",
    password: canary("other"),
    roles: ["x_lr_relay.integration"],
  });
  await instance.addOAuthClient({
    ...{ client_id: "acme-now", user_name: "relay" },
    client_secret: secrets["instances/acme/auth/client_secret"],
  });
  configFile();
  relay = await startProcess({ ...env, RELAY_STORE: "memory:", LOG_LEVEL: "trace" });
});
after(async () => {
  await relay[Symbol.asyncDispose]();
  await instance.close();
  await intacct.close();
  rmSync(dir, { recursive: true });
});

const base = "/v1/connections/acme-intacct";

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(relay.url + path, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...headers },
    ...(text === undefined ? {} : { body: text }),
  });
  const answer = await response.text();
  seen.push({ where: `${method} ${path}`, text: `${JSON.stringify([...response.headers])}\n${answer}` });
  return { status: response.status, body: answer.startsWith("{") ? JSON.parse(answer) : undefined };
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call("POST", base + path, body, headers);

function document() {
  const bill = intacct.bills().find(({ STATE, TOTALPAID }) => STATE === "Posted" && TOTALPAID === "0");
  assert.ok(bill);
  const lines = bill.APBILLITEMS.map(({ LINE_NO, ACCOUNTNO }) => ({
    line_number: LINE_NO,
    gl_account: ACCOUNTNO,
  }));
  return { operation: "invoice.update", document: { external_id: bill.RECORDNO, lines } };
}

test("good answers: connections, check, pull, totals, preview, post, replay", async () => {
  await call("GET", "/v1/connections");
  assert.equal((await post("/check", {})).body.ok, true);
  assert.equal((await post("/pull", { entity: "gl_account" })).status, 200);
  assert.equal((await post("/totals", { entity: "supplier" })).status, 200);
  for (const more of [{ dry_run: true }, {}, {}]) {
    const { status } = await post("/documents", { ...document(), ...more }, { "idempotency-key": "canary" });
    assert.equal(status, 200);
  }
  const body = "{}";
  const secret = secrets["clients/acme-now/hmac_secret"];
  const signed = signedHeaders({ now: Date.now(), path: `${base}/check`, body, secret });
  assert.equal((await post("/check", body, { ...signed, authorization: "" })).status, 200);
});

test("problems: strangers, mistakes, refusals of either side, answers that are lost or no answers", async () => {
  const stranger = await call("GET", "/v1/connections", undefined, { authorization: "Bearer nobody" });
  assert.equal(stranger.status, 401);
  const signed = signedHeaders({ now: Date.now(), path: "/v1/connections", method: "GET" });
  assert.equal(
    (await call("GET", "/v1/connections", undefined, { ...signed, authorization: "" })).status,
    401,
  );
  assert.equal((await post("/pull", "{")).status, 422);
  assert.equal(
    (
      await post(
        "/documents",
        { operation: "purchase_order.create", document: {} },
        { "idempotency-key": "x" },
      )
    ).status,
    409,
  );
  assert.equal((await call("POST", "/v1/connections/%E0%A4%A/pull", {})).status, 422);
  const refused = { do: "custom", name: "errormessage-in-200" } as const;
  intacct.faults.add({ when: { function: "update" }, action: refused });
  const rejected = await post("/documents", document(), { "idempotency-key": "canary-2" });
  assert.equal(rejected.body.code, "erp_rejected");
  intacct.faults.add({
    when: { function: "query" },
    action: { do: "answer", status: 200, body: "<html>no gateway</html>" },
  });
  assert.equal((await post("/totals", { entity: "supplier" })).status, 200);
  assert.deepEqual(intacct.faults.unused(), []);
});

test("wrong credentials on both sides", async () => {
  await instance.admin.update("oauth_entity", await oauthClient(), { client_secret: "changed" });
  const users = await instance.admin.query("sys_user", "user_name=relay");
  await instance.admin.update("sys_user", users[0]?.["sys_id"] ?? "", { active: "0" });
  configFile();
  relay.signal("SIGHUP");
  await relay.logged("configuration reloaded");
  intacct.settings.senderAuthorised = false;
  assert.equal((await post("/check", {})).body.ok, false);
  assert.notEqual((await post("/pull", { entity: "supplier" })).status, 200);
  intacct.settings.senderAuthorised = true;
});

async function oauthClient(): Promise<string> {
  const [row] = await instance.admin.query("oauth_entity", "client_id=acme-now");
  return row?.["sys_id"] ?? "";
}

test("metrics, the description, and a configuration that is refused at SIGHUP", async () => {
  assert.equal((await call("GET", "/metrics")).status, 401);
  assert.equal(
    (await call("GET", "/metrics", undefined, { authorization: `Bearer ${metricsToken}` })).status,
    200,
  );
  await call("GET", "/openapi.json");
  const [sender, user] = ["sender_password", "user_password"].map(
    (name) => secrets[`connections/acme-intacct/${name}` as keyof typeof secrets],
  );
  configFile({ [`colour`]: sender, proxy: `http://${user}:x@proxy.example`, retention_days: sender });
  relay.signal("SIGHUP");
  await relay.logged("configuration not reloaded, the old one stays");
  configFile();
});

/** Not spawnSync: the simulators that it talks to live in this very process. */
async function relayCommand(...args: string[]): Promise<{ code: number | null; text: string }> {
  const cli = join(import.meta.dirname, "../../middleware/src/cli.ts");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", cli, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });
  const [stdout, stderr, [code]] = await Promise.all([
    streamText(child.stdout),
    streamText(child.stderr),
    once(child, "close"),
  ]);
  seen.push({ where: `relay ${args.join(" ")}`, text: stdout + stderr });
  return { code, text: stdout + stderr };
}

test("the command line", async () => {
  const check = await relayCommand("check");
  assert.equal(check.code, 1);
  assert.match(check.text, /^acme-intacct: something is wrong\n {2}ok {5}erp_reachability: .*\n/);
  assert.match(check.text, /\n {2}FAILED servicenow_sign_in: .*\n {9}ServiceNow admin: /);
  assert.equal((await relayCommand("check", "acme-sap")).code, 64);
  assert.equal((await relayCommand("authorize", "acme-intacct")).code, 64);
  assert.equal((await relayCommand("client", "add", "other")).code, 0);
  assert.equal((await relayCommand("secret", "rotate")).code, 0);
});

test("no canary was seen by anybody, as it is or in the codings that it travels in", () => {
  seen.push({ where: "the log", text: relay.output() });
  assert.match(relay.output(), /"msg":"request"/);
  const planted = [...Object.values(secrets), bearer, metricsToken, env.RELAY_MASTER_KEY];
  const base64 = (text: string) => Buffer.from(text).toString("base64").replace(/=+$/, "");
  const forms = planted.flatMap((secret) => [
    secret,
    base64(secret),
    base64(`relay:${secret}`),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("hex"),
  ]);
  assert.ok(seen.length > 20);
  for (const { where, text } of seen)
    for (const form of forms) assert.ok(!text.includes(form), `${where} shows ${form.slice(0, 12)}…`);
});

test("every kind of secret that the configuration knows was planted", () => {
  const names = Object.entries(adapters.intacct.config)
    .filter(([, schema]) => secretSpecs.has(schema))
    .map(([name]) => `connections/acme-intacct/${name}`);
  assert.deepEqual(
    names.sort(),
    Object.keys(secrets)
      .filter((place) => place.startsWith("connections/"))
      .sort(),
  );
});
