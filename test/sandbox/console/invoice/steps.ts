/** Where an invoice stands between Approve and the ERP's confirmation, and what happens next. */

import type { Dispatch, Invoice } from "./data.ts";

export interface Step {
  label: string;
  state: "done" | "now" | "later" | "failed";
  /** When it happened, as the platform writes times; empty before. */
  at: string;
}

export interface Progress {
  steps: Step[];
  /** One plain sentence. */
  next: string;
  /** When the next try is due; empty unless one is planned. */
  nextAt: string;
  tone: "quiet" | "busy" | "good" | "bad" | "waiting";
}

type Facts = Pick<
  Invoice,
  "approval" | "approved_at" | "approved_by.display" | "posting" | "erp_message" | "erp_posted_at" | "number"
>;

type Sent = Pick<
  Dispatch,
  | "state"
  | "attempt"
  | "next_attempt"
  | "lease_until"
  | "sent_at"
  | "processed_at"
  | "external_id"
  | "erp_number"
  | "code"
  | "message"
  | "fix"
  | "sys_created_on"
  | "sys_updated_on"
>;

/** @param latest the newest dispatch of the invoice. @param erp the ERP's name. */
export function progress(invoice: Facts, latest: Sent | undefined, erp: string): Progress {
  if (invoice.approval === "rejected")
    return {
      ...says("bad", `Rejected here. Nothing is sent to ${erp}: there the bill stays payable.`),
      steps: [step("Rejected", "failed")],
    };
  if (invoice.approval !== "approved")
    return {
      ...says("quiet", "Check the coding of the lines, then approve. Nothing is sent before that."),
      steps: [step("Approve", "now"), step("Queued"), step("Sent"), step("Confirmed")],
    };
  if (invoice.posting === "nothing_to_send")
    return {
      ...says("quiet", `Approved. ${erp} takes no change of a bill, so there is nothing to send.`),
      steps: [approved(invoice), step("Nothing to send", "done")],
    };
  return {
    ...nextSentence(invoice, latest, erp),
    steps: [approved(invoice), queued(latest), sent(invoice, latest), answered(invoice, latest, erp)],
  };
}

function approved(invoice: Facts): Step {
  const by = invoice["approved_by.display"];
  return step(by ? `Approved by ${by}` : "Approved", "done", invoice.approved_at);
}

function queued(dispatch: Sent | undefined): Step {
  return dispatch === undefined ? step("Queued", "now") : step("Queued", "done", dispatch.sys_created_on);
}

function sent(invoice: Facts, dispatch: Sent | undefined): Step {
  if (dispatch === undefined) return step("Sent");
  const isSent = dispatch.sent_at !== "" || invoice.posting === "confirmed";
  return step("Sent", isSent ? "done" : "now", dispatch.sent_at);
}

function answered(invoice: Facts, dispatch: Sent | undefined, erp: string): Step {
  if (invoice.posting === "confirmed") {
    const bill = dispatch?.erp_number || dispatch?.external_id || invoice.number;
    return step(`Confirmed as bill ${bill}`, "done", invoice.erp_posted_at);
  }
  if (invoice.posting === "refused") return step(`Refused by ${erp}`, "failed", dispatch?.sys_updated_on);
  return step("Confirmed", dispatch !== undefined && dispatch.sent_at !== "" ? "now" : "later");
}

type Next = Omit<Progress, "steps">;

function nextSentence(invoice: Facts, dispatch: Sent | undefined, erp: string): Next {
  if (invoice.posting === "confirmed") return says("good", `Done. ${erp} holds the approved coding.`);
  if (invoice.posting === "refused") {
    const reason = sentence(dispatch?.message || invoice.erp_message || `${erp} gave no reason`);
    return says("bad", `${reason} ${sentence(dispatch?.fix ?? "")}`.trim());
  }
  if (dispatch === undefined) return says("busy", "Approved; being queued.");
  if (dispatch.state === "new" && Number(dispatch.attempt) > 0) {
    const reason = obstacle(dispatch, erp);
    const words = `Tried ${times(dispatch.attempt)}. ${reason} Sending it again is safe: it never posts twice.`;
    return says("waiting", words, dispatch.next_attempt);
  }
  if (dispatch.state === "new") return says("busy", "In the queue; it is sent in a moment.");
  // Without a lease nobody is sending: the middleware said that the ERP needs longer.
  const asksAgain = dispatch.lease_until === "" ? dispatch.next_attempt : "";
  return says("busy", `Sent; waiting for the answer of ${erp}.`, asksAgain);
}

/** Why a try came to nothing, in plain words where the code has some. */
function obstacle({ code, message }: Sent, erp: string): string {
  const plain: Record<string, string> = {
    no_connection: "The middleware cannot be reached.",
    erp_unavailable: `${erp} cannot be reached.`,
    erp_rate_limited: `${erp} takes no more calls for now.`,
    outcome_unknown: `${erp} has not said yet whether it took it.`,
  };
  return plain[code] ?? sentence(message);
}

function times(attempt: string): string {
  return { "1": "once", "2": "twice" }[attempt] ?? `${attempt} times`;
}

function says(tone: Next["tone"], next: string, nextAt = ""): Next {
  return { tone, next, nextAt };
}

function step(label: string, state: Step["state"] = "later", at = ""): Step {
  return { label, state, at };
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
