import type { Meta } from "../rules/metadata.ts";
import type { Column, Table } from "../store/catalog.ts";
import { fromStored, toZone } from "../store/dates.ts";
import type { Value } from "../store/values.ts";
import type { Session } from "./session.ts";

/** What people see of a value: labels of choices, names of referenced records, times in the user's zone. */
export function displayOf(session: Session, table: Table, column: Column, value: Value): Value {
  if (value === null) return null;
  if (column.type === "reference") return referenceDisplay(session, column, value);
  if (column.type === "boolean") return value === "1" ? "true" : "false";
  if (column.type === "password2" || column.type === "password") return "********";
  if (column.type === "glide_date_time") return toZone(fromStored(value) ?? 0, session.user.timeZone);
  return column.hasChoices ? choiceLabel(session, table, column, value) : value;
}

/** The label of a choice, or the value itself where it is no choice. */
function choiceLabel(session: Session, table: Table, column: Column, value: string): string {
  return choicesOf(session, table, column).find((choice) => choice["value"] === value)?.["label"] || value;
}

/** The choices of a field, those of a parent table included. */
export function choicesOf(session: Session, table: Table, column: Column): Meta[] {
  const lineage = session.engine.catalog.lineage(table.name);
  return session.engine.metadata
    .by("sys_choice", "element", column.name)
    .filter((row) => lineage.includes(row["name"] ?? "") && row["inactive"] !== "1");
}

function referenceDisplay(session: Session, column: Column, value: string): Value {
  const { catalog, rows } = session.engine;
  const table = catalog.table(column.reference);
  const row = table && rows.byId(table, value);
  const display = table?.columns.get(table.displayColumn);
  return row && display ? (displayOf(session, table, display, row.get(display.name) ?? null) ?? "") : "";
}
