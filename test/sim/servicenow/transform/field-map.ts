import { choicesOf } from "../glide/display.ts";
import { RecordCursor } from "../glide/record.ts";
import type { Meta } from "../rules/metadata.ts";
import type { Column, Table } from "../store/catalog.ts";
import type { Value } from "../store/values.ts";
import { entryValue } from "./coalesce.ts";
import { parseImportDate } from "./dates.ts";
import { RowError, rowErrorCodes } from "./row-result.ts";
import type { TransformVariables } from "./variables.ts";

/** Copies the mapped fields from the row to the target. ServiceNow docs, t_CreatingAFieldMap.md. */
export function applyFieldMaps(
  vars: TransformVariables,
  table: Table,
  entries: Meta[],
  source: RecordCursor,
  target: RecordCursor,
): void {
  for (const entry of entries) {
    const field = entry["target_field"] ?? "";
    if (field === "sys_id") continue;
    const column = table.columns.get(field);
    if (!column) throw new Error(`map ${vars.map["name"]}: no target field ${field}`);
    const value = entryValue(vars, entry, source);
    if (value === null && vars.map["copy_empty_fields"] !== "1") continue;
    setField(vars, table, column, entry, target, value);
  }
}

function setField(
  vars: TransformVariables,
  table: Table,
  column: Column,
  entry: Meta,
  target: RecordCursor,
  value: Value,
): void {
  if (value === null || value === "NULL") target.put(column, null);
  else if (column.type === "reference") setReference(vars, column, entry, target, value);
  else if (column.hasChoices) setChoice(vars, table, column, entry, target, value);
  else if (column.type === "glide_date" || column.type === "glide_date_time") {
    const zone = vars.session.user.timeZone;
    const stored = parseImportDate(value, entry["date_format"] ?? "", column.type, zone);
    if (stored === null)
      vars.session.engine.log("warn", `${column.name}: unreadable date "${value}"`, "transform");
    target.put(column, stored);
  } else target.put(column, value);
}

/**
 * The referenced record with that value in the entry's column, or in the display column. None: by choice
 * action a stub is created (also where the action is not set), the field is left, or the row is rejected.
 */
function setReference(
  vars: TransformVariables,
  column: Column,
  entry: Meta,
  target: RecordCursor,
  value: string,
): void {
  const table = vars.session.engine.catalog.need(column.reference);
  const field = entry["reference_value_field"] || table.displayColumn;
  const found = new RecordCursor(vars.session, table.name);
  const isKey = /^[0-9a-f]{32}$/.test(value) && entry["reference_value_field"] === "";
  if (found.get(isKey ? "sys_id" : field, value)) {
    target.put(column, found.getUniqueValue());
    return;
  }
  const decision = decide(vars, entry, "onForeignInsert", column, value);
  if (decision === "ignore") return;
  if (decision === "reject") throw rejected(vars, column, value, rowErrorCodes.reference);
  const stub = new RecordCursor(vars.session, table.name);
  stub.newRecord();
  stub.setValue(field, value);
  target.put(column, stub.insert());
}

function setChoice(
  vars: TransformVariables,
  table: Table,
  column: Column,
  entry: Meta,
  target: RecordCursor,
  value: string,
): void {
  const wanted = value.toLowerCase();
  const choices = choicesOf(vars.session, table, column);
  const found = choices.find(
    (c) => c["value"]?.toLowerCase() === wanted || c["label"]?.toLowerCase() === wanted,
  );
  if (found) {
    target.put(column, found["value"] ?? "");
    return;
  }
  const decision = decide(vars, entry, "onChoiceCreate", column, value);
  if (decision === "ignore") return;
  if (decision === "reject") throw rejected(vars, column, value, rowErrorCodes.choice);
  const choice = new RecordCursor(vars.session, "sys_choice");
  choice.newRecord();
  const values = { name: table.name, element: column.name, value, label: value };
  for (const [name, text] of Object.entries(values)) choice.setValue(name, text);
  choice.insert();
  target.put(column, value);
}

/** The entry's choice action; where it is to create, the map's scripts have a say. */
function decide(
  vars: TransformVariables,
  entry: Meta,
  when: string,
  column: Column,
  value: string,
): "create" | "ignore" | "reject" {
  const action = entry["choice_action"];
  return action === "ignore" || action === "reject" ? action : vars.ask(when, column.name, value);
}

/** onReject scripts run after a rejection. */
function rejected(vars: TransformVariables, column: Column, value: string, code: number): RowError {
  vars.ask("onReject", column.name, value);
  return new RowError(`Row transform ignored: ${column.name} rejected the value "${value}"`, code);
}
