/** invoice.update while somebody else works on the same bill: what the coding overwrites is told, never hidden. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { sourceHash } from "../../middleware/src/engine/envelope.ts";
import { intacct } from "../../middleware/src/erp/intacct/index.ts";
import type { IntacctSim } from "../sim/intacct/index.ts";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";
import { readIntacct } from "../support/intacct-reading.ts";

type Bill = ReturnType<IntacctSim["bills"]>[number];
type Patch = Parameters<IntacctSim["change"]["bill"]>[1];
type Options = Parameters<typeof intacctDesk>[1];

/** An open bill of two lines, neither coded as it will be. */
function openBill({ sim }: Pick<IntacctDesk, "sim">, state = "Posted"): Bill {
  const found = sim
    .bills()
    .find(
      ({ STATE, TOTALPAID, MEGAENTITYID }) => STATE === state && TOTALPAID === "0" && MEGAENTITYID === "",
    );
  const line = found?.APBILLITEMS[0];
  assert.ok(found && line);
  const DEPARTMENTID = "D300";
  const lines = [
    { ...line, TRX_AMOUNT: "100", DEPARTMENTID, ACCOUNTNO: "6220" },
    { ...line, RECORDNO: "99001", TRX_AMOUNT: "20", DEPARTMENTID, ACCOUNTNO: "6220" },
  ];
  sim.change.bill(found.RECORDNO, { APBILLITEMS: lines }, { bump: false });
  return sim.bill(found.RECORDNO) ?? assert.fail();
}

const coding = ({ RECORDNO }: Bill) => ({
  external_id: RECORDNO,
  lines: [{ line_number: "1", gl_account: "00123" }],
});

/** Where somebody else gets in: in the middle of our reading, after it, or between the functions of what we send. */
const moments = {
  "between our two reads": { when: { function: "read" } },
  "after our reading": { when: { function: "read" }, after: 1 },
  "right before the update": { when: { function: "update" } },
} as const;

function meanwhile(desk: IntacctDesk, moment: keyof typeof moments, { RECORDNO }: Bill, patch: Patch): void {
  const value = JSON.stringify({ bill: RECORDNO, patch: { MODIFIEDBY: "12", ...patch } });
  desk.sim.faults.add({ ...moments[moment], action: { do: "custom", name: "changed-meanwhile", value } });
}

async function open(t: TestContext, options: Options = {}, state?: string) {
  const desk = await intacctDesk(t, options);
  t.after(() => assert.deepEqual(desk.sim.faults.unused(), []));
  return { desk, bill: openBill(desk, state) };
}

const codes = (desk: IntacctDesk, { RECORDNO }: Bill) =>
  desk.sim.bill(RECORDNO)?.APBILLITEMS.map(({ ACCOUNTNO, DEPARTMENTID }) => [ACCOUNTNO, DEPARTMENTID]);

test("a line that somebody changed meanwhile is overwritten, and every value of it is told, with who and when", async (t) => {
  const { desk, bill } = await open(t);
  const [first, second] = bill.APBILLITEMS;
  const lines = [
    first,
    { ...second, DEPARTMENTID: "", ENTRYDESCRIPTION: "Freight & <duty>" },
    { ...second, RECORDNO: "99002" },
  ];
  meanwhile(desk, "after our reading", bill, { APBILLITEMS: lines as Patch["APBILLITEMS"] & object });
  const { status, body } = await desk.post("invoice.update", coding(bill));

  assert.deepEqual([status, body.code, body.retryable], [409, "stale_document", false]);
  assert.match(
    body.detail,
    new RegExp(`bill ${bill.RECORDNO} was written, and overwrote .* by user 12 at 03/02/2026`),
  );
  for (const [place, then, is] of [
    ["line 2 DEPARTMENTID", "empty", '"D300"'],
    ["line 2 ENTRYDESCRIPTION", '"Freight & <duty>"', JSON.stringify(second?.ENTRYDESCRIPTION)],
    ["line 3 ACCOUNTNO", '"6220"', "empty"],
    ["line 3 TRX_AMOUNT", '"20"', "empty"],
  ] as const)
    assert.ok(body.detail.includes(`${place} was ${then} and is ${is}`), `${place}: ${body.detail}`);
  assert.doesNotMatch(body.detail, /line 1/);
  assert.match(body.fix, /AP: enter in the ERP again/);
  assert.deepEqual(codes(desk, bill), [
    ["00123", "D300"],
    ["6220", "D300"],
  ]);
  assert.equal(desk.sim.commits().length, 1);
});

