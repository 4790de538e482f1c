import { GlideRecord } from "@servicenow/glide";
import { invoiceLines, type Line, type LinePlan, type LineSet, type StoredLine } from "./lines.ts";
import { text } from "./record.ts";

/** The register's lines of a document, as stored. */
export function storedLines(set: LineSet, documentId: string): StoredLine[] {
  const row = new GlideRecord(set.table);
  row.addQuery(set.parent, documentId);
  row.query();
  const lines: StoredLine[] = [];
  while (row.next()) {
    const values = {} as { [column: string]: string };
    for (const column of set.columns) values[column] = text(row, column);
    lines.push({
      sysId: row.getUniqueValue(),
      values: values as unknown as Line,
      coding: {
        glAccount: set.coded ? text(row, "coding_gl_account") : "",
        costCenter: set.coded ? text(row, "coding_cost_center") : "",
      },
    });
  }
  return lines;
}

/** Carries out the plan. Throws when the platform refuses a line, so that the set is never called complete. */
export function applyPlan(set: LineSet, documentId: string, plan: LinePlan): void {
  for (const sysId of plan.remove) {
    const row = new GlideRecord(set.table);
    if (row.get(sysId) && !row.deleteRecord()) throw refused(row, "removed", sysId);
  }
  for (const { sysId, changes } of plan.update) {
    const row = new GlideRecord(set.table);
    if (!row.get(sysId)) throw refused(row, "found", sysId);
    for (const [column, value] of Object.entries(changes)) row.setValue(column, value);
    if (!row.update()) throw refused(row, "changed", sysId);
  }
  for (const line of plan.insert) {
    const row = new GlideRecord(set.table);
    row.newRecord();
    row.setValue(set.parent, documentId);
    for (const column of set.columns) row.setValue(column, line[column] ?? "");
    if (!row.insert()) throw refused(row, "inserted", line.line_number);
  }
}

function refused(row: GlideRecord, verb: string, line: string): Error {
  return new Error(`Line ${line} could not be ${verb}. ${row.getLastErrorMessage() || ""}`.trim());
}

/**
 * Suggests the coding that the ERP already has, where nobody has chosen one: people own these two columns, so a value
 * that stands is never touched.
 */
export function suggestCoding(invoiceId: string, connection: string): void {
  const accounts = new RegisterLookup("x_lr_relay_gl_account", connection);
  const centers = new RegisterLookup("x_lr_relay_cost_center", connection);
  const row = new GlideRecord(invoiceLines.table);
  row.addQuery("invoice", invoiceId);
  row.query();
  while (row.next()) {
    const account = text(row, "coding_gl_account") ? "" : accounts.find(text(row, "gl_account"));
    const center = text(row, "coding_cost_center") ? "" : centers.find(text(row, "cost_center"));
    if (account) row.setValue("coding_gl_account", account);
    if (center) row.setValue("coding_cost_center", center);
    if (account || center) row.update();
  }
}

/** Finds register rows of one connection by ERP key, each key once. */
class RegisterLookup {
  readonly table: string;
  readonly connection: string;
  readonly known: { [externalId: string]: string } = {};

  constructor(table: string, connection: string) {
    this.table = table;
    this.connection = connection;
  }

  /** sys_id, or empty where the register has no such row. */
  find(externalId: string): string {
    if (externalId === "") return "";
    const known = this.known[externalId];
    if (known !== undefined) return known;
    const row = new GlideRecord(this.table);
    row.addQuery("connection", this.connection);
    row.addQuery("external_id", externalId);
    row.query();
    let found = "";
    // Queries ignore case, keys do not.
    while (found === "" && row.next()) {
      if (text(row, "external_id") === externalId) found = row.getUniqueValue();
    }
    this.known[externalId] = found;
    return found;
  }
}
