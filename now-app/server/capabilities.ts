import type { ErpType, Operation } from "../../shared-types/choices.ts";

/** What each ERP takes (contract section 5). Everything else ends on this side. */
const writes: { [erp in ErpType]: readonly Operation[] } = {
  intacct: [
    "invoice.create",
    "invoice.update",
    "payment.create",
    "supplier.upsert",
    "gl_account.upsert",
    "cost_center.upsert",
  ],
  sage300: [],
  x3: ["supplier.upsert"],
  acumatica: ["purchase_order.create"],
  servicetitan: ["supplier.upsert"],
};

export function takes(erp: ErpType, operation: Operation): boolean {
  return writes[erp].includes(operation);
}
