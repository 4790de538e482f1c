/** The lines of an inventory bill: its items, and the expenses of its AP bill; pure. */

import type { DocumentLine } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import { dimensions, jobTypeOf, unitKey } from "./codes.ts";
import { amount, lineAmounts, minus, optionalAmount, product, sum } from "./money.ts";
import { field, nested, rowsIn, textOf } from "./text.ts";

/** What other lists know about a bill; absent where they know nothing. */
export interface BillParts {
  apBill: Row | undefined;
  order: Row | undefined;
  job: Row | undefined;
  businessUnit: Row | undefined;
  /** By which it was received, lowest id first. */
  receipts: readonly Row[];
}

/** The export feed alone shows deleted bills. */
export function isDeleted(row: Row): boolean {
  return field(row, "active") === "false";
}

/** Throws an Error where lines, tax and shipping do not make the bill's amount; a deleted bill owes nobody anything. */
export function linesOf(row: Row, apBill: Row | undefined, parts: BillParts): DocumentLine[] {
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
  return { costCenter: unitOf(row), project, dimensions: billDimensions(row, parts) };
}

function unitOf(row: Row): string {
  return unitKey(field(nested(row, "businessUnit"), "id"));
}

/** Codes that have no column: job type and business unit as the register knows them, and the job. */
export function billDimensions(row: Row, { job }: BillParts): string {
  return dimensions({
    business_unit: unitOf(row),
    job_type: jobTypeOf(job),
    job: field(row, "jobNumber"),
  });
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
