/** invoice.update against the strict gateway: what is approved is posted once, whatever happens on the wire. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { ANSWERS, type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Relay, type Reply, startRelay } from "../support/relay.ts";

let intacct: IntacctSim;
let relay: Relay;
let posts = 0;

beforeEach(async () => {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  intacct = await startIntacct({ vendors: 10, bills: 120, clock });
  relay = await startRelay({ intacct, clock });
});
afterEach(async () => {
  await relay.close();
  await intacct.close();
  assert.deepEqual(intacct.faults.unused(), [], "every fault was met");
});

type Bill = ReturnType<IntacctSim["bills"]>[number];

/** A posted, unpaid bill with two lines or more. */
function openBill(): Bill {
  const bill = intacct
    .bills()
    .find(
      ({ STATE, TOTALPAID, APBILLITEMS, MODULEKEY }) =>
        STATE === "Posted" &&
        TOTALPAID === "0" &&
        MODULEKEY === "3.AP" &&
        APBILLITEMS.length > 1 &&
        APBILLITEMS.length < 400,
    );
  assert.ok(bill, "the company has an open bill");
  return bill;
}

function coding(bill: Bill, account: string) {
  return {
    external_id: bill.RECORDNO,
    lines: bill.APBILLITEMS.map((line) => ({
      line_number: line.LINE_NO,
      gl_account: account,
      cost_center: line.DEPARTMENTID,
    })),
  };
}

async function send(
  document: unknown,
  more: { key?: string; base_hash?: string; attempt?: number } = {},
): Promise<Reply> {
  posts += 1;
  const { key = `acme:${posts}:invoice.update:1`, ...rest } = more;
  const body = { operation: "invoice.update", document, ...rest };
  return relay.post("/v1/connections/acme-intacct/documents", body, { "idempotency-key": key });
}

/** An active expense account that this bill does not use yet. */
function otherAccount(bill: Bill): string {
  const used = new Set(bill.APBILLITEMS.map((line) => line.ACCOUNTNO));
  const account = intacct
    .accounts()
    .find(
      ({ ACCOUNTNO, STATUS, REQUIREDEPT, REQUIREPROJECT }) =>
        !used.has(ACCOUNTNO) && STATUS === "active" && REQUIREDEPT === "false" && REQUIREPROJECT === "false",
    );
  assert.ok(account);
  return account.ACCOUNTNO;
}

function accountsOf(recordNo: string): string[] {
  return intacct.bill(recordNo)?.APBILLITEMS.map((line) => line.ACCOUNTNO) ?? [];
}

test("the approved coding is on the bill, and nothing else has changed", async () => {
  const bill = openBill();
  const before = new Map(intacct.bills().map((item) => [item.RECORDNO, item]));
  const account = otherAccount(bill);

  const { status, body } = await send(coding(bill, account));

  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(body, {
    status: "posted",
    external_id: bill.RECORDNO,
    number: bill.RECORDID,
    replayed: false,
  });
  const after = intacct.bill(bill.RECORDNO);
  assert.deepEqual(
    after?.APBILLITEMS.map(({ WHENMODIFIED: _, ...line }) => line),
    bill.APBILLITEMS.map(({ WHENMODIFIED: _, ...line }) => ({
      ...line,
      ACCOUNTNO: account,
    })),
  );
  for (const item of intacct.bills()) {
    if (item.RECORDNO !== bill.RECORDNO) assert.deepEqual(item, before.get(item.RECORDNO));
  }
});

test("the same key again is answered from the journal, without a call", async () => {
  const bill = openBill();
  const document = coding(bill, otherAccount(bill));
  await send(document, { key: "acme:one" });
  const calls = intacct.calls().length;

  const { body } = await send(document, { key: "acme:one" });

  assert.equal(body.replayed, true);
  assert.equal(body.external_id, bill.RECORDNO);
  assert.equal(intacct.calls().length, calls);
  assert.equal(intacct.commits().length, 1);
});

test("coding a draft leaves it a draft", async () => {
  const draft = intacct.bills().find(({ STATE }) => STATE === "Draft");
  assert.ok(draft, "the company has a draft");
  const { body } = await send(coding(draft, otherAccount(draft)));
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(intacct.bill(draft.RECORDNO)?.STATE, "Draft");
});

