/** What 26.200.001 does otherwise (guide of 2026 R2, "System endpoint versions and contract versions"). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { caller, query } from "./test-client.ts";

const settings = { endpoints: [...DEFAULT_SETTINGS.endpoints, { name: "Default", version: "26.200.001" }] };
const path = (rest: string) => `/entity/Default/26.200.001/${rest}`;

test("drop-downs have code and label, dates no time (fixture A14)", async (t) => {
  const { get } = await caller(t, { settings });
  const filter = "Type eq 'INV' and ReferenceNbr eq 'AP000001'";
  const { json } = await get(
    path(`Bill?${query({ $filter: filter, $select: "Type,Status,Date,LastModifiedDateTime" })}`),
  );
  assert.deepEqual(json[0].Type, { value: { id: "INV", description: "Bill" } });
  assert.equal(json[0].Status.value.id.length, 1);
  assert.match(json[0].Date.value, /^\d{4}-\d\d-\d\d$/);
  assert.match(json[0].LastModifiedDateTime.value, /T.*\+00:00$/);
});

const literals: [filter: string, status: number][] = [
  ["LastModifiedDateTime gt 2020-07-15T10:31:28.402+03:00", 200],
  ["Date ge 2020-06-17", 200],
  ["LastModifiedDateTime gt datetimeoffset'2024-07-15T10:31:28.402+03:00'", 500],
  ["contains(Description,'Delivery')", 200],
  ["substringof('Delivery',Description)", 500],
];
for (const [filter, status] of literals) {
  test(`$filter=${filter} is ${status === 200 ? "taken" : "refused"}`, async (t) => {
    const { get } = await caller(t, { settings });
    const answer = await get(path(`Bill?${query({ $filter: filter, $top: "1", $select: "ReferenceNbr" })}`));
    assert.equal(answer.status, status);
    if (status === 200) assert.equal(answer.json.length, 1);
  });
}

test("nested parts and their fields stand in brackets, separated by semicolons", async (t) => {
  const { get } = await caller(t, { settings });
  const expand = "MainContact($select=Email;$expand=Address($select=City))";
  const { json } = await get(path(`Vendor?${query({ $select: "VendorID", $expand: expand, $top: "1" })}`));
  assert.ok(json[0].MainContact.Address.City.value && !("Phone1" in json[0].MainContact));
  assert.equal((await get(path("Vendor?$expand=MainContact,MainContact/Address"))).status, 500);
});

test("Subitem is gone, and writes take codes alone", async (t) => {
  const { get, call } = await caller(t, { settings });
  const { json } = await get(path("PurchaseOrder?$top=1&$expand=Details"));
  assert.ok(!("Subitem" in json[0].Details[0]));
  const order = { VendorID: { value: "V000000" }, Details: [] };
  assert.equal((await call("PUT", path("PurchaseOrder"), { ...order, Type: { value: "RO" } })).status, 200);
  assert.equal(
    (await call("PUT", path("PurchaseOrder"), { ...order, Type: { value: "Normal" } })).status,
    422,
  );
});
