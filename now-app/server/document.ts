import { plainDecimal } from "./decimal.ts";
import type { Line } from "./lines.ts";

/** A register row as text by column. */
export type Row = { [column: string]: string };

/** A register line with the ERP keys of the coding that was chosen; empty where nobody chose one. */
export interface CodedLine {
  values: Line;
  glAccount: string;
  costCenter: string;
}

const decimalColumns = ["subtotal", "tax_amount", "shipping_amount", "total_amount", "amount_due"];
const lineDecimals = ["quantity", "unit_price", "amount", "tax_amount"];

/** The invoice columns that a document carries: the canonical ones that say something about the invoice itself. */
export const documentColumns: readonly string[] = [
  "external_id",
  "number",
  "legal_entity",
  "origin_key",
  "document_type",
  "supplier_external_id",
  "supplier_number",
  "supplier_name",
  "invoice_date",
  "due_date",
  "posting_date",
  "payment_terms",
  "currency",
  "subtotal",
  "tax_amount",
  "shipping_amount",
  "total_amount",
  "amount_due",
  "status",
  "description",
  "reference",
  "purchase_order_number",
  "dimensions",
];

/** The canonical document of an approved invoice: the ERP's own values with the approved coding on every line. */
export function invoiceDocument(invoice: Row, lines: CodedLine[]): { [name: string]: unknown } {
  const document: { [name: string]: unknown } = {};
  for (const column of documentColumns) {
    const value = invoice[column] ?? "";
    document[column] = decimalColumns.includes(column) ? plainDecimal(value) : value;
  }
  document["lines"] = [...lines].sort(byLineNumber).map(codedLine);
  return document;
}

function codedLine(line: CodedLine): Line {
  const values: { [column: string]: string } = { ...line.values };
  for (const column of lineDecimals) values[column] = plainDecimal(values[column] ?? "");
  if (line.glAccount) values["gl_account"] = line.glAccount;
  if (line.costCenter) values["cost_center"] = line.costCenter;
  return values as unknown as Line;
}

/** Numbers as numbers, anything else as text. */
export function byLineNumber(a: CodedLine, b: CodedLine): number {
  const left = a.values.line_number;
  const right = b.values.line_number;
  const difference = Number(left) - Number(right);
  if (difference) return difference;
  return left < right ? -1 : Number(left > right);
}
