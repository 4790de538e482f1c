/** Payments and what they paid, fields that a company's gateway refuses, and the reading of our own payments. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Page } from "../../middleware/src/erp/adapter.ts";
import type { AppliedAmount, Invoice, Payment } from "../../shared-types/canonical.ts";
import { type IntacctReading, readIntacct } from "../support/intacct-reading.ts";

const connection = { payment: { bank_account: "CHK-BA1145", method: "EFT" } };

function vendorBills(reading: IntacctReading, amounts: readonly string[]): string[] {
  const vendorId = reading.sim.vendors()[0]?.VENDORID ?? "";
  return amounts.map((amount, index) =>
    reading.sim.change.addBill({
      VENDORID: vendorId,
      RECORDID: `B-${index}`,
      STATE: "Posted",
      CURRENCY: "USD",
      EXCHANGE_RATE: "",
      MEGAENTITYID: "",
      APBILLITEMS: [{ TRX_AMOUNT: amount }, { TRX_AMOUNT: "1.10" }],
    }),
  );
}

function paymentOf(records: Page["records"], externalId: unknown) {
  const record = records.find(({ external_id }) => external_id === externalId);
  assert.ok(record && "document" in record, JSON.stringify(record));
  return record.document as Payment;
}

test("a payment is read with every bill that it paid, by number, and with our key", async (t: TestContext) => {
  const reading = await readIntacct(t, { connection });
  const [first = "", second = ""] = vendorBills(reading, ["100", "50"]);
  const applied = [
    { invoice_external_id: second, amount: "20.05" },
    { invoice_external_id: first, amount: "101.10" },
  ];
  const { body } = await reading.post("payment.create", {
    origin_key: "acme:p1",
    supplier_external_id: reading.sim.bill(first)?.VENDORID,
    payment_date: "2026-03-02",
    currency: "USD",
    reference: "WIRE-31",
    amount: "121.15",
    applied,
  });
  const made = reading.sim.payments().find(({ RECORDNO }) => RECORDNO === body.external_id);
  assert.ok(made, JSON.stringify(body));
  const document = paymentOf(await reading.all("payment"), body.external_id);
  assert.deepEqual(document, {
    external_id: made.RECORDNO,
    legal_entity: "",
    modified_at: new Date(made.WHENMODIFIED).toISOString(),
    origin_key: "acme:p1",
    deleted: "false",
    supersedes: "",
    number: made.RECORDID,
    supplier_external_id: made.VENDORID,
    supplier_number: made.VENDORID,
    supplier_name: reading.sim.vendors()[0]?.NAME,
    payment_date: "2026-03-02",
    method: "EFT",
    bank_account: "CHK-BA1145",
    reference: "WIRE-31",
    currency: "USD",
    amount: "121.15",
    status: "Complete",
    dimensions: "",
    applied: JSON.stringify([
      { invoice_external_id: first, invoice_number: "B-0", amount: "101.1" },
      { invoice_external_id: second, invoice_number: "B-1", amount: "20.05" },
    ]),
  });
});

test("two details on lines of one bill are one applied amount, summed exactly", async () => {
  const { paymentFrom } = await import("../../middleware/src/erp/intacct/map-payment.ts");
  const detail = { RECORDKEY: "7", RECORDID: "B-7" };
  const { applied } = paymentFrom(
    { RECORDNO: "1", TRX_TOTALENTERED: "0.3" },
    [
      { ...detail, TRX_PAYMENTAMOUNT: "0.1" },
      { ...detail, TRX_PAYMENTAMOUNT: "0.2" },
    ],
    { time_zone: "UTC" } as never,
  );
  assert.deepEqual(JSON.parse(applied) as AppliedAmount[], [
    { invoice_external_id: "7", invoice_number: "B-7", amount: "0.3" },
  ]);
});

test("a field that the gateway refuses is left out, once for the connection's life, and the records come", async (t) => {
  const settings = { forbiddenFields: { APBILL: ["DOCNUMBER", "TERMNAME"], VENDOR: ["TAXID"] } };
  const reading = await readIntacct(t, { settings });
  const records = await reading.all("invoice");
  assert.equal(records.length, reading.sim.bills().length);
  for (const record of records)
    assert.ok("document" in record && (record.document as Invoice).reference === "");
  const calls = reading.sim.calls().length;
  await reading.all("invoice");
  const failed = records.length === 0 ? 0 : calls - (reading.sim.calls().length - calls);
  // The sign-in, the question for the zone and the refused query came the first time alone.
  assert.equal(failed, 3);
  assert.equal((await reading.all("supplier")).length, reading.sim.vendors().length);
});

test("a refused field without which a record would say something wrong fails the reading", async (t) => {
  const reading = await readIntacct(t, { settings: { forbiddenFields: { APBILL: ["TRX_TOTALENTERED"] } } });
  await assert.rejects(reading.all("invoice"), /cannot be queried.*TRX_TOTALENTERED/s);
});

test("a field that the company does not have is left out like a forbidden one", async () => {
  const { refusedFields } = await import("../../middleware/src/erp/intacct/refused-fields.ts");
  const { RelayProblem } = await import("../../middleware/src/problems.ts");
  const wanted = { object: "APBILL", orderBy: ["RECORDNO"] };
  const select = ["RECORDNO", "DOCNUMBER", "VENDORNAME"];
  const because = (code: string, message: string) =>
    refusedFields(new RelayProblem("erp_rejected", "x", { erp: { code, message } }), select, wanted);
  assert.deepEqual(because("XL03000010", "Field requested is not valid: apbill.DOCNUMBER"), ["DOCNUMBER"]);
  assert.deepEqual(because("XL03000010", "Field requested is not valid: APBILL.DOCNUMBER."), ["DOCNUMBER"]);
  assert.deepEqual(
    because("XL03000006", "The following fields cannot be queried: [APBILL: [VENDORNAME, X]]"),
    ["VENDORNAME"],
  );
  assert.deepEqual(because("XL03000006", "Something else about VENDORNAME"), []);
  assert.deepEqual(because("XL03000010", "Field requested is not valid: apbill.RECORDNO"), []);
  assert.deepEqual(refusedFields(new Error("DOCNUMBER"), select, wanted), []);
});
