/**
 * PostgreSQL (pg), shared by replicas. Rows are locked before they are decided on, so READ COMMITTED is
 * enough; leases of a replica that died end by themselves, because nobody can know that it is gone.
 */

import pg from "pg";
import { checkVersion, SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { type Database, LostRace, type Sql, type SqlValue } from "./sql.ts";

/** A statement that loses a race this often in a row is reported; each time another one has won. */
const ATTEMPTS = 20;
/** serialization_failure, deadlock_detected: the server has rolled back. PostgreSQL docs, Appendix A. */
const RACES = new Set(["40001", "40P01"]);
const INT8 = 20;
/** Any number that no other program uses on this database. */
const SCHEMA_LOCK = 7_236_513_829;
/**
 * A replica that stops in the middle of a transaction must not hold up the others: the server ends its
 * session. Sent with BEGIN, not at connect, so that it also works behind a connection pooler.
 */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL idle_in_transaction_session_timeout = '10s'; SET LOCAL statement_timeout = '15s'`;

type Queryable = Pick<pg.Pool, "query">;

export class PostgresDatabase implements Database {
  readonly sql: Sql;
  readonly #pool: pg.Pool;
  #ready: Promise<void> | undefined;

  /**
   * `url` as RELAY_STORE has it. Connects in the background: an error is met by whoever uses the store, and
   * the next one tries again. Reading only creates no tables.
   */
  constructor(url: string, { readOnly = false } = {}) {
    this.#pool = new pg.Pool({
      connectionString: url,
      fallback_application_name: "ledger-relay",
      max: 10,
      connectionTimeoutMillis: 10_000,
      query_timeout: 20_000,
      keepAlive: true,
      types: {
        getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
      },
    });
    // An idle connection that breaks is replaced by the pool.
    this.#pool.on("error", ignore);
    const direct = statementsOn(this.#pool);
    this.sql = {
      forUpdate: "",
      rows: (text, ...values) => this.#repeat(() => direct.rows(text, ...values)),
      run: (text, ...values) => this.#repeat(() => direct.run(text, ...values)),
    };
    if (readOnly) this.#ready = Promise.resolve();
    else this.#prepared().catch(ignore);
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#repeat(() => this.#once(work));
  }

  async close(): Promise<void> {
    await this.#ready?.catch(ignore);
    await this.#pool.end();
  }

  async #repeat<T>(work: () => Promise<T>): Promise<T> {
    await this.#prepared();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isRace(error) || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  async #once<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    // A broken connection is reported by the statement that it breaks; unheard, the event ends the process.
    client.on("error", ignore);
    let broken = true;
    try {
      await client.query(BEGIN);
      const result = await work(statementsOn(client, " FOR UPDATE"));
      await client.query("COMMIT");
      broken = false;
      return result;
    } catch (error) {
      broken = !(await rolledBack(client));
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }

  #prepared(): Promise<void> {
    this.#ready ??= this.#prepare().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  /** Replicas that start together wait for each other. */
  #prepare(): Promise<void> {
    return this.#once(async (sql) => {
      const [found] = await sql.rows<{ setting: string }>(
        "SELECT current_setting('synchronous_commit') AS setting",
      );
      if (found?.setting === "off")
        throw new Error("RELAY_STORE: synchronous_commit is off: what the journal has written could be lost");
      await sql.rows("SELECT pg_advisory_xact_lock(?)", SCHEMA_LOCK);
      for (const statement of SCHEMA) await sql.run(statement.replaceAll("INTEGER", "BIGINT"));
      const [schema] = await sql.rows<{ version: number }>(SCHEMA_VERSION);
      checkVersion(schema?.version);
    });
  }
}

function statementsOn(connection: Queryable, forUpdate = ""): Sql {
  const query = (text: string, values: readonly SqlValue[]) =>
    connection.query(numbered(text), values.map(storable));
  return {
    forUpdate,
    rows: async <R>(text: string, ...values: SqlValue[]) => (await query(text, values)).rows as R[],
    run: async (text, ...values) => (await query(text, values)).rowCount ?? 0,
  };
}

/** `?` to `$1`, `$2` …; no statement has a question mark of another meaning. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll("?", () => {
    count += 1;
    return `$${count}`;
  });
}

/** Text in PostgreSQL cannot hold the character NUL, which an ERP's message may. */
function storable(value: SqlValue): SqlValue {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value;
}

async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query("ROLLBACK");
    return true;
  } catch {
    // The connection is gone, and the server rolls back what it was doing; the first error is the one to tell.
    return false;
  }
}

function isRace(error: unknown): boolean {
  return error instanceof LostRace || RACES.has((error as { code?: string }).code ?? "");
}

function ignore(): void {}
