import type { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import type { Meta } from "../rules/metadata.ts";
import { newSysId } from "../store/rows.ts";
import type { RowResult } from "./row-result.ts";

const counters: Record<RowResult["status"], string> = {
  inserted: "inserts",
  updated: "updates",
  ignored: "ignored",
  skipped: "skipped",
  error: "errors",
};

/** Writes what became of a row into the row, the run's totals and the row errors. */
export function keepResult(
  session: Session,
  source: RecordCursor,
  map: Meta,
  result: RowResult,
  code: number,
): void {
  const run = runOf(session, source.getValue("sys_import_set") ?? "", map["sys_id"] ?? "");
  session.engine.db.run(
    `UPDATE sys_import_set_run SET total = total + 1, ${counters[result.status]} = ${counters[result.status]} + 1 WHERE sys_id = ?`,
    run,
  );
  const changes = new Map<string, string | null>([
    ["sys_import_state", result.status],
    ["sys_import_state_comment", result.error_message ?? result.status_message ?? null],
    ["sys_target_table", result.table],
    ["sys_target_sys_id", result.sys_id ?? null],
    ["sys_transform_map", map["sys_id"] ?? null],
    ["import_set_run", run],
  ]);
  if (result.status === "error")
    changes.set("sys_row_error", insertRowError(session, source, run, result, code));
  for (const [name, value] of changes) source.row.set(name, value);
  if (source.table) session.engine.rows.update(source.table, source.getValue("sys_id") ?? "", changes);
}

function runOf(session: Session, set: string, map: string): string {
  const { db } = session.engine;
  const found = db.get(
    'SELECT sys_id FROM sys_import_set_run WHERE "set" = ? AND sys_transform_map = ?',
    set,
    map,
  );
  if (found) return String(found["sys_id"]);
  const sysId = newSysId();
  db.run(
    `INSERT INTO sys_import_set_run (sys_id, sys_created_on, "set", sys_transform_map, state, total, inserts, updates, ignored, skipped, errors)
     VALUES (?, ?, ?, ?, 'complete', 0, 0, 0, 0, 0, 0)`,
    sysId,
    session.engine.stamp(),
    set,
    map,
  );
  return sysId;
}

function insertRowError(
  session: Session,
  source: RecordCursor,
  run: string,
  result: RowResult,
  code: number,
): string {
  const sysId = newSysId();
  session.engine.db.run(
    "INSERT INTO sys_import_set_row_error (sys_id, sys_created_on, import_set_run, row, error_code, error) VALUES (?, ?, ?, ?, ?, ?)",
    sysId,
    session.engine.stamp(),
    run,
    source.getValue("sys_import_row"),
    code === 0 ? null : code,
    result.error_message ?? null,
  );
  return sysId;
}
