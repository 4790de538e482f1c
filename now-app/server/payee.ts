/** A supplier whose payee details have changed: nothing is approved for it until a second person has looked. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { isUnconfirmedApproval, voidApproval } from "./approval-void.ts";
import { deciderRefusal } from "./approver.ts";
import { approverRole, closeExceptions, openException } from "./exceptions.ts";
import { subjectOf } from "./outbox.ts";
import { columnTime, inform, tell, userId } from "./platform.ts";
import { flag, text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";

const watched: { [column: string]: string } = {
  bank_fingerprint: "bank account",
  remit_to_name: "remit-to name",
  remit_to_street: "remit-to street",
  remit_to_city: "remit-to city",
  remit_to_state: "remit-to state",
  remit_to_postal_code: "remit-to postal code",
  remit_to_country: "remit-to country",
};

/** Why nothing can be approved for this supplier; empty where it can. */
export function payeeRefusal(connection: string, supplierKey: string): string {
  const sysId = new RegisterLookup("x_lr_relay_supplier", connection).find(supplierKey);
  const supplier = new GlideRecord("x_lr_relay_supplier");
  if (sysId === "" || !supplier.get(sysId) || !flag(supplier, "payee_hold")) return "";
  return `Where supplier ${text(supplier, "name") || supplierKey} is paid has changed (${text(supplier, "payee_hold_reason")}). A second person must confirm it first.`;
}

/** In the map, before a known supplier is written: holds it where the staged version would pay somebody or somewhere else. */
export function holdPayee(source: GlideRecord, target: GlideRecord): void {
  if (target.isNewRecord()) return;
  const changed = Object.keys(watched).filter((column) => text(source, column) !== text(target, column));
  if (changed.length === 0) return;
  const reason = changed.map((column) => watched[column]).join(", ");
  target.setValue("payee_hold", true);
  target.setValue("payee_hold_reason", reason);
  target.setValue("payee_confirmed_by", "");
  target.setValue("payee_confirmed_at", "");
  writeActivity({ ...subjectOf(target), event: "payee_held", detail: reason });
  openException({
    ...subjectOf(target),
    kind: "payee",
    cause: `Where ${text(target, "name")} is paid has changed: ${reason}`,
    fix: "Approver: ask the supplier by a way that you knew before, then press Confirm payee.",
    ownerRole: approverRole,
  });
  for (const entity of ["invoice", "payment"] as const) voidAll(entity, target, reason);
}

/** What was approved for the supplier and is not confirmed yet was approved for the payee as it was. */
function voidAll(entity: "invoice" | "payment", supplier: GlideRecord, reason: string): void {
  const row = new GlideRecord(`x_lr_relay_${entity}`);
  row.addQuery("connection", text(supplier, "connection"));
  row.addQuery("supplier_external_id", text(supplier, "external_id"));
  row.addQuery("approval", "approved");
  row.addQuery("posting", "IN", "queued,sent,refused");
  row.query();
  // Each of them, however many: what is left out would be paid to somebody else.
  while (row.next()) {
    if (!isUnconfirmedApproval(row)) continue;
    voidApproval(row, `where the supplier is paid changed in the ERP: ${reason}`);
    row.update();
  }
}

/** Confirm payee, on a supplier: by another person than who changed it, where that was done here. */
export function confirmPayee(current: GlideRecord): void {
  const supplier = new GlideRecord("x_lr_relay_supplier");
  if (!supplier.get(current.getUniqueValue()) || !flag(supplier, "payee_hold")) return;
  const isOwn = text(supplier, "changed_by") === userId();
  const refusal = isOwn ? "Who changed the supplier does not confirm where it is paid." : deciderRefusal();
  if (refusal) {
    tell(refusal);
    return;
  }
  const reason = text(supplier, "payee_hold_reason");
  supplier.setValue("payee_hold", false);
  supplier.setValue("payee_hold_reason", "");
  supplier.setValue("payee_confirmed_by", userId());
  supplier.setValue("payee_confirmed_at", columnTime());
  supplier.update();
  writeActivity({ ...subjectOf(supplier), event: "payee_confirmed", detail: reason });
  closeExceptions(subjectOf(supplier), ["payee"]);
  inform("Invoices and payments of this supplier can be approved again.");
}
