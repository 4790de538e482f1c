import type { DocumentLine } from "../../shared-types/canonical.ts";
import { fitsColumn, plainDecimal } from "./decimal.ts";

/** The columns of an invoice line that the ERP owns, in the order of the canonical line. */
export const lineColumns: readonly (keyof DocumentLine)[] = [
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

const decimalColumns: readonly string[] = ["quantity", "unit_price", "amount", "tax_amount"];

export interface StoredLine {
  sysId: string;
  values: DocumentLine;
  /** sys_ids of the chosen register rows; empty where nobody has chosen. */
  coding: { glAccount: string; costCenter: string };
}

interface LineChange {
  sysId: string;
  /** Only the columns that differ. */
  changes: Partial<DocumentLine>;
}

export interface LinePlan {
  insert: DocumentLine[];
  update: LineChange[];
  /** sys_ids of lines that the document no longer has. */
  remove: string[];
}

export type ParsedLines = { lines: DocumentLine[] } | { problem: string };

/** Reads the staged `lines` text. A set that is short, doubled or does not fit is a problem, never a part of a success. */
export function parseLines(json: string, lineCount: string): ParsedLines {
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
  const lines: DocumentLine[] = [];
  const seen: { [lineNumber: string]: true } = {};
  for (const row of rows as unknown[]) {
    const place = `line ${lines.length + 1}`;
    const line = readLine(row);
    if (typeof line === "string") return { problem: `${place}${line}` };
    if (seen[line.line_number]) return { problem: `line_number ${line.line_number} stands twice` };
    seen[line.line_number] = true;
    lines.push(line);
  }
  return { lines };
}

/** One line with every column as text, or what is wrong with it. */
function readLine(row: unknown): DocumentLine | string {
  if (typeof row !== "object" || row === null) return " is not an object";
  const line: { [column: string]: string } = {};
  for (const column of lineColumns) {
    const value = (row as { [column: string]: unknown })[column] ?? "";
    if (typeof value !== "string") return `: ${column} is not text`;
    if (decimalColumns.includes(column) && !fitsColumn(value)) {
      return `: ${column} ${value} does not fit 15.6 digits`;
    }
    line[column] = value;
  }
  return line["line_number"] === "" ? " has no line_number" : (line as unknown as DocumentLine);
}

/** What to insert, change and remove so that the stored lines equal the document's. */
export function planLines(stored: StoredLine[], wanted: DocumentLine[]): LinePlan {
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
    const changes = differences(old.values, line);
    if (Object.keys(changes).length > 0) plan.update.push({ sysId: old.sysId, changes });
  }
  plan.remove = Object.values(left).map((line) => line.sysId);
  return plan;
}

function differences(old: DocumentLine, line: DocumentLine): Partial<DocumentLine> {
  const changes: { [column: string]: string } = {};
  for (const column of lineColumns) {
    const same = decimalColumns.includes(column)
      ? plainDecimal(old[column]) === plainDecimal(line[column])
      : old[column] === line[column];
    if (!same) changes[column] = line[column];
  }
  return changes as Partial<DocumentLine>;
}
