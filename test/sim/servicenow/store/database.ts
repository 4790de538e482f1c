import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { addDecimals, compareDecimals } from "./decimal.ts";

export type SqlRow = Record<string, string | number | bigint | null | Uint8Array>;

/** One connection to the instance's database file, shared with no other thread. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { timeout: 30_000 });
    this.#db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY");
    addDecimalFunctions(this.#db);
  }

  all(sql: string, ...values: SQLInputValue[]): SqlRow[] {
    return this.#prepare(sql).all(...values) as SqlRow[];
  }

  get(sql: string, ...values: SQLInputValue[]): SqlRow | undefined {
    return this.#prepare(sql).get(...values) as SqlRow | undefined;
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** All or nothing; takes the write lock at once so that two threads never deadlock on an upgrade. */
  transaction<T>(work: () => T): T {
    this.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.exec("COMMIT");
      return result;
    } catch (error) {
      this.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Sums and order of DECIMAL columns, which are kept as text so that no digit is lost to floating point. */
function addDecimalFunctions(db: DatabaseSync): void {
  db.aggregate("decimal_sum", {
    start: null as string | null,
    step: (sum: string | null, value: string | null) =>
      value === null ? sum : addDecimals(sum ?? "0", String(value)),
    result: (sum: string | null) => sum,
  } as never);
  db.function("decimal_compare", { deterministic: true }, (a, b) =>
    a === null || b === null ? null : compareDecimals(String(a), String(b)),
  );
}

/** An identifier taken from metadata, quoted for SQL. */
export function quoted(name: string): string {
  if (!/^[a-z0-9_]+$/i.test(name)) throw new Error(`not a column or table name: ${name}`);
  return `"${name}"`;
}
