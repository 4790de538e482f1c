import { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import { nextNumber } from "../rules/defaults.ts";
import type { Table } from "../store/catalog.ts";
import { quoted } from "../store/database.ts";
import { fromStored, toZone } from "../store/dates.ts";
import { newSysId } from "../store/rows.ts";

/** One row may hold this many bytes (ServiceNow docs, r_MaximumRowSize.md). */
const maximumRowSize = 8126;

/**
 * The import set of the day for synchronous loads of a table: one is shared by all callers until midnight,
 * when it is Processed and the next one opens (ServiceNow docs, r_ImportSetMode.md).
 */
export function importSetOfTheDay(session: Session, table: Table): RecordCursor {
  const { engine } = session;
  return engine.db.transaction(() => {
    const cursor = new RecordCursor(session, "sys_import_set");
    cursor.addQuery("table_name", table.name);
    cursor.addQuery("mode", "synchronous");
    cursor.addQuery("state", "loading");
    cursor.query();
    if (cursor.next()) {
      if (dayOf(session, cursor.getValue("sys_created_on") ?? "") === dayOf(session, engine.stamp()))
        return cursor;
      cursor.setValue("state", "processed");
      cursor.update();
    }
    return openImportSet(session, table, "synchronous", "loading");
  });
}

export function openImportSet(session: Session, table: Table, mode: string, state: string): RecordCursor {
  const cursor = new RecordCursor(session, "sys_import_set");
  cursor.newRecord();
  const values = { number: nextNumber(session, "sys_import_set"), table_name: table.name, mode, state };
  for (const [name, value] of Object.entries(values)) cursor.setValue(name, value);
  cursor.insert();
  return cursor;
}

/** A staging row made of the given values; unknown keys are dropped, text is cut to the columns. */
export function stagingRow(
  session: Session,
  table: Table,
  set: RecordCursor,
  values: Record<string, string>,
): RecordCursor {
  const row = new RecordCursor(session, table.name);
  row.initialize();
  row.row.set("sys_id", newSysId());
  for (const [name, value] of Object.entries(values)) {
    const column = table.columns.get(name);
    if (column && !name.startsWith("sys_")) row.put(column, value);
  }
  const position = session.engine.db.get(
    `SELECT coalesce(max(sys_import_row) + 1, 0) AS n FROM ${quoted(table.name)} WHERE sys_import_set = ?`,
    set.getUniqueValue(),
  );
  row.setValue("sys_import_set", set.getUniqueValue());
  row.setValue("sys_import_row", String(position?.["n"] ?? 0));
  row.setValue("sys_import_state", "pending");
  return row;
}

/** Whether the row fits; one that does not is left out, and only the import log says so. */
export function fits(session: Session, table: Table, row: RecordCursor): boolean {
  const counted = [...table.columns.values()].filter(
    (column) => session.engine.settings.rowSizeCounts === "all" || column.maxLength < 256,
  );
  const size = counted.reduce((sum, column) => sum + Buffer.byteLength(row.getValue(column.name) ?? ""), 0);
  if (size <= maximumRowSize) return true;
  session.engine.db.run(
    "INSERT INTO import_log (sys_id, sys_created_on, level, message, source) VALUES (?, ?, 'error', ?, ?)",
    newSysId(),
    session.engine.stamp(),
    `Row size too large (${size} bytes), skipped`,
    table.name,
  );
  return false;
}

function dayOf(session: Session, stored: string): string {
  return toZone(fromStored(stored) ?? 0, session.engine.settings.timeZone).slice(0, 10);
}
