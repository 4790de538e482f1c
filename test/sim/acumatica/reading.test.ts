/** Lists and records as the contract-based API of contract 4 answers them. Titles are facts of the documentation. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf } from "./metadata.ts";
import { caller, query } from "./test-client.ts";

test("the root lists endpoints without credentials, as an object or on older builds a bare array", async (t) => {
  const { bare, sim } = await caller(t);
  const { json } = await bare("GET", "/entity");
  assert.equal(json.version.acumaticaBuildVersion, "25.201.0213");
  assert.deepEqual(json.endpoints[1], {
    name: "Default",
    version: "24.200.001",
    href: `${sim.url}/entity/Default/24.200.001/`,
  });
  sim.settings.rootShape = "array";
  assert.deepEqual((await bare("GET", "/entity")).json, json.endpoints);
});

test("a version that is not listed, and an entity that no endpoint has, are 404", async (t) => {
  const { get } = await caller(t);
  assert.equal((await get("/entity/Default/26.200.001/Bill")).status, 404);
  assert.equal((await get("/entity/Other/24.200.001/Bill")).status, 404);
  assert.equal((await get("Payable")).status, 404);
});

test("without a session it is 401, before anything else", async (t) => {
  const { bare, sim } = await caller(t);
  assert.equal((await bare("GET", "/entity/Default/1.0/Bill")).status, 401);
  sim.settings.body401 = "html";
  assert.match((await bare("GET", "/entity/Default/24.200.001/Bill")).text, /^<html>/);
});

test("a list is a bare array of records with every plain field of the definition, empty ones as {}", async (t) => {
  const { get } = await caller(t);
  const { status, json } = await get("Vendor?$top=2");
  assert.equal(status, 200);
  assert.deepEqual(
    json.map(({ rowNumber }: { rowNumber: number }) => rowNumber),
    [1, 2],
  );
  const [first] = json;
  assert.deepEqual(Object.keys(first).slice(0, 4), ["id", "rowNumber", "note", "APAccount"]);
  assert.deepEqual([first.AccountRef, first.FOBPoint, first.custom], [{}, {}, {}]);
  assert.deepEqual(first.note, { value: "" });
  const plain = Object.entries(fieldsOf("Vendor", 4)).filter(([, type]) => type.endsWith("Value"));
  const system = ["id", "rowNumber", "note", "custom"];
  assert.deepEqual(Object.keys(first).sort(), [...system, ...plain.map(([name]) => name)].sort());
  assert.ok(!("MainContact" in first), "linked records come with $expand alone");
});

test("decimals carry the scale of the database, times the server's offset without zeros at the end", async (t) => {
  const { get, sim } = await caller(t);
  sim.books.change("Bill", ["Bill", "AP000001"], {
    LastModifiedDateTime: Date.parse("2026-03-01T10:00:00.340Z"),
    Amount: "1296",
  });
  const path = "Bill/Bill/AP000001?$expand=Details";
  const { text, json } = await get(path);
  assert.match(text, /"Amount":\{"value":1296\.0000\}/);
  assert.match(text, /"Qty":\{"value":\d+\.000000\}/);
  assert.equal(json.LastModifiedDateTime.value, "2026-03-01T10:00:00.34+00:00");
  sim.settings.serverOffset = "-04:00";
  const { json: there } = await get(path);
  assert.equal(there.LastModifiedDateTime.value, "2026-03-01T06:00:00.34-04:00");
  assert.match(there.Date.value, /^\d{4}-\d\d-\d\dT00:00:00-04:00$/);
});

test("details and nested parts are there when they are expanded, with the fields that are chosen", async (t) => {
  const { get } = await caller(t);
  const parts = { $select: "VendorID,MainContact/Email,MainContact/Address/City", $top: "1" };
  const { json } = await get(`Vendor?${query({ ...parts, $expand: "MainContact,MainContact/Address" })}`);
  assert.deepEqual(Object.keys(json[0]).sort(), [
    "MainContact",
    "VendorID",
    "custom",
    "id",
    "note",
    "rowNumber",
  ]);
  assert.ok(json[0].MainContact.Email.value.includes("@"));
  assert.ok(json[0].MainContact.Address.City.value);
  assert.ok(!("State" in json[0].MainContact.Address));
  const orders = await get("PurchaseOrder?$top=1&$expand=Details,TaxDetails");
  assert.equal(orders.json[0].Details[0].LineNbr.value, 1);
  assert.equal(orders.json[0].Details[0].note, null);
});

test("lists follow the key: without a sort parameter, drop-downs by their code", async (t) => {
  const { get } = await caller(t);
  const { json } = await get("Bill?$select=Type,ReferenceNbr");
  const keys = json.map(
    (row: Record<string, { value: string }>) => `${row["Type"]?.value} ${row["ReferenceNbr"]?.value}`,
  );
  assert.ok(keys.indexOf("Credit Adj. AP000014") < keys.indexOf("Debit Adj. AP000008"));
  assert.ok(keys.indexOf("Debit Adj. AP000008") < keys.indexOf("Bill AP000001"));
  assert.equal((await get("Bill?$orderby=ReferenceNbr")).status, 501, "no source lists $orderby");
});

test("$skip applies before $top, both after $filter; a page beyond the end is []", async (t) => {
  const { get } = await caller(t);
  const filter = { $filter: "Type eq 'Bill'", $select: "ReferenceNbr" };
  const all = (await get(`Bill?${query(filter)}`)).json;
  const page = (await get(`Bill?${query({ ...filter, $top: "3", $skip: "2" })}`)).json;
  const numbers = (rows: { ReferenceNbr: unknown }[]) => rows.map(({ ReferenceNbr }) => ReferenceNbr);
  assert.deepEqual(numbers(page), numbers(all.slice(2, 5)));
  assert.deepEqual((await get(`Bill?${query({ ...filter, $skip: "999" })}`)).json, []);
});

const filters: [filter: string, matches: boolean | "error"][] = [
  ["VendorID eq 'O''NEILL'", true],
  ["VendorID eq 'o''neill'", true],
  ["VendorID eq 'O'NEILL'", "error"],
  ["VendorName eq 'nobody'", false],
  ["substringof('söhne', VendorName)", true],
  ["contains(VendorName, 'söhne')", "error"],
  ["startswith(VendorID, 'O') and not (VendorID eq 'X')", true],
  ["VendorID gt 'O' and VendorID lt 'P'", true],
  ["LastModifiedDateTime gt datetimeoffset'2020-01-01T00:00:00.000+00:00'", true],
  ["LastModifiedDateTime gt datetimeoffset'2024-12-31'", true],
  ["LastModifiedDateTime gt 2024-12-31", "error"],
  ["LastModifiedDateTime gt '2024-12-31'", "error"],
  ["Status eq 'Active' or Status eq 'On Hold'", true],
  ["Status eq 'A'", false],
  ["F1099Vendor eq false", true],
  ["F1099Vendor eq 'false'", "error"],
  ["MaxReceipt eq '100'", "error"],
  ["MaxReceipt ge 100", true],
  ["Nothing eq 'x'", "error"],
  ["MainContact/Email eq 'ap@vendor1.example'", true],
  // Vendor.Terms is a field of another view than VendorID.
  ["VendorID eq 'O''NEILL' and Terms eq '30D'", false],
  ["VendorID eq", "error"],
];

for (const [filter, matches] of filters) {
  test(`$filter=${filter} ${matches === "error" ? "is refused with 500" : matches ? "finds O'NEILL" : "finds nothing"}`, async (t) => {
    const { get } = await caller(t);
    const { status, json } = await get(`Vendor?${query({ $filter: filter, $select: "VendorID" })}`);
    assert.equal(status, matches === "error" ? 500 : 200, JSON.stringify(json));
    if (matches === "error") return assert.equal(json.message, "An error has occurred.");
    const ids = json.map((row: { VendorID: { value: string } }) => row.VendorID.value);
    assert.equal(ids.includes("O'NEILL"), matches);
  });
}

test("a plus that is not encoded is a space, and no literal any more", async (t) => {
  const { get } = await caller(t);
  const raw = "Bill?$top=1&$filter=LastModifiedDateTime%20gt%20datetimeoffset'2020-03-04T09:00:00";
  assert.equal((await get(`${raw}+00:00'`)).status, 500);
  assert.equal((await get(`${raw}%2B00:00'`)).status, 200);
});

test("a filter on detail lines is unpredictable, and not simulated", async (t) => {
  const { get } = await caller(t);
  const { status } = await get(`Bill?${query({ $filter: "Details/Account eq '1'" })}`);
  assert.equal(status, 501);
});

test("a query string beyond what the web server takes is 404", async (t) => {
  const { get } = await caller(t);
  const long = Array.from({ length: 100 }, (_, at) => `ReferenceNbr eq 'AP${at}'`).join(" or ");
  assert.equal((await get(`Bill?${query({ $filter: long })}`)).status, 404);
});

test("a field that cannot be optimized fails the whole list, but neither the record's own address nor a list without it", async (t) => {
  const { get } = await caller(t, { settings: { notOptimized: { Vendor: ["Terms", "MainContact"] } } });
  const { status, json } = await get("Vendor?$top=1");
  assert.equal(status, 500);
  assert.match(
    json.exceptionMessage,
    /^Optimization cannot be performed\.The following fields cause the error:\r\nTerms: View/,
  );
  assert.equal((await get("Vendor?$top=1&$select=VendorID")).status, 200);
  assert.equal((await get("Vendor?$top=1&$select=VendorID&$expand=MainContact")).status, 500);
  assert.equal((await get("Vendor/V000000?$expand=MainContact")).status, 200);
});

test("a record is addressed by its keys in the form's order, by keys joined by a bar, or by its id", async (t) => {
  const { get } = await caller(t);
  const { json } = await get("Bill/Bill/AP000001");
  assert.equal((await get("Bill/Bill%7CAP000001")).json.id, json.id);
  assert.equal((await get(`Bill/${json.id}`)).json.ReferenceNbr.value, "AP000001");
  assert.ok(json._links.self.endsWith(json.id));
});

test("a record that is not there is 500, NoEntitySatisfiesTheConditionException", async (t) => {
  const { get } = await caller(t);
  const { status, json } = await get("Bill/Bill/AP999999");
  assert.equal(status, 500);
  assert.equal(json.exceptionMessage, "No entity satisfies the condition.");
  assert.equal(json.exceptionType, "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException");
});

test("ASP.NET refuses some characters in a path, encoded or not", async (t) => {
  const { get } = await caller(t);
  assert.equal((await get("Vendor/A%26B")).status, 400);
});

test("a screen without set-up names its form; one without rights is 403", async (t) => {
  const { get } = await caller(t, {
    settings: { notSetUp: { Bill: "Accounts Payable Preferences" }, denied: ["Subaccount"] },
  });
  const { status, json } = await get("Bill?$top=1");
  assert.equal(status, 500);
  assert.equal(json.exceptionType, "PX.Data.PXSetupNotEnteredException");
  assert.match(json.exceptionMessage, /Accounts Payable Preferences form/);
  assert.equal((await get("Subaccount")).status, 403);
});

test("what is archived is answered to PX-ApiArchive: SHOW alone", async (t) => {
  const { get, call, sim } = await caller(t);
  sim.books.archive("Bill", ["Bill", "AP000001"]);
  assert.equal((await get("Bill/Bill/AP000001")).status, 500);
  const shown = await call("GET", "Bill/Bill/AP000001", undefined, { "px-apiarchive": "SHOW" });
  assert.equal(shown.status, 200);
});

test("a modified row moves nowhere in the order of keys; a removed one is in no list", async (t) => {
  const { get, sim } = await caller(t);
  const numbers = async () =>
    (await get("PurchaseOrder?$select=OrderNbr")).json.map(
      (row: { OrderNbr: { value: string } }) => row.OrderNbr.value,
    );
  const before = await numbers();
  const [first] = sim.keys("PurchaseOrder");
  sim.books.change("PurchaseOrder", first?.split("~") ?? [], { Description: "changed" });
  assert.deepEqual(await numbers(), before);
  sim.books.remove("PurchaseOrder", first?.split("~") ?? []);
  assert.deepEqual(await numbers(), before.slice(1));
});
