/** Every kind of refusal, silence and half-truth of an instance while rows are loaded: none lost, none twice. */

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { FaultAction } from "../sim/kit/faults.ts";
import type { InstanceCall } from "../sim/servicenow/index.ts";
import { account, client, type PullDesk, pullDesk } from "../support/pull-desk.ts";
import type { Reply } from "../support/relay.ts";

let desk: PullDesk;
let cursor: string | undefined;
let made = 0;

before(async () => {
  desk = await pullDesk();
  const first = await pullSuppliers();
  assert.equal(first.body.inserted, 12, JSON.stringify(first.body));
});
after(() => desk.close());
afterEach(() => assert.deepEqual(desk.instance.faults.unused(), [], "every fault was met"));

async function pullSuppliers(more: Record<string, unknown> = {}): Promise<Reply> {
  const reply = await desk.pull({ entity: "supplier", ...(cursor !== undefined && { cursor }), ...more });
  cursor = reply.body.cursor ?? cursor;
  return reply;
}

/** New vendors in the ERP, to be pulled. */
function addVendors(count: number): string[] {
  desk.clock.advance(1000);
  return Array.from({ length: count }, () => {
    made += 1;
    const VENDORID = `NEW-${made}`;
    desk.intacct.change.addVendor({ VENDORID, NAME: `New vendor ${made}` });
    return VENDORID;
  });
}

async function assertLoadedOnce(ids: readonly string[], stagedBefore: number, again = 0): Promise<void> {
  const register = await desk.register("supplier");
  for (const id of ids) assert.match(register.get(id)?.["source_hash"] ?? "", /^[0-9a-f]{64}$/, id);
  assert.equal(register.size, desk.intacct.vendors().length);
  assert.equal(await desk.staged("supplier"), stagedBefore + ids.length + again);
}

const rows: Partial<InstanceCall> = { method: "POST", api: "import", table: "x_lr_relay_stg_supplier" };
const reads: Partial<InstanceCall> = { method: "GET", api: "table", table: "x_lr_relay_supplier" };
const custom = (name: string, value?: string): FaultAction => ({
  do: "custom",
  name,
  ...(value && { value }),
});
const jsonError = (status: number): FaultAction => ({
  do: "answer",
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ error: { message: "java.lang.Exception", detail: null }, status: "failure" }),
});

/** Fault, what it is for, and how many rows are staged twice because nothing says that they were staged. */
const faults: [name: string, when: Partial<InstanceCall>, action: FaultAction][] = [
  ["an import whose connection is cut before anything was done", rows, { do: "drop" }],
  ["an import whose answer is lost", rows, { do: "drop-after-commit" }],
  ["an import whose answer is cut", rows, { do: "truncate" }],
  ["a 500 with nothing done", rows, jsonError(500)],
  ["a 403 after the row was inserted", rows, custom("forbidden-after-commit")],
  ["a transaction cancelled after it had committed", rows, custom("cancelled-after-commit")],
  ["a rate limit rule that lets the middleware wait two seconds", rows, custom("rate-limit", "2")],
  ["a node whose threads are all taken", rows, custom("semaphores-full")],
  ["a request that the session dropped with a 202", rows, custom("silently-dropped")],
  ["a page of HTML in place of an answer, once", rows, custom("hibernating")],
  ["a token that was revoked", rows, custom("expire-token")],
  [
    "an HTML page of maintenance",
    rows,
    { do: "answer", status: 503, headers: { "content-type": "text/html" }, body: "<html>" },
  ],
  ["a read of the register that is cut", reads, { do: "truncate" }],
  ["a read of the register that is throttled by a rule", reads, custom("rate-limit", "3")],
  ["a read of the register that finds all threads taken", reads, custom("semaphores-full")],
  ["a read of the register that answers with a page", reads, custom("hibernating")],
  ["a read of the register whose token was revoked", reads, custom("expire-token")],
];

for (const [name, when, action] of faults) {
  test(`${name}: every row is in the register, staged once`, async () => {
    const staged = await desk.staged("supplier");
    const ids = addVendors(3);
    desk.instance.faults.add({ when, action });
    const { status, body } = await pullSuppliers();
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual([body.status, body.inserted, body.pending, body.rejected], ["complete", 3, 0, []]);
    await assertLoadedOnce(ids, staged);
  });
}

