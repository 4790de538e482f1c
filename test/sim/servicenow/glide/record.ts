import { deleteRecord, insertRecord, updateRecord } from "../rules/write.ts";
import { canAccess } from "../security/acl.ts";
import type { Column, Table } from "../store/catalog.ts";
import { newSysId, type Row } from "../store/rows.ts";
import { toColumnValue, type Value } from "../store/values.ts";
import { displayOf } from "./display.ts";
import { mayAccess } from "./fences.ts";
import { QueryCursor } from "./query-cursor.ts";
import { scriptText } from "./script-value.ts";
import { notSimulated, type Session } from "./session.ts";

/**
 * GlideRecord: a cursor over the rows of one table. ServiceNow docs, c_GlideRecordScopedAPI.md.
 * Scripts see it through the proxy of record-proxy.ts.
 */
export class RecordCursor extends QueryCursor {
  /** Values as they stand now. */
  row: Row = new Map();
  /** Values as the database had them; empty for a new record. */
  before: Row = new Map();
  isNew = true;
  workflow = true;
  abort = false;
  /** Set while rules run. */
  currentOperation: "insert" | "update" | "delete" | null = null;
  lastError: string | null = null;
  #found: Row[] | undefined;
  #position = -1;
  #window: { from: number; to: number } | undefined;

  /** A cursor that stands on the given row. */
  static on(session: Session, table: Table, row: Row): RecordCursor {
    const cursor = new RecordCursor(session, table.name);
    cursor.load(row);
    return cursor;
  }

  load(row: Row): void {
    this.row = new Map(row);
    this.before = new Map(row);
    this.isNew = false;
    this.abort = false;
  }

  isValid(): boolean {
    return this.table !== undefined;
  }

  isValidField(name: unknown): boolean {
    return this.table?.columns.has(String(name)) ?? false;
  }

  isValidRecord(): boolean {
    return !this.isNew && this.row.size > 0;
  }

  isNewRecord(): boolean {
    return this.isNew;
  }

  setLimit(count: unknown): void {
    this.#window = { from: 0, to: Number(count) };
  }

  /** First row zero-based, last row exclusive. */
  chooseWindow(first: unknown, last: unknown): void {
    this.#window = { from: Number(first), to: Number(last) };
  }

  query(...args: unknown[]): void {
    if (args.length > 0) this.addQuery(...args);
    this.#found = this.#select();
    this.#position = -1;
    this.clearQuery();
  }

  get(...args: unknown[]): boolean {
    const [first, second] = args;
    if (args.length === 2) this.addQuery(first, second);
    else this.#byIdOrDisplay(scriptText(first) ?? "");
    this.setLimit(1);
    this.query();
    this.#window = undefined;
    return this.next();
  }

