import { canAccess } from "../security/acl.ts";
import type { Column, Table } from "../store/catalog.ts";
import { fromStored } from "../store/dates.ts";
import { decryptSecret, encryptSecret } from "../store/secrets.ts";
import type { Value } from "../store/values.ts";
import { displayOf } from "./display.ts";
import { RecordCursor } from "./record.ts";
import { columnText, scriptText } from "./script-value.ts";
import { notSimulated } from "./session.ts";

/**
 * GlideElement: one field of a record, live. It keeps looking at the record's present row, also after the
 * cursor moved on. ServiceNow docs, c_GlideElementScopedAPI.md.
 */
export class Element {
  readonly record: RecordCursor;
  readonly column: Column;
  readonly table: Table;

  constructor(record: RecordCursor, table: Table, column: Column) {
    this.record = record;
    this.table = table;
    this.column = column;
  }

  [columnText](): Value {
    return this.getValue();
  }

  getValue(): Value {
    return this.record.row.get(this.column.name) ?? null;
  }

  setValue(value: unknown): void {
    this.record.setValue(this.column.name, value);
  }

  /** Takes what people see; for a password2 column the clear text. */
  setDisplayValue(value: unknown): void {
    if (this.column.type === "password2") {
      const text = scriptText(value);
      this.record.row.set(this.column.name, text === null ? null : encryptSecret(text));
    } else if (["string", "integer", "decimal", "glide_date"].includes(this.column.type))
      this.setValue(value);
    else notSimulated(this.record.session, `setDisplayValue on a ${this.column.type} field`);
  }

  getDisplayValue(): string {
    return displayOf(this.record.session, this.table, this.column, this.getValue()) ?? "";
  }

  getDecryptedValue(): string {
    if (this.column.type !== "password2")
      notSimulated(this.record.session, "getDecryptedValue of a plain field");
    return decryptSecret(this.getValue()) ?? "";
  }

  getChoiceValue(): string {
    return this.getDisplayValue();
  }

  changes(): boolean {
    return (this.#before() ?? null) !== this.getValue();
  }

  changesFrom(value: unknown): boolean {
    return this.changes() && (this.#before() ?? "") === (scriptText(value) ?? "");
  }

  changesTo(value: unknown): boolean {
    return this.changes() && (this.getValue() ?? "") === (scriptText(value) ?? "");
  }

  nil(): boolean {
    return this.getValue() === null;
  }

  dateNumericValue(): number {
    return fromStored(this.getValue() ?? "") ?? 0;
  }

  getRefRecord(): RecordCursor {
    const cursor = new RecordCursor(this.record.session, this.column.reference);
    cursor.get("sys_id", this.getValue() ?? "");
    return cursor;
  }

  getReferenceTable(): string {
    return this.column.reference;
  }

  getLabel(): string {
    return this.column.label;
  }

  getName(): string {
    return this.column.name;
  }

  getTableName(): string {
    return this.table.name;
  }

  canRead(): boolean {
    return canAccess(this.record.session, "read", this.table, this.column.name, this.record.row);
  }

  canWrite(): boolean {
    return canAccess(this.record.session, "write", this.table, this.column.name, this.record.row);
  }

  canCreate(): boolean {
    return canAccess(this.record.session, "create", this.table, this.column.name, this.record.row);
  }

  setError(text: unknown): void {
    this.record.session.messages.push({ kind: "error", text: String(text) });
  }

  toString(): string {
    const value = this.getValue() ?? "";
    if (this.column.type !== "boolean") return value;
    return value === "1" ? "true" : "false";
  }

  #before(): Value | undefined {
    return this.record.before.get(this.column.name);
  }
}
