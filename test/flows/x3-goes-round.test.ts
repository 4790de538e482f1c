/** A Sage X3 folder into the built app: every entity, through tokens that live five minutes, and a supplier back. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { startX3, type X3Sim } from "../sim/x3/index.ts";
import { account, client, INTEGRATION } from "../support/pull-desk.ts";
import { type Relay, startRelay } from "../support/relay.ts";

const entities = ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"];
const clock = new TestClock("2026-03-02T09:00:00Z");
let instance: Instance;
let x3: X3Sim;
let relay: Relay;

before(async () => {
  ensureAppBuilt();
  x3 = await startX3({ clock, suppliers: 12, orders: 10, invoices: 12 });
  instance = await startInstance({ appDir, clock });
  const { username, password } = account;
  await instance.addUser({ user_name: username, password, roles: INTEGRATION });
  await instance.addOAuthClient({ ...client, user_name: username });
  relay = await startRelay({
    instanceUrl: instance.url,
    instanceAuth: { type: "client_credentials", ...client },
    connections: [{ id: "acme-x3", type: "x3", ...x3.config("gateway") }],
    clock,
  });
});
after(async () => {
  await relay.close();
  await instance.close();
  await x3.close();
});

const register = (entity: string) => instance.admin.query(`x_lr_relay_${entity}`);
const ask = (what: string, body: object, headers = {}) =>
  relay.post(`/v1/connections/acme-x3/${what}`, body, headers);

/** Pulls in parts of three, two minutes apart. */
async function pullAll(entity: string): Promise<void> {
  for (let cursor: string | undefined, status = ""; status !== "complete"; clock.advance(120_000)) {
    const { body, status: http } = await ask("pull", { entity, max_records: 3, ...(cursor && { cursor }) });
    assert.equal(http, 200, JSON.stringify(body));
    assert.deepEqual(body.rejected, []);
    ({ cursor, status } = body);
  }
}

test("every record arrives, with its lines, while at least four access tokens come and go", async () => {
  const began = clock.now();
  for (const entity of entities) await pullAll(entity);
  assert.ok(clock.now() - began > 4 * 300_000);
  assert.ok(x3.gateway.issued > 4, `${x3.gateway.issued} pairs of tokens`);
  assert.ok(x3.calls().every(({ status }) => status === 200));
  for (const entity of entities) {
    const dates = ["purchase_order", "invoice"].includes(entity)
      ? { from: "2026-01-01", to: "2026-12-31" }
      : {};
    const { body } = await ask("totals", { entity, ...dates });
    assert.equal((await register(entity)).length, body.count, entity);
  }
  const [invoice] = (await register("invoice")).filter(({ external_id }) => external_id === "FFR011260001");
  const [order] = (await register("purchase_order")).filter(
    ({ number }) => number === invoice?.["purchase_order_number"],
  );
  assert.ok(order, "the invoice's order is there");
  const lines = await instance.admin.query("x_lr_relay_invoice_line", `invoice=${invoice?.["sys_id"]}`);
  const orderLines = await instance.admin.query(
    "x_lr_relay_purchase_order_line",
    `purchase_order=${order["sys_id"]}`,
  );
  const numbers = new Set(orderLines.map(({ line_number }) => line_number));
  assert.ok(
    lines.length > 0 && lines.every(({ purchase_order_line }) => numbers.has(purchase_order_line ?? "")),
  );
});

test("a supplier goes to X3 and comes back as the same record", async () => {
  const before = (await register("supplier")).find(({ external_id }) => external_id === "FR002");
  assert.ok(before);
  const request = {
    operation: "supplier.upsert",
    document: { external_id: "FR002", payment_terms: "US10NET30" },
    base_hash: before["source_hash"],
  };
  const { body } = await ask("documents", request, { "idempotency-key": "acme:FR002:1" });
  assert.equal(body.status, "posted", JSON.stringify(body));
  await pullAll("supplier");
  const rows = (await register("supplier")).filter(({ external_id }) => external_id === "FR002");
  assert.deepEqual(
    rows.map(({ sys_id, payment_terms }) => [sys_id, payment_terms]),
    [[before["sys_id"], "US10NET30"]],
  );
  const again = await ask("documents", request, { "idempotency-key": "acme:FR002:2" });
  assert.equal(again.body.status, "posted", "it says already what is wanted");
  assert.equal(x3.commits().length, 1);
});
