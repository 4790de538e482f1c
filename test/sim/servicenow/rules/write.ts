import type { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import type { Table } from "../store/catalog.ts";
import { DuplicateKeyError, newSysId, type Row } from "../store/rows.ts";
import type { Value } from "../store/values.ts";
import { audit } from "./audit.ts";
import { queueAsyncRules, runRules } from "./business-rules.ts";
import { cascadeDelete, isRestricted } from "./cascade.ts";
import { applyDefaults } from "./defaults.ts";
import { isMetadata } from "./metadata.ts";

type Operation = "insert" | "update" | "delete";

/**
 * The way of a record to the database: defaults, before rules by order (those from 1000 after the engines, of
 * which none is simulated), the write, after rules, async rules queued. ServiceNow docs,
 * r_ExecutionOrderScriptsAndEngines.md. Answers the sys_id; null if a rule aborted or the database refused.
 */
export function insertRecord(cursor: RecordCursor): Value {
  const table = tableOf(cursor);
  const sysId = cursor.row.get("sys_id") ?? newSysId();
  cursor.row.set("sys_id", sysId);
  applyDefaults(cursor, table);
  stampInsert(cursor, table);
  if (!passesBefore(cursor, table, "insert")) return null;
  if (!store(cursor, table, () => cursor.session.engine.rows.insert(table, stored(table, cursor.row))))
    return null;
  finish(cursor, table, "insert");
  return sysId;
}

/** A record in which nothing changed is not written and runs no rules. */
export function updateRecord(cursor: RecordCursor): Value {
  const table = ownTable(cursor);
  const sysId = cursor.before.get("sys_id") ?? null;
  if (sysId === null) throw new Error(`update of a ${table.name} without sys_id`);
  if (changedFields(table, cursor.row, cursor.before).length === 0) return sysId;
  if (!passesBefore(cursor, table, "update")) return null;
  const changed = changedFields(table, cursor.row, cursor.before);
  if (changed.length === 0) return sysId;
  stampUpdate(cursor);
  const names = [...changed, "sys_updated_on", "sys_updated_by", "sys_mod_count"];
  const changes: Row = new Map(names.map((name) => [name, cursor.row.get(name) ?? null]));
  if (!store(cursor, table, () => cursor.session.engine.rows.update(table, sysId, changes))) return null;
  finish(cursor, table, "update");
  return sysId;
}

export function deleteRecord(cursor: RecordCursor): boolean {
  const table = ownTable(cursor);
  if (!passesBefore(cursor, table, "delete") || isRestricted(cursor, table)) return false;
  cursor.session.engine.rows.remove(table, cursor.before.get("sys_id") ?? "");
  cascadeDelete(cursor, table);
  finish(cursor, table, "delete");
  return true;
}

/** Columns whose value differs, system columns left out. */
export function changedFields(table: Table, now: Row, before: Row): string[] {
  return [...table.columns.keys()].filter(
    (name) =>
      !name.startsWith("sys_updated_") &&
      name !== "sys_mod_count" &&
      (now.get(name) ?? null) !== (before.get(name) ?? null),
  );
}

function passesBefore(cursor: RecordCursor, table: Table, operation: Operation): boolean {
  if (!cursor.workflow) return true;
  cursor.abort = false;
  runRules(cursor, table, operation, "before");
  return !cursor.abort;
}

/** Writes; a broken unique index becomes the record's last error, as on the platform. */
function store(cursor: RecordCursor, table: Table, write: () => unknown): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    cursor.lastError = `Unique Key violation detected by database (${error.message.replace("UNIQUE constraint failed: ", "")})`;
    cursor.session.engine.log("error", `${table.name}: ${cursor.lastError}`, cursor.session.scope);
    return false;
  }
}

function finish(cursor: RecordCursor, table: Table, operation: Operation): void {
  const { session } = cursor;
  if (isMetadata(table.name)) session.engine.metadataChanged(table.name);
  if (cursor.workflow) {
    if (table.audited) audit(cursor, table, operation);
    queueAsyncRules(cursor, table, operation);
    runRules(cursor, table, operation, "after");
  }
  if (operation === "delete") cursor.isNew = true;
  else cursor.load(cursor.row);
}

function stampInsert(cursor: RecordCursor, table: Table): void {
  const { engine, user } = cursor.session;
  for (const name of ["sys_created_on", "sys_updated_on"]) cursor.row.set(name, engine.stamp());
  for (const name of ["sys_created_by", "sys_updated_by"]) cursor.row.set(name, user.userName);
  cursor.row.set("sys_mod_count", "0");
  if (table.columns.has("sys_class_name")) cursor.row.set("sys_class_name", table.name);
}

function stampUpdate(cursor: RecordCursor): void {
  const { engine, user } = cursor.session;
  cursor.row.set("sys_updated_on", engine.stamp());
  cursor.row.set("sys_updated_by", user.userName);
  cursor.row.set("sys_mod_count", String(Number(cursor.before.get("sys_mod_count") ?? "0") + 1));
}

function stored(table: Table, row: Row): Row {
  return new Map([...row].filter(([name]) => table.columns.has(name)));
}

function tableOf(cursor: RecordCursor): Table {
  if (!cursor.table) throw new Error(`not simulated: write to the unknown table ${cursor.tableName}`);
  return cursor.table;
}

/** A record read through a parent table lives in the table of its class. */
function ownTable(cursor: RecordCursor): Table {
  const name = cursor.row.get("sys_class_name");
  return (name && cursor.session.engine.catalog.table(name)) || tableOf(cursor);
}

/** Runs work as the platform itself would: no access checks, no scope. */
export function asPlatform<T>(session: Session, work: () => T): T {
  return session.inScope("global", work);
}
