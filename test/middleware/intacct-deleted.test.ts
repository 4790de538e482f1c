/** Bills and payments that Intacct deletes, and bills that Purchasing deletes and makes anew. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { IntacctOptions } from "../sim/intacct/index.ts";
import { type PullDesk, pullDesk } from "../support/pull-desk.ts";

interface Loaded extends PullDesk {
  /** Pulls what has changed since the last one. */
  changes(): Promise<Record<string, number | string>>;
}

async function loaded(t: TestContext, intacct: IntacctOptions = {}, connection = {}): Promise<Loaded> {
  const desk = await pullDesk({ intacct: { bills: 20, ...intacct }, relay: { connection } });
  t.after(() => desk.close());
  let cursor: string | undefined;
  const changes: Loaded["changes"] = async () => {
    desk.clock.advance(60_000);
    const { body } = await desk.pull({ entity: "invoice", ...(cursor && { cursor }) });
    assert.equal(body.status, "complete", JSON.stringify(body));
    cursor = body.cursor;
    return body;
  };
  assert.equal((await changes())["inserted"], 20);
  return { ...desk, changes };
}

/** A bill that nobody has paid. */
function openBill({ intacct }: PullDesk, module = "3.AP") {
  const bill = intacct
    .bills()
    .find(
      ({ TOTALPAID, STATE, MODULEKEY }) => TOTALPAID === "0" && STATE === "Posted" && MODULEKEY === module,
    );
  assert.ok(bill, `the company has an open bill of ${module}`);
  return bill;
}

async function isDeleted(desk: PullDesk, recordNo: string): Promise<boolean> {
  return (await desk.register("invoice")).get(recordNo)?.["deleted"] === "1";
}

for (const [name, settings, connection] of [
  ["by its number", {}, {}],
  ["by its number with the suffix of a record", { auditKeySuffix: true }, {}],
  ["in the company's own time, west of Greenwich", { timeZoneOffset: "-08:00" }, { time_zone: "-08:00" }],
  [
    "in GMT, in a company east of it",
    { timeZoneOffset: "+09:00", auditTimeIsUtc: true },
    { time_zone: "+09:00" },
  ],
  [
    "in GMT, in a company west of it",
    { timeZoneOffset: "-08:00", auditTimeIsUtc: true },
    { time_zone: "-08:00" },
  ],
] as const) {
  test(`a deleted bill that the audit history tells ${name} is closed by the next pull`, async (t) => {
    const desk = await loaded(t, { settings }, connection);
    const { RECORDNO } = openBill(desk);
    desk.clock.advance(3 * 60 * 60_000);
    desk.intacct.change.removeBill(RECORDNO);
    assert.equal((await desk.changes())["deleted"], 1);
    assert.ok(await isDeleted(desk, RECORDNO));
    assert.equal((await desk.changes())["deleted"], 0, "and only once");
  });
}

test("without the right to the audit history a pull goes on, and the sweep finds what was deleted", async (t) => {
  const desk = await loaded(t, { settings: { auditHistoryAllowed: false } });
  const { RECORDNO } = openBill(desk);
  desk.intacct.change.removeBill(RECORDNO);
  assert.equal((await desk.changes())["deleted"], 0);
  assert.equal(await isDeleted(desk, RECORDNO), false);
  const { body } = await desk.pull({ entity: "invoice", mode: "sweep" });
  assert.deepEqual([body.status, body.deleted], ["complete", 1]);
  assert.ok(await isDeleted(desk, RECORDNO));
});

test("a page of the audit history that the gateway cannot read is asked for once more, in small", async (t) => {
  const desk = await loaded(t);
  const { RECORDNO } = openBill(desk);
  desk.intacct.change.removeBill(RECORDNO);
  const unreadable = '{"errorno":"DL02000001","description2":"There was an error processing the request."}';
  const action = { do: "custom", name: "errormessage-in-200", value: unreadable } as const;
  desk.intacct.faults.add({ when: { function: "query", object: "AUDITHISTORY" }, action });
  assert.equal((await desk.changes())["deleted"], 1);
});

test("one that cannot be read at all keeps nobody from reading bills, and the sweep finds what was deleted", async (t) => {
  const desk = await loaded(t);
  const { RECORDNO } = openBill(desk);
  desk.intacct.change.removeBill(RECORDNO);
  const changed = openBill(desk).RECORDNO;
  desk.intacct.change.bill(changed, { DOCNUMBER: "PO-9" });
  const unreadable = '{"errorno":"DL02000001","description2":"There was an error processing the request."}';
  const action = { do: "custom", name: "errormessage-in-200", value: unreadable } as const;
  desk.intacct.faults.add({ when: { function: "query", object: "AUDITHISTORY" }, times: 2, action });
  const answer = await desk.changes();
  assert.deepEqual([answer["updated"], answer["deleted"]], [1, 0]);
  const { body } = await desk.pull({ entity: "invoice", mode: "sweep" });
  assert.equal(body.deleted, 1);
});

