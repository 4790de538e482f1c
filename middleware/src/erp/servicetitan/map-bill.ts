/** An inventory bill, with what belongs to it, to the canonical invoice; pure. */

import type { Invoice, Mapped } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import type { BillNumberSource } from "./config.ts";
import { envelope } from "./map.ts";
import { type BillParts, billDimensions, isDeleted, linesOf } from "./map-bill-lines.ts";
import { amount, optionalAmount, sum } from "./money.ts";
import { dateFrom, field, nested } from "./text.ts";

export function invoiceFrom(row: Row, parts: BillParts, source: BillNumberSource): Mapped<Invoice> {
  const { order, businessUnit } = parts;
  const apBill = sameBill(row, parts.apBill) ? parts.apBill : undefined;
  const vendor = nested(row, "vendor");
  const tax = optionalAmount(row, "taxAmount");
  const shipping = optionalAmount(row, "shippingAmount");
  const lines = linesOf(row, apBill, parts);
  return {
    ...envelope(row),
    deleted: isDeleted(row) ? "true" : "false",
    number: numberOf(row, parts, source),
    document_type: "bill",
    supplier_external_id: field(vendor, "id"),
    supplier_number: source === "vendorNumber" ? "" : field(row, "vendorNumber"),
    supplier_name: field(vendor, "name"),
    invoice_date: dateFrom(field(row, "billDate"), "billDate"),
    due_date: dateFrom(field(row, "dueDate"), "dueDate"),
    posting_date: dateFrom(field(row, "postDate"), "postDate"),
    payment_terms: field(row, "termName"),
    currency: field(businessUnit, "currency"),
    subtotal: sum(lines.map((line) => line.amount)),
    tax_amount: tax,
    shipping_amount: shipping,
    total_amount: amount(row, "billAmount"),
    amount_due: "",
    status: statusOf(row, apBill),
    on_hold: isHeld(apBill) ? "true" : "false",
    description: field(row, "summary"),
    reference: source === "referenceNumber" ? "" : field(row, "referenceNumber"),
    purchase_order_number: field(order, "number"),
    dimensions: billDimensions(row, parts),
    lines: JSON.stringify(lines),
  };
}

/** Both lists are taken to share their ids only where vendor and amount agree: no document says so. */
function sameBill(row: Row, apBill: Row | undefined): boolean {
  if (apBill === undefined) return false;
  const isVendor = field(nested(row, "vendor"), "id") === field(nested(apBill, "vendor"), "id");
  return isVendor && amount(row, "billAmount") === amount(apBill, "billAmount");
}

/** The AP bill knows more: what keeps a bill from being paid comes before how far its export is. */
function statusOf(row: Row, apBill: Row | undefined): string {
  const status = field(apBill, "status");
  return status === "Canceled" || status === "Discrepancy" ? status : field(row, "syncStatus");
}

function isHeld(apBill: Row | undefined): boolean {
  return field(apBill, "doNotPay") === "true" || field(apBill, "status") === "Canceled";
}

/** Without one in the bill itself, the vendor's number that the goods were received under. */
function numberOf(row: Row, { order, receipts }: BillParts, source: BillNumberSource): string {
  const received = receipts
    .map((receipt) => field(receipt, "vendorInvoiceNumber"))
    .find((each) => each !== "");
  if (source === "vendorInvoiceNumber") return received ?? "";
  if (source === "vendorDocumentNumber") return field(order, "vendorDocumentNumber");
  return field(row, source) || (received ?? "");
}
