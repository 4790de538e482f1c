/** Approval by rule: off unless the connection says so. */
import { GlideRecord } from "@servicenow/glide";
import { compare } from "./amounts.ts";
import { type Setup, setupOf } from "./connection-setup.ts";
import { plainDecimal } from "./decimal.ts";
import { payeeRefusal } from "./payee.ts";
import { flag, text, whole } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";

/** Approves the invoice where its connection's rule covers it; everything else waits for a person. */
export function autoApprove(invoiceId: string): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(invoiceId)) return;
  const setup = setupOf(text(invoice, "connection"));
  if (!setup?.autoApprove || text(invoice, "approval") !== "pending" || ruleRefusal(invoice, setup) !== "")
    return;
  invoice.setValue("approved_by_rule", ruleOf(setup));
  invoice.setValue("approval", "approved");
  invoice.update();
}

/** Whether the connection has such a rule at all. */
export function autoApproves(connection: string): boolean {
  return setupOf(connection)?.autoApprove === true;
}

function ruleOf({ autoApproveLimit, autoApproveCurrency }: Setup): string {
  return `Known supplier, every value resolved, up to ${plainDecimal(autoApproveLimit)} ${autoApproveCurrency}`.trim();
}

/**
 * Why the rule does not cover the invoice. One that was approved before and has changed since is a person's to decide,
 * and so is one whose supplier, amount or payment is in any doubt.
 */
export function ruleRefusal(invoice: GlideRecord, setup: Setup): string {
  if (!setup.autoApprove || setup.autoApproveLimit === "")
    return "No rule approves invoices of this connection.";
  if (whole(invoice, "revision") > 0) return "The invoice was approved before.";
  if (flag(invoice, "held") || !flag(invoice, "lines_complete")) return "The invoice is not resolved.";
  if (flag(invoice, "deleted") || flag(invoice, "on_hold"))
    return "The invoice is on hold in the ERP, or deleted.";
  if (text(invoice, "currency").toUpperCase() !== setup.autoApproveCurrency.toUpperCase())
    return "Another currency.";
  const amount = text(invoice, "total_amount") || "0";
  if (compare(amount, "0") <= 0 || compare(amount, setup.autoApproveLimit) > 0) return "Above the limit.";
  return supplierRefusal(setup.name, text(invoice, "supplier_external_id"));
}

function supplierRefusal(connection: string, supplierKey: string): string {
  const sysId = new RegisterLookup("x_lr_relay_supplier", connection).find(supplierKey);
  const supplier = new GlideRecord("x_lr_relay_supplier");
  if (sysId === "" || !supplier.get(sysId)) return "The supplier is not known.";
  if (flag(supplier, "on_hold")) return "The supplier is on hold in the ERP.";
  return payeeRefusal(connection, supplierKey);
}
