import type { Approval, ErpType, Posting } from "../../shared-types/choices.ts";

/** What decides whether an approval may change. */
export interface ApprovalChange {
  from: Approval | "not_required";
  to: Approval;
  posting: Posting;
  linesComplete: boolean;
  deleted: boolean;
  /** Why a line means no GL account or cost center of the register; empty where each does. */
  holdReason: string;
  /** The person who wants it made the record. */
  ownRequest: boolean;
  /** The ERP behind the record's connection; undefined when the register has no such connection. */
  erp: ErpType | undefined;
  /** What else speaks against approving: the approver's limit, the supplier, the payment's invoice; or empty. */
  objection: string;
}

/** Why this change of the approval is refused, in words for the person who tried; empty when it is allowed. */
export function refusalReason(change: ApprovalChange): string {
  if (change.from === "not_required") return "No approval is asked for this record.";
  if (change.posting === "queued" || change.posting === "sent") {
    return "What was approved is on its way to the ERP. Wait for the answer.";
  }
  if (change.to !== "approved") {
    return change.to === "rejected" && change.posting === "confirmed"
      ? "The ERP has already confirmed what was approved. Rejecting it here would change nothing there."
      : "";
  }
  if (change.deleted) return "It has been deleted in the ERP.";
  if (change.ownRequest) return "Nobody approves a request of their own.";
  if (change.holdReason) return `The invoice is on hold: ${change.holdReason}.`;
  if (!change.linesComplete) {
    return "The lines of this invoice are not complete yet. The next sync delivers them again; approve it then.";
  }
  if (change.erp === undefined) return "The connection of this record is not set up in Ledger Relay.";
  return change.objection;
}
