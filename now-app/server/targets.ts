/**
 * What the second transform maps call: records of the register carried on to tables of the instance's own. A record is
 * found by the link on its register row and by nothing else, so that two companies' department 100 stay two.
 *
 * The platform has no transaction across records, so the key comes first: `target_sys_id` is written before the record
 * that will bear it, `target_table` when record and lines are there. A stop in between makes no second record, and a row
 * with a key but no table is finished by the next delivery, or by a job.
 */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { registerOf, registerRow } from "./coalesce.ts";
import { adminRole, closeExceptions, openException } from "./exceptions.ts";
import { subjectOf } from "./outbox.ts";
import { messageOf, newGuid } from "./platform.ts";
import { flag, text } from "./record.ts";
import { noteApproval } from "./target-approval.ts";
import { carryLines } from "./target-lines.ts";
import { profileOf } from "./target-profiles.ts";
import { fill, settingsOf } from "./target-settings.ts";

/** How the record there was written, and by what. */
interface Delivery {
  outcome: string;
  runId: string;
  requestId: string;
}

function registered(source: GlideRecord): GlideRecord | undefined {
  const row = new GlideRecord(registerOf(source));
  return row.get(registerRow(source)) ? row : undefined;
}

/** The coalesce script: the linked record, or -1 for a new one. */
export function targetRow(source: GlideRecord, table: string): string {
  const row = registered(source);
  const sysId = row ? text(row, "target_sys_id") : "";
  if (!row || sysId === "" || !["", table].includes(text(row, "target_table"))) return "-1";
  return new GlideRecord(table).get(sysId) ? sysId : "-1";
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

/** The map's script, before the record is written: its key, its columns. */
export function fillTarget(source: GlideRecord, target: GlideRecord): void {
  const row = registered(source);
  if (!row) return;
  begin(row, target);
  fillFrom(row, target);
}

/** Says on the register's row under which key the record will be, and that it is not finished. */
function begin(row: GlideRecord, target: GlideRecord): void {
  const isNew = target.isNewRecord();
  if (!isNew && !profileOf(target.getTableName()).lines) return;
  const sysId = isNew ? text(row, "target_sys_id") || newGuid() : target.getUniqueValue();
  row.setValue("target_sys_id", sysId);
  row.setValue("target_table", "");
  if (!row.update()) throw new Error(`The key was not kept. ${row.getLastErrorMessage() || ""}`.trim());
  if (isNew) target.setNewGuidValue(sysId);
}

function fillFrom(row: GlideRecord, target: GlideRecord): void {
  if (target.isValidField("active")) target.setValue("active", !flag(row, "deleted"));
  // The row of a deletion carries a key and little else.
  if (flag(row, "deleted")) return;
  const settings = settingsOf(target.getTableName());
  fill(target, settings.fields, row, target.isNewRecord() ? [] : settings.insertOnly);
}

/** onAfter, which also runs for ignored rows: the lines, the link, the trail. */
export function afterTarget(source: GlideRecord, target: GlideRecord): void {
  const outcome = text(source, "sys_import_state");
  const row = registered(source);
  const saved = new GlideRecord(target.getTableName());
  if (!row || beforeTarget(source, target) !== "") return;
  try {
    if (outcome === "error")
      throw new Error(text(source, "sys_import_state_comment") || "the table refuses it");
    if (!saved.get(target.getUniqueValue())) return;
    finish(row, saved, { outcome, runId: text(source, "run_id"), requestId: text(source, "request_id") });
  } catch (error) {
    reportTarget(row, target.getTableName(), messageOf(error));
    throw error;
  }
}

/** Does for a row of the register what its map was stopped at. */
export function carryOn(row: GlideRecord, table: string): void {
  const target = new GlideRecord(table);
  const isThere = target.get(text(row, "target_sys_id"));
  if (!isThere && flag(row, "deleted")) {
    row.setValue("target_sys_id", "");
    row.update();
    return;
  }
  if (!isThere) {
    target.newRecord();
    target.setNewGuidValue(text(row, "target_sys_id"));
  }
  fillFrom(row, target);
  const sysId = isThere ? target.update() : target.insert();
  if (!sysId) throw new Error(target.getLastErrorMessage() || "the table refuses it");
  finish(row, target, { outcome: isThere ? "updated" : "inserted", runId: "", requestId: "" });
}

function finish(row: GlideRecord, saved: GlideRecord, { outcome, runId, requestId }: Delivery): void {
  const table = saved.getTableName();
  const lines = flag(row, "deleted") ? "" : carryLines(row, saved);
  link(row, table, saved.getUniqueValue());
  closeExceptions(subjectOf(row), ["target"]);
  if (outcome === "ignored" && lines === "" && wasTold(row)) return;
  writeActivity({
    ...subjectOf(row),
    event: "carried_on",
    detail: [`${table} ${outcome === "ignored" ? "unchanged" : outcome}`, lines].filter(Boolean).join("; "),
    sourceTable: row.getTableName(),
    sourceSysId: row.getUniqueValue(),
    runId,
    requestId,
    payloadSha256: text(row, "source_hash"),
  });
}

function link(row: GlideRecord, table: string, sysId: string): void {
  if (text(row, "target_table") === table && text(row, "target_sys_id") === sysId) return;
  row.setValue("target_table", table);
  row.setValue("target_sys_id", sysId);
  if (row.getTableName() === "x_lr_relay_invoice") noteApproval(row, table, sysId);
  if (!row.update()) throw new Error(`The link was not kept. ${row.getLastErrorMessage() || ""}`.trim());
}

function wasTold(row: GlideRecord): boolean {
  const activity = new GlideRecord("x_lr_relay_activity");
  activity.addQuery("source_sys_id", row.getUniqueValue());
  activity.addQuery("event", "carried_on");
  activity.setLimit(1);
  activity.query();
  return activity.next();
}

/** What could not be carried on is somebody's work until it is. */
export function reportTarget(row: GlideRecord, table: string, cause: string): void {
  openException({
    ...subjectOf(row),
    kind: "target",
    cause: `Not carried on to ${table}: ${cause}`,
    fix: `ServiceNow admin: look at what ${table} asks for, and at its row under Target tables. It is tried again every half hour.`,
    ownerRole: adminRole,
    sourceTable: row.getTableName(),
    sourceSysId: row.getUniqueValue(),
  });
}
