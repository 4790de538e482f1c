/** A whole company of Sage 300 through the real middleware into a strict instance with the built app. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import Big from "big.js";
import type { Entity } from "../../shared-types/choices.ts";
import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Rec, type Sage300Sim, startSage300 } from "../sim/sage300/index.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { account, client, INTEGRATION } from "../support/pull-desk.ts";
import { type Relay, startRelay } from "../support/relay.ts";

type Row = Record<string, string>;

const ENTITIES: Entity[] = ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"];
const HOUR = 3_600_000;

let clock: TestClock;
let sim: Sage300Sim;
let instance: Instance;
let relay: Relay;

before(async () => {
  ensureAppBuilt();
  clock = new TestClock("2026-03-02T09:00:00Z");
  sim = await startSage300({
    clock,
    vendors: 15,
    accounts: 20,
    purchaseOrders: 12,
    batches: 20,
    settings: { pageSize: 6 },
  });
  instance = await startInstance({ appDir, clock });
  await instance.addUser({ user_name: account.username, password: account.password, roles: INTEGRATION });
  await instance.addOAuthClient({ ...client, user_name: account.username });
  relay = await startRelay({
    clock,
    instanceUrl: instance.url,
    instanceAuth: { type: "client_credentials", ...client },
    connections: [
      { id: "acme-300", type: "sage300", ...sim.config, cost_center_segment: 2, calls_per_cycle: 12 },
    ],
  });
});
after(async () => {
  await relay.close();
  await instance.close();
  await sim.close();
});

const register = (table: string): Promise<Row[]> => instance.admin.query(`x_lr_relay_${table}`);
const inside = (set: string, rows: string): Rec[] =>
  sim.records(set).flatMap((record) => record[rows] as Rec[]);

test("everything arrives once, over as many cycles as the calls take, and lines are whole", async () => {
  let deferred = 0;
  for (const entity of ENTITIES) {
    let cursor: string | undefined;
    for (let status = ""; status !== "complete"; ) {
      const { status: http, body } = await relay.post("/v1/connections/acme-300/pull", { entity, cursor });
      assert.equal(http, 200, JSON.stringify(body));
      assert.deepEqual(body.rejected, []);
      ({ status, cursor } = body);
      if (status !== "deferred") continue;
      deferred += 1;
      assert.ok(Date.parse(body.resume_at) - clock.now() <= HOUR);
      clock.advance(HOUR);
    }
  }
  assert.ok(deferred >= 2, `${deferred} deferrals`);
  const keys = async (table: string) => (await register(table)).map((row) => row["external_id"]).sort();
  const held = (set: string, key: string) =>
    sim
      .records(set)
      .map((record) => record[key])
      .sort();
  assert.deepEqual(await keys("supplier"), held("APVendors", "VendorNumber"));
  assert.deepEqual(await keys("gl_account"), held("GLAccounts", "UnformattedAccount"));
  assert.deepEqual(await keys("purchase_order"), held("POPurchaseOrders", "PurchaseOrderNumber"));
  assert.equal((await keys("cost_center")).length, 6);
  const invoices = inside("APInvoiceBatches", "Invoices");
  assert.deepEqual(
    await keys("invoice"),
    invoices.map((one) => `${one["BatchNumber"]}~${one["EntryNumber"]}`).sort(),
  );
  for (const row of await register("invoice")) assert.equal(row["lines_complete"], "1");
  assert.equal(
    (await register("invoice_line")).length,
    invoices.flatMap((one) => one["InvoiceDetails"] as Rec[]).length,
  );
  assert.equal(
    (await register("purchase_order_line")).length,
    inside("POPurchaseOrders", "PurchaseOrderLines").length,
  );
});

test("the register says what Sage 300's own totals say", async () => {
  for (const entity of ENTITIES) {
    clock.advance(HOUR);
    const isDocument = entity === "invoice" || entity === "purchase_order";
    const range = isDocument ? { from: "2025-09-01", to: "2026-02-15" } : {};
    const { status, body } = await relay.post("/v1/connections/acme-300/totals", { entity, ...range });
    assert.equal(status, 200, JSON.stringify(body));
    const date = entity === "invoice" ? "invoice_date" : "order_date";
    const rows = (await register(entity)).filter(
      (row) => !isDocument || ((row[date] ?? "") >= "2025-09-01" && (row[date] ?? "") <= "2026-02-15"),
    );
    assert.ok(rows.length > 0);
    assert.equal(body.count, rows.length, entity);
    const ids = rows.map((row) => row["external_id"] ?? "").sort();
    assert.equal(body.keys_sha256, createHash("sha256").update(ids.join("\n")).digest("hex"));
    const sums: Record<string, string> = {};
    for (const row of isDocument ? rows : [])
      sums[row["currency"] ?? ""] = new Big(sums[row["currency"] ?? ""] ?? 0)
        .plus(row["total_amount"] ?? "")
        .toFixed();
    assert.deepEqual(body.amounts, sums);
  }
});
