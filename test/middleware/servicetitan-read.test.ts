/** Feeds and lists: every record once, whatever changes while they are read, and nothing read again that need not be. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, PageRecord } from "../../middleware/src/erp/adapter.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { type Reading, readServiceTitan } from "../support/servicetitan-desk.ts";

const keys = (records: PageRecord[]) => records.map(({ external_id }) => external_id);
const unique = (records: PageRecord[]) => [...new Set(keys(records))].sort();
const ids = (rows: ReadonlyMap<number, unknown>) => [...rows.keys()].map(String).sort();

/** How often a resource was asked for. */
function asked({ sim }: Reading, resource: string, since = 0): number {
  return sim
    .calls()
    .slice(since)
    .filter((call) => call.resource === resource).length;
}

test("bills come by the feed; its token is kept at the end and gives only what is new", async (t) => {
  const reading = await readServiceTitan(t, { bills: 30, settings: { exportPageSize: 7 } });
  const records: PageRecord[] = [];
  let page: Page = await reading.page("invoice");
  for (; page.next !== null; page = await reading.page("invoice", { after: page.next }))
    records.push(...page.records);
  records.push(...page.records);
  assert.deepEqual(keys(records).sort(), ids(reading.sim.tenant.bills));
  const end = page.resume ?? null;
  assert.ok(end);
  const quiet = await reading.page("invoice", { after: end });
  assert.deepEqual(quiet, { records: [], next: null, resume: end });
  reading.clock.advance(1000);
  const made = reading.sim.addBill();
  const more = await reading.page("invoice", { after: end });
  assert.deepEqual(keys(more.records), [String(made.id)]);
  assert.notEqual(more.resume, end);
});

test("a token, and a plus sign in it, arrive as they were given; a date starts the first scan", async (t) => {
  const reading = await readServiceTitan(t);
  const { resume } = await reading.page("invoice");
  await reading.page("invoice", { after: resume ?? null });
  const last = reading.sim.calls().at(-1);
  assert.deepEqual(last?.query["from"], JSON.parse(resume ?? "[]")[0]);
  await reading.page("invoice", { from: "2026-01-01T00:00:00.000Z" });
  assert.ok(reading.sim.calls().some(({ query }) => query["from"] === "2026-01-01T00:00:00.000Z"));
});

test("an answer larger than was asked for is taken in parts, also when its records change meanwhile", async (t) => {
  const reading = await readServiceTitan(t, { bills: 30 });
  const { bills } = reading.sim.tenant;
  const records: PageRecord[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await reading.page("invoice", { after, limit: 4 });
    assert.ok(page.records.length <= 4);
    records.push(...page.records);
    if (page.next === null) break;
    after = page.next;
    const last = Number(page.records.at(-1)?.external_id);
    // The very record that the next part begins after moves to the end.
    if (records.length === 8) {
      reading.clock.advance(1000);
      reading.sim.tenant.change(bills, last, { summary: "changed" });
    }
  }
  assert.deepEqual(unique(records), ids(bills));
  const parts = reading.sim
    .calls()
    .filter(({ resource }) => resource === "accounting/export/inventory-bills");
  assert.equal(new Set(parts.map(({ query }) => query["from"])).size, 1);
});

test("each record of a part has a mark to go on after it", async (t) => {
  const reading = await readServiceTitan(t);
  const { records } = await reading.page("invoice", { limit: 5 });
  const { records: rest } = await reading.page("invoice", { after: records[2]?.mark ?? null, limit: 2 });
  assert.deepEqual(keys(rest), keys(records.slice(3)));
});

test("a deleted bill comes as deleted, whatever its amounts", async (t) => {
  const reading = await readServiceTitan(t, { bills: 3 });
  const { resume } = await reading.page("invoice");
  reading.clock.advance(1000);
  const [id = 0] = reading.sim.tenant.bills.keys();
  reading.sim.tenant.change(reading.sim.tenant.bills, id, { active: false, billAmount: "1.00" });
  const { records } = await reading.page("invoice", { after: resume ?? null });
  const [record] = records;
  assert.ok(record && "document" in record);
  assert.deepEqual([record.document.external_id, record.document.deleted], [String(id), "true"]);
  assert.equal(await reading.reader("invoice").byKey(reading.erp, String(id)), undefined);
});