test("another document under a posted key is a conflict", async () => {
  const bill = openBill();
  await send(coding(bill, otherAccount(bill)), { key: "acme:one" });
  const { status, body } = await send(coding(bill, "00123"), { key: "acme:one", attempt: 2 });
  assert.equal(status, 409);
  assert.equal(body.code, "idempotency_conflict");
  assert.equal(intacct.commits().length, 1);
});

for (const fault of ["drop", "drop-after-commit", "truncate"] as const) {
  test(`an answer lost by ${fault} ends in exactly one post under the same key`, async () => {
    const bill = openBill();
    const account = otherAccount(bill);
    intacct.faults.add({ when: { function: "update" }, action: { do: fault } });
    let reply = await send(coding(bill, account), { key: "acme:lost" });
    if (reply.status !== 200) {
      assert.equal(reply.body.code, "outcome_unknown");
      assert.equal(reply.body.retryable, true);
      assert.ok(Number(reply.headers.get("retry-after")) > 0);
      reply = await send(coding(bill, account), { key: "acme:lost" });
    }
    assert.equal(reply.body.status, "posted", JSON.stringify(reply.body));
    assert.equal(intacct.commits().length, 1);
    assert.deepEqual(new Set(accountsOf(bill.RECORDNO)), new Set([account]));
  });
}

test("a lost answer of a coding that equals the bill's own is still committed exactly once", async () => {
  const bill = openBill();
  const document = {
    external_id: bill.RECORDNO,
    lines: [{ line_number: "1", gl_account: bill.APBILLITEMS[0]?.ACCOUNTNO }],
  };
  intacct.faults.add({ when: { function: "update" }, action: { do: "drop-after-commit" } });
  const first = await send(document, { key: "acme:same" });
  assert.equal(first.body.code, "outcome_unknown");
  assert.equal((await send(document, { key: "acme:same" })).body.status, "posted");
  assert.equal(intacct.commits().length, 1);
});

test("a refusal inside a 200 is told in the ERP's words, and a corrected document may follow under the same key", async () => {
  const bill = openBill();
  const refused = await send(coding(bill, "999999"), { key: "acme:fix" });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, "erp_rejected");
  assert.equal(refused.body.erp.code, "BL01001973");
  assert.match(refused.body.erp.message, /999999/);
  assert.doesNotMatch(refused.body.erp.message, /Support ID/);
  assert.equal(intacct.commits().length, 0);

  const account = otherAccount(bill);
  assert.equal((await send(coding(bill, account), { key: "acme:fix", attempt: 2 })).body.status, "posted");
  assert.equal(intacct.commits().length, 1);
});

test("a session that expires under the post-back is renewed, and the post goes out once", async () => {
  const bill = openBill();
  intacct.faults.add({ when: { function: "update" }, action: { do: "custom", name: "expire-session" } });
  const { body } = await send(coding(bill, otherAccount(bill)));
  assert.equal(body.status, "posted");
  assert.equal(intacct.commits().length, 1);
});

test("a throttled post is not sent again by itself, and the same key posts it later", async () => {
  const bill = openBill();
  intacct.faults.add({ when: { function: "update" }, action: ANSWERS.rateLimited });
  const document = coding(bill, otherAccount(bill));
  const throttled = await send(document, { key: "acme:slow" });
  assert.equal(throttled.body.code, "erp_rate_limited");
  assert.equal(intacct.commits().length, 0);
  assert.equal((await send(document, { key: "acme:slow" })).body.status, "posted");
  assert.equal(intacct.commits().length, 1);
});

test("a bill that is not what was approved any more is stale: nothing is sent", async () => {
  const bill = openBill();
  const { status, body } = await send(coding(bill, otherAccount(bill)), { base_hash: "0".repeat(64) });
  assert.equal(status, 409);
  assert.equal(body.code, "stale_document");
  assert.deepEqual(
    intacct.calls().filter((call) => call.function === "update"),
    [],
  );
});

test("a line that the bill does not have is refused before anything is sent", async () => {
  const bill = openBill();
  const { body } = await send({
    external_id: bill.RECORDNO,
    lines: [{ line_number: "77", gl_account: "00123" }],
  });
  assert.equal(body.code, "stale_document");
  assert.match(body.detail, /77/);
  assert.equal(intacct.commits().length, 0);
});

