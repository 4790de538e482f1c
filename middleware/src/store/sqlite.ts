/**
 * SQLite (node:sqlite), for one process. WAL with synchronous FULL: what is committed survives a power cut.
 * The process owns the file while it lives, so a lease found at start belongs to a process that is gone.
 * Others may read meanwhile, e.g. to export the journal.
 */

import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { checkVersion, SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import type { Database, Sql, SqlValue } from "./sql.ts";

const MEMORY = ":memory:";
/** How long a statement may wait for a reader that holds the file for a moment. */
const BUSY_MS = 5000;

export class SqliteDatabase implements Database {
  readonly sql: Sql;
  readonly #db: DatabaseSync;
  readonly #owner: DatabaseSync | undefined;
  readonly #statements: Statements;
  /** The work that runs or waits last: statements of two transactions must not mix on the one connection. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * `path` of the file, or `:memory:`. Reading only needs a file that is there, and takes it from nobody.
   * Throws when another process owns the file.
   */
  constructor(path: string, { readOnly = false } = {}) {
    if (readOnly && !existsSync(path)) throw new Error("the file does not exist");
    this.#owner = path === MEMORY || readOnly ? undefined : own(path);
    try {
      this.#db = new DatabaseSync(path, { readOnly, timeout: BUSY_MS });
    } catch (error) {
      this.#owner?.close();
      throw error;
    }
    this.#statements = new Statements(this.#db);
    const statements = this.#statements;
    this.sql = {
      forUpdate: "",
      rows: (text, ...values) => this.#alone(() => statements.rows(text, ...values)),
      run: (text, ...values) => this.#alone(() => statements.run(text, ...values)),
    };
    if (!readOnly) this.#prepare();
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      this.#db.exec("BEGIN IMMEDIATE");
      try {
        const result = await work(this.#statements);
        this.#db.exec("COMMIT");
        return result;
      } catch (error) {
        // Some errors, such as a full disk, have rolled back already.
        if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#alone(async () => this.#release());
  }

  #prepare(): void {
    try {
      this.#db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
      this.#db.exec("BEGIN IMMEDIATE");
      for (const statement of SCHEMA) this.#db.exec(strict(statement));
      checkVersion(this.#db.prepare(SCHEMA_VERSION).get()?.["version"]);
      this.#db.exec("UPDATE relay_dispatch SET lease_until = 0 WHERE lease_until > 0");
      this.#db.exec("UPDATE relay_lease SET lease_until = 0 WHERE lease_until > 0");
      this.#db.exec("COMMIT");
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  #release(): void {
    this.#db.close();
    this.#owner?.close();
  }

  /** Runs the work when all before it is done, however that ended. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

class Statements implements Sql {
  readonly forUpdate = "";
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async rows<R>(text: string, ...values: SqlValue[]): Promise<R[]> {
    return this.#statement(text).all(...values) as R[];
  }

  async run(text: string, ...values: SqlValue[]): Promise<number> {
    return Number(this.#statement(text).run(...values).changes);
  }

  #statement(text: string): StatementSync {
    let statement = this.#prepared.get(text);
    if (statement === undefined) {
      statement = this.#db.prepare(text);
      this.#prepared.set(text, statement);
    }
    return statement;
  }
}

/**
 * Holds a lock beside the file for as long as the process lives: locking the file itself would shut out
 * readers. The system lets go of it however the process ends; the file that carries it means nothing.
 */
function own(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  // It holds what was posted: nobody else on the computer reads it. SQLite gives its other files the same rights.
  closeSync(openSync(path, "a", 0o600));
  const owner = new DatabaseSync(`${path}-owner`);
  try {
    owner.exec("BEGIN EXCLUSIVE");
    return owner;
  } catch (error) {
    owner.close();
    if (!/database is locked/.test((error as Error).message)) throw error;
    throw new Error("in use by another process");
  }
}

/** Column types are kept only by tables that say so. */
function strict(statement: string): string {
  return statement.startsWith("CREATE TABLE") ? `${statement} STRICT` : statement;
}
