/** What entities own: read from the top level, written by a session of the entity, and by no other. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";
import { readIntacct } from "../support/intacct-reading.ts";

const fields = { STATE: "Posted", TOTALPAID: "0" } as const;

/** An open bill of an entity. */
function owned({ sim }: IntacctDesk, entity?: string) {
  const bill = sim
    .bills()
    .find(
      ({ MEGAENTITYID: owner, STATE, TOTALPAID }) =>
        owner !== "" &&
        (entity === undefined || owner === entity) &&
        STATE === fields.STATE &&
        TOTALPAID === fields.TOTALPAID,
    );
  assert.ok(bill, "an entity has an open bill");
  return bill;
}

const desk = (t: TestContext, entity_id: string | null = null): Promise<IntacctDesk> =>
  intacctDesk(t, { bills: 120, connection: { entity_id } });

const coding = (recordNo: string) => ({
  external_id: recordNo,
  lines: [{ line_number: "1", gl_account: "00123" }],
});

test("the top level reads what every entity owns, and says whose it is", async (t) => {
  const { sim, all } = await readIntacct(t, { bills: 120 });
  const read = await all("invoice");
  const ownerOf = new Map(
    read.map((record) => [record.external_id, "document" in record && record.document.legal_entity]),
  );
  assert.deepEqual(
    ownerOf,
    new Map(sim.bills().map(({ RECORDNO, MEGAENTITYID }) => [RECORDNO, MEGAENTITYID])),
  );
  assert.ok(new Set(ownerOf.values()).size > 2, "several entities own bills");
});

test("a connection of an entity reads that entity's bills alone", async (t) => {
  const { sim, all } = await readIntacct(t, { bills: 120, connection: { entity_id: "E200" } });
  const read = (await all("invoice")).map(({ external_id }) => external_id).sort();
  const its = sim.bills().filter(({ MEGAENTITYID }) => MEGAENTITYID === "E200");
  assert.deepEqual(read, its.map(({ RECORDNO }) => RECORDNO).sort());
});

test("a bill that an entity owns is coded from the top level, by a session of its own", async (t) => {
  const at = await desk(t);
  const bill = owned(at);
  const { body } = await at.post("invoice.update", coding(bill.RECORDNO));
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(at.sim.bill(bill.RECORDNO)?.APBILLITEMS[0]?.ACCOUNTNO, "00123");
  assert.equal(at.sent("getAPISession undefined"), 2, "one of the top level, one of the entity");

  const other = at.sim.bills().find(({ MEGAENTITYID }) => !["", bill.MEGAENTITYID].includes(MEGAENTITYID));
  assert.ok(other);
  await at.post("invoice.update", coding(owned(at, other.MEGAENTITYID).RECORDNO));
  await at.post("invoice.update", coding(bill.RECORDNO));
  assert.equal(at.sent("getAPISession undefined"), 3, "each is kept, and serves its own entity only");
  assert.equal(at.sim.commits().length, 3);
});

test("an entity's session that has ended is renewed for that entity", async (t) => {
  const at = await desk(t);
  const bill = owned(at);
  at.sim.faults.add({ when: { function: "update" }, action: { do: "custom", name: "expire-session" } });
  const { body } = await at.post("invoice.update", coding(bill.RECORDNO));
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(at.sim.commits().length, 1);
});

test("a bill is created in the entity that the document names", async (t) => {
  const at = await desk(t);
  const { VENDORID, MEGAENTITYID, APBILLITEMS } = owned(at);
  const { ACCOUNTNO = "", LOCATIONID = "", DEPARTMENTID = "" } = APBILLITEMS[0] ?? {};
  const { body } = await at.post("invoice.create", {
    legal_entity: MEGAENTITYID,
    number: "INV-E-1",
    supplier_external_id: VENDORID,
    invoice_date: "2026-03-01",
    due_date: "2026-03-31",
    currency: "USD",
    total_amount: "10.00",
    lines: [{ amount: "10.00", gl_account: ACCOUNTNO, location: LOCATIONID, cost_center: DEPARTMENTID }],
  });
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(at.sim.bill(body.external_id)?.MEGAENTITYID, MEGAENTITYID);
});

test("bills of one entity are paid in that entity", async (t) => {
  const at = await desk(t);
  const bill = owned(at);
  const { body } = await at.post("payment.create", {
    supplier_external_id: bill.VENDORID,
    payment_date: "2026-03-02",
    method: "EFT",
    bank_account: "CHK-BA1145",
    currency: bill.CURRENCY,
    amount: bill.TRX_TOTALDUE,
    applied: [{ invoice_external_id: bill.RECORDNO, amount: bill.TRX_TOTALDUE }],
  });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const payment = at.sim.payments().find(({ RECORDNO }) => RECORDNO === body.external_id);
  assert.equal(payment?.MEGAENTITYID, bill.MEGAENTITYID);
});

test("an entity that the user cannot sign in to is named, with who can help", async (t) => {
  const at = await desk(t);
  const bill = owned(at);
  at.sim.change.bill(bill.RECORDNO, { MEGAENTITYID: "E900" });
  const { status, body } = await at.post("invoice.update", coding(bill.RECORDNO));
  assert.equal(status, 502);
  assert.equal(body.code, "erp_auth_failed");
  assert.match(body.detail, /E900/);
  assert.match(body.fix, /ERP admin: .*E900/);
  assert.equal(at.sim.commits().length, 0);
});

test("a connection of one entity creates nothing in another: refused before any call, with what it needs", async (t) => {
  const at = await desk(t, "E200");
  const { body } = await at.post("invoice.create", {
    legal_entity: "E100",
    number: "INV-E-2",
    supplier_external_id: "V",
    invoice_date: "2026-03-01",
    due_date: "2026-03-31",
    total_amount: "10.00",
    lines: [{ amount: "10.00", gl_account: "1" }],
  });
  assert.equal(body.code, "erp_rejected");
  assert.match(body.fix, /entity E100 a connection of its own/);
  assert.deepEqual(at.sim.calls(), []);
});
