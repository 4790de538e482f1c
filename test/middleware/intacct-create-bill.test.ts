/** invoice.create against the strict gateway: one bill per key, and nobody else's bill is taken for ours. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { intacct } from "../../middleware/src/erp/intacct/index.ts";
import { ANSWERS } from "../sim/intacct/index.ts";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";

const ORIGIN = "acme:9f2c51d0:invoice";

function bill(desk: IntacctDesk, more: object = {}) {
  const vendor = desk.sim.vendors().find(({ STATUS }) => STATUS === "active");
  const account = desk.sim
    .accounts()
    .find(
      (each) =>
        each.STATUS === "active" &&
        Object.entries(each).every(([k, v]) => !k.startsWith("REQUIRE") || v === "false"),
    );
  const location = desk.sim
    .locations()
    .find(({ STATUS, ENTITY, LOCATIONID }) => STATUS === "active" && ENTITY !== LOCATIONID);
  assert.ok(vendor && account && location);
  const code = { gl_account: account.ACCOUNTNO, location: location.LOCATIONID };
  return {
    origin_key: ORIGIN,
    document_type: "bill",
    external_id: "",
    number: "INV-990",
    supplier_external_id: vendor.VENDORID,
    invoice_date: "2026-02-27",
    due_date: "2026-03-29",
    posting_date: "2026-02-28",
    currency: "USD",
    total_amount: "110.00",
    description: "Repair & parts ]]> 🚚",
    reference: "PO-77",
    lines: JSON.stringify([
      { line_number: "1", description: "Compressor\u0001 kit", amount: "100.12", cost_center: "", ...code },
      {
        line_number: "2",
        description: "Freight",
        amount: "9.88",
        ...code,
        dimensions: '{"GLDIMREGION":"7"}',
      },
    ]),
    ...more,
  };
}

const create = (desk: IntacctDesk, document: object, more: { key?: string; attempt?: number } = {}) =>
  desk.post("invoice.create", document, more);

/** The bill as a pull maps it. */
async function pulled(desk: IntacctDesk, recordNo: string) {
  const { invoiceFrom } = await import("../../middleware/src/erp/intacct/map-bill.ts");
  const row = desk.sim.bill(recordNo);
  assert.ok(row);
  const { APBILLITEMS, ...header } = row;
  const us = (day: string) => day && `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
  const shown = {
    ...header,
    WHENMODIFIED: "",
    WHENCREATED: us(header.WHENCREATED),
    WHENDUE: us(header.WHENDUE),
    WHENPOSTED: us(header.WHENPOSTED),
  };
  const lines = APBILLITEMS.map(({ TAXENTRIES: _, ...line }) => ({ ...line }));
  return invoiceFrom(shown, lines, { cost_center_object: "DEPARTMENT", time_zone: "UTC" } as never);
}

test("the bill is in Intacct with its lines, submitted, and a pull gives our key back", async (t) => {
  const desk = await intacctDesk(t);
  const before = new Map(desk.sim.bills().map((each) => [each.RECORDNO, each]));
  const { status, body } = await create(desk, bill(desk));
  assert.equal(status, 200, JSON.stringify(body));
  const made = desk.sim.bill(body.external_id);
  assert.ok(made);
  assert.deepEqual(body, {
    status: "posted",
    external_id: made.RECORDNO,
    number: "INV-990",
    replayed: false,
  });
  assert.deepEqual(
    [
      made.STATE,
      made.WHENCREATED,
      made.WHENDUE,
      made.WHENPOSTED,
      made.TRX_TOTALENTERED,
      made.DOCNUMBER,
      made.BASECURR,
    ],
    ["Posted", "2026-02-27", "2026-03-29", "2026-02-28", "110", "PO-77", "USD"],
  );
  assert.deepEqual(
    made.APBILLITEMS.map((line) => [line.ENTRYDESCRIPTION, line.TRX_AMOUNT, line.GLDIMREGION]),
    [
      ["Compressor kit", "100.12", ""],
      ["Freight", "9.88", "7"],
    ],
  );
  const document = await pulled(desk, made.RECORDNO);
  assert.equal(document.origin_key, ORIGIN);
  assert.equal(document.description, "Repair & parts ]]> 🚚");
  for (const [recordNo, row] of before) assert.deepEqual(desk.sim.bill(recordNo), row);
  assert.equal(desk.sim.bills().length, before.size + 1);
});

test("a document without an origin_key of its own carries the idempotency key", async (t) => {
  const desk = await intacctDesk(t);
  const { body } = await create(desk, bill(desk, { origin_key: "" }), { key: "acme:77:invoice.create" });
  const document = await pulled(desk, body.external_id);
  assert.equal(document.origin_key, "acme:77:invoice.create");
  assert.equal(document.description, "Repair & parts ]]> 🚚");
});

test("a key that a text field may change is not carried: the bill is still known by ours, and shows none", async (t) => {
  const desk = await intacctDesk(t, { settings: { billSequencing: true } });
  desk.sim.faults.add({ when: { function: "create" }, action: { do: "drop-after-commit" } });
  const key = `acme:${"x".repeat(150)}`;
  const { body } = await create(desk, bill(desk, { origin_key: "", number: "" }), { key });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const document = await pulled(desk, body.external_id);
  assert.equal(document.origin_key, "");
  assert.equal(document.description, "Repair & parts ]]> 🚚");
});

test("a copy that somebody makes of our bill under another number does not bear our key", async (t) => {
  const desk = await intacctDesk(t);
  const { body } = await create(desk, bill(desk));
  const original = desk.sim.bill(body.external_id);
  assert.ok(original);
  const copy = desk.sim.change.addBill({ ...original, RECORDID: "INV-991" });
  const document = await pulled(desk, copy);
  assert.equal(document.origin_key, "");
  assert.equal((await pulled(desk, body.external_id)).origin_key, ORIGIN);
});

const losses = [
  ["drop", { do: "drop" }],
  ["drop after commit", { do: "drop-after-commit" }],
  ["truncation", { do: "truncate" }],
  ["a 502 after commit", { do: "custom", name: "bad-gateway-after-commit" }],
  ["an empty 500", ANSWERS.emptyError],
] as const;
for (const [name, action] of losses) {
  for (const duplicateLevel of ["function", "operation"] as const) {
    test(`an answer lost by ${name} ends in one bill (duplicates told at ${duplicateLevel} level)`, async (t) => {
      const desk = await intacctDesk(t, { settings: { duplicateLevel } });
      desk.sim.faults.add({ when: { function: "create" }, action });
      const document = bill(desk);
      const replies = [await create(desk, document, { key: "acme:lost" })];
      while (replies.at(-1)?.status === 503 && replies.length < 4)
        replies.push(await create(desk, document, { key: "acme:lost" }));
      assert.equal(replies.at(-1)?.body.status, "posted", JSON.stringify(replies.at(-1)?.body));
      assert.equal(desk.sim.commits().length, 1);
      assert.equal(replies.at(-1)?.body.external_id, desk.sim.commits()[0]?.recordNo);
      assert.deepEqual(desk.sim.faults.unused(), []);
    });
  }
}

test("a committed bill that lists show late is adopted once they do, and not sent again after an hour", async (t) => {
  const desk = await intacctDesk(t, { settings: { commitLagMs: 120_000, duplicateBillNumber: "accept" } });
  desk.sim.faults.add({ when: { function: "create" }, action: { do: "drop-after-commit" } });
  const document = bill(desk);
  const first = await create(desk, document, { key: "acme:late" });
  assert.equal(first.body.code, "outcome_unknown");
  const second = await create(desk, document, { key: "acme:late" });
  assert.equal(second.body.code, "outcome_unknown", "the control id is known, the bill not shown");
  desk.clock.advance(2 * 60 * 60_000);
  const third = await create(desk, document, { key: "acme:late" });
  assert.equal(third.body.status, "posted", JSON.stringify(third.body));
  assert.equal(desk.sim.commits().length, 1);
});

test("somebody else's bill under the same number is a refusal that names it, before anything is sent", async (t) => {
  for (const duplicateBillNumber of ["refuse", "accept"] as const) {
    const desk = await intacctDesk(t, { settings: { duplicateBillNumber } });
    const document = bill(desk);
    const other = desk.sim.change.addBill({
      VENDORID: document.supplier_external_id,
      RECORDID: "INV-990",
      DESCRIPTION: "by hand",
    });
    const before = desk.sim.bill(other);
    const { status, body } = await create(desk, document);
    assert.equal(status, 422);
    assert.equal(body.code, "erp_rejected");
    assert.match(body.detail, new RegExp(`INV-990.*${other}`));
    assert.equal(desk.sent("create APBILL"), 0);
    assert.deepEqual(desk.sim.bill(other), before);
    assert.equal((await create(desk, { ...document, number: "INV-990a" })).body.status, "posted");
  }
});

test("our bill that was changed in Intacct before we learnt of it is not called posted", async (t) => {
  const desk = await intacctDesk(t, { settings: { commitLagMs: 60_000 } });
  desk.sim.faults.add({ when: { function: "create" }, action: { do: "drop-after-commit" } });
  const document = bill(desk);
  assert.equal((await create(desk, document, { key: "acme:x" })).body.code, "outcome_unknown");
  const made = desk.sim.commits()[0]?.recordNo ?? "";
  desk.sim.change.bill(made, { APBILLITEMS: [{ TRX_AMOUNT: "1" }] });
  desk.clock.advance(61_000);
  const { body } = await create(desk, document, { key: "acme:x" });
  assert.equal(body.code, "stale_document");
  assert.match(body.detail, new RegExp(`${made}.* 1 of 2026-02-27 instead of 110`));
  assert.equal(desk.sim.commits().length, 1);
});

test("a number that Intacct does not take, a third decimal, a wrong total or an unknown dimension is refused before any call", async (t) => {
  const desk = await intacctDesk(t);
  const { lines: text } = bill(desk);
  const lines = JSON.parse(text) as object[];
  const changed = (more: object) => JSON.stringify([{ ...lines[0], ...more }, lines[1]]);
  const wrong: [object, RegExp][] = [
    [{ number: "INV #7" }, /document\.number: Intacct takes no bill number/],
    [{ lines: changed({ amount: "100.125" }) }, /document\.lines\.0\.amount/],
    [{ total_amount: "111.00" }, /document\.total_amount: expected 110/],
    [{ lines: changed({ dimensions: '{"COLOUR":"red"}' }) }, /not COLOUR/],
    [{ lines: changed({ tax_amount: "1.00" }) }, /tax as a line of its own/],
    [{ lines: changed({ gl_account: "" }) }, /document\.lines\.0\.gl_account/],
    [{ document_type: "credit_note" }, /expected bill/],
    [{ due_date: "" }, /document\.due_date/],
    [{ origin_key: "a b" }, /document\.origin_key/],
  ];
  for (const [more, told] of wrong) {
    const { status, body } = await create(desk, bill(desk, more));
    assert.equal(status, 422, JSON.stringify(more));
    assert.equal(body.code, "invalid_request");
    assert.match(body.detail, told);
  }
  assert.deepEqual(desk.sim.calls(), []);
});

const refusals: [string, (desk: IntacctDesk) => object, RegExp, string?][] = [
  ["no number and no sequence", () => ({ number: "" }), /sequence/, "BL03002128"],
  ["an inactive vendor", (desk) => ({ supplier_external_id: inactiveVendor(desk) }), /vendor/i],
  [
    "a closed period",
    (desk) => {
      desk.sim.settings.booksClosedTo = "2026-02-28";
      return {};
    },
    /period/i,
  ],
  [
    "an unknown account",
    (desk) => ({ lines: bill(desk).lines.replaceAll(/"gl_account":"[^"]*"/g, '"gl_account":"999999"') }),
    /coding/i,
  ],
  [
    "no location in a company of entities",
    (desk) => ({ lines: bill(desk).lines.replaceAll(/"location":"[^"]*"/g, '"location":""') }),
    /location/i,
  ],
];

function inactiveVendor(desk: IntacctDesk): string {
  const id = desk.sim.vendors()[3]?.VENDORID ?? "";
  desk.sim.change.vendor(id, { STATUS: "inactive" });
  return id;
}

for (const [name, change, fix, code = "BL01001973"] of refusals) {
  test(`${name}: Intacct's own words, who acts, and the corrected bill under the same key`, async (t) => {
    const desk = await intacctDesk(t);
    const { body } = await create(desk, bill(desk, change(desk)), { key: "acme:fix" });
    assert.equal(body.code, "erp_rejected", JSON.stringify(body));
    assert.equal(body.erp.code, code);
    assert.match(body.fix, fix);
    assert.doesNotMatch(body.erp.message, /Support ID/);
    assert.equal(desk.sim.commits().length, 0);
    desk.sim.settings.booksClosedTo = "";
    const corrected = await create(desk, bill(desk), { key: "acme:fix", attempt: 2 });
    assert.equal(corrected.body.status, "posted", JSON.stringify(corrected.body));
    assert.equal(desk.sim.commits().length, 1);
  });
}

