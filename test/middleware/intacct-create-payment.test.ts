/** payment.create against the strict gateway: what is approved is paid once. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bill } from "../sim/intacct/index.ts";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";

const connection = { payment: { bank_account: "CHK-BA1145", method: "EFT" } };

function openBills(desk: IntacctDesk): [Bill, Bill] {
  const vendorId = desk.sim.vendors()[0]?.VENDORID ?? "";
  const [first, second] = ["100", "50"].map((amount, index) => {
    const recordNo = desk.sim.change.addBill({
      VENDORID: vendorId,
      RECORDID: `PAY-${index}`,
      STATE: "Posted",
      CURRENCY: "USD",
      EXCHANGE_RATE: "",
      MEGAENTITYID: "",
      APBILLITEMS: [{ TRX_AMOUNT: amount }],
    });
    return desk.sim.bill(recordNo);
  });
  assert.ok(first && second);
  return [first, second];
}

function payment([first, second]: [Bill, Bill], more: object = {}) {
  return {
    supplier_external_id: first.VENDORID,
    payment_date: "2026-03-02",
    currency: "USD",
    reference: "WIRE-31",
    amount: "120.00",
    applied: JSON.stringify([
      { invoice_external_id: first.RECORDNO, invoice_number: "PAY-0", amount: "100.00" },
      { invoice_external_id: second.RECORDNO, invoice_number: "PAY-1", amount: "20.00" },
    ]),
    ...more,
  };
}

test("two bills are paid from the connection's bank account, one in part, no other bill is touched", async (t) => {
  const desk = await intacctDesk(t, { connection });
  const bills = openBills(desk);
  const others = desk.sim.bills().filter((bill) => !bills.some(({ RECORDNO }) => RECORDNO === bill.RECORDNO));
  const { status, body } = await desk.post("payment.create", payment(bills));
  assert.equal(status, 200, JSON.stringify(body));
  const made = desk.sim.payments().find(({ RECORDNO }) => RECORDNO === body.external_id);
  assert.deepEqual(
    [
      made?.FINANCIALENTITY,
      made?.PAYMENTMETHOD,
      made?.DOCNUMBER,
      made?.TRX_TOTALENTERED,
      made?.WHENCREATED,
      made?.STATE,
    ],
    ["CHK-BA1145", "EFT", "WIRE-31", "120", "2026-03-02", "Complete"],
  );
  const states = bills.map(({ RECORDNO }) => desk.sim.bill(RECORDNO));
  assert.deepEqual(
    states.map((bill) => [bill?.STATE, bill?.TRX_TOTALDUE]),
    [
      ["Paid", "0"],
      ["Partially Paid", "30"],
    ],
  );
  for (const bill of others) assert.deepEqual(desk.sim.bill(bill.RECORDNO), bill);
});

test("the document's own bank account and method win; without any, nothing is sent", async (t) => {
  const desk = await intacctDesk(t);
  const bills = openBills(desk);
  const refused = await desk.post("payment.create", payment(bills, { method: "EFT" }));
  assert.equal(refused.status, 422);
  assert.match(refused.body.detail, /bank_account/);
  assert.doesNotMatch(refused.body.detail, /document\.method/);
  assert.match(refused.body.fix, /connection's `payment`/);
  assert.deepEqual(desk.sim.calls(), []);
  const { body } = await desk.post(
    "payment.create",
    payment(bills, { method: "Cash", bank_account: "CHK-BA1190" }),
  );
  const made = desk.sim.payments().find(({ RECORDNO }) => RECORDNO === body.external_id);
  assert.deepEqual([made?.FINANCIALENTITY, made?.PAYMENTMETHOD], ["CHK-BA1190", "Cash"]);
});

for (const fault of ["drop", "drop-after-commit", "truncate"] as const) {
  for (const lag of [0, 120_000]) {
    test(`an answer lost by ${fault} pays once (lists lag by ${lag} ms)`, async (t) => {
      const desk = await intacctDesk(t, { connection, settings: { commitLagMs: lag } });
      const bills = openBills(desk);
      desk.clock.advance(lag);
      desk.sim.faults.add({ when: { function: "create" }, action: { do: fault } });
      const document = payment(bills, { origin_key: "acme:p1" });
      let reply = await desk.post("payment.create", document, { key: "acme:lost" });
      for (let attempt = 0; reply.status === 503 && attempt < 4; attempt += 1) {
        desk.clock.advance(60_000);
        reply = await desk.post("payment.create", document, { key: "acme:lost" });
      }
      assert.equal(reply.body.status, "posted", JSON.stringify(reply.body));
      assert.equal(desk.sim.commits().length, 1);
      assert.equal(reply.body.external_id, desk.sim.commits()[0]?.recordNo);
      assert.equal(desk.sim.bill(bills[1].RECORDNO)?.TRX_TOTALDUE, "30");
    });
  }
}

test("a second, equal payment under another key is another payment, as long as something is due", async (t) => {
  const desk = await intacctDesk(t, { connection });
  const bills = openBills(desk);
  const [, second] = bills;
  const part = payment(bills, {
    amount: "20",
    applied: [{ invoice_external_id: second.RECORDNO, amount: "20" }],
  });
  const one = await desk.post("payment.create", part);
  const two = await desk.post("payment.create", part);
  assert.notEqual(one.body.external_id, two.body.external_id);
  assert.equal(desk.sim.bill(second.RECORDNO)?.TRX_TOTALDUE, "10");
});

test("what is paid already, more than is due, and what cannot be paid are told in Intacct's words with who acts", async (t) => {
  const desk = await intacctDesk(t, { connection });
  const bills = openBills(desk);
  const [first, second] = bills;
  const on = (bill: Bill, amount: string) => ({
    amount,
    applied: [{ invoice_external_id: bill.RECORDNO, amount }],
  });
  assert.equal((await desk.post("payment.create", payment(bills, on(first, "100")))).body.status, "posted");
  const draft = desk.sim.change.addBill({ ...second, RECORDID: "PAY-D", STATE: "Draft" });
  const cases: [object, RegExp][] = [
    [on(first, "100"), /paid already/],
    [on(second, "50.01"), /at most what is due/],
    [{ amount: "1", applied: [{ invoice_external_id: draft, amount: "1" }] }, /must be posted/],
    [{ ...on(second, "1"), supplier_external_id: desk.sim.vendors()[1]?.VENDORID }, /of this vendor/],
  ];
  for (const [more, fix] of cases) {
    const { body } = await desk.post("payment.create", payment(bills, more));
    assert.equal(body.code, "erp_rejected");
    assert.match(body.fix, fix);
  }
  assert.equal(desk.sim.commits().length, 1);
  assert.equal(desk.sim.bill(second.RECORDNO)?.TRX_TOTALDUE, "50");
});

test("a total that is not the sum, a bill twice, no bill or nothing to pay is refused before any call", async (t) => {
  const desk = await intacctDesk(t, { connection });
  const bills = openBills(desk);
  const one = { invoice_external_id: "1", amount: "10" };
  for (const more of [
    { amount: "120.01" },
    { amount: "20", applied: [one, one] },
    { amount: "0", applied: [] },
    { amount: "0", applied: [{ ...one, amount: "0" }] },
    { amount: "-10", applied: [{ ...one, amount: "-10" }] },
    { currency: "" },
  ]) {
    const { body } = await desk.post("payment.create", payment(bills, more));
    assert.equal(body.code, "invalid_request", JSON.stringify(more));
  }
  assert.deepEqual(desk.sim.calls(), []);
});
