import { GlideRecord } from "@servicenow/glide";
import type { Line, LinePlan, LineSet, StoredLine } from "./lines.ts";
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
    if (!row.get(sysId)) continue;
    noteRemoved(set, documentId, row);
    if (!row.deleteRecord()) throw refused(row, "removed", sysId);
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

/** A line that was carried on leaves its record's key behind, for whoever closes that record. */
function noteRemoved(set: LineSet, documentId: string, line: GlideRecord): void {
  const sysId = line.isValidField("target_sys_id") ? text(line, "target_sys_id") : "";
  const document = new GlideRecord(`x_lr_relay_${set.parent}`);
  if (sysId === "" || !document.get(documentId)) return;
  const noted = text(document, "removed_items").split(",").filter(Boolean);
  if (noted.includes(sysId)) return;
  document.setValue("removed_items", [...noted, sysId].join(","));
  if (!document.update()) throw refused(document, "noted as removed", sysId);
}

function refused(row: GlideRecord, verb: string, line: string): Error {
  return new Error(`Line ${line} could not be ${verb}. ${row.getLastErrorMessage() || ""}`.trim());
}
