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
  "approval" | "approved_at" | "approved_by.name" | "posting" | "erp_message" | "erp_posted_at" | "number"
>;

export function progress(invoice: Facts, latest: Dispatch | undefined, erp: string): Progress {
  if (invoice.approval === "rejected")
    return plain(
      "bad",
      [step("Rejected", "failed", invoice.approved_at)],
      `Rejected here; nothing is sent to ${erp}.`,
    );
  if (invoice.approval !== "approved") return plain("quiet", ladder(0), waitingSentence);
  if (invoice.posting === "nothing_to_send") {
    const steps = [approved(invoice), step("Nothing to send", "done", "")];
    return plain("quiet", steps, `Approved. ${erp} takes no change of a bill, so there is nothing to send.`);
  }
  const dispatch = invoice.posting === "none" ? undefined : latest;
  return {
    steps: [approved(invoice), ...sending(invoice, dispatch, erp)],
    ...nextSentence(invoice, dispatch, erp),
  };
}

const waitingSentence = "Check the coding of the lines, then approve. Nothing is sent before that.";

function sending(invoice: Facts, dispatch: Dispatch | undefined, erp: string): Step[] {
  const confirmed = invoice.posting === "confirmed";
  const failed = invoice.posting === "refused" || dispatch?.state === "error";
  const queuedAt = dispatch?.sys_created_on ?? "";
  const sentAt = dispatch?.sent_at ?? "";
  const isSent = confirmed || sentAt !== "" || invoice.posting === "sent";
  const bill = dispatch?.erp_number || dispatch?.external_id || invoice.number;
  return [
    step("Queued", dispatch === undefined && !confirmed ? "now" : "done", queuedAt),
    step("Sent", isSent ? "done" : dispatch === undefined ? "later" : failed ? "later" : "now", sentAt),
    failed
      ? step(
          invoice.posting === "refused" ? `Refused by ${erp}` : "Stopped",
          "failed",
          dispatch?.processed_at ?? "",
        )
      : step(
          confirmed ? `Confirmed as bill ${bill}` : "Confirmed",
          confirmed ? "done" : isSent ? "now" : "later",
          confirmed ? invoice.erp_posted_at || (dispatch?.processed_at ?? "") : "",
        ),
  ];
}

function nextSentence(invoice: Facts, dispatch: Dispatch | undefined, erp: string): Omit<Progress, "steps"> {
  if (invoice.posting === "confirmed")
    return { tone: "good", nextAt: "", next: `Done. ${erp} holds the approved coding.` };
  if (invoice.posting === "refused" || dispatch?.state === "error") {
    const reason = sentence(dispatch?.message || invoice.erp_message || `${erp} gave no reason`);
    return {
      tone: "bad",
      nextAt: "",
      next: [reason, sentence(dispatch?.fix ?? "")].filter(Boolean).join(" "),
    };
  }
  if (dispatch === undefined) return { tone: "busy", nextAt: "", next: "Approved; being queued." };
  if (dispatch.next_attempt !== "" && Number(dispatch.attempt) > 0 && dispatch.message !== "") {
    const tried = Number(dispatch.attempt) === 1 ? "once" : `${dispatch.attempt} times`;
    return {
      tone: "waiting",
      nextAt: dispatch.next_attempt,
      next: `Tried ${tried}: ${sentence(dispatch.message)} Sending it again is safe: it never posts twice.`,
    };
  }
  return dispatch.sent_at === ""
    ? { tone: "busy", nextAt: "", next: "In the queue; it is sent in a moment." }
    : { tone: "busy", nextAt: "", next: `Sent; waiting for the answer of ${erp}.` };
}

function approved(invoice: Facts): Step {
  const by = invoice["approved_by.name"];
  return step(by ? `Approved by ${by}` : "Approved", "done", invoice.approved_at);
}

function ladder(reached: number): Step[] {
  return ["Approve", "Queued", "Sent", "Confirmed"].map((label, index) =>
    step(label, index === reached ? "now" : "later", ""),
  );
}

function plain(tone: Progress["tone"], steps: Step[], next: string): Progress {
  return { tone, steps, next, nextAt: "" };
}

function step(label: string, state: Step["state"], at: string): Step {
  return { label, state, at };
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
