import { randomUUID } from "node:crypto";
import type { Catalog, Table } from "./catalog.ts";
import { type Database, quoted, type SqlRow } from "./database.ts";
import type { Value } from "./values.ts";

export type Row = Map<string, Value>;

/** 32 hexadecimal digits, as the platform makes them. */
export function newSysId(): string {
  return randomUUID().replaceAll("-", "");
}

export class DuplicateKeyError extends Error {}

/** Reads and writes rows as they are: no rules, no defaults, no access control. */
export class Rows {
  readonly #db: Database;
  readonly #catalog: Catalog;

  constructor(db: Database, catalog: Catalog) {
    this.#db = db;
    this.#catalog = catalog;
  }

  byId(table: Table, sysId: string): Row | undefined {
    const found = this.#db.get(`SELECT * FROM ${this.source(table)} WHERE sys_id = ?`, sysId);
    return found && toRow(found);
  }

  select(table: Table, where: string, values: (string | number)[]): Row[] {
    return this.#db.all(`SELECT t.* FROM ${this.source(table)} t ${where}`, ...values).map(toRow);
  }

  insert(table: Table, row: Row): void {
    const names = [...row.keys()].map(quoted).join(", ");
    const marks = [...row.keys()].map(() => "?").join(", ");
    this.#write(() =>
      this.#db.run(`INSERT INTO ${quoted(table.name)} (${names}) VALUES (${marks})`, ...row.values()),
    );
  }

  update(table: Table, sysId: string, changes: Row): boolean {
    const sets = [...changes.keys()].map((name) => `${quoted(name)} = ?`).join(", ");
    const sql = `UPDATE ${quoted(table.name)} SET ${sets} WHERE sys_id = ?`;
    return this.#write(() => this.#db.run(sql, ...changes.values(), sysId)) > 0;
  }

  remove(table: Table, sysId: string): boolean {
    return this.#db.run(`DELETE FROM ${quoted(table.name)} WHERE sys_id = ?`, sysId) > 0;
  }

  /** What to read from: the table, or it together with the tables that extend it. */
  source(table: Table): string {
    const family = this.#catalog.family(table.name);
    if (family.length === 1) return quoted(table.name);
    const columns = [...table.columns.keys()].map(quoted).join(", ");
    return `(${family.map((name) => `SELECT ${columns} FROM ${quoted(name)}`).join(" UNION ALL ")})`;
  }

  #write(work: () => number): number {
    try {
      return work();
    } catch (error) {
      if (error instanceof Error && error.message.includes("UNIQUE constraint failed"))
        throw new DuplicateKeyError(error.message);
      throw error;
    }
  }
}

function toRow(found: SqlRow): Row {
  return new Map(Object.entries(found).map(([name, value]) => [name, value === null ? null : String(value)]));
}
