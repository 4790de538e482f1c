import { toScriptRecord } from "../glide/proxies.ts";
import type { RecordCursor } from "../glide/record.ts";
import { runScript } from "../glide/run-script.ts";
import { scriptText } from "../glide/script-value.ts";
import type { Session } from "../glide/session.ts";
import type { Column, Table } from "../store/catalog.ts";

/** Gives every column that the script did not set its default value. */
export function applyDefaults(cursor: RecordCursor, table: Table): void {
  for (const column of table.columns.values()) {
    if (cursor.row.has(column.name)) continue;
    const text = defaultText(cursor, table, column);
    if (text !== "") cursor.put(column, text);
    else if (column.type === "boolean") cursor.row.set(column.name, "0");
  }
}

function defaultText(cursor: RecordCursor, table: Table, column: Column): string {
  if (!column.defaultValue.startsWith("javascript:")) return column.defaultValue;
  const { value } = runScript(cursor.session, {
    scope: table.scope,
    text: column.defaultValue.slice("javascript:".length),
    name: `default of ${table.name}.${column.name}`,
    globals: {
      current: toScriptRecord(cursor),
      global: { getNextObjNumberPadded: () => nextNumber(cursor.session, table.name) },
    },
  });
  return value === undefined ? "" : (scriptText(value) ?? "");
}

/** The next number of a table with auto-numbering; counts in the database, so two threads never get the same. */
export function nextNumber(session: Session, table: string): string {
  const { db, metadata } = session.engine;
  const [scheme] = metadata.by("sys_number", "category", table);
  if (!scheme) throw new Error(`not simulated: number of ${table}, which has no sys_number record`);
  const sql = `INSERT INTO sys_number_counter (sys_id, "table", number) VALUES (?, ?, ?)
    ON CONFLICT ("table" COLLATE NOCASE) DO UPDATE SET number = number + 1 RETURNING number`;
  const row = db.get(sql, `counter-${table}`, table, Number(scheme["number"] ?? "1000") + 1);
  return (
    (scheme["prefix"] ?? "") + String(row?.["number"]).padStart(Number(scheme["maximum_digits"] ?? "7"), "0")
  );
}
