/**
 * What the second transform maps call: records of the register carried on to tables of the instance's own. A record is
 * found by the link on its register row and by nothing else, so that two companies' department 100 stay two.
 */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { registerOf, registerRow } from "./coalesce.ts";
import { flag, text } from "./record.ts";
import { noteApproval } from "./target-approval.ts";
import { carryLines } from "./target-lines.ts";
import { fill, settingsOf } from "./target-settings.ts";

function registered(source: GlideRecord): GlideRecord | undefined {
  const row = new GlideRecord(registerOf(source));
  return row.get(registerRow(source)) ? row : undefined;
}

/** The coalesce script: the linked record, or -1 for a new one. */
export function targetRow(source: GlideRecord, table: string): string {
  const row = registered(source);
  if (!row || text(row, "target_table") !== table || text(row, "target_sys_id") === "") return "-1";
  const target = new GlideRecord(table);
  return target.get(text(row, "target_sys_id")) ? text(row, "target_sys_id") : "-1";
}

/** onBefore: the reason to carry nothing on, or empty. */
export function beforeTarget(source: GlideRecord, target: GlideRecord): string {
  const row = registered(source);
  if (!row) return "Not in the register";
  // The first map has just decided about this version; what it refused goes nowhere.
  const isTaken = text(row, "source_hash") === text(source, "source_hash");
  if (!isTaken) return "The register did not take this version";
  const other = text(row, "target_table");
  if (other !== "" && other !== target.getTableName()) return `Lives in ${other} already`;
  if (!flag(row, "deleted")) return "";
  if (target.isNewRecord()) return "Closed in the register; never carried on";
  return target.isValidField("active")
    ? ""
    : `Closed in the register; ${target.getTableName()} has no active flag`;
}

/** The map's script: fills the target's columns. */
export function fillTarget(source: GlideRecord, target: GlideRecord): void {
  const row = registered(source);
  if (!row) return;
  if (target.isValidField("active")) target.setValue("active", !flag(row, "deleted"));
  // The row of a deletion carries a key and little else.
  if (flag(row, "deleted")) return;
  const settings = settingsOf(target.getTableName());
  fill(target, settings.fields, row, target.isNewRecord() ? [] : settings.insertOnly);
}

/** onAfter, which also runs for ignored rows: the link, the lines, the trail. */
export function afterTarget(source: GlideRecord, target: GlideRecord): void {
  const outcome = text(source, "sys_import_state");
  const sysId = target.getUniqueValue();
  const row = registered(source);
  const saved = new GlideRecord(target.getTableName());
  if (!row || outcome === "error" || beforeTarget(source, target) !== "" || !saved.get(sysId)) return;
  const isLinked = text(row, "target_sys_id") === sysId;
  if (!isLinked) link(row, target.getTableName(), sysId);
  const lines = flag(row, "deleted") ? "" : carryLines(row, saved);
  if (outcome === "ignored" && isLinked && lines === "") return;
  writeActivity({
    connection: text(row, "connection"),
    entity: registerOf(source).slice("x_lr_relay_".length),
    event: "carried_on",
    detail: [`${target.getTableName()} ${outcome}`, lines].filter(Boolean).join("; "),
    sourceTable: row.getTableName(),
    sourceSysId: row.getUniqueValue(),
    externalId: text(row, "external_id"),
    runId: text(source, "run_id"),
    requestId: text(source, "request_id"),
    payloadSha256: text(source, "source_hash"),
  });
}

function link(row: GlideRecord, table: string, sysId: string): void {
  row.setValue("target_table", table);
  row.setValue("target_sys_id", sysId);
  if (row.getTableName() === "x_lr_relay_invoice") noteApproval(row, table, sysId);
  if (!row.update()) throw new Error(`The link was not kept. ${row.getLastErrorMessage() || ""}`.trim());
}