test("what is known costs no more than the feed itself", async (t) => {
  const reading = await readServiceTitan(t);
  await reading.page("invoice", { isKnown: () => true });
  const called = reading.sim.calls().map(({ resource }) => resource);
  assert.deepEqual(called, ["token", "accounting/export/inventory-bills"]);
});

test("fifty bills cost five calls beside the feed, not one each", async (t) => {
  const reading = await readServiceTitan(t, { bills: 50 });
  await reading.page("invoice");
  assert.ok(reading.calls() <= 9, `${reading.calls()} calls`);
});

test("purchase orders carry their vendor's name, amounts as numbers with every digit, and no floats", async (t) => {
  const reading = await readServiceTitan(t);
  const { purchaseOrders, vendors } = reading.sim.tenant;
  const [order] = purchaseOrders.values();
  assert.ok(order);
  reading.sim.tenant.change(purchaseOrders, order.id, { total: 40.1, tax: 0.1, shipping: 1e-7 });
  const document = await reading.document("purchase_order", order.id);
  assert.equal(document.supplier_name, vendors.get(order.vendorId)?.name);
  assert.deepEqual([document.total_amount, document.currency], ["40.1", "USD"]);
  assert.deepEqual(
    (({ tax, shipping, business_unit }) => [tax, shipping, business_unit])(JSON.parse(document.dimensions)),
    ["0.1", "0.0000001", `bu:${order.businessUnitId}`],
  );
  const [line] = JSON.parse(document.lines);
  assert.deepEqual([line.purchase_order_line, line.gl_account], [String(order.items[0]?.id), ""]);
});

for (const vendorIds of ["repeated", "comma"] as const) {
  test(`vendors of purchase orders are found when their ids are taken ${vendorIds}`, async (t) => {
    const reading = await readServiceTitan(t, { settings: { vendorIds } });
    for (const record of await reading.all("purchase_order"))
      assert.ok("document" in record && "supplier_name" in record.document && record.document.supplier_name);
    const singly = asked(reading, "inventory/vendors/{id}");
    assert.equal(singly > 0, vendorIds === "comma");
    const all = ids(reading.sim.tenant.vendors);
    assert.deepEqual([...(await reading.reader("supplier").existing(reading.erp, all))].sort(), all);
  });
}

test("inactive masters are read too, and say so; a group of accounts says what it is", async (t) => {
  const reading = await readServiceTitan(t, { vendors: 20 });
  const status = async (entity: Entity) =>
    new Set(
      (await reading.all(entity)).map(
        (record) => "document" in record && "status" in record.document && record.document.status,
      ),
    );
  assert.deepEqual([...(await status("supplier"))].sort(), ["active", "inactive"]);
  assert.deepEqual([...(await status("gl_account"))].sort(), ["active", "inactive"]);
  const group = [...reading.sim.tenant.accounts.values()].find(({ isIntacctGroup }) => isIntacctGroup);
  assert.equal((await reading.document("gl_account", group?.id ?? "")).account_type, "Account group");
  assert.equal((await reading.document("gl_account", 2204)).number, "");
});

test("business units and job types are cost centers under keys that cannot meet", async (t) => {
  const reading = await readServiceTitan(t);
  reading.sim.tenant.jobTypes.set(12, { ...[...reading.sim.tenant.jobTypes.values()][0], id: 12 } as never);
  const { businessUnits, jobTypes } = reading.sim.tenant;
  const expected = [
    ...ids(businessUnits).map((id) => `bu:${id}`),
    ...ids(jobTypes).map((id) => `jt:${id}`),
  ].sort();
  assert.deepEqual(keys(await reading.all("cost_center")).sort(), expected);
  const reader = reading.reader("cost_center");
  assert.equal((await reading.document("cost_center", "bu:12")).name, businessUnits.get(12)?.name);
  assert.deepEqual(
    [...(await reader.existing(reading.erp, ["bu:12", "jt:12", "jt:9", "12"]))],
    ["bu:12", "jt:12"],
  );
  assert.equal(await reader.byKey(reading.erp, "12"), undefined);
  reading.clock.advance(60_000);
  const from = new Date(reading.clock.now()).toISOString();
  reading.sim.tenant.change(businessUnits, 12, { name: "Renamed" });
  assert.deepEqual(keys((await reading.page("cost_center", { from })).records), ["bu:12"]);
});

