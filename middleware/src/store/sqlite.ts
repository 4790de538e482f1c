/**
 * The store as a SQLite file of one process. WAL with synchronous FULL: what is committed survives a power
 * cut. The file is locked for this process alone, so a lease found at start belongs to a process that is gone.
 */

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  type Claim,
  type ClaimRequest,
  decideClaim,
  type JournalChange,
  type JournalEntry,
  type Store,
} from "./store.ts";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS journal (
    key TEXT PRIMARY KEY, connection TEXT NOT NULL, operation TEXT NOT NULL, documentHash TEXT NOT NULL,
    attempt INTEGER NOT NULL, state TEXT NOT NULL, fence INTEGER NOT NULL, leaseUntil INTEGER NOT NULL,
    sentAt INTEGER NOT NULL, externalId TEXT NOT NULL, number TEXT NOT NULL, refusal TEXT NOT NULL,
    requestId TEXT NOT NULL, updatedAt INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS nonce (
    client TEXT NOT NULL, nonce TEXT NOT NULL, expiresAt INTEGER NOT NULL, PRIMARY KEY (client, nonce)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS nonce_expiry ON nonce (expiresAt);
`;

export class StoreInUse extends Error {
  override readonly name = "StoreInUse";
}

export class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** `path` of the file, or `:memory:`. Throws StoreInUse when another process has the file. */
  constructor(path: string) {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path);
    try {
      // Exclusive before WAL: then the write-ahead index lives in this process and no second one gets in.
      this.#db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      this.#db.exec(SCHEMA);
      this.#db.exec("UPDATE journal SET leaseUntil = 0 WHERE leaseUntil > 0");
    } catch (error) {
      this.#db.close();
      if (/database is locked/.test((error as Error).message))
        throw new StoreInUse(`${path} is in use by another process`);
      throw error;
    }
  }

  async claim(wanted: ClaimRequest): Promise<Claim> {
    return this.#transaction(() => {
      const found = this.#find(wanted.key);
      const kind = decideClaim(found, wanted);
      if (found !== undefined && kind !== "claimed") return { kind, entry: found };
      return { kind: "claimed", entry: this.#put(claimedEntry(found, wanted)) };
    });
  }

  async change(key: string, fence: number, change: JournalChange, now: number): Promise<boolean> {
    const columns: Record<string, SQLInputValue> = { leaseUntil: 0, ...change, updatedAt: now };
    const assignments = Object.keys(columns).map((name) => `${name} = ?`);
    const sql = `UPDATE journal SET ${assignments.join(", ")} WHERE key = ? AND fence = ? AND state <> 'posted'`;
    const result = this.#statement(sql).run(...Object.values(columns), key, fence);
    return result.changes === 1;
  }

  async find(key: string): Promise<JournalEntry | undefined> {
    return this.#find(key);
  }

  async useNonce(client: string, nonce: string, expiresAt: number, now: number): Promise<boolean> {
    this.#statement("DELETE FROM nonce WHERE expiresAt < ?").run(now);
    const result = this.#statement("INSERT OR IGNORE INTO nonce VALUES (?, ?, ?)").run(
      client,
      nonce,
      expiresAt,
    );
    return result.changes === 1;
  }

  async ping(): Promise<void> {
    this.#statement("SELECT 1").get();
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #find(key: string): JournalEntry | undefined {
    return this.#statement("SELECT * FROM journal WHERE key = ?").get(key) as JournalEntry | undefined;
  }

  #put(entry: JournalEntry): JournalEntry {
    const names = Object.keys(entry);
    const sql = `INSERT OR REPLACE INTO journal (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    this.#statement(sql).run(...Object.values(entry));
    return entry;
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #transaction<T>(work: () => T): T {
    this.#db.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#db.exec("COMMIT");
      return result;
    } catch (error) {
      this.#db.exec("ROLLBACK");
      throw error;
    }
  }
}

function claimedEntry(found: JournalEntry | undefined, wanted: ClaimRequest): JournalEntry {
  const { key, connection, operation, documentHash, attempt, requestId, now, leaseMs } = wanted;
  return {
    key,
    connection,
    operation,
    documentHash,
    attempt: Math.max(attempt, found?.attempt ?? 0),
    // A refused document starts afresh; what was sent stays sent until it is settled.
    state: found?.state === "sending" ? "sending" : "open",
    fence: (found?.fence ?? 0) + 1,
    leaseUntil: now + leaseMs,
    sentAt: found?.sentAt ?? 0,
    externalId: "",
    number: "",
    refusal: "",
    requestId,
    updatedAt: now,
  };
}
