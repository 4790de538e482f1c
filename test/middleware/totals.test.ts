/** Control totals of the ERP, compared with what the simulated company really holds. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, afterEach, before, test } from "node:test";
import Big from "big.js";
import { totals } from "../../middleware/src/engine/totals.ts";
import type { ErpAdapter } from "../../middleware/src/erp/adapter.ts";
import { adapters } from "../../middleware/src/erp/registry.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { type Relay, startRelay } from "../support/relay.ts";

const path = "/v1/connections/acme-intacct/totals";
let intacct: IntacctSim;
let relay: Relay;

before(async () => {
  intacct = await startIntacct({ vendors: 30, bills: 2300 });
  relay = await startRelay({ intacct });
});
after(async () => {
  await relay.close();
  await intacct.close();
});
afterEach(() => intacct.faults.clear());

const hashOf = (keys: string[]) => createHash("sha256").update(keys.sort().join("\n")).digest("hex");
const isoOf = (american: string) => american.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$1-$2");

/** What the company's own records of these dates add up to. */
function expected(from: string, to: string) {
  const bills = intacct
    .bills()
    .filter(({ WHENCREATED }) => from <= isoOf(WHENCREATED) && isoOf(WHENCREATED) <= to);
  const amounts = new Map<string, Big>();
  for (const { CURRENCY, TRX_TOTALENTERED } of bills)
    amounts.set(CURRENCY, (amounts.get(CURRENCY) ?? new Big(0)).plus(TRX_TOTALENTERED));
  return {
    count: bills.length,
    amounts: Object.fromEntries([...amounts].map(([currency, sum]) => [currency, sum.toFixed()])),
    keys_sha256: hashOf(bills.map(({ RECORDNO }) => RECORDNO)),
  };
}

test("all bills, over more than one page: count, sums by currency and keys are the company's", async () => {
  const calls = intacct.calls().length;
  const { status, body } = await relay.post(path, {
    entity: "invoice",
    from: "1990-01-01",
    to: "2099-12-31",
  });
  assert.equal(status, 200);
  assert.equal(body.count, intacct.bills().length);
  assert.deepEqual(body, expected("1990-01-01", "2099-12-31"));
  const queries = intacct
    .calls()
    .slice(calls)
    .filter(({ function: name }) => name === "query");
  assert.equal(queries.length, 2);
});

test("from and to are inclusive dates of the bill", async () => {
  const dates = intacct
    .bills()
    .map(({ WHENCREATED }) => isoOf(WHENCREATED))
    .sort();
  const day = dates[Math.floor(dates.length / 2)] ?? "";
  const { body } = await relay.post(path, { entity: "invoice", from: day, to: day });
  assert.deepEqual(body, expected(day, day));
  assert.ok(body.count >= 1);
});

test("a range without bills is zero of nothing", async () => {
  const { body } = await relay.post(path, { entity: "invoice", from: "1980-01-01", to: "1980-12-31" });
  assert.deepEqual(body, {
    count: 0,
    amounts: {},
    keys_sha256: createHash("sha256").update("").digest("hex"),
  });
});

test("masters count and hash their keys, without amounts", async () => {
  for (const [entity, keys] of [
    ["supplier", intacct.vendors().map(({ VENDORID }) => VENDORID)],
    ["gl_account", intacct.accounts().map(({ ACCOUNTNO }) => ACCOUNTNO)],
    ["cost_center", intacct.departments().map(({ DEPARTMENTID }) => DEPARTMENTID)],
  ] as const) {
    const { body } = await relay.post(path, { entity });
    assert.deepEqual(body, { count: keys.length, amounts: {}, keys_sha256: hashOf([...keys]) }, entity);
  }
});

test("dates of masters, missing dates of bills, and a range that runs backwards are named", async () => {
  for (const [request, fields] of [
    [{ entity: "supplier", from: "2026-01-01" }, ["from: supplier has no date to go by"]],
    [{ entity: "invoice" }, ["from: expected a date", "to: expected a date"]],
    [{ entity: "invoice", from: "2026-02-01", to: "2026-01-01" }, ["to: lies before from"]],
    [
      { entity: "invoice", from: "01/31/2026", to: "2026-02-30" },
      ["from: expected a date", "to: expected a date"],
    ],
  ] as const) {
    const { status, body } = await relay.post(path, request);
    assert.equal(status, 422);
    for (const field of fields) assert.ok(body.detail.includes(field), `${field} in ${body.detail}`);
  }
});

test("an entity that is not read from this ERP is capability_denied, without a call", async () => {
  const calls = intacct.calls().length;
  const { status, body } = await relay.post(path, {
    entity: "purchase_order",
    from: "2026-01-01",
    to: "2026-01-31",
  });
  assert.equal(status, 409);
  assert.equal(body.code, "capability_denied");
  assert.equal(intacct.calls().length, calls);
});

test("a page that is cut is read again, never counted short", async () => {
  intacct.faults.add({ when: { function: "query" }, after: 1, action: { do: "truncate" } });
  const { body } = await relay.post(path, { entity: "invoice", from: "1990-01-01", to: "2099-12-31" });
  assert.deepEqual(body, expected("1990-01-01", "2099-12-31"));
  assert.deepEqual(intacct.faults.unused(), []);
});

/** A connection whose ERP holds these rows. */
function holding(rows: { external_id: string; currency: string; amount: string }[]) {
  const adapter = { totals: { payment: async () => ({ rows, next: null }) } };
  const client = { handle: () => ({}) };
  return { adapter, client, config: { id: "c", type: "intacct" } } as unknown as Parameters<typeof totals>[0];
}

test("sums are signed, exact decimals; keys are sorted by code point", async () => {
  const keys = ["\u{1f600}", "\uff5e", "a", "B"];
  const rows = keys.map((external_id, index) => ({
    external_id,
    currency: "EUR",
    amount: index === 0 ? "-0.3" : "0.1",
  }));
  const found = await totals(holding(rows), { entity: "payment", from: "2026-01-01", to: "2026-01-31" });
  assert.deepEqual(found.amounts, { EUR: "0" });
  const sorted = "B\na\n\uff5e\n\u{1f600}";
  assert.equal(found.keys_sha256, createHash("sha256").update(sorted).digest("hex"));
});

test("an amount that is none is the ERP's bad answer, and names the record", async () => {
  const rows = [{ external_id: "17", currency: "EUR", amount: "1,5" }];
  await assert.rejects(totals(holding(rows), { entity: "payment", from: "2026-01-01", to: "2026-01-31" }), {
    code: "erp_bad_answer",
    message: /record 17: "1,5"/,
  });
});

test("whatever an adapter reads, it can prove its right to and total", () => {
  for (const adapter of Object.values<ErpAdapter<never>>(adapters)) {
    const readable = (Object.keys(adapter.can) as Entity[]).filter((entity) => adapter.can[entity].read);
    assert.deepEqual(Object.keys(adapter.totals).sort(), readable.sort());
    const x3 = { transport: "rest", cost_center_dimension: "DEP", resources: {}, auth: { type: "basic" } };
    const costCenters = {
      cost_center_object: "DEPARTMENT",
      cost_center_segment: 2,
      cost_center_entity: "Subaccount",
    };
    const config = { ...costCenters, ...x3 } as never;
    const probed = new Set(adapter.probes(config).map(({ entity }) => entity));
    assert.deepEqual([...probed].sort(), readable.sort());
    assert.ok(adapter.probes(config).every(({ call }) => call.effect === "read"));
  }
});