test("two requests with one key at once make one post", async () => {
  const bill = openBill();
  const hold = intacct.faults.add({ when: { function: "update" }, action: { do: "hold", at: "before" } });
  const document = coding(bill, otherAccount(bill));
  const first = send(document, { key: "acme:twice" });
  await hold.reached;
  const second = await send(document, { key: "acme:twice" });
  assert.equal(second.status, 202);
  assert.equal(second.body.status, "in_progress");
  hold.release();
  assert.equal((await first).body.status, "posted");
  assert.equal(intacct.commits().length, 1);
});

test("a bill of 400 lines keeps every line with every field", async () => {
  const recordNo = intacct.bills().find(({ APBILLITEMS }) => APBILLITEMS.length === 400)?.RECORDNO ?? "";
  const bill = intacct.bill(recordNo);
  assert.ok(bill, "the company has a bill of 400 lines");
  const account = otherAccount(bill);
  const { body } = await send({
    external_id: recordNo,
    lines: [{ line_number: "200", gl_account: account }],
  });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const strip = (line: object) => ({
    ...line,
    WHENMODIFIED: "",
    MODIFIEDBY: "",
    ACCOUNTNO: "",
    ACCOUNTTITLE: "",
    ACCOUNTKEY: "",
  });
  const after = intacct.bill(recordNo);
  assert.deepEqual(after?.APBILLITEMS.map(strip), bill.APBILLITEMS.map(strip));
  assert.deepEqual(
    after?.APBILLITEMS.filter((line, index) => line.ACCOUNTNO !== bill.APBILLITEMS[index]?.ACCOUNTNO).map(
      (line) => line.LINE_NO,
    ),
    ["200"],
  );
});

test("a post whose answer was lost is known as posted even after somebody else has coded the bill anew", async () => {
  const bill = openBill();
  const document = coding(bill, otherAccount(bill));
  intacct.faults.add({ when: { function: "update" }, action: { do: "drop-after-commit" } });
  intacct.faults.add({
    when: { function: "query", object: "APBILL" },
    after: 1,
    times: 5,
    action: ANSWERS.edgeOutage,
  });
  const lost = await send(document, { key: "acme:overtaken" });
  assert.equal(lost.body.code, "outcome_unknown");
  await send(coding(bill, bill.APBILLITEMS[0]?.ACCOUNTNO ?? ""), { key: "acme:later" });

  const { body } = await send(document, { key: "acme:overtaken" });

  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.deepEqual(
    intacct.commits().map(({ times }) => times),
    [1, 1],
  );
  assert.equal(accountsOf(bill.RECORDNO)[0], bill.APBILLITEMS[0]?.ACCOUNTNO, "the later coding stays");
});

test("a dry run shows the request with secrets masked, sends nothing and leaves no trace in the journal", async () => {
  const bill = openBill();
  const account = otherAccount(bill);
  const body = { operation: "invoice.update", document: coding(bill, account), dry_run: true };
  const path = "/v1/connections/acme-intacct/documents";
  const { status, body: preview } = await relay.post(path, body, { "idempotency-key": "acme:dry" });
  assert.equal(status, 200, JSON.stringify(preview));
  assert.equal(preview.status, "preview");
  assert.match(preview.request, new RegExp(`<ACCOUNTNO>${account}</ACCOUNTNO>`));
  for (const secret of ["s3nder&pw", "s3nder&amp;pw", "u5er<pw", "u5er&lt;pw"])
    assert.ok(!preview.request.includes(secret));
  assert.equal(intacct.commits().length, 0);
  // Another document under the same key is taken: the preview did not claim it.
  assert.equal((await send(coding(bill, "00123"), { key: "acme:dry" })).body.status, "posted");
});

test("a dry run of what would be refused says so", async () => {
  const body = {
    operation: "invoice.update",
    document: { external_id: "999999", lines: [{ line_number: "1" }] },
    dry_run: true,
  };
  const { body: problem } = await relay.post("/v1/connections/acme-intacct/documents", body, {
    "idempotency-key": "acme:dry",
  });
  assert.equal(problem.code, "stale_document");
});
