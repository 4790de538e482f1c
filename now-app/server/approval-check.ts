import type { Approval, ErpType, Posting } from "../../shared-types/choices.ts";

/** What decides whether an approval may change. */
export interface ApprovalChange {
  from: Approval;
  to: Approval;
  posting: Posting;
  linesComplete: boolean;
  deleted: boolean;
  /** Why a line means no GL account or cost center of the register; empty where each does. */
  holdReason: string;
  /** The person who wants it made the record. */
  ownRequest: boolean;
  /** The ERP behind the invoice's connection; undefined when the register has no such connection. */
  erp: ErpType | undefined;
}

const updatesInvoices: readonly ErpType[] = ["intacct"];

/** Whether the ERP takes `invoice.update` (contract section 5); elsewhere an approval ends on this side. */
export function takesInvoiceUpdate(erp: ErpType): boolean {
  return updatesInvoices.includes(erp);
}

/** Why this change of the approval is refused, in words for the person who tried; empty when it is allowed. */
export function refusalReason(change: ApprovalChange): string {
  if (change.posting === "queued" || change.posting === "sent") {
    return "The approved invoice is on its way to the ERP. Wait for the answer.";
  }
  if (change.to !== "approved") {
    return change.to === "rejected" && change.posting === "confirmed"
      ? "The ERP has already confirmed the approved invoice. Rejecting it here would change nothing there."
      : "";
  }
  if (change.deleted) return "The invoice has been deleted in the ERP.";
  if (change.ownRequest) return "Nobody approves a request of their own.";
  if (change.holdReason) return `The invoice is on hold: ${change.holdReason}.`;
  if (!change.linesComplete) {
    return "The lines of this invoice are not complete yet. The next sync delivers them again; approve it then.";
  }
  if (change.erp === undefined) return "The connection of this invoice is not set up in Ledger Relay.";
  return "";
}