test("of more than there is room for, whole changes are told, and how many there are besides", async (t) => {
  const { desk, bill } = await open(t);
  const [first, second] = bill.APBILLITEMS;
  const ENTRYDESCRIPTION = "x".repeat(900);
  const others = ["1", "2", "3", "4"].map((digit) => ({
    ...second,
    RECORDNO: `9910${digit}`,
    ENTRYDESCRIPTION,
  }));
  meanwhile(desk, "after our reading", bill, { APBILLITEMS: [{ ...first }, { ...second }, ...others] });
  const { body } = await desk.post("invoice.update", coding(bill));
  assert.ok(body.detail.length < 3500, String(body.detail.length));
  const more = Number(/; and (\d+) more$/.exec(body.detail)?.[1]);
  const told = body.detail.match(/line \d \w+ was /g)?.length;
  assert.equal(more + told, 4 * 8, "eight values of each line");
});

test("it is told again under the same key, without a call, and never as posted", async (t) => {
  const { desk, bill } = await open(t);
  meanwhile(desk, "after our reading", bill, { WHENDUE: "2026-12-24" });
  const first = await desk.post("invoice.update", coding(bill), { key: "acme:once" });
  const calls = desk.sim.calls().length;
  const again = await desk.post("invoice.update", coding(bill), { key: "acme:once" });
  assert.match(first.body.detail, /WHENDUE was "12\/24\/2026" and is/);
  assert.deepEqual([again.status, again.body.detail], [409, first.body.detail]);
  assert.equal(desk.sim.calls().length, calls);
});

test("a coding that somebody entered meanwhile is told where it is another one, and not where it is the same", async (t) => {
  for (const [account, told] of [
    ["6225.10", true],
    ["00123", false],
  ] as const) {
    const { desk, bill } = await open(t);
    const [first, second] = bill.APBILLITEMS;
    meanwhile(desk, "after our reading", bill, {
      APBILLITEMS: [{ ...first, ACCOUNTNO: account }, { ...second }],
    });
    const { body } = await desk.post("invoice.update", coding(bill));
    if (told) assert.match(body.detail, /line 1 ACCOUNTNO was "6225.10" and is "00123"$/);
    else assert.equal(body.status, "posted", JSON.stringify(body));
  }
});

test("what a coding leaves alone stays as somebody else has set it, and the coding is posted", async (t) => {
  const { desk, bill } = await open(t);
  meanwhile(desk, "after our reading", bill, { DESCRIPTION: "Second delivery", ONHOLD: "true" });
  const { body } = await desk.post("invoice.update", coding(bill));
  assert.equal(body.status, "posted", JSON.stringify(body));
  const after = desk.sim.bill(bill.RECORDNO);
  assert.deepEqual([after?.DESCRIPTION, after?.ONHOLD], ["Second delivery", "true"]);
});

test("a line that somebody took out meanwhile is refused by the gateway, or told where it puts it back", async (t) => {
  for (const unknownLineNumber of ["refuse", "add"] as const) {
    const { desk, bill } = await open(t, { settings: { unknownLineNumber } });
    const [first = {}] = bill.APBILLITEMS;
    meanwhile(desk, "after our reading", bill, { APBILLITEMS: [first] });
    const { body } = await desk.post("invoice.update", coding(bill));
    if (unknownLineNumber === "refuse") {
      assert.equal(body.code, "erp_rejected");
      assert.equal(desk.sim.bill(bill.RECORDNO)?.APBILLITEMS.length, 1, "as they left it");
    } else assert.match(body.detail, /line 2 TRX_AMOUNT was empty and is "20"/);
  }
});

test("a draft that somebody submitted meanwhile is told: the coding says that it is a draft", async (t) => {
  const { desk, bill } = await open(t, {}, "Draft");
  meanwhile(desk, "after our reading", bill, { STATE: "Submitted" });
  const { body } = await desk.post("invoice.update", coding(bill));
  assert.match(body.detail, /STATE was "Submitted" after "Draft", and may not be now/);
});

test("a hold is told apart from lines: it says nothing of them", async (t) => {
  const { desk, bill } = await open(t, { connection: { hold_on_reject: true } });
  const [first, second] = bill.APBILLITEMS;
  meanwhile(desk, "after our reading", bill, {
    APBILLITEMS: [{ ...first, ACCOUNTNO: "6225.10" }, { ...second }],
  });
  const hold = { external_id: bill.RECORDNO, on_hold: "true" };
  assert.equal((await desk.post("invoice.update", hold)).body.status, "posted");
  assert.equal(desk.sim.bill(bill.RECORDNO)?.APBILLITEMS[0]?.ACCOUNTNO, "6225.10");
});