test("where Intacct gives the number, the bill is found by our mark after a lost answer", async (t) => {
  const desk = await intacctDesk(t, { settings: { billSequencing: true } });
  desk.sim.faults.add({ when: { function: "create" }, action: { do: "drop-after-commit" } });
  const { body } = await create(desk, bill(desk, { number: "" }));
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(body.number, desk.sim.bill(body.external_id)?.RECORDID);
  assert.match(body.number, /^BILL-/);
  assert.equal((await pulled(desk, body.external_id)).origin_key, ORIGIN);
});

test("a create that is aborted did nothing: it may be sent again, and is posted once", async (t) => {
  const desk = await intacctDesk(t);
  desk.sim.faults.add({ when: { function: "create" }, action: { do: "custom", name: "aborted" } });
  const aborted = await create(desk, bill(desk), { key: "acme:aborted" });
  assert.deepEqual([aborted.body.code, aborted.body.retryable], ["erp_unavailable", true]);
  assert.equal(desk.sim.commits().length, 0);
  assert.equal((await create(desk, bill(desk), { key: "acme:aborted" })).body.status, "posted");
  assert.equal(desk.sim.commits().length, 1);
});

test("a failure whose answer names a written record is read, not believed", () => {
  const call = intacct.writers["invoice.create"]?.send(
    { sender_password: { reveal: () => "" }, cost_center_object: "DEPARTMENT" } as never,
    { bill: { lines: [], invoice_date: "2026-01-01", due_date: "2026-01-01" }, origin: { key: "" } },
    "k",
    1,
  );
  const body =
    '<response><control><status>success</status></control><operation><authentication><status>success</status></authentication><result><status>failure</status><function>create</function><controlid>k</controlid><data listtype="objects" count="1"><apbill><RECORDNO>1400</RECORDNO></apbill></data><errormessage><error><errorno>BL01001973</errorno><description2>Could not notify the approver</description2></error></errormessage></result></operation></response>';
  const verdict = call?.interpret({ status: 200, headers: {}, cookies: [], body });
  assert.equal(verdict?.kind, "unknown");
});

test("concurrent posts of one key make one bill", async (t: TestContext) => {
  const desk = await intacctDesk(t);
  const hold = desk.sim.faults.add({ when: { function: "create" }, action: { do: "hold", at: "before" } });
  const document = bill(desk);
  const first = create(desk, document, { key: "acme:twice" });
  await hold.reached;
  assert.equal((await create(desk, document, { key: "acme:twice" })).status, 202);
  hold.release();
  assert.equal((await first).body.status, "posted");
  assert.equal(desk.sim.commits().length, 1);
});
