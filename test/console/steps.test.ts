import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { progress } from "../sandbox/console/invoice/steps.ts";

const waiting = {
  approval: "pending",
  approved_at: "",
  "approved_by.display": "",
  posting: "none",
  erp_message: "",
  erp_posted_at: "",
  number: "INV-7",
};
const approvedInvoice = {
  ...waiting,
  approval: "approved",
  approved_at: "2026-03-02 09:00:00",
  "approved_by.display": "Alice",
  posting: "queued",
};
const queuedDispatch = {
  state: "new",
  attempt: "0",
  next_attempt: "2026-03-02 09:00:00",
  lease_until: "",
  sent_at: "",
  processed_at: "",
  external_id: "",
  erp_number: "",
  code: "",
  message: "",
  fix: "",
  sys_created_on: "2026-03-02 09:00:00",
  sys_updated_on: "2026-03-02 09:00:01",
};
const sentDispatch = {
  ...queuedDispatch,
  state: "in_progress",
  attempt: "1",
  sent_at: "2026-03-02 09:00:01",
  lease_until: "2026-03-02 09:02:01",
  next_attempt: "2026-03-02 09:02:01",
};

function ladder(...args: Parameters<typeof progress>): string[] {
  return progress(...args).steps.map(({ label, state, at }) => [label, state, at.slice(11)].join("|"));
}

describe("the strip of an invoice", () => {
  it("asks for the approval before anything else, even when an older dispatch exists", () => {
    assert.deepEqual(ladder(waiting, sentDispatch, "Sage Intacct"), [
      "Approve|now|",
      "Queued|later|",
      "Sent|later|",
      "Confirmed|later|",
    ]);
    assert.match(progress(waiting, undefined, "Sage Intacct").next, /then approve/);
  });

  it("shows an approval that has not reached the outbox as being queued", () => {
    assert.deepEqual(ladder(approvedInvoice, undefined, "Sage Intacct"), [
      "Approved by Alice|done|09:00:00",
      "Queued|now|",
      "Sent|later|",
      "Confirmed|later|",
    ]);
  });

  it("shows a queued dispatch as not sent", () => {
    assert.deepEqual(ladder(approvedInvoice, queuedDispatch, "Sage Intacct"), [
      "Approved by Alice|done|09:00:00",
      "Queued|done|09:00:00",
      "Sent|now|",
      "Confirmed|later|",
    ]);
  });

  it("names no next try while a send is under its lease", () => {
    const shown = progress({ ...approvedInvoice, posting: "sent" }, sentDispatch, "Sage Intacct");
    assert.equal(shown.next, "Sent; waiting for the answer of Sage Intacct.");
    assert.equal(shown.nextAt, "");
    assert.equal(shown.steps[3]?.state, "now");
  });

  it("tells why a try failed and when the next one is", () => {
    const dispatch = {
      ...sentDispatch,
      state: "new",
      lease_until: "",
      next_attempt: "2026-03-02 09:00:40",
      code: "no_connection",
      message: "java.net.ConnectException: connect ECONNREFUSED",
    };
    const shown = progress({ ...approvedInvoice, posting: "sent" }, dispatch, "Sage Intacct");
    assert.match(shown.next, /^Tried once\. The middleware cannot be reached\. .*never posts twice/);
    assert.equal(shown.nextAt, "2026-03-02 09:00:40");
    assert.equal(shown.tone, "waiting");
    const unnamed = { ...dispatch, code: "erp_bad_answer", message: "The page was cut", attempt: "2" };
    assert.match(
      progress(approvedInvoice, unnamed, "Sage Intacct").next,
      /^Tried twice\. The page was cut\./,
    );
  });

  it("ends with the ERP's own number and time", () => {
    const invoice = { ...approvedInvoice, posting: "confirmed", erp_posted_at: "2026-03-02 09:00:03" };
    const dispatch = { ...sentDispatch, state: "processed", external_id: "5001", erp_number: "B-88" };
    assert.equal(ladder(invoice, dispatch, "Sage Intacct").at(-1), "Confirmed as bill B-88|done|09:00:03");
    assert.equal(progress(invoice, dispatch, "Sage Intacct").tone, "good");
  });

  it("ends with the ERP's refusal, its reason and what to do", () => {
    const dispatch = {
      ...sentDispatch,
      state: "error",
      message: "Account 6200 is closed",
      fix: "Choose another account",
    };
    const shown = progress({ ...approvedInvoice, posting: "refused" }, dispatch, "Sage Intacct");
    assert.deepEqual([shown.steps[3]?.label, shown.steps[3]?.state], ["Refused by Sage Intacct", "failed"]);
    assert.equal(shown.next, "Account 6200 is closed. Choose another account.");
  });

  it("stops at the approval where the ERP takes no change, and at a rejection", () => {
    const silent = ladder({ ...approvedInvoice, posting: "nothing_to_send" }, undefined, "Sage 300");
    assert.deepEqual(silent, ["Approved by Alice|done|09:00:00", "Nothing to send|done|"]);
    assert.deepEqual(ladder({ ...waiting, approval: "rejected" }, undefined, "Sage Intacct"), [
      "Rejected|failed|",
    ]);
  });
});
