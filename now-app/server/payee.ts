/** A supplier whose payee details have changed: nothing is approved for it until a second person has looked. */
import { GlideRecord } from "@servicenow/glide";
import { flag, text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";

/** Why nothing can be approved for this supplier; empty where it can. */
export function payeeRefusal(connection: string, supplierKey: string): string {
  const sysId = new RegisterLookup("x_lr_relay_supplier", connection).find(supplierKey);
  const supplier = new GlideRecord("x_lr_relay_supplier");
  if (sysId === "" || !supplier.get(sysId) || !flag(supplier, "payee_hold")) return "";
  return `Where supplier ${text(supplier, "name") || supplierKey} is paid has changed (${text(supplier, "payee_hold_reason")}). A second person must confirm it first.`;
}
