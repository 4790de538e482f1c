/** purchase_order.create against the strict instance: one order for each approval, whatever happens on the wire. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ANSWERS, type Rec } from "../sim/acumatica/index.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { type AcumaticaDesk, acumaticaDesk, openReading, readAcumatica } from "../support/acumatica-desk.ts";

const KEY = "0123456789abcdef0123456789abcdef:fedcba9876543210fedcba9876543210:purchase_order.create";

const order = {
  external_id: "",
  number: "",
  supplier_external_id: "V000000",
  supplier_number: "V000000",
  order_date: "2026-03-02",
  currency: "USD",
  total_amount: "452.00",
  description: "Site 7, week 10",
  lines: JSON.stringify([
    {
      ...{
        line_number: "1",
        description: "Truss 24 ft",
        item: "TRUSS24",
        quantity: "4",
        unit_price: "100.5",
      },
      ...{
        amount: "402.00",
        unit: "EA",
        gl_account: "00123",
        cost_center: "000-100",
        location: "HEADOFFICE",
      },
      ...{ project: "PRJ42", dimensions: '{"WarehouseID":"WHOLESALE"}' },
    },
    { line_number: "2", description: "Delivery", amount: "50", gl_account: "00123", cost_center: "000-000" },
  ]),
};

const created = ({ sim }: AcumaticaDesk): readonly Rec[] =>
  sim.records("PurchaseOrder").filter(({ values }) => String(values["VendorRef"]).startsWith("LR-"));

test("the approved order is in Acumatica, off hold, with our key in VendorRef and the caller's in its note", async (t) => {
  const desk = await acumaticaDesk(t);
  const before = desk.sim.keys("PurchaseOrder");
  const { status, body } = await desk.post(order, { key: KEY });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(body, {
    status: "posted",
    external_id: "Normal~PO000007",
    number: "PO000007",
    replayed: false,
  });
  assert.deepEqual(desk.sim.keys("PurchaseOrder").sort(), [...before, "Normal~PO000007"].sort());
  const [made] = created(desk);
  assert.ok(made);
  assert.match(String(made.values["VendorRef"]), /^LR-[0-9a-f]{36}$/);
  assert.ok(made.note.includes(`[LR ${KEY} `));
  const { VendorID, Date: day, CurrencyID, Description, Status, Hold } = made.values;
  assert.deepEqual(
    [VendorID, day, CurrencyID, Description, Status, Hold],
    ["V000000", "2026-03-02", "USD", "Site 7, week 10", "Open", false],
  );
  const lines = (made.parts["Details"] as Rec[]).map(({ values }) => values);
  const fields = [
    "InventoryID",
    "LineDescription",
    "OrderQty",
    "UnitCost",
    "Account",
    "Subaccount",
    "Project",
    "WarehouseID",
  ];
  assert.deepEqual(
    lines.map((values) => fields.map((name) => values[name] ?? "")),
    [
      ["TRUSS24", "Truss 24 ft", "4", "100.5", "00123", "000-100", "PRJ42", "WHOLESALE"],
      ["", "Delivery", "1", "50", "00123", "000-000", "X", ""],
    ],
  );
});

test("the same key again is answered from the journal, without a call", async (t) => {
  const desk = await acumaticaDesk(t);
  await desk.post(order, { key: KEY });
  const calls = desk.sim.calls().length;
  const { body } = await desk.post(order, { key: KEY });
  assert.deepEqual([body.status, body.replayed, body.number], ["posted", true, "PO000007"]);
  assert.equal(desk.sim.calls().length, calls);
});

test("another approval is another order, though it says the same", async (t) => {
  const desk = await acumaticaDesk(t);
  await desk.post(order, { key: KEY });
  const { body } = await desk.post(order, { key: KEY.replace("fedc", "0000") });
  assert.equal(body.external_id, "Normal~PO000008");
  assert.equal(new Set(created(desk).map(({ values }) => values["VendorRef"])).size, 2);
});

const losses: Record<string, FaultAction> = {
  "a connection cut after the commit": { do: "drop-after-commit" },
  "an answer cut in the middle": { do: "truncate" },
  "a 502 of what stands before the site, after the commit": {
    do: "custom",
    name: "bad-gateway-after-commit",
  },
};
for (const [title, action] of Object.entries(losses))
  test(`${title}: one order, and it is known as posted`, async (t) => {
    const desk = await acumaticaDesk(t);
    desk.sim.faults.add({ when: { kind: "put" }, action });
    const { body } = await desk.post(order, { key: KEY });
    assert.equal(body.status, "posted", JSON.stringify(body));
    assert.equal(body.external_id, "Normal~PO000007");
    assert.equal(created(desk).length, 1);
    assert.equal(desk.puts(), 1);
  });

const nothings: Record<string, FaultAction> = {
  "a connection cut before the work": { do: "drop" },
  "an exception without a class of its own": ANSWERS.exception,
  "a page of errors": { do: "custom", name: "redirect" },
};
for (const [title, action] of Object.entries(nothings))
  test(`${title}: not there counts only after 720 s, then it is sent again, once`, async (t) => {
    const desk = await acumaticaDesk(t);
    desk.sim.faults.add({ when: { kind: "put" }, action });
    const first = await desk.post(order, { key: KEY });
    assert.equal(first.body.code, "outcome_unknown", JSON.stringify(first.body));
    assert.ok(Number(first.headers.get("retry-after")) > 0);
    desk.clock.advance(700_000);
    assert.equal((await desk.post(order, { key: KEY })).body.code, "outcome_unknown");
    assert.equal(desk.puts(), 1, "nothing is sent meanwhile");
    desk.clock.advance(25_000);
    const last = await desk.post(order, { key: KEY });
    assert.equal(last.body.status, "posted", JSON.stringify(last.body));
    assert.equal(created(desk).length, 1);
    assert.equal(desk.puts(), 2);
  });

test("a request that waited ten minutes in the queue of the licence is found, and not doubled", async (t) => {
  const desk = await acumaticaDesk(t);
  desk.sim.faults.add({
    when: { kind: "put" },
    action: { do: "custom", name: "late-commit", value: "600000" },
  });
  assert.equal((await desk.post(order, { key: KEY })).body.code, "outcome_unknown");
  desk.clock.advance(599_000);
  assert.equal((await desk.post(order, { key: KEY })).body.code, "outcome_unknown");
  assert.equal(created(desk).length, 0);
  desk.clock.advance(2000);
  const { body } = await desk.post(order, { key: KEY });
  assert.deepEqual([body.status, body.external_id], ["posted", "Normal~PO000007"]);
  assert.equal(created(desk).length, 1);
  assert.equal(desk.puts(), 1);
});

for (const action of [ANSWERS.declined, ANSWERS.declinedAsText, ANSWERS.declinedFor5s])
  test(`a declined request (${action.body.slice(0, 20)}, ${Object.keys(action.headers).length} headers) did nothing: the same key posts it later`, async (t) => {
    const desk = await acumaticaDesk(t);
    desk.sim.faults.add({ when: { kind: "put" }, action });
    const { body } = await desk.post(order, { key: KEY });
    assert.equal(body.code, "erp_rate_limited");
    assert.equal((await desk.post(order, { key: KEY })).body.status, "posted");
    assert.equal(created(desk).length, 1);
  });

test("a session that ends under the post-back is renewed, and the order goes out once", async (t) => {
  const desk = await acumaticaDesk(t);
  desk.sim.faults.add({ when: { kind: "put" }, action: { do: "custom", name: "expire-session" } });
  assert.equal((await desk.post(order, { key: KEY })).body.status, "posted");
  assert.equal(created(desk).length, 1);
});

test("a refusal names each field with its path; a corrected document may follow under the same key", async (t) => {
  const desk = await acumaticaDesk(t);
  const lines = order.lines.replace("PRJ42", "TES2323T").replace("00123", "99999");
  const { status, body } = await desk.post({ ...order, lines }, { key: KEY });
  assert.deepEqual([status, body.code], [422, "erp_rejected"]);
  assert.match(
    body.erp.message,
    /Details\[0\]\.Project: Project 'TES2323T ' cannot be found in the system\./,
  );
  assert.match(body.erp.message, /Details\[0\]\.Account: Account '99999' cannot be found/);
  assert.equal(created(desk).length, 0);
  assert.equal((await desk.post(order, { key: KEY, attempt: 2 })).body.status, "posted");
  assert.equal(created(desk).length, 1);
});

test("a 200 over values that were not stored is not posted: somebody has to look", async (t) => {
  const desk = await acumaticaDesk(t);
  desk.sim.settings.ignoredOnWrite = ["UnitCost"];
  const first = await desk.post(order, { key: KEY });
  assert.equal(first.body.code, "outcome_unknown");
  assert.match(first.body.detail, /Normal~PO000007 was created.*LineTotal is 0 instead of 452/);
  const second = await desk.post(order, { key: KEY });
  assert.equal(second.body.code, "stale_document");
  assert.match(second.body.fix, /^AP: compare the order in Acumatica/);
  assert.equal(created(desk).length, 1);
});

test("a key that is cut short is noticed at once, and nothing is sent again", async (t) => {
  const desk = await acumaticaDesk(t, { settings: { vendorRefLength: 15 } });
  const { body } = await desk.post(order, { key: KEY });
  assert.equal(body.code, "outcome_unknown");
  assert.match(body.detail, /VendorRef does not hold our key/);
  assert.equal(desk.puts(), 1);
});

test("an order that somebody copied in Acumatica, key and all, is reported, never hidden", async (t) => {
  const desk = await acumaticaDesk(t);
  desk.sim.faults.add({ when: { kind: "put" }, action: { do: "drop-after-commit" } });
  desk.sim.faults.add({
    when: { kind: "list", entity: "PurchaseOrder" },
    after: 1,
    times: 5,
    action: ANSWERS.recycling,
  });
  assert.equal((await desk.post(order, { key: KEY })).body.code, "outcome_unknown");
  const [made] = created(desk);
  assert.ok(made);
  desk.sim.books.add("PurchaseOrder", { ...made, values: { ...made.values, OrderNbr: "PO000099" } });
  desk.clock.advance(60_000);
  const { body } = await desk.post(order, { key: KEY });
  assert.equal(body.code, "duplicate_found", JSON.stringify(body));
  assert.match(body.detail, /Normal~PO000007, Normal~PO000099/);
});

test("two requests with one key at once make one order", async (t) => {
  const desk = await acumaticaDesk(t);
  const hold = desk.sim.faults.add({ when: { kind: "put" }, action: { do: "hold", at: "before" } });
  const first = desk.post(order, { key: KEY });
  await hold.reached;
  assert.equal((await desk.post(order, { key: KEY })).status, 202);
  hold.release();
  assert.equal((await first).body.status, "posted");
  assert.equal(created(desk).length, 1);
});

test("a dry run shows the request with secrets masked, and sends nothing", async (t) => {
  const desk = await acumaticaDesk(t);
  const { body } = await desk.post(order, { key: KEY, dry_run: true });
  assert.equal(body.status, "preview");
  assert.match(body.request, /^PUT http.*\/entity\/Default\/24\.200\.001\/PurchaseOrder\?/);
  assert.match(body.request, /"UnitCost":\{"value":100\.5\}/);
  assert.doesNotMatch(body.request, /token\d|Bearer|cl1ent|pa55/);
  assert.equal(desk.puts(), 0);
});

const mistakes: [title: string, change: object, detail: RegExp][] = [
  ["a total that is not the sum", { total_amount: "450" }, /document\.total_amount: expected 452/],
  [
    "a line that does not multiply",
    { lines: order.lines.replace("402.00", "403.00") },
    /document\.lines\.0\.amount: expected 402/,
  ],
  [
    "a tax, which would not be sent",
    { lines: order.lines.replace('"amount":"50"', '"amount":"50","tax_amount":"4"') },
    /document\.lines\.1\.tax_amount: expected none/,
  ],
  ["no lines", { lines: "[]" }, /document\.lines/],
  ["no supplier", { supplier_external_id: " " }, /document\.supplier_external_id/],
  ["a date in another spelling", { order_date: "03/02/2026" }, /document\.order_date: expected yyyy-mm-dd/],
  [
    "an unknown dimension",
    { lines: order.lines.replace("WarehouseID", "Warehouse") },
    /document\.lines\.0\.dimensions: expected a JSON object with names out of/,
  ],
];
for (const [title, change, detail] of mistakes)
  test(`${title} is refused before any call, by its path`, async (t) => {
    const desk = await acumaticaDesk(t);
    const { status, body } = await desk.post({ ...order, ...change });
    assert.deepEqual([status, body.code], [422, "invalid_request"]);
    assert.match(body.detail, detail);
    assert.deepEqual(desk.sim.calls(), []);
  });

test("every other write is refused before any call", async (t) => {
  const desk = await acumaticaDesk(t);
  for (const operation of [
    "invoice.create",
    "invoice.update",
    "payment.create",
    "supplier.upsert",
    "gl_account.upsert",
  ]) {
    const { status, body } = await desk.relay.post(
      "/v1/connections/acme-acu/documents",
      { operation, document: {} },
      { "idempotency-key": `acme:${operation}` },
    );
    assert.deepEqual([status, body.code], [409, "capability_denied"], operation);
  }
  assert.deepEqual(desk.sim.calls(), []);
});

for (const [title, connection, settings] of variants())
  test(`${title}: what we created comes back with the caller's key, and without our marks`, async (t) => {
    const desk = await acumaticaDesk(t, { connection, settings });
    desk.sim.faults.add({ when: { kind: "put" }, action: { do: "drop-after-commit" } });
    const { body } = await desk.post({ ...order, on_hold: "true" }, { key: KEY });
    assert.equal(body.status, "posted", JSON.stringify(body));
    const found = await byKey(t, desk, body.external_id, connection);
    assert.ok(found && "document" in found && "lines" in found.document);
    const { origin_key, description, status, dimensions } = found.document;
    assert.deepEqual([origin_key, description, status], [KEY, "Site 7, week 10", "On Hold"]);
    assert.doesNotMatch(dimensions, /LR-/);
  });

function variants(): [string, Record<string, unknown>, object][] {
  const endpoints = [{ name: "Default", version: "26.200.001" }];
  return [
    ["contract 4", {}, {}],
    ["the key in the description", { key_field: "Description" }, {}],
    ["contract 5", { endpoint_version: "26.200.001" }, { endpoints }],
    [
      "contract 5, the key in the description",
      { endpoint_version: "26.200.001", key_field: "Description" },
      { endpoints },
    ],
  ];
}

async function byKey(t: TestContext, desk: AcumaticaDesk, id: string, connection: Record<string, unknown>) {
  const reading = await openReading(desk.clock, { ...desk.sim.config(), ...connection });
  t.after(() => reading.close());
  return reading.reader("purchase_order").byKey(reading.connection.client.handle({ calls: 0 }), id);
}

test("without a note, or with another's, an order has no key of a caller", async (t) => {
  const reading = await readAcumatica(t);
  const [first] = reading.sim.records("PurchaseOrder");
  assert.ok(first);
  const OrderNbr = "PO000098";
  const VendorRef = `LR-${"0".repeat(36)}`;
  const note = `[LR ${KEY} 00000000]`;
  reading.sim.books.add("PurchaseOrder", {
    ...first,
    note,
    values: { ...first.values, OrderNbr, VendorRef },
  });
  const found = await reading
    .reader("purchase_order")
    .byKey(reading.connection.client.handle({ calls: 0 }), `${first.values["Type"]}~${OrderNbr}`);
  assert.ok(found && "document" in found);
  assert.equal(found.document.origin_key, "");
});
