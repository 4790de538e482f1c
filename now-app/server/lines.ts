import type { PurchaseOrderLine } from "../../shared-types/canonical.ts";
import { fitsColumn, plainDecimal } from "./decimal.ts";

/** A canonical line as text by column; which columns, says its {@link LineSet}. */
export type Line = Partial<PurchaseOrderLine> & { line_number: string };

/** Where the lines of a document live, and which of their columns the ERP owns. */
export interface LineSet {
  table: string;
  /** The column that refers to the document. */
  parent: string;
  columns: readonly (keyof PurchaseOrderLine)[];
  /** People choose the coding of these lines. */
  coded: boolean;
}

const lineColumns: readonly (keyof PurchaseOrderLine)[] = [
  "line_number",
  "description",
  "quantity",
  "unit_price",
  "amount",
  "tax_amount",
  "gl_account",
  "cost_center",
  "location",
  "project",
  "item",
  "purchase_order_line",
  "dimensions",
];

export const invoiceLines: LineSet = {
  table: "x_lr_relay_invoice_line",
  parent: "invoice",
  columns: lineColumns,
  coded: true,
};

export const purchaseOrderLines: LineSet = {
  table: "x_lr_relay_purchase_order_line",
  parent: "purchase_order",
  columns: [...lineColumns, "unit", "quantity_received"],
  coded: false,
};

const decimalColumns: readonly string[] = [
  "quantity",
  "unit_price",
  "amount",
  "tax_amount",
  "quantity_received",
];

export interface StoredLine {
  sysId: string;
  values: Line;
  /** sys_ids of the chosen register rows; empty where nobody has chosen. */
  coding: { glAccount: string; costCenter: string };
}

interface LineChange {
  sysId: string;
  /** Only the columns that differ. */
  changes: Partial<Line>;
}

export interface LinePlan {
  insert: Line[];
  update: LineChange[];
  /** sys_ids of lines that the document no longer has. */
  remove: string[];
}

export type ParsedLines = { lines: Line[] } | { problem: string };

/** Reads the staged `lines` text. A set that is short, doubled or does not fit is a problem, never a part of a success. */
export function parseLines(set: LineSet, json: string, lineCount: string): ParsedLines {
  let rows: unknown;
  try {
    rows = JSON.parse(json || "[]");
  } catch {
    return { problem: "lines is not JSON" };
  }
  if (!Array.isArray(rows)) return { problem: "lines is not a list" };
  if (String(rows.length) !== lineCount) {
    return { problem: `lines holds ${rows.length} lines, line_count says ${lineCount || "nothing"}` };
  }
  const lines: Line[] = [];
  const seen: { [lineNumber: string]: true } = {};
  for (const row of rows as unknown[]) {
    const place = `line ${lines.length + 1}`;
    const line = readLine(set, row);
    if (typeof line === "string") return { problem: `${place}${line}` };
    if (seen[line.line_number]) return { problem: `line_number ${line.line_number} stands twice` };
    seen[line.line_number] = true;
    lines.push(line);
  }
  return { lines };
}

/** One line with every column as text, or what is wrong with it. */
function readLine(set: LineSet, row: unknown): Line | string {
  if (typeof row !== "object" || row === null) return " is not an object";
  const line: { [column: string]: string } = {};
  for (const column of set.columns) {
    const value = (row as { [column: string]: unknown })[column] ?? "";
    if (typeof value !== "string") return `: ${column} is not text`;
    if (decimalColumns.includes(column) && !fitsColumn(value)) {
      return `: ${column} ${value} does not fit 15.6 digits`;
    }
    line[column] = value;
  }
  return line["line_number"] === "" ? " has no line_number" : (line as unknown as Line);
}

/** What to insert, change and remove so that the stored lines equal the document's. */
export function planLines(set: LineSet, stored: StoredLine[], wanted: Line[]): LinePlan {
  const plan: LinePlan = { insert: [], update: [], remove: [] };
  const left: { [lineNumber: string]: StoredLine } = {};
  for (const line of stored) left[line.values.line_number] = line;
  for (const line of wanted) {
    const old = left[line.line_number];
    if (!old) {
      plan.insert.push(line);
      continue;
    }
    delete left[line.line_number];
    const changes = differences(set, old.values, line);
    if (Object.keys(changes).length > 0) plan.update.push({ sysId: old.sysId, changes });
  }
  plan.remove = Object.values(left).map((line) => line.sysId);
  return plan;
}

function differences(set: LineSet, old: Line, line: Line): Partial<Line> {
  const changes: { [column: string]: string } = {};
  for (const column of set.columns) {
    const before = old[column] ?? "";
    const after = line[column] ?? "";
    const same = decimalColumns.includes(column)
      ? plainDecimal(before) === plainDecimal(after)
      : before === after;
    if (!same) changes[column] = after;
  }
  return changes as Partial<Line>;
}
