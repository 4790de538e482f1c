/** An inventory bill, with what belongs to it, to the canonical invoice; pure. */

import type { DocumentLine, Invoice, Mapped } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import type { BillNumberSource } from "./config.ts";
import { envelope, PREFIX } from "./map.ts";
import { amount, lineAmounts, minus, optionalAmount, product, sum } from "./money.ts";
import { dateFrom, field, nested, rowsIn, textOf } from "./text.ts";

/** What other lists know about a bill; absent where they know nothing. */
export interface BillParts {
  apBill: Row | undefined;
  order: Row | undefined;
  job: Row | undefined;
  businessUnit: Row | undefined;
  /** By which it was received, lowest id first. */
  receipts: readonly Row[];
}

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
    dimensions: dimensionsOf(row, parts),
    lines: JSON.stringify(lines),
  };
}

/** The export feed alone shows deleted bills. */
function isDeleted(row: Row): boolean {
  return field(row, "active") === "false";
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

/** Throws an Error where lines, tax and shipping do not make the bill's amount; a deleted bill owes nobody anything. */
function linesOf(row: Row, apBill: Row | undefined, parts: BillParts): DocumentLine[] {
  const [tax, shipping] = [optionalAmount(row, "taxAmount"), optionalAmount(row, "shippingAmount")];
  const items = rowsIn(row, "items").toSorted(
    (a, b) => Number(field(a, "order")) - Number(field(b, "order")),
  );
  const expenses = rowsIn(apBill, "expenseItems");
  const paid = sum(expenses.map((expense) => amount(expense, "amount")));
  const total = amount(row, "billAmount");
  const net = minus(total, tax, shipping);
  const products = items.map((item) => product(amount(item, "quantity"), amount(item, "cost")));
  // Amounts of zero, which a bill without expenses may have, change nothing.
  const amounts = lineAmounts(products, minus(net, paid));
  if (amounts === undefined && !isDeleted(row)) {
    const found = `${sum(products)} + expenses ${paid} + tax ${tax} + shipping ${shipping}`;
    throw new Error(`billAmount is ${total}, and lines ${found} do not make it`);
  }
  const header = headerOf(row, parts);
  return [
    ...items.map((item, index) => itemLine(item, amounts?.[index] ?? "0", index, header)),
    ...expenses
      .filter((expense) => amount(expense, "amount") !== "0")
      .map((expense, index) => expenseLine(expense, items.length + index, header)),
  ];
}

/** What lines have from their bill. */
interface Header {
  costCenter: string;
  project: string;
  dimensions: string;
}

function headerOf(row: Row, parts: BillParts): Header {
  const project = field(parts.order, "projectId");
  return { costCenter: unitOf(row), project, dimensions: dimensionsOf(row, parts) };
}

function unitOf(row: Row): string {
  const id = field(nested(row, "businessUnit"), "id");
  return id === "" ? "" : `${PREFIX.businessUnit}${id}`;
}

/** Codes that have no column: job type and business unit as the register knows them, and the job. */
function dimensionsOf(row: Row, { job }: BillParts): string {
  const jobType = field(job, "jobTypeId");
  const codes = {
    business_unit: unitOf(row),
    job_type: jobType === "" ? "" : `${PREFIX.jobType}${jobType}`,
    job: field(row, "jobNumber"),
  };
  const filled = Object.entries(codes).filter(([, code]) => code !== "");
  return filled.length === 0 ? "" : JSON.stringify(Object.fromEntries(filled));
}

function itemLine(item: Row, amountText: string, index: number, header: Header): DocumentLine {
  return {
    line_number: String(index + 1),
    description: textOf(field(item, "description")) || field(item, "name"),
    quantity: amount(item, "quantity"),
    unit_price: amount(item, "cost"),
    amount: amountText,
    tax_amount: "",
    gl_account: field(nested(item, "generalLedgerAccount"), "id"),
    cost_center: header.costCenter,
    location: field(item, "inventoryLocation"),
    project: header.project,
    item: field(item, "skuCode"),
    purchase_order_line: "",
    dimensions: header.dimensions,
  };
}

function expenseLine(expense: Row, index: number, header: Header): DocumentLine {
  const own = unitOf(expense);
  return {
    line_number: String(index + 1),
    description: field(expense, "description"),
    quantity: "",
    unit_price: "",
    amount: amount(expense, "amount"),
    tax_amount: "",
    gl_account: field(nested(expense, "generalLedgerAccount"), "id"),
    cost_center: own || header.costCenter,
    location: "",
    project: header.project,
    item: "",
    purchase_order_line: "",
    dimensions: header.dimensions,
  };
}