test("more vendors of one time stamp than a page holds are all read, also when one of them moves meanwhile", async (t) => {
  const reading = await readServiceTitan(t, { vendors: 30 });
  const { vendors } = reading.sim.tenant;
  const stamp = "2026-02-01T10:00:00.1234567Z";
  for (const id of [...vendors.keys()].slice(5))
    reading.sim.tenant.change(vendors, id, { modifiedOn: stamp });
  const records: PageRecord[] = [];
  let pages = 0;
  for (let after: string | null = null; ; ) {
    const page: Page = await reading.page("supplier", { after, limit: 4 });
    records.push(...page.records);
    pages += 1;
    if (page.next === null || pages > 60) break;
    after = page.next;
    if (pages === 5) reading.sim.tenant.change(vendors, Number(records[7]?.external_id), { memo: "moved" });
  }
  assert.deepEqual(unique(records), ids(vendors));
  assert.ok(pages < 60, `${pages} pages`);
});

test("records of a time stamp that a page ends in come once", async (t) => {
  const reading = await readServiceTitan(t, { vendors: 30 });
  // Five vendors share each stamp.
  const records = await reading.all("supplier", 7);
  assert.deepEqual(keys(records).sort(), ids(reading.sim.tenant.vendors));
});

test("a change of a vendor while the list is read is met once more, at the end", async (t) => {
  const reading = await readServiceTitan(t, { vendors: 20 });
  const { vendors } = reading.sim.tenant;
  const first = await reading.page("supplier", { limit: 6 });
  reading.clock.advance(1000);
  reading.sim.tenant.change(vendors, Number(first.records[0]?.external_id), { memo: "x" });
  const records = [...first.records];
  for (let after = first.next; after !== null; ) {
    const page: Page = await reading.page("supplier", { after, limit: 6 });
    records.push(...page.records);
    after = page.next;
  }
  assert.deepEqual(unique(records), ids(vendors));
  assert.equal(records.at(-1)?.external_id, first.records[0]?.external_id);
});

test("an order or filter that was ignored is noticed", async (t) => {
  const reading = await readServiceTitan(t);
  const good = await reading.page("gl_account");
  const rows = [
    { id: 2, modifiedOn: "2026-02-01T00:00:00Z" },
    { id: 3, modifiedOn: "2026-01-01T00:00:00Z" },
  ];
  const body = JSON.stringify({ page: 1, pageSize: 50, hasMore: false, totalCount: 2, data: rows });
  const answer = { do: "answer", status: 200, body } as const;
  reading.sim.faults.add({ when: { resource: "accounting/gl-accounts" }, action: answer, times: Infinity });
  await assert.rejects(reading.page("gl_account"), { code: "erp_bad_answer" });
  const old = JSON.stringify({ page: 1, pageSize: 50, hasMore: false, totalCount: 1, data: [rows[1]] });
  const when = { resource: "inventory/vendors" };
  reading.sim.faults.add({ when, action: { do: "answer", status: 200, body: old } });
  const later = await reading.page("supplier", { from: "2026-02-01T00:00:00.000Z" });
  assert.deepEqual(later.records, [], "what is older than was asked for is left out");
  const known = keys(good.records).slice(0, 3);
  await assert.rejects(reading.reader("gl_account").existing(reading.erp, known), { code: "erp_bad_answer" });
  const { records } = await reading.page("cost_center", { from: "2099-01-01T00:00:00.000Z" });
  assert.deepEqual(records, []);
});

test("a feed that refuses its token says how to begin again; one that leads nowhere is a bad answer", async (t) => {
  const reading = await readServiceTitan(t);
  await assert.rejects(
    reading.page("invoice", { after: JSON.stringify(["nonsense", ""]) }),
    (error: never) => {
      const { code, extras } = error as { code: string; extras: { fix: string } };
      assert.equal(code, "erp_rejected");
      assert.match(extras.fix, /clear the sync's cursor/);
      return true;
    },
  );
  for (const page of [
    { hasMore: true, continueFrom: "", data: [] },
    { hasMore: true, continueFrom: "same", data: [] },
    { hasMore: false, continueFrom: "", data: [{ id: 1 }] },
    { hasMore: false, data: [] },
  ]) {
    const answer = { do: "answer", status: 200, body: JSON.stringify(page) } as const;
    reading.sim.faults.add({
      when: { resource: "accounting/export/inventory-bills" },
      action: answer,
      times: 5,
    });
    const asking = reading.page("invoice", { after: JSON.stringify(["same", ""]) });
    await assert.rejects(asking, { code: "erp_bad_answer" });
    reading.sim.faults.clear();
  }
});
