/** invoice.update: what hangs on the lines of a bill stays as it is. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { intacctDesk } from "../support/intacct-desk.ts";

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
