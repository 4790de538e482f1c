/** Page lists and export feeds. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, client } from "./test-client.ts";

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

test("a page list has an envelope, counts on request only, fifty rows by default, and cuts what is too large", async (t) => {
  const { get } = await client(t, { vendors: 60, settings: { maxPageSize: 55 } });
  const first = (await get("inventory/vendors?active=Any")).body;
  assert.deepEqual(
    [first.page, first.pageSize, first.hasMore, first.totalCount, first.data.length],
    [1, 50, true, null, 50],
  );
  const large = (await get("inventory/vendors?active=Any&pageSize=5000&includeTotal=true")).body;
  assert.deepEqual([large.pageSize, large.totalCount, large.hasMore], [55, 60, true]);
  assert.equal((await get("inventory/vendors?page=0")).status, 400);
});

test("inactive vendors and accounts are hidden unless asked for", async (t) => {
  const { sim, get } = await client(t, { vendors: 20 });
  const all = (await get("inventory/vendors?active=Any&pageSize=200")).body.data;
  const some = (await get("inventory/vendors?pageSize=200")).body.data;
  assert.equal(all.length, sim.tenant.vendors.size);
  assert.ok(some.length < all.length);
  assert.ok(some.every(({ active }: { active: boolean }) => active));
});

test("a sort order needs its plus sign encoded, and the order of equals is nobody's to rely on", async (t) => {
  const { get } = await client(t);
  assert.equal((await get("inventory/vendors?sort=+ModifiedOn")).status, 400);
  const { data } = (await get("inventory/vendors?active=Any&sort=%2BModifiedOn&pageSize=200")).body;
  const times = data.map(({ modifiedOn }: { modifiedOn: string }) => modifiedOn);
  assert.deepEqual(times, times.toSorted());
  assert.notDeepEqual(ids(data), ids(data).toSorted());
});

test("times: on or after includes the instant, before does not", async (t) => {
  const { sim, get } = await client(t);
  const vendor = [...sim.tenant.vendors.values()].at(-1);
  const at = encodeURIComponent(vendor?.modifiedOn ?? "");
  const from = (await get(`inventory/vendors?active=Any&modifiedOnOrAfter=${at}`)).body.data;
  const before = (await get(`inventory/vendors?active=Any&modifiedBefore=${at}&pageSize=200`)).body.data;
  assert.ok(ids(from).includes(vendor?.id ?? 0));
  assert.ok(!ids(before).includes(vendor?.id ?? 0));
  assert.equal(from.length + before.length, sim.tenant.vendors.size);
});

test("inventory-bills is a bare array, its paginated twin has the envelope, and neither shows deleted bills", async (t) => {
  const { sim, get } = await client(t);
  const [first] = sim.tenant.bills.values();
  sim.tenant.change(sim.tenant.bills, first?.id ?? 0, { active: false });
  const bare = (await get("accounting/inventory-bills?pageSize=200")).body;
  const { data } = (await get("accounting/inventory-bills/paginated?pageSize=200")).body;
  assert.ok(Array.isArray(bare));
  assert.deepEqual(ids(bare), ids(data));
  assert.equal(data.length, 29);
  assert.ok(!("active" in data[0]));
});

test("AP bills are procurement bills unless the type is given, and know status, hold and expenses", async (t) => {
  const { get } = await client(t);
  const all = (await get("accounting/ap-bills?pageSize=200")).body.data;
  const others = (await get("accounting/ap-bills?pageSize=200&billType=ApBill")).body.data;
  assert.equal(all.length + others.length, 30);
  assert.ok(others.length > 0);
  for (const bill of [...all, ...others]) assert.equal(typeof bill.doNotPay, "boolean");
  assert.ok([...all, ...others].some(({ expenseItems }) => expenseItems.length > 0));
});

async function readOn(get: Client["get"], path: string, from: string) {
  const rows: { id: number; active?: boolean }[] = [];
  let token = from;
  for (;;) {
    const { body } = await get(`${path}${token === "" ? "" : `?from=${encodeURIComponent(token)}`}`);
    rows.push(...body.data);
    token = body.continueFrom;
    if (!body.hasMore) return { rows, token };
  }
}

test("an export feed gives everything in order of modification, deleted bills too, and a token with every answer", async (t) => {
  const { sim, clock, get } = await client(t, { settings: { exportPageSize: 7 } });
  const path = "accounting/export/inventory-bills";
  const all = await readOn(get, path, "");
  assert.equal(all.rows.length, 30);
  const quiet = await readOn(get, path, all.token);
  assert.deepEqual(quiet, { rows: [], token: all.token });
  clock.advance(1000);
  const [bill] = sim.tenant.bills.values();
  sim.tenant.change(sim.tenant.bills, bill?.id ?? 0, { active: false });
  const more = await readOn(get, path, quiet.token);
  assert.deepEqual(
    more.rows.map(({ id, active }) => [id, active]),
    [[bill?.id, false]],
  );
});

test("a date starts a feed inclusively, and a text that is neither date nor token is refused", async (t) => {
  const { sim, get } = await client(t);
  const bill = [...sim.tenant.bills.values()].at(-1);
  const at = encodeURIComponent(bill?.modifiedOn ?? "");
  const { data } = (await get(`accounting/export/inventory-bills?from=${at}`)).body;
  assert.ok(ids(data).includes(bill?.id ?? 0));
  assert.equal((await get("accounting/export/inventory-bills?from=nonsense")).status, 400);
});

test("with a lag recent changes show on request only, and then again", async (t) => {
  const { sim, clock, get } = await client(t, { settings: { exportLagMs: 60_000 } });
  const bill = sim.addBill();
  const feed = "accounting/export/inventory-bills";
  const { token } = await readOn(get, feed, "");
  const recent = `${feed}?includeRecentChanges=true&from=${encodeURIComponent(token)}`;
  assert.deepEqual(ids((await get(recent)).body.data), [bill.id]);
  assert.deepEqual(ids((await get(recent)).body.data), [bill.id]);
  clock.advance(61_000);
  assert.deepEqual(ids((await readOn(get, feed, token)).rows), [bill.id]);
});

test("amounts of bills are text, those of purchase orders are numbers, and every bill adds up to the cent", async (t) => {
  const { get } = await client(t, { bills: 60 });
  const { data } = (await get("accounting/export/inventory-bills")).body;
  const cents = (text: string): number => Math.round(Number(text) * 100);
  let short = 0;
  for (const bill of data) {
    const lines = bill.items.map((item: { quantity: string; cost: string }) =>
      Math.round((Number(item.quantity) * Math.round(Number(item.cost) * 10_000)) / 100 + 1e-6),
    );
    const sum = lines.reduce((all: number, line: number) => all + line, 0);
    if (sum + cents(bill.taxAmount) + cents(bill.shippingAmount) !== cents(bill.billAmount)) short += 1;
  }
  assert.ok(short > 0 && short < 10, `${short} bills have expenses that only the AP bill shows`);
  const orders = (await get("inventory/export/purchase-orders")).body.data;
  assert.equal(typeof orders[0].total, "number");
});
