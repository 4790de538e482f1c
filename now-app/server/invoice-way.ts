/** Where an invoice stands on its way to the ERP, since when, and what comes next: for the person who opens the form. */
import { GlideRecord } from "@servicenow/glide";
import { flag, text } from "./record.ts";

/** What the form shows. Times are in the reader's own zone and format. */
export interface Way {
  /** The steps that lie behind, in order: "Approved by … → Queued … → Sent … → Confirmed as bill … → Paid". */
  line: string;
  /** One or two sentences. */
  next: string;
  /** Whether somebody must act because something failed. */
  bad: boolean;
}

/** Of a display rule. */
export function wayOf(invoice: GlideRecord): Way {
  const dispatch = latestDispatch(invoice);
  const next = nextOf(invoice, dispatch);
  return { line: stepsOf(invoice, dispatch).join(" → "), ...next };
}

function latestDispatch(invoice: GlideRecord): GlideRecord | undefined {
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  dispatch.addQuery("source_sys_id", invoice.getUniqueValue());
  dispatch.addQuery("operation", "STARTSWITH", "invoice.");
  dispatch.orderByDesc("revision");
  dispatch.orderByDesc("sys_created_on");
  dispatch.setLimit(1);
  dispatch.query();
  return dispatch.next() ? dispatch : undefined;
}

function stepsOf(invoice: GlideRecord, dispatch: GlideRecord | undefined): string[] {
  if (text(invoice, "approval") !== "approved") return [];
  const steps = [step(`Approved by ${invoice.getDisplayValue("approved_by")}`, invoice, "approved_at")];
  const posting = text(invoice, "posting");
  if (dispatch && posting !== "nothing_to_send") {
    steps.push(step("Queued", dispatch, "sys_created_on"));
    if (text(dispatch, "sent_at") !== "") steps.push(step("Sent", dispatch, "sent_at"));
    if (posting === "refused") steps.push(step("Refused", dispatch, "sys_updated_on"));
  }
  if (posting === "confirmed") {
    const number = (dispatch && (text(dispatch, "erp_number") || text(dispatch, "external_id"))) || "";
    steps.push(step(`Confirmed as bill ${number || text(invoice, "number")}`, invoice, "erp_posted_at"));
  }
  if (isPaid(invoice)) steps.push("Paid");
  return steps;
}

function step(label: string, record: GlideRecord, column: string): string {
  return [label, record.getDisplayValue(column)].filter(Boolean).join(" ");
}

/** The ERP says that nothing is due of a bill that was for something. */
function isPaid(invoice: GlideRecord): boolean {
  const due = text(invoice, "amount_due");
  return due !== "" && Number(due) === 0 && Number(text(invoice, "total_amount")) !== 0;
}

type Next = Pick<Way, "next" | "bad">;

function nextOf(invoice: GlideRecord, dispatch: GlideRecord | undefined): Next {
  if (flag(invoice, "deleted"))
    return bad("Deleted in the ERP: this invoice is closed here. Nothing more is sent.");
  const approval = text(invoice, "approval");
  if (approval === "rejected")
    return bad("Rejected. Nothing was sent: the bill stays payable in the ERP until AP stops it there.");
  if (approval !== "approved") return undecided(invoice);
  switch (text(invoice, "posting")) {
    case "nothing_to_send":
      return good("Approved. This ERP takes no change of a bill, so there is nothing to send.");
    case "confirmed":
      return good(
        isPaid(invoice) ? "Done." : "The ERP holds the approved coding. Next: payment, in the ERP.",
      );
    case "refused":
      return bad(sentences(dispatch, "message", "fix") || text(invoice, "erp_message"));
    default:
      return onItsWay(dispatch);
  }
}

function undecided(invoice: GlideRecord): Next {
  const paid = isPaid(invoice) ? "The ERP says that this bill is paid already. " : "";
  if (flag(invoice, "held")) return bad(`${paid}Held back: ${text(invoice, "hold_reason")}`);
  if (!flag(invoice, "lines_complete"))
    return good(`${paid}The lines are still arriving. The next sync completes them.`);
  return { next: `${paid}Next: check the coding of the lines, then approve.`, bad: paid !== "" };
}

function onItsWay(dispatch: GlideRecord | undefined): Next {
  if (!dispatch) return good("Approved; it is being queued.");
  const due = dispatch.getDisplayValue("next_attempt");
  const again = due ? ` Next try at ${due}; it never posts twice.` : "";
  const attempt = text(dispatch, "attempt");
  if (text(dispatch, "state") === "new" && attempt !== "0" && attempt !== "")
    return good(`${sentences(dispatch, "message")}${again}`.trim());
  if (text(dispatch, "state") === "new") return good("In the queue; it is sent within a minute.");
  return good(`Sent; waiting for the ERP's answer.${again}`);
}

function sentences(record: GlideRecord | undefined, ...columns: string[]): string {
  if (!record) return "";
  return columns
    .map((column) => text(record, column).trim())
    .filter(Boolean)
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(" ");
}

function good(next: string): Next {
  return { next, bad: false };
}

function bad(next: string): Next {
  return { next, bad: true };
}
