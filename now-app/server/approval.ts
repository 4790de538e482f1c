/** The Business Rules and buttons around an approval: of an invoice, a payment, a purchase order. */
import { GlideRecord } from "@servicenow/glide";
import type { Approval, Posting } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { refusalReason } from "./approval-check.ts";
import { objectionTo } from "./approval-objection.ts";
import { voidPrefix } from "./approval-void.ts";
import { enqueue } from "./approved-document.ts";
import { type Setup, setupOf } from "./connection-setup.ts";
import { approverRole, closeExceptions, openException } from "./exceptions.ts";
import { ownDispatchOf } from "./origin.ts";
import { subjectOf } from "./outbox.ts";
import { columnTime, logError, messageOf, userId, userName } from "./platform.ts";
import { flag, text, whole } from "./record.ts";
import { refuse } from "./refuse.ts";
import { routeOf } from "./route.ts";

/** before update, approval changes: refuses what must not be, stamps what may. */
export function guardApproval(current: GlideRecord, previous: GlideRecord): void {
  const to = text(current, "approval") as Approval;
  const setup = setupOf(text(current, "connection"));
  // The column is the app's alone: a person's approval never brings a rule along.
  const byRule = text(current, "approved_by_rule") !== "" && text(previous, "approved_by_rule") === "";
  const reason = refusalReason({
    from: text(previous, "approval") as Approval | "not_required",
    to,
    posting: text(current, "posting") as Posting,
    linesComplete: !current.isValidField("lines_complete") || flag(current, "lines_complete"),
    deleted: flag(current, "deleted"),
    holdReason: text(current, "hold_reason"),
    ownRequest: !byRule && text(current, "sys_created_by") === userName(),
    erp: setup?.erp,
    objection: setup && to === "approved" ? objectionTo(current, setup, byRule) : "",
  });
  if (reason) refuse(current, reason);
  else if (to === "approved" && setup) stampApproval(current, setup, byRule);
  else clearApproval(current);
}

/** before insert, approval is decided: nothing is born approved but what was approved here before it was made. */
export function refuseBornApproved(current: GlideRecord): void {
  if (ownDispatchOf(current) === "") refuse(current, "A record starts as waiting for approval.");
}

function stampApproval(current: GlideRecord, setup: Setup, byRule: boolean): void {
  const isThere = text(current, "target_external_id") !== "";
  const sends = !isThere && routeOf(current, setup) !== undefined;
  current.setValue("approved_by", byRule ? "" : userId());
  current.setValue("approved_at", columnTime());
  current.setValue("revision", whole(current, "revision") + 1);
  current.setValue("posting", sends ? "queued" : isThere ? "confirmed" : "nothing_to_send");
  current.setValue("erp_message", "");
  if (!isThere) current.setValue("erp_posted_at", "");
}

function clearApproval(current: GlideRecord): void {
  current.setValue("approved_by", "");
  current.setValue("approved_at", "");
  if (current.isValidField("approved_by_rule")) current.setValue("approved_by_rule", "");
  current.setValue("posting", "none");
}

/** after update, approval changes to approved: the trail, then the outbox. */
export function recordApproved(current: GlideRecord): void {
  const sends = text(current, "posting") === "queued";
  const rule = text(current, "approved_by_rule");
  const facts = [
    `revision ${text(current, "revision")}`,
    rule && `by rule: ${rule}`,
    sends ? "" : "nothing to send",
  ];
  writeActivity({
    ...subjectOf(current),
    event: "approved",
    detail: facts.filter(Boolean).join("; "),
    payloadSha256: text(current, "source_hash"),
  });
  if (!sends) return;
  try {
    queueApproved(current);
  } catch (error) {
    // The approval stands; the scheduled dispatcher finds an approved record without a dispatch and tries again.
    const detail = messageOf(error);
    logError(`Ledger Relay: ${detail}`);
    writeActivity({ ...subjectOf(current), event: "failed", detail });
  }
}

function queueApproved(current: GlideRecord): void {
  const setup = setupOf(text(current, "connection"));
  const route = setup && routeOf(current, setup);
  if (!route) throw new Error(`Connection ${text(current, "connection")} takes it no more`);
  enqueue(current, route);
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
    fix: "Approver: look at it as it is now, then approve or reject it.",
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
 * The Approve button. The rules above decide; the button is just one caller. Pressed on a record that the ERP has
 * refused, it takes the approval back and gives it anew, which makes a new revision and sends that one.
 */
export function approve(current: GlideRecord): void {
  if (text(current, "posting") === "refused") setApproval(current, "pending");
  setApproval(current, "approved");
}

/** The Reject button. */
export function reject(current: GlideRecord): void {
  setApproval(current, "rejected");
}

/** On a record of its own: `previous` is the record before the first update of a transaction. */
function setApproval(current: GlideRecord, approval: Approval): void {
  const record = new GlideRecord(current.getTableName());
  if (!record.get(current.getUniqueValue())) return;
  record.setValue("approval", approval);
  record.update();
}