test("what changes between our two reads of the bill is stale before anything is sent", async (t) => {
  const desk = await readIntacct(t);
  const bill = openBill(desk);
  const read = (await desk.all("invoice")).find(({ external_id }) => external_id === bill.RECORDNO);
  assert.ok(read && "document" in read);
  const base_hash = sourceHash(read.document, intacct.mapping);
  meanwhile(desk, "between our two reads", bill, { DOCNUMBER: "PO-77" });
  const { body } = await desk.post("invoice.update", coding(bill), { base_hash });
  assert.equal(body.code, "stale_document");
  assert.match(body.detail, /nothing was sent/);
  assert.equal(desk.sent("update APBILL"), 0);

  const now = (await desk.all("invoice")).find(({ external_id }) => external_id === bill.RECORDNO);
  assert.ok(now && "document" in now);
  const approved = sourceHash(now.document, intacct.mapping);
  assert.equal(
    (await desk.post("invoice.update", coding(bill), { base_hash: approved })).body.status,
    "posted",
  );
});

test("where the bill cannot be read right before, nothing is written, and the same key posts later", async (t) => {
  const { desk, bill } = await open(t);
  const value = '{"errorno":"DL02000001","description2":"There was an error processing the request."}';
  desk.sim.faults.add({
    ...moments["after our reading"],
    action: { do: "custom", name: "errormessage-in-200", value },
  });
  const { body } = await desk.post("invoice.update", coding(bill), { key: "acme:unread" });
  assert.deepEqual([body.code, body.retryable], ["erp_unavailable", true]);
  assert.match(body.detail, /DL02000001/);
  assert.equal(desk.sim.commits().length, 0);
  assert.equal(
    (await desk.post("invoice.update", coding(bill), { key: "acme:unread" })).body.status,
    "posted",
  );
  assert.equal(desk.sim.commits().length, 1);
});

test("a gateway that remembers the control ids of reads, rolled back or not, takes a repeat for what it is", async (t) => {
  const { desk, bill } = await open(t, { settings: { rolledBackControlIds: "remember" } });
  const document = (gl_account: string) => ({
    external_id: bill.RECORDNO,
    lines: [{ line_number: "1", gl_account }],
  });
  const key = "acme:again";
  const refused = await desk.post("invoice.update", document("999999"), { key });
  assert.equal(refused.body.code, "erp_rejected");

  // The same coding as the bill's own, from the very same bill: only the gateway can tell a repeat.
  desk.sim.faults.add({ when: { function: "update" }, action: { do: "drop-after-commit" } });
  const lost = await desk.post("invoice.update", document("6220"), { key, attempt: 2 });
  assert.equal(lost.body.code, "outcome_unknown");
  desk.sim.change.bill(bill.RECORDNO, bill, { bump: false });
  const { body } = await desk.post("invoice.update", document("6220"), { key, attempt: 2 });
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(desk.sim.commits().length, 1);
});

// Two limits, which the adapter's README states.
test("between the two functions of one request nobody can look", async (t) => {
  const { desk, bill } = await open(t);
  meanwhile(desk, "right before the update", bill, { WHENDUE: "2026-12-24" });
  assert.equal((await desk.post("invoice.update", coding(bill))).body.status, "posted");
  assert.equal(desk.sim.bill(bill.RECORDNO)?.WHENDUE, bill.WHENDUE);
});

test("with the answer, what it tells of others is lost too; the coding is known as done", async (t) => {
  const { desk, bill } = await open(t);
  const lost = desk.sim.faults.add({ when: { function: "update" }, action: { do: "drop-after-commit" } });
  void lost.reached.then(() => desk.sim.change.bill(bill.RECORDNO, { WHENDUE: "2026-12-24" }));
  assert.equal(
    (await desk.post("invoice.update", coding(bill), { key: "acme:lost" })).body.code,
    "outcome_unknown",
  );
  assert.equal((await desk.post("invoice.update", coding(bill), { key: "acme:lost" })).body.status, "posted");
  assert.equal(desk.sim.bill(bill.RECORDNO)?.WHENDUE, bill.WHENDUE);
  assert.equal(desk.sim.commits().length, 1);
});
