/** A record that the ERP no longer has, or has replaced: closed here, never removed, and opened again should it come back. */
import { GlideRecord } from "@servicenow/glide";
import { isUnconfirmedApproval, voidApproval } from "./approval-void.ts";
import { flag, text } from "./record.ts";

/**
 * Closes the register row. The staging row of a deletion carries the key and little else, so the field maps, which
 * clear what is empty, must not see it.
 */
export function closeRecord(source: GlideRecord, target: GlideRecord, why: string): void {
  const row = new GlideRecord(target.getTableName());
  if (!row.get(target.getUniqueValue())) return;
  for (const column of ["modified_at", "read_at", "status", "request_id"]) {
    if (text(source, column) !== "") row.setValue(column, text(source, column));
  }
  // No living version has this hash, so that the record is taken over again should it come back as it was.
  row.setValue("source_hash", text(source, "source_hash") || `deleted ${text(source, "read_at")}`);
  shut(row, why);
}

/** Closes a record whose own version stays as it was read. */
export function shut(row: GlideRecord, why: string): void {
  row.setValue("deleted", true);
  const isInvoice = row.getTableName() === "x_lr_relay_invoice";
  if (isInvoice && isUnconfirmedApproval(row)) voidApproval(row, `the invoice was ${why}`);
  if (!row.update()) throw new Error(`The record was not closed. ${row.getLastErrorMessage() || ""}`.trim());
}

export function isReopened(source: GlideRecord, target: GlideRecord): boolean {
  return !target.isNewRecord() && flag(target, "deleted") && !flag(source, "deleted");
}
