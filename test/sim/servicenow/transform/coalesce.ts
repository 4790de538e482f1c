import { RecordCursor } from "../glide/record.ts";
import { scriptText } from "../glide/script-value.ts";
import { notSimulated } from "../glide/session.ts";
import type { Meta } from "../rules/metadata.ts";
import type { Table } from "../store/catalog.ts";
import { quoted } from "../store/database.ts";
import { toColumnValue, type Value } from "../store/values.ts";
import type { TransformVariables } from "./variables.ts";

/** Where a row goes: the record it updates, a new one, or nowhere because it has no key. */
export type Target = { action: "insert" | "update"; record: RecordCursor } | { action: "skip" };

/**
 * Resolves the target by the coalesce fields: all must match; without regard to case unless the entry says so;
 * the first of several is taken; no entry = always insert. ServiceNow docs, c_ImportSetCoalesce.md.
 */
export function resolveTarget(
  vars: TransformVariables,
  table: Table,
  entries: Meta[],
  source: RecordCursor,
): Target {
  const keys = entries.filter((entry) => entry["coalesce"] === "1");
  if (keys.length === 0) return fresh(vars, table);
  const bySysId = keys.find((entry) => entry["target_field"] === "sys_id");
  if (bySysId) return conditional(vars, table, bySysId, source);
  const values = keys.map((entry) => [entry, keyValue(vars, table, entry, source)] as const);
  if (values.every(([entry, value]) => value === null && entry["coalesce_empty_fields"] !== "1"))
    return vars.map["create_new_record_on_empty_coalesce_fields"] === "1"
      ? fresh(vars, table)
      : { action: "skip" };
  if (values.some(([entry, value]) => value === null && entry["coalesce_empty_fields"] !== "1"))
    notSimulated(vars.session, `one of several coalesce fields empty in map ${vars.map["name"]}`);
  const tests = values.map(([entry]) => {
    const collate = entry["coalesce_case_sensitive"] === "1" ? "" : " COLLATE NOCASE";
    return `t.${quoted(entry["target_field"] ?? "")} IS ?${collate}`;
  });
  const sql = `SELECT t.sys_id FROM ${quoted(table.name)} t WHERE ${tests.join(" AND ")} ORDER BY t.rowid LIMIT 1`;
  const found = vars.session.engine.db.get(sql, ...values.map(([, value]) => value));
  return found ? existing(vars, table, String(found["sys_id"])) : fresh(vars, table);
}

/** A sys_id computed by script: that record; -1 or nothing: a new one. */
function conditional(vars: TransformVariables, table: Table, entry: Meta, source: RecordCursor): Target {
  const sysId = entryValue(vars, entry, source) ?? "-1";
  if (sysId === "-1") return fresh(vars, table);
  return existing(vars, table, sysId);
}

function existing(vars: TransformVariables, table: Table, sysId: string): Target {
  const row = vars.session.engine.rows.byId(table, sysId);
  return row ? { action: "update", record: RecordCursor.on(vars.session, table, row) } : fresh(vars, table);
}

function fresh(vars: TransformVariables, table: Table): Target {
  const record = new RecordCursor(vars.session, table.name);
  record.newRecord();
  return { action: "insert", record };
}

function keyValue(vars: TransformVariables, table: Table, entry: Meta, source: RecordCursor): Value {
  const column = table.columns.get(entry["target_field"] ?? "");
  if (!column) throw new Error(`map ${vars.map["name"]}: no target field ${entry["target_field"]}`);
  return toColumnValue(column, entryValue(vars, entry, source), vars.session.engine.settings);
}

/** What an entry takes from the row: a column, or what its script assigned to `answer`. */
export function entryValue(vars: TransformVariables, entry: Meta, source: RecordCursor): Value {
  if (entry["use_source_script"] !== "1") return source.getValue(entry["source_field"] ?? "");
  const { answer } = vars.run(entry["source_script"] ?? "", `script of ${entry["target_field"]}`);
  return answer === undefined ? null : scriptText(answer);
}
