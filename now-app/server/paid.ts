/** A bill that the ERP has paid although nobody approved it here. */
import type { GlideRecord } from "@servicenow/glide";
import { compare } from "./amounts.ts";
import { fitsColumn } from "./decimal.ts";
import { openException, operatorRole } from "./exceptions.ts";
import { subjectOf } from "./outbox.ts";
import { text } from "./record.ts";

/** In the map. Bills that arrive paid, as after a first load, are flagged; one that is paid while it waits is somebody's work too. */
export function flagPaid(source: GlideRecord, target: GlideRecord): void {
  const isUnapproved = target.isNewRecord() || text(target, "approval") !== "approved";
  if (!isUnapproved || !isPaid(source)) return;
  target.setValue("paid_unapproved", true);
  if (target.isNewRecord() || isPaid(target)) return;
  const decision =
    text(target, "approval") === "rejected" ? "although it was rejected here" : "before it was approved";
  openException({
    ...subjectOf(target),
    kind: "paid",
    cause: `${text(source, "number") || text(source, "external_id")} was paid in the ERP ${decision}`,
    fix: "AP: find out who paid it and why, then approve or reject it for the record.",
    ownerRole: operatorRole,
    sourceTable: target.getTableName(),
    sourceSysId: target.getUniqueValue(),
  });
}

/** Nothing is due of a bill that was for something. */
function isPaid(invoice: GlideRecord): boolean {
  const due = text(invoice, "amount_due");
  const total = text(invoice, "total_amount");
  if (due === "" || !fitsColumn(due) || !fitsColumn(total)) return false;
  return compare(due, "0") === 0 && compare(total, "0") !== 0;
}
