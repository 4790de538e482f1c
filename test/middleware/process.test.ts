/** The middleware as a process: it reloads, and it stops without losing what is in flight. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { stringify } from "yaml";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { type Process, startProcess } from "../support/process.ts";
import { bearer, configuration } from "../support/relay.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-process-"));
const file = join(dir, "relay.yaml");
let intacct: IntacctSim;
let relay: Process;

before(async () => {
  intacct = await startIntacct({ vendors: 5, bills: 60 });
});
after(async () => {
  await intacct.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  writeFileSync(file, stringify(configuration({ intacct })));
  relay = await startProcess({ RELAY_CONFIG: file, RELAY_STORE: "memory:" });
});
afterEach(async () => {
  await relay[Symbol.asyncDispose]();
  intacct.faults.clear();
});

const as = (token: string) => ({ authorization: `Bearer ${token}`, "content-type": "application/json" });
const connections = async (token: string) =>
  (await fetch(`${relay.url}/v1/connections`, { headers: as(token) })).status;

/** The coding that one open bill has already, sent as an update; held by the simulator until released. */
async function postHeld() {
  const held = intacct.faults.add({ when: { function: "update" }, action: { do: "hold", at: "before" } });
  const bill = intacct.bills().find(({ STATE, TOTALPAID }) => STATE === "Posted" && TOTALPAID === "0");
  assert.ok(bill);
  const lines = bill.APBILLITEMS.map(({ LINE_NO, ACCOUNTNO }) => ({
    line_number: LINE_NO,
    gl_account: ACCOUNTNO,
  }));
  const body = { operation: "invoice.update", document: { external_id: bill.RECORDNO, lines } };
  const answer = fetch(`${relay.url}/v1/connections/acme-intacct/documents`, {
    method: "POST",
    // Of its own in each test: the gateway remembers keys, and what each process keeps ends with it.
    headers: { ...as(bearer), "idempotency-key": `held-${randomUUID()}` },
    body: JSON.stringify(body),
  });
  answer.catch(() => undefined);
  await held.reached;
  return { answer, release: held.release };
}

test("SIGTERM: nothing new comes in, the request in flight is answered, the process ends with 0", async () => {
  const { answer, release } = await postHeld();
  relay.signal("SIGTERM");
  await relay.logged("stopping");
  await assert.rejects(fetch(`${relay.url}/healthz`), /fetch failed/);
  release();
  const response = await answer;
  assert.equal(response.status, 200);
  assert.equal(((await response.json()) as { status: string }).status, "posted");
  assert.deepEqual(await relay.ended, { code: 0, signal: null });
  assert.match(relay.output(), /"msg":"stopped"/);
});

test("a second signal ends it at once", async () => {
  await postHeld();
  relay.signal("SIGTERM");
  await relay.logged("stopping");
  relay.signal("SIGTERM");
  assert.deepEqual(await relay.ended, { code: 143, signal: null });
});

test("an idle process stops at once on SIGINT", async () => {
  assert.equal(await connections(bearer), 200);
  relay.signal("SIGINT");
  assert.deepEqual(await relay.ended, { code: 0, signal: null });
});

test("SIGHUP puts a new configuration in the place of the old for the next request", async () => {
  const token = "another-token-of-another-client";
  const next = configuration({ intacct });
  const [client] = next.clients;
  assert.ok(client);
  client.bearer_sha256 = createHash("sha256").update(token).digest("hex");
  writeFileSync(file, stringify(next));
  assert.equal(await connections(token), 401);

  relay.signal("SIGHUP");
  await relay.logged("configuration reloaded");

  assert.equal(await connections(token), 200);
  assert.equal(await connections(bearer), 401);
});

test("a request that began before SIGHUP is served to its end by the configuration that it began with", async () => {
  const { answer, release } = await postHeld();
  const next = configuration({ intacct, connection: { endpoint: "http://127.0.0.1:9/moved" } });
  writeFileSync(file, stringify(next));
  relay.signal("SIGHUP");
  await relay.logged("configuration reloaded");
  release();
  assert.equal((await answer).status, 200);
});

test("a bad file at SIGHUP is logged, one line per mistake, and the old configuration goes on", async () => {
  const bad = configuration({ intacct, top: { colour: "red" } });
  Object.assign(bad.connections[0] ?? {}, { company_id: undefined });
  writeFileSync(file, stringify(bad));
  relay.signal("SIGHUP");
  await relay.logged("configuration not reloaded, the old one stays");
  assert.equal(await connections(bearer), 200);
  const mistakes = relay
    .output()
    .split("\n")
    .filter((line) => line.includes("not reloaded"))
    .map((line) => JSON.parse(line).mistake);
  assert.deepEqual(mistakes, [
    "connections/acme-intacct/company_id: missing; expected string",
    "colour: unknown key; remove it or correct its spelling",
  ]);
});

test("what is wrong with environment and configuration ends it with 78, one line each, and no stack trace", () => {
  writeFileSync(file, stringify(configuration({ intacct, top: { colour: "red" } })));
  const main = join(import.meta.dirname, "../../middleware/src/main.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", main],
    {
      env: { PATH: process.env["PATH"] ?? "", RELAY_CONFIG: file, PORT: "none", RELAY_STORE: "somewhere" },
      encoding: "utf8",
      timeout: 10_000,
    },
  );
  assert.equal(status, 78);
  assert.equal(stdout, "");
  assert.deepEqual(
    stderr
      .trimEnd()
      .split("\n")
      .map((line) => line.split(":")[0]),
    ["colour", "PORT", "RELAY_STORE"],
  );
});

test("a port that is taken ends it with 78", () => {
  const { port } = new URL(relay.url);
  const main = join(import.meta.dirname, "../../middleware/src/main.ts");
  const { status, stderr } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", main], {
    env: { PATH: process.env["PATH"] ?? "", RELAY_CONFIG: file, PORT: port, RELAY_STORE: "memory:" },
    encoding: "utf8",
    timeout: 10_000,
  });
  assert.equal(status, 78);
  assert.match(stderr, /^HOST\/PORT: cannot listen on 127\.0\.0\.1:\d+: [^\n]+\n$/);
});