  next(): boolean {
    if (!this.hasNext()) return false;
    this.#position += 1;
    this.load(this.#found?.[this.#position] ?? new Map());
    return true;
  }

  hasNext(): boolean {
    return this.#position + 1 < (this.#found?.length ?? 0);
  }

  getRowCount(): number {
    return this.#found?.length ?? 0;
  }

  initialize(): void {
    this.row = new Map();
    this.before = new Map();
    this.isNew = true;
    this.abort = false;
  }

  newRecord(): void {
    this.initialize();
    this.row.set("sys_id", newSysId());
  }

  /** The key under which a new record will be inserted (c_GlideRecordScopedAPI.md, setNewGuidValue). */
  setNewGuidValue(guid: unknown): void {
    const sysId = scriptText(guid) ?? "";
    if (!this.isNew || !/^[0-9a-f]{32}$/.test(sysId))
      notSimulated(this.session, "setNewGuidValue on a record that exists, or with what is no sys_id");
    this.row.set("sys_id", sysId);
  }

  /** The stored text; null when empty or when there is no such column. Dot-walking does not work here. */
  getValue(name: unknown): Value {
    return this.row.get(String(name)) ?? null;
  }

  setValue(name: unknown, value: unknown): void {
    const column = this.table?.columns.get(String(name));
    if (!column) {
      const text = `setValue on ${this.tableName}.${String(name)}: no such field, ignored`;
      this.session.engine.log("warn", text, "simulator");
      return;
    }
    this.put(column, scriptText(value));
  }

  put(column: Column, text: Value): void {
    this.row.set(column.name, toColumnValue(column, text, this.session.engine.settings));
  }

  getDisplayValue(name?: unknown): Value {
    const field = name === undefined ? this.table?.displayColumn : String(name);
    const column = field === undefined ? undefined : this.table?.columns.get(field);
    return this.table && column
      ? displayOf(this.session, this.table, column, this.getValue(column.name))
      : null;
  }

  getUniqueValue(): Value {
    return this.getValue("sys_id");
  }

  getClassDisplayValue(): string {
    return this.table?.label ?? "";
  }

  getRecordClassName(): string {
    return this.getValue("sys_class_name") ?? this.tableName;
  }

  getLastErrorMessage(): string | null {
    return this.lastError;
  }

  operation(): string | null {
    return this.currentOperation;
  }

  setWorkflow(on: unknown): void {
    if (this.table && this.session.scope !== "global" && this.table.scope !== this.session.scope)
      notSimulated(this.session, "setWorkflow on a table of another scope");
    this.workflow = Boolean(on);
  }

  setAbortAction(on: unknown): void {
    this.abort = Boolean(on);
  }

  isActionAborted(): boolean {
    return this.abort;
  }

  insert(): Value {
    if (!this.table || !mayAccess(this.session, this.table, "create")) return null;
    return insertRecord(this);
  }

  /** Inserts where the record does not exist yet. */
  update(): Value {
    if (this.isNew) return this.insert();
    if (!this.table || !mayAccess(this.session, this.table, "update")) return null;
    return updateRecord(this);
  }

  deleteRecord(): boolean {
    if (this.isNew || !this.table || !mayAccess(this.session, this.table, "delete")) return false;
    return deleteRecord(this);
  }

  /** Writes the values set with setValue to every row of the query. */
  updateMultiple(): void {
    const changes = [...this.row].filter(([name]) => name !== "sys_id");
    for (const row of this.#select()) {
      const one = RecordCursor.on(this.session, this.table as Table, row);
      one.workflow = this.workflow;
      for (const [name, value] of changes) one.row.set(name, value);
      one.update();
    }
  }

  /** Deletes every row of the query; a limit is ignored. */
  deleteMultiple(): void {
    this.#window = undefined;
    for (const row of this.#found ?? this.#select()) {
      const one = RecordCursor.on(this.session, this.table as Table, row);
      one.workflow = this.workflow;
      one.deleteRecord();
    }
  }

  canRead(): boolean {
    return this.#can("read");
  }

  canWrite(): boolean {
    return this.#can("write");
  }

  canCreate(): boolean {
    return this.#can("create");
  }

  canDelete(): boolean {
    return this.#can("delete");
  }

  #can(operation: "read" | "write" | "create" | "delete"): boolean {
    return this.table !== undefined && canAccess(this.session, operation, this.table, undefined, this.row);
  }

  #select(): Row[] {
    if (!this.table) notSimulated(this.session, `query of the unknown table ${this.tableName}`);
    if (!mayAccess(this.session, this.table, "read")) return [];
    const { clause, values } = this.toSql(this.table);
    const window = this.#window;
    const limit = window ? ` LIMIT ${Math.max(0, window.to - window.from)} OFFSET ${window.from}` : "";
    return this.session.engine.rows.select(this.table, clause + limit, values);
  }

  #byIdOrDisplay(key: string): void {
    const display = this.table?.displayColumn ?? "sys_id";
    const condition = this.addQuery("sys_id", key);
    if (display !== "sys_created_on" && !/^[0-9a-f]{32}$/.test(key)) condition.addOrCondition(display, key);
  }
}
