/** When what was approved is no longer what the ERP has. */
import { GlideRecord } from "@servicenow/glide";
import { plainDecimal } from "./decimal.ts";
import { storedLines } from "./line-store.ts";
import { invoiceLines, type Line, parseLines } from "./lines.ts";
import { text } from "./record.ts";

export const voidPrefix = "Approval void: ";

/** Approved, and the ERP has not confirmed it: until then a change in the ERP matters. */
const unconfirmed = ["queued", "sent", "refused", "nothing_to_send"];

const watched: { [column: string]: string } = {
  total_amount: "total amount",
  currency: "currency",
  supplier_external_id: "supplier",
};

const codingColumns = ["gl_account", "cost_center"] as const;

export function isUnconfirmedApproval(invoice: GlideRecord): boolean {
  return text(invoice, "approval") === "approved" && unconfirmed.includes(text(invoice, "posting"));
}

/** What the staged version changes of what was decided on, in words; empty where nothing does. */
export function changeOf(source: GlideRecord, target: GlideRecord): string {
  if (target.isNewRecord() || text(target, "approval") !== "approved") return "";
  for (const [column, name] of Object.entries(watched)) {
    const before = text(target, column);
    const after = text(source, column);
    if (plainDecimal(before) !== plainDecimal(after)) {
      return `the ${name} changed in the ERP from ${plainDecimal(before) || "nothing"} to ${after || "nothing"}`;
    }
  }
  if (text(source, "lines_sha256") === text(target, "lines_sha256")) return "";
  const parsed = parseLines(invoiceLines, text(source, "lines"), text(source, "line_count"));
  // A set that is not whole never reaches the register; what it says counts for nothing.
  return "problem" in parsed ? "" : changedLines(parsed.lines, approvedLines(target.getUniqueValue()));
}

/** Takes the approval back; the rules on the invoice do the rest. */
export function voidApproval(target: GlideRecord, reason: string): void {
  target.setValue("approval", "pending");
  target.setValue("posting", "none");
  target.setValue("erp_message", `${voidPrefix}${reason}`);
}

/** A line as it was, and as it comes back when the approved coding has been written into the ERP. */
interface ApprovedLine {
  before: Line;
  coding: { gl_account: string; cost_center: string };
}

function changedLines(lines: Line[], approved: { [lineNumber: string]: ApprovedLine }): string {
  const left = { ...approved };
  for (const line of lines) {
    const old = left[line.line_number];
    if (!old) return `line ${line.line_number} was added in the ERP`;
    delete left[line.line_number];
    const column = invoiceLines.columns.find((name) => isChanged(name, line, old));
    if (column) return `${column} of line ${line.line_number} changed in the ERP`;
  }
  const [removed] = Object.keys(left);
  return removed === undefined ? "" : `line ${removed} was removed in the ERP`;
}

function isChanged(column: keyof Line, line: Line, { before, coding }: ApprovedLine): boolean {
  const after = plainDecimal(line[column] ?? "");
  if (after === plainDecimal(before[column] ?? "")) return false;
  const own = codingColumns.find((name) => name === column);
  return own === undefined || coding[own] === "" || coding[own] !== line[own];
}

function approvedLines(invoiceId: string): { [lineNumber: string]: ApprovedLine } {
  const lines: { [lineNumber: string]: ApprovedLine } = {};
  for (const { values, coding } of storedLines(invoiceLines, invoiceId)) {
    lines[values.line_number] = {
      before: values,
      coding: {
        gl_account: keyOf("x_lr_relay_gl_account", coding.glAccount),
        cost_center: keyOf("x_lr_relay_cost_center", coding.costCenter),
      },
    };
  }
  return lines;
}

function keyOf(table: string, sysId: string): string {
  const row = new GlideRecord(table);
  return sysId !== "" && row.get(sysId) ? text(row, "external_id") : "";
}
