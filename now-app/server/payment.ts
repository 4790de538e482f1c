/** Payments that are proposed on an invoice and approved here. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { compare, negative, sum } from "./amounts.ts";
import { takes } from "./capabilities.ts";
import { setupOf } from "./connection-setup.ts";
import { plainDecimal } from "./decimal.ts";
import { subjectOf } from "./outbox.ts";
import { columnTime, inform, tell } from "./platform.ts";
import { flag, text } from "./record.ts";
import { refuse } from "./refuse.ts";
import { isOwn } from "./route.ts";

const table = "x_lr_relay_payment";

/** Propose payment, on an invoice: a payment of what is still due, for another person to approve. */
export function proposePayment(current: GlideRecord): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(current.getUniqueValue())) return;
  const refusal = proposalRefusal(invoice);
  if (refusal) {
    tell(refusal);
    return;
  }
  const amount = unpaid(invoice, "");
  const payment = new GlideRecord(table);
  payment.newRecord();
  for (const column of ["connection", "legal_entity", "currency", ...supplierColumns]) {
    payment.setValue(column, text(invoice, column));
  }
  payment.setValue("origin", "servicenow");
  payment.setValue("approval", "pending");
  payment.setValue("invoice", invoice.getUniqueValue());
  payment.setValue(
    "number",
    `Payment of ${text(invoice, "number") || text(invoice, "external_id")}`.slice(0, 120),
  );
  payment.setValue("payment_date", columnTime().slice(0, 10));
  payment.setValue("amount", amount);
  payment.setValue("applied", JSON.stringify([appliedTo(invoice, amount)]));
  if (!payment.insert()) {
    tell(`The payment was not proposed. ${payment.getLastErrorMessage() || ""}`.trim());
    return;
  }
  writeActivity({
    ...subjectOf(payment),
    event: "proposed",
    detail: `${amount} ${text(invoice, "currency")}`,
  });
  inform("The payment waits for approval by another person.");
}

const supplierColumns = ["supplier_external_id", "supplier_number", "supplier_name"];

function appliedTo(invoice: GlideRecord, amount: string): { [name: string]: string } {
  return {
    invoice_external_id: text(invoice, "external_id"),
    invoice_number: text(invoice, "number"),
    amount,
  };
}

function proposalRefusal(invoice: GlideRecord): string {
  const erp = setupOf(text(invoice, "connection"))?.erp;
  if (erp === undefined || !takes(erp, "payment.create"))
    return "No payment is made in the ERP of this invoice.";
  const refusal = payableRefusal(invoice);
  if (refusal) return refusal;
  return compare(unpaid(invoice, ""), "0") > 0 ? "" : "Nothing is left to pay on this invoice.";
}

/** Why the invoice must not be paid; empty where it may. */
export function payableRefusal(invoice: GlideRecord): string {
  if (flag(invoice, "deleted")) return "The invoice has been deleted in the ERP.";
  if (text(invoice, "approval") !== "approved") return "The invoice is not approved.";
  return text(invoice, "posting") === "confirmed"
    ? ""
    : "The ERP has not confirmed the approved invoice yet.";
}

/**
 * What is due less every payment of ours that the invoice's amount does not show yet: those on their way, and those that
 * the ERP has taken since the invoice was last read. Never more than the total less all payments of ours: an ERP may
 * call a bill due until a payment has cleared.
 *
 * @param except sys_id of a payment that does not count; empty: all do
 */
function unpaid(invoice: GlideRecord, except: string): string {
  const readAt = text(invoice, "read_at").slice(0, 19).replace("T", " ");
  const all: string[] = [];
  const unseen: string[] = [];
  const payment = new GlideRecord(table);
  payment.addQuery("invoice", invoice.getUniqueValue());
  payment.addQuery("approval", "!=", "rejected");
  payment.query();
  while (payment.next()) {
    const isGone = flag(payment, "deleted") || /void/i.test(text(payment, "status"));
    if (isGone || payment.getUniqueValue() === except) continue;
    const amount = negative(text(payment, "amount"));
    all.push(amount);
    const isSeen = text(payment, "posting") === "confirmed" && text(payment, "erp_posted_at") < readAt;
    if (!isSeen) unseen.push(amount);
  }
  const due = sum([text(invoice, "amount_due"), ...unseen]);
  const left = sum([text(invoice, "total_amount"), ...all]);
  return compare(due, left) < 0 ? due : left;
}

/** Why the payment must not be approved, for what it is paid on; empty where it may. */
export function paymentRefusal(payment: GlideRecord, approverId: string): string {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(text(payment, "invoice"))) return "The invoice of this payment does not exist.";
  const refusal = payableRefusal(invoice);
  if (refusal) return refusal;
  if (text(invoice, "approved_by") === approverId) {
    return "Who approved the invoice does not approve its payment.";
  }
  const amount = text(payment, "amount");
  if (compare(amount, "0") <= 0) return "A payment is more than nothing.";
  return compare(amount, unpaid(invoice, payment.getUniqueValue())) > 0
    ? "The payment is more than what is left to pay on the invoice."
    : "";
}

/** before update of a payment's terms: those of an undecided proposal are people's, all others stand still. */
export function guardProposal(current: GlideRecord, previous: GlideRecord): void {
  // A new version of the ERP's own record brings its reading time along.
  if (text(current, "read_at") !== text(previous, "read_at")) return;
  if (!isOwn(current) || text(previous, "approval") !== "pending") {
    refuse(current, "Only a payment that was proposed here and waits for approval is changed here.");
  }
}

const carried = ["legal_entity", "payment_date", "method", "bank_account", "reference", "currency"] as const;

export function paymentDocument(payment: GlideRecord): { [name: string]: unknown } {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(text(payment, "invoice"))) throw new Error("The invoice of this payment is gone");
  const amount = plainDecimal(text(payment, "amount"));
  const document: { [name: string]: unknown } = {};
  for (const column of [...supplierColumns, ...carried]) document[column] = text(payment, column);
  return { ...document, amount, applied: [appliedTo(invoice, amount)] };
}
