/** The Business Rules and buttons around the approval of an invoice. */
import { GlideRecord } from "@servicenow/glide";
import type { Approval, ErpType, Posting } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { refusalReason, takesInvoiceUpdate } from "./approval-check.ts";
import { voidPrefix } from "./approval-void.ts";
import { approverRole, closeExceptions, openException } from "./exceptions.ts";
import { ownDispatchOf } from "./origin.ts";
import { enqueueInvoice, subjectOf } from "./outbox.ts";
import { columnTime, logError, messageOf, tell, userId, userName } from "./platform.ts";
import { flag, text, whole } from "./record.ts";

/** before update, approval changes: refuses what must not be, stamps what may. */
export function guardApproval(current: GlideRecord, previous: GlideRecord): void {
  const to = text(current, "approval") as Approval;
  const erp = erpOf(current);
  const reason = refusalReason({
    from: text(previous, "approval") as Approval,
    to,
    posting: text(current, "posting") as Posting,
    linesComplete: flag(current, "lines_complete"),
    deleted: flag(current, "deleted"),
    holdReason: text(current, "hold_reason"),
    ownRequest: text(current, "sys_created_by") === userName(),
    erp,
  });
  if (reason) abort(current, reason);
  else if (to === "approved" && erp !== undefined) stampApproval(current, erp);
  else clearApproval(current);
}

/** before insert, approval is not pending: nothing is born approved but what was approved here before it was made. */
export function refuseBornApproved(current: GlideRecord): void {
  if (ownDispatchOf(current) === "") abort(current, "An invoice starts as waiting for approval.");
}

function stampApproval(current: GlideRecord, erp: ErpType): void {
  const sends = takesInvoiceUpdate(erp);
  current.setValue("approved_by", userId());
  current.setValue("approved_at", columnTime());
  current.setValue("revision", whole(current, "revision") + 1);
  current.setValue("posting", sends ? "queued" : "nothing_to_send");
  current.setValue("erp_message", "");
  current.setValue("erp_posted_at", "");
}

function clearApproval(current: GlideRecord): void {
  current.setValue("approved_by", "");
  current.setValue("approved_at", "");
  current.setValue("posting", "none");
}

function abort(current: GlideRecord, reason: string): void {
  tell(reason);
  current.setAbortAction(true);
}

function erpOf(invoice: GlideRecord): ErpType | undefined {
  const connection = new GlideRecord("x_lr_relay_connection");
  connection.addQuery("name", text(invoice, "connection"));
  connection.query();
  return connection.next() ? (text(connection, "erp") as ErpType) : undefined;
}

/** after update, approval changes to approved: the trail, then the outbox. */
export function recordApproved(current: GlideRecord): void {
  const sends = text(current, "posting") === "queued";
  writeActivity({
    ...subjectOf(current),
    event: "approved",
    detail: `revision ${text(current, "revision")}${sends ? "" : "; nothing to send"}`,
    payloadSha256: text(current, "source_hash"),
  });
  if (!sends) return;
  try {
    enqueueInvoice(current);
  } catch (error) {
    // The approval stands; the scheduled dispatcher finds an approved invoice without a dispatch and tries again.
    const detail = messageOf(error);
    logError(`Ledger Relay: ${detail}`);
    writeActivity({ ...subjectOf(current), event: "failed", detail });
  }
}

/** after update, approval changes away from approved: the trail, and what was refused is nobody's work any more. */
export function recordWithdrawn(current: GlideRecord): void {
  closeExceptions(subjectOf(current), ["dispatch"]);
  const message = text(current, "erp_message");
  if (!message.startsWith(voidPrefix)) return;
  const cause = message.slice(voidPrefix.length);
  writeActivity({ ...subjectOf(current), event: "voided", detail: cause });
  if (flag(current, "deleted")) return;
  openException({
    ...subjectOf(current),
    kind: "approval",
    cause: `The approval is void: ${cause}`,
    fix: "Approver: look at the invoice as it is now, then approve or reject it.",
    ownerRole: approverRole,
  });
}

/** after update, approval changes from pending: the decision that somebody waited for. */
export function closeDecision(current: GlideRecord): void {
  closeExceptions(subjectOf(current), ["approval"]);
}

/** after update, approval changes to rejected. Nothing is sent: the bill stays payable in the ERP. */
export function recordRejected(current: GlideRecord): void {
  writeActivity({
    ...subjectOf(current),
    event: "rejected",
    detail: "Still payable in the ERP: rejecting here sends nothing",
  });
}

/**
 * The Approve button. The rules above decide; the button is just one caller. Pressed on an invoice that the ERP has
 * refused, it takes the approval back and gives it anew, which makes a new revision and sends that one.
 */
export function approve(current: GlideRecord): void {
  if (text(current, "posting") === "refused") setApproval(current.getUniqueValue(), "pending");
  setApproval(current.getUniqueValue(), "approved");
}

/** The Reject button. */
export function reject(current: GlideRecord): void {
  setApproval(current.getUniqueValue(), "rejected");
}

/** On a record of its own: `previous` is the record before the first update of a transaction. */
function setApproval(invoiceId: string, approval: Approval): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(invoiceId)) return;
  invoice.setValue("approval", approval);
  invoice.update();
}

/** before insert or update of a line, coding changes. */
export function guardCoding(current: GlideRecord): void {
  const reason = codingRefusal(current);
  if (reason) abort(current, reason);
}

/** The approval cannot carry another coding any more, or the coding belongs to another company's books. */
function codingRefusal(line: GlideRecord): string {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(text(line, "invoice"))) return "The invoice of this line does not exist.";
  if (["queued", "sent"].includes(text(invoice, "posting"))) {
    return "The invoice is on its way to the ERP with the coding that was approved.";
  }
  const connection = text(invoice, "connection");
  const foreign = ["gl_account", "cost_center"].some(
    (kind) => !isOfConnection(`x_lr_relay_${kind}`, text(line, `coding_${kind}`), connection),
  );
  return foreign ? `The coding names a record of another connection than ${connection}.` : "";
}

function isOfConnection(table: string, sysId: string, connection: string): boolean {
  if (sysId === "") return true;
  const row = new GlideRecord(table);
  return row.get(sysId) && text(row, "connection") === connection;
}