test("an instance that sleeps is an error in plain words, and once it is awake nothing is missing", async () => {
  const staged = await desk.staged("supplier");
  const ids = addVendors(2);
  desk.instance.faults.add({ when: {}, action: custom("hibernating"), times: Number.POSITIVE_INFINITY });
  const { status, body } = await pullSuppliers();
  assert.deepEqual([status, body.code, body.retryable], [503, "servicenow_unavailable", true]);
  assert.match(body.detail, /web page/);
  assert.match(body.fix, /wake the instance/);
  desk.instance.faults.clear();
  assert.equal((await pullSuppliers()).body.inserted, 2);
  await assertLoadedOnce(ids, staged);
});

test("a rate limit of an hour defers the pull to its end, without another request until then", async () => {
  const staged = await desk.staged("supplier");
  const ids = addVendors(2);
  desk.instance.faults.add({ when: rows, action: custom("rate-limit", "3600") });
  const began = desk.clock.now();
  const { status, body } = await pullSuppliers();
  assert.deepEqual([status, body.status, body.pending], [200, "deferred", 2], JSON.stringify(body));
  assert.ok(Date.parse(body.resume_at) >= began + 3_599_000, body.resume_at);
  const early = await pullSuppliers();
  assert.equal(early.body.status, "deferred");
  assert.equal(early.body.calls.servicenow, 0);
  desk.clock.advance(3_600_000);
  assert.equal((await pullSuppliers()).body.status, "complete");
  // One of the two was on its way when the other one was refused.
  assert.ok((await desk.staged("supplier")) <= staged + 2);
  await assertLoadedOnce(ids, staged);
});

test("an import that hangs: the answer comes within two seconds after the deadline, and the next pull settles it", async () => {
  const ids = addVendors(3);
  const staged = await desk.staged("supplier");
  const hold = desk.instance.faults.add({ when: rows, action: { do: "hold", at: "after" } });
  const began = performance.now();
  const { status, body } = await pullSuppliers({ deadline_ms: 1000 });
  assert.ok(performance.now() - began < 3000);
  assert.ok(status === 503 || body.status === "more", JSON.stringify(body));
  hold.release();
  const next = await pullSuppliers();
  assert.equal(next.body.status, "complete", JSON.stringify(next.body));
  await assertLoadedOnce(ids, staged);
});

test("a repeated pull with the same cursor changes nothing", async () => {
  const before = cursor;
  addVendors(3);
  await pullSuppliers();
  const staged = await desk.staged("supplier");
  cursor = before;
  const again = await pullSuppliers();
  assert.deepEqual([again.body.staged, again.body.inserted, again.body.updated], [0, 0, 0]);
  assert.equal(await desk.staged("supplier"), staged);
});

test("where the instance does not grant client credentials, the fallback signs in", async () => {
  const options = (secret: string, fallback?: object) => ({
    instanceUrl: desk.instance.url,
    intacct: desk.intacct,
    instanceAuth: {
      type: "client_credentials",
      ...client,
      client_secret: secret,
      ...(fallback && { fallback }),
    },
  });
  await desk.instance.setProperty("glide.oauth.inbound.client.credential.grant_type.enabled", "false");
  await desk.relay.reconfigure(options(client.client_secret));
  const refused = await desk.pull({ entity: "cost_center" });
  assert.equal(refused.body.code, "servicenow_auth_failed");
  assert.match(refused.body.fix, /grant_type/);
  await desk.relay.reconfigure(options(client.client_secret, account));
  const { body } = await desk.pull({ entity: "cost_center" });
  assert.equal(body.inserted, desk.intacct.departments().length, JSON.stringify(body));
  await desk.relay.reconfigure(options("wrong", account));
  const wrong = await desk.pull({ entity: "cost_center" });
  assert.equal(
    wrong.body.code,
    "servicenow_auth_failed",
    "a wrong secret is told, not hidden by the fallback",
  );
});
