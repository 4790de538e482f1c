import { RecordCursor } from "../glide/record.ts";
import type { Table } from "../store/catalog.ts";
import { quoted } from "../store/database.ts";

interface Referrer {
  table: Table;
  column: string;
  rule: string;
}

/** Whether a record that refers to this one forbids its deletion. */
export function isRestricted(cursor: RecordCursor, table: Table): boolean {
  const holding = referrers(cursor, table).find(
    (one) => one.rule === "restrict" && rowsOf(cursor, one).length > 0,
  );
  if (holding) cursor.lastError = `delete restricted by ${holding.table.name}.${holding.column}`;
  return holding !== undefined;
}

/** Clears or deletes what referred to a deleted record, as each reference column says (Fluent `cascadeRule`). */
export function cascadeDelete(cursor: RecordCursor, table: Table): void {
  for (const referrer of referrers(cursor, table))
    for (const row of rowsOf(cursor, referrer)) {
      if (referrer.rule === "clear") row.row.set(referrer.column, null);
      row.workflow = cursor.workflow && referrer.rule !== "delete_no_workflow";
      cursor.session.inScope("global", () => (referrer.rule === "clear" ? row.update() : row.deleteRecord()));
    }
}

function referrers(cursor: RecordCursor, table: Table): Referrer[] {
  const { catalog, metadata } = cursor.session.engine;
  const lineage = catalog.lineage(table.name);
  return metadata.memo(`referrers:${table.name}`, () =>
    catalog
      .names()
      .flatMap((name) =>
        [...catalog.need(name).columns.values()]
          .filter((column) => lineage.includes(column.reference) && !["", "none"].includes(column.cascade))
          .map((column) => ({ table: catalog.need(name), column: column.name, rule: column.cascade })),
      ),
  );
}

function rowsOf(cursor: RecordCursor, { table, column }: Referrer): RecordCursor[] {
  const { rows } = cursor.session.engine;
  const found = rows.select(table, `WHERE t.${quoted(column)} = ?`, [cursor.before.get("sys_id") ?? ""]);
  return found.map((row) => RecordCursor.on(cursor.session, table, row));
}