test("a bill that Purchasing makes anew names the one before it, which is closed with it", async (t) => {
  const desk = await loaded(t, { settings: { auditHistoryAllowed: false } });
  const before = openBill(desk, "9.PO");
  const recordNo = desk.intacct.change.recreateBill(before.RECORDNO, { DESCRIPTION: "Three instead of two" });
  const answer = await desk.changes();
  assert.deepEqual([answer["inserted"], answer["deleted"]], [1, 1]);
  const register = await desk.register("invoice");
  assert.equal(register.get(recordNo)?.["supersedes"], before.RECORDNO);
  assert.equal(register.get(recordNo)?.["number"], before.RECORDID);
  assert.ok(await isDeleted(desk, before.RECORDNO));
});

for (const [number, title] of [
  ["INV 12,5", "so does one whose number cannot be asked of the instance as it is"],
  [",12", "one of whose number nothing can be asked is closed without a link"],
] as const) {
  test(title, async (t) => {
    const desk = await loaded(t);
    const { RECORDNO, VENDORID } = openBill(desk, "9.PO");
    desk.intacct.change.bill(RECORDNO, { RECORDID: number });
    await desk.changes();
    // Others of the same beginning, or of another vendor, are not the one before it, although they are gone too.
    const others = [
      { RECORDID: `${number}9`, VENDORID },
      { RECORDID: number, VENDORID: "V-OTHER" },
    ].map((patch) => desk.intacct.change.addBill({ MODULEKEY: "9.PO", ...patch }));
    await desk.changes();
    for (const other of others) desk.intacct.change.removeBill(other);
    await desk.changes();
    // The new one has the highest number of all, as in Intacct.
    const recordNo = desk.intacct.change.recreateBill(RECORDNO);
    const answer = await desk.changes();
    assert.deepEqual([answer["inserted"], answer["deleted"]], [1, 1]);
    const register = await desk.register("invoice");
    assert.equal(register.get(recordNo)?.["supersedes"], number.startsWith(",") ? "" : RECORDNO);
    assert.ok(await isDeleted(desk, RECORDNO));
    assert.equal([...register.values()].filter((row) => row["deleted"] === "1").length, 3);
  });
}

test("the coding of a bill made anew is posted when it is what was approved, and is stale when it is not", async (t) => {
  const desk = await loaded(t);
  const before = openBill(desk, "9.PO");
  const recordNo = desk.intacct.change.recreateBill(before.RECORDNO);
  await desk.changes();
  const row = (await desk.register("invoice")).get(recordNo);
  const document = { external_id: recordNo, lines: [{ line_number: "1", gl_account: "00123" }] };
  const post = (key: string, base_hash: string | undefined) =>
    desk.relay.post(
      "/v1/connections/acme-intacct/documents",
      { operation: "invoice.update", document, base_hash },
      { "idempotency-key": key },
    );
  const stale = await post("acme:stale", "0".repeat(64));
  assert.equal(stale.body.code, "stale_document");
  const posted = await post("acme:anew", row?.["source_hash"]);
  assert.equal(posted.body.status, "posted", JSON.stringify(posted.body));
  assert.equal(desk.intacct.commits().length, 1);
});

test("two bills of one vendor under one number are two bills", async (t) => {
  const desk = await loaded(t, { settings: { duplicateBillNumber: "accept" } });
  const { RECORDID, VENDORID } = openBill(desk, "9.PO");
  const twin = desk.intacct.change.addBill({ RECORDID, VENDORID, MODULEKEY: "9.PO" });
  const answer = await desk.changes();
  assert.deepEqual([answer["inserted"], answer["deleted"]], [1, 0]);
  assert.equal((await desk.register("invoice")).get(twin)?.["supersedes"], "");
});

for (const auditPaymentType of ["appymt", "appayment"] as const) {
  test(`a deleted payment that the audit history calls ${auditPaymentType} is closed by the next pull`, async (t) => {
    const settings = { auditPaymentType };
    const desk = await pullDesk({ intacct: { bills: 60, settings } });
    t.after(() => desk.close());
    const { body } = await desk.pull({ entity: "payment" });
    const { RECORDNO } = desk.intacct.payments()[0] ?? assert.fail();
    desk.clock.advance(60_000);
    desk.intacct.change.removePayment(RECORDNO);
    const next = await desk.pull({ entity: "payment", cursor: body.cursor });
    assert.deepEqual([next.body.status, next.body.deleted], ["complete", 1]);
    const register = await desk.register("payment");
    assert.equal(register.get(RECORDNO)?.["deleted"], "1");
    assert.equal([...register.values()].filter((row) => row["deleted"] === "1").length, 1);
  });
}
