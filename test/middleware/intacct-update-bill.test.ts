/** invoice.update: what hangs on the lines of a bill stays as it is; a bill is put on hold and released. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { codedLines } from "../../middleware/src/erp/intacct/bill-coding.ts";
import { billIn } from "../../middleware/src/erp/intacct/read-bill.ts";
import { parseXml } from "../../middleware/src/erp/intacct/xml.ts";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";

test("tax entries of the lines go back with the coding, each under its own record number", async (t) => {
  const desk = await intacctDesk(t, { bills: 400 });
  const bill = desk.sim
    .bills()
    .find(
      ({ STATE, TOTALPAID, MODULEKEY, APBILLITEMS }) =>
        STATE === "Posted" &&
        TOTALPAID === "0" &&
        MODULEKEY === "3.AP" &&
        APBILLITEMS.some(({ TAXENTRIES }) => TAXENTRIES.length > 0),
    );
  assert.ok(bill, "the company has an open bill with taxes");
  const account = desk.sim
    .accounts()
    .find(
      (each) =>
        each.STATUS === "active" &&
        Object.entries(each).every(([name, value]) => !name.startsWith("REQUIRE") || value === "false") &&
        bill.APBILLITEMS.every(({ ACCOUNTNO }) => ACCOUNTNO !== each.ACCOUNTNO),
    );
  assert.ok(account);
  const { body } = await desk.post("invoice.update", {
    external_id: bill.RECORDNO,
    lines: [{ line_number: "1", gl_account: account.ACCOUNTNO }],
  });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const after = desk.sim.bill(bill.RECORDNO);
  assert.equal(after?.APBILLITEMS[0]?.ACCOUNTNO, account.ACCOUNTNO);
  assert.deepEqual(
    after.APBILLITEMS.map(({ TAXENTRIES }) => TAXENTRIES),
    bill.APBILLITEMS.map(({ TAXENTRIES }) => TAXENTRIES),
  );
  assert.ok(after.APBILLITEMS.some(({ TAXENTRIES }) => TAXENTRIES.length > 0));
});

test("a bill with inclusive taxes is left to Intacct, with nothing sent", async (t) => {
  const desk = await intacctDesk(t);
  const bill = desk.sim.bills().find(({ STATE, TOTALPAID }) => STATE === "Posted" && TOTALPAID === "0");
  assert.ok(bill);
  desk.sim.change.bill(bill.RECORDNO, { INCLUSIVETAX: "true" });
  const { body } = await desk.post("invoice.update", {
    external_id: bill.RECORDNO,
    lines: [{ line_number: "1", gl_account: "6220" }],
  });
  assert.equal(body.code, "erp_rejected");
  assert.match(body.detail, /inclusive taxes/);
  assert.match(body.fix, /in Intacct itself/);
  assert.equal(desk.sent("update APBILL"), 0);
});

function openBill({ sim }: IntacctDesk, onHold = "false") {
  const bill = sim
    .bills()
    .find(({ STATE, TOTALPAID, ONHOLD }) => STATE === "Posted" && TOTALPAID === "0" && ONHOLD !== "true");
  assert.ok(bill);
  sim.change.bill(bill.RECORDNO, { ONHOLD: onHold }, { bump: false });
  return { ...bill, ONHOLD: onHold };
}

const allowed = { connection: { hold_on_reject: true } };

test("a rejected bill is put on hold by its header alone, and released the same way", async (t) => {
  const desk = await intacctDesk(t, allowed);
  const bill = openBill(desk);
  for (const on_hold of ["true", "false"]) {
    const { body } = await desk.post("invoice.update", { external_id: bill.RECORDNO, on_hold });
    assert.equal(body.status, "posted", JSON.stringify(body));
    const { WHENMODIFIED: _, ...after } = desk.sim.bill(bill.RECORDNO) ?? assert.fail();
    const { WHENMODIFIED: __, ...before } = bill;
    assert.deepEqual(after, { ...before, ONHOLD: on_hold });
  }
  assert.equal(desk.sim.commits().length, 2);
});

test("what goes out for a hold names no line, keeps the due date, and leaves a draft a draft", async (t) => {
  const desk = await intacctDesk(t, allowed);
  const bill = openBill(desk);
  const { body } = await desk.post(
    "invoice.update",
    { external_id: bill.RECORDNO, on_hold: "true" },
    { dry_run: true },
  );
  assert.match(
    body.request,
    /<update><APBILL><RECORDNO>\d+<\/RECORDNO><WHENDUE>[\d/]+<\/WHENDUE><ONHOLD>true<\/ONHOLD><\/APBILL><\/update>/,
  );
  const draft = desk.sim.bills().find(({ STATE }) => STATE === "Draft");
  assert.ok(draft);
  await desk.post("invoice.update", { external_id: draft.RECORDNO, on_hold: "true" });
  const after = desk.sim.bill(draft.RECORDNO);
  assert.deepEqual([after?.STATE, after?.ONHOLD], ["Draft", "true"]);
});

test("a hold whose answer was lost is found done, and written once", async (t) => {
  const desk = await intacctDesk(t, allowed);
  const bill = openBill(desk);
  desk.sim.faults.add({ when: { function: "update" }, action: { do: "drop-after-commit" } });
  const document = { external_id: bill.RECORDNO, on_hold: "true" };
  let reply = await desk.post("invoice.update", document, { key: "acme:hold" });
  if (reply.status !== 200) reply = await desk.post("invoice.update", document, { key: "acme:hold" });
  assert.equal(reply.body.status, "posted", JSON.stringify(reply.body));
  assert.equal(desk.sim.commits().length, 1);
  assert.equal(desk.sim.bill(bill.RECORDNO)?.ONHOLD, "true");
});

test("without hold_on_reject no bill is held or released: refused before any call, with what would allow it", async (t) => {
  const desk = await intacctDesk(t);
  const { RECORDNO } = openBill(desk);
  const { status, body } = await desk.post("invoice.update", { external_id: RECORDNO, on_hold: "true" });
  assert.deepEqual([status, body.code], [409, "capability_denied"]);
  assert.match(body.fix, /hold_on_reject: true/);
  assert.deepEqual(desk.sim.calls(), []);
  const lines = [{ line_number: "1", gl_account: "00123" }];
  const coded = await desk.post("invoice.update", { external_id: RECORDNO, on_hold: "true", lines });
  assert.equal(coded.body.code, "capability_denied");
  assert.equal(desk.sim.commits().length, 0);
});

test("a coding that repeats what the bill says of its hold is a coding alone", async (t) => {
  const desk = await intacctDesk(t);
  const held = openBill(desk, "true");
  const lines = [{ line_number: "1", gl_account: "00123" }];
  const { body } = await desk.post("invoice.update", { external_id: held.RECORDNO, on_hold: "true", lines });
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(desk.sim.bill(held.RECORDNO)?.ONHOLD, "true");
});

test("an update of nothing is refused", async (t) => {
  const desk = await intacctDesk(t);
  const { status, body } = await desk.post("invoice.update", { external_id: "1001" });
  assert.equal(status, 422);
  assert.match(body.detail, /lines, on_hold or both/);
});

test("what only some countries have on a line goes back with the coding", async (t) => {
  const desk = await intacctDesk(t);
  const bill = openBill(desk);
  const [first, ...rest] = bill.APBILLITEMS;
  desk.sim.change.bill(bill.RECORDNO, { APBILLITEMS: [{ ...first, PARTIALEXEMPT: "true" }, ...rest] });
  const lines = [{ line_number: "1", gl_account: "00123" }];
  const { body } = await desk.post("invoice.update", { external_id: bill.RECORDNO, lines });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const after = desk.sim.bill(bill.RECORDNO)?.APBILLITEMS[0];
  assert.deepEqual([after?.ACCOUNTNO, after?.PARTIALEXEMPT], ["00123", "true"]);
});

test("a structure inside a line that could not be sent back as it is keeps the bill as it is", () => {
  const answer = `<data count="1"><APBILL><RECORDNO>7</RECORDNO><APBILLITEMS><apbillitem><LINE_NO>1</LINE_NO><SPLITS><SPLIT><SHARE>50</SHARE></SPLIT></SPLITS></apbillitem></APBILLITEMS></APBILL></data>`;
  const bill = billIn(parseXml(answer), "7") ?? assert.fail();
  assert.throws(
    () => codedLines(bill, "7", [{ line_number: "1", gl_account: "00123" }], {} as never),
    /bill 7: its lines carry SPLITS, which an update would change/,
  );
});

const refusals: [string, (desk: IntacctDesk, recordNo: string) => void, RegExp][] = [
  [
    "paid",
    ({ sim }, recordNo) => sim.change.bill(recordNo, { STATE: "Paid", TRX_TOTALPAID: "1" }, { bump: false }),
    /keeps its coding; correct it by a journal/,
  ],
  [
    "paid in part",
    ({ sim }, recordNo) =>
      sim.change.bill(recordNo, { STATE: "Partially Paid", TRX_TOTALPAID: "1" }, { bump: false }),
    /even in part, keeps its coding/,
  ],
  [
    "of a closed period",
    ({ sim }) => {
      sim.settings.booksClosedTo = "2099-12-31";
    },
    /open the period/,
  ],
  [
    "of an inactive vendor",
    ({ sim }, recordNo) => sim.change.vendor(sim.bill(recordNo)?.VENDORID ?? "", { STATUS: "inactive" }),
    /activate the vendor/,
  ],
];
for (const [name, change, fix] of refusals) {
  test(`the coding of a bill ${name} is refused in Intacct's words, with who does what`, async (t) => {
    const desk = await intacctDesk(t);
    const { RECORDNO } = openBill(desk);
    change(desk, RECORDNO);
    const before = desk.sim.bill(RECORDNO);
    const lines = [{ line_number: "1", gl_account: "00123" }];
    const { status, body } = await desk.post("invoice.update", { external_id: RECORDNO, lines });
    assert.deepEqual([status, body.code, body.retryable], [422, "erp_rejected", false]);
    assert.match(body.fix, fix);
    assert.ok(body.erp.message.length > 10);
    assert.deepEqual(desk.sim.bill(RECORDNO), before);
  });
}

test("fields that the company has added to its lines go back with the coding", async (t) => {
  const desk = await intacctDesk(t);
  const bill = openBill(desk);
  const [first, ...rest] = bill.APBILLITEMS;
  desk.sim.change.bill(bill.RECORDNO, { APBILLITEMS: [{ ...first, BUILDING_CODE: "B 7 & 8" }, ...rest] });
  const lines = [{ line_number: "1", gl_account: "00123" }];
  const { body } = await desk.post("invoice.update", { external_id: bill.RECORDNO, lines });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const after = desk.sim.bill(bill.RECORDNO)?.APBILLITEMS[0];
  assert.deepEqual([after?.ACCOUNTNO, after?.BUILDING_CODE], ["00123", "B 7 & 8"]);
});
