/** The Business Rules and buttons around an approval: of an invoice, a payment, a purchase order. */
import { GlideRecord } from "@servicenow/glide";
import type { Approval } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { approvalRefusal } from "./approval-refusal.ts";
import { voidPrefix } from "./approval-void.ts";
import { enqueue, enqueueHold } from "./approved-document.ts";
import { deciderRefusal } from "./approver.ts";
import { takes } from "./capabilities.ts";
import { type Setup, setupOf } from "./connection-setup.ts";
import { approverRole, closeExceptions, openException, operatorRole } from "./exceptions.ts";
import { ownDispatchOf } from "./origin.ts";
import { subjectOf } from "./outbox.ts";
import { columnTime, logError, messageOf, tell, userId, userName } from "./platform.ts";
import { flag, text, whole } from "./record.ts";
import { refuse } from "./refuse.ts";
import { entityOf, routeOf } from "./route.ts";

/** before update, approval changes: refuses what must not be, stamps what may. */
export function guardApproval(current: GlideRecord, previous: GlideRecord): void {
  const to = text(current, "approval") as Approval;
  const setup = setupOf(text(current, "connection"));
  // The column is the app's alone: a person's approval never brings a rule along.
  const byRule = text(current, "approved_by_rule") !== "" && text(previous, "approved_by_rule") === "";
  const from = text(previous, "approval");
  const isPersonal = to !== "pending" && !byRule && !isCarried(current, previous);
  const reason =
    (isPersonal ? deciderRefusal() : "") || approvalRefusal(current, setup, { from, to, byRule });
  if (reason) refuse(current, reason);
  else if (to === "approved" && setup) stampApproval(current, setup, byRule);
  else {
    clearApproval(current);
    if (to === "rejected" && setup && holds(current, setup)) stampHold(current);
  }
}

/** An approval made on a table of the instance's own: the app alone writes the mark, and with it the approval. */
function isCarried(current: GlideRecord, previous: GlideRecord): boolean {
  return (
    current.isValidField("target_approved") &&
    flag(current, "target_approved") &&
    !flag(previous, "target_approved")
  );
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

/** Whether a rejected invoice is put on hold in the ERP. */
function holds(current: GlideRecord, setup: Setup): boolean {
  return entityOf(current) === "invoice" && setup.holdOnReject && takes(setup.erp, "invoice.update");
}

function stampHold(current: GlideRecord): void {
  current.setValue("revision", whole(current, "revision") + 1);
  current.setValue("posting", "queued");
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

/** after update, approval changes to rejected. The bill stays payable in the ERP, unless it is put on hold there. */
export function recordRejected(current: GlideRecord): void {
  const holding = text(current, "posting") === "queued";
  const detail = holding
    ? "Payable in the ERP until the hold that is sent now has arrived"
    : "Still payable in the ERP: rejecting here sends nothing";
  writeActivity({ ...subjectOf(current), event: "rejected", detail });
  if (entityOf(current) !== "invoice") return;
  openException({
    ...subjectOf(current),
    kind: "rejected",
    cause: `${text(current, "number") || text(current, "external_id")} was rejected by ${userName()}. ${detail}`,
    fix: "AP: put the bill on hold, or void it, in the ERP; or bring it before an approver again.",
    ownerRole: operatorRole,
    sourceTable: current.getTableName(),
    sourceSysId: current.getUniqueValue(),
  });
  if (holding) enqueueHold(current);
}

/** after update, approval changes from rejected: there is nothing for AP to stop any more. */
export function withdrawRejection(current: GlideRecord): void {
  closeExceptions(subjectOf(current), ["rejected"]);
}

/**
 * The Approve button. The rules above decide; the button is just one caller. Pressed on a record that the ERP has
 * refused, it takes the approval back and gives it anew, which makes a new revision and sends that one.
 */
export function approve(current: GlideRecord): void {
  const refusal = deciderRefusal();
  if (refusal) tell(refusal);
  // Taken back by nobody who may not give it anew.
  if (refusal) return;
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
