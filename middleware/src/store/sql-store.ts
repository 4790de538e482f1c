/** The store over any SQL database. */

import { dayOf, type Segment, type StoredEvent } from "./chain.ts";
import type { Claim, ClaimRequest, JournalChange, JournalEntry } from "./journal.ts";
import type { Database } from "./sql.ts";
import * as journal from "./sql-journal.ts";
import type { CallBudget, CallsUsed, Lease, RotatedToken, Store } from "./store.ts";

/** Expired nonces are refused by their time-stamp anyway; they are only cleared away now and then. */
const NONCE_SWEEP_MS = 60_000;

export class SqlStore implements Store {
  readonly #database: Database;
  #sweptAt = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  get #sql() {
    return this.#database.sql;
  }

  claim(request: ClaimRequest): Promise<Claim> {
    return this.#database.transaction((sql) => journal.claim(sql, request));
  }

  deny(request: ClaimRequest): Promise<void> {
    return this.#database.transaction((sql) => journal.deny(sql, request));
  }

  change(key: string, fence: number, change: JournalChange, now: number): Promise<boolean> {
    return this.#database.transaction((sql) => journal.change(sql, key, fence, change, now));
  }

  find(key: string): Promise<JournalEntry | undefined> {
    return journal.find(this.#sql, key);
  }

  journalHead(): Promise<{ sequence: number; hash: string }> {
    return journal.chainHead(this.#sql);
  }

  journalEvents(first: number, last: number): Promise<StoredEvent[]> {
    return journal.events(this.#sql, first, last);
  }

  journalSegments(): Promise<Segment[]> {
    return journal.segments(this.#sql);
  }

  async unpublishedHeads(instance: string, now: number): Promise<Segment[]> {
    await this.#database.transaction((sql) => journal.seal(sql, now));
    return journal.unpublished(this.#sql, instance);
  }

  async markPublished(instance: string, day: string, now: number): Promise<void> {
    await this.#sql.run(
      "INSERT INTO relay_publication (instance, day, published_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      ...[instance, day, now],
    );
  }

  async retireDocuments(before: number, now: number): Promise<string[]> {
    await this.#database.transaction((sql) => journal.seal(sql, now));
    const segments = await journal.retirable(this.#sql, dayOf(before));
    // One at a time: the whole of a segment, without holding up the journal for all of them.
    for (const segment of segments)
      await this.#database.transaction((sql) => journal.retire(sql, segment, now));
    return segments.map(({ day }) => day);
  }

  async acquireLease(name: string, holder: string, ttlMs: number, now: number): Promise<Lease> {
    const until = now + ttlMs;
    const [taken] = await this.#sql.rows<{ fence: number }>(
      `INSERT INTO relay_lease (name, holder, fence, lease_until) VALUES (?, ?, 1, ?)
       ON CONFLICT (name) DO UPDATE
         SET holder = excluded.holder, fence = relay_lease.fence + 1, lease_until = excluded.lease_until
         WHERE relay_lease.lease_until <= ?
       RETURNING fence`,
      ...[name, holder, until, now],
    );
    if (taken !== undefined) return { kind: "held", fence: taken.fence, until };
    const [other] = await this.#sql.rows<{ holder: string; until: number }>(
      `SELECT holder, lease_until AS "until" FROM relay_lease WHERE name = ?`,
      name,
    );
    return { kind: "busy", holder: other?.holder ?? "", until: other?.until ?? now };
  }

  async renewLease(name: string, fence: number, ttlMs: number, now: number): Promise<boolean> {
    const renewed = await this.#sql.run(
      "UPDATE relay_lease SET lease_until = ? WHERE name = ? AND fence = ? AND lease_until > 0",
      ...[now + ttlMs, name, fence],
    );
    return renewed === 1;
  }

  async releaseLease(name: string, fence: number): Promise<void> {
    await this.#sql.run("UPDATE relay_lease SET lease_until = 0 WHERE name = ? AND fence = ?", name, fence);
  }

  async spendCalls(
    connection: string,
    calls: number,
    budget: CallBudget,
    now: number,
  ): Promise<CallsUsed & { granted: boolean }> {
    const limit = budget.limit ?? Number.MAX_SAFE_INTEGER;
    if (calls > limit) return { ...(await this.callsUsed(connection, budget, now)), granted: false };
    const ended = lastOver(budget, now);
    const [spent] = await this.#sql.rows<BudgetRow>(
      `INSERT INTO relay_budget (connection, cycle_started, used) VALUES (?, ?, ?)
       ON CONFLICT (connection) DO UPDATE SET
         used = excluded.used + CASE WHEN relay_budget.cycle_started <= ? THEN 0 ELSE relay_budget.used END,
         cycle_started = CASE WHEN relay_budget.cycle_started <= ? THEN excluded.cycle_started
                         ELSE relay_budget.cycle_started END
         WHERE relay_budget.cycle_started <= ? OR relay_budget.used + excluded.used <= ?
       RETURNING cycle_started AS "startedAt", used`,
      ...[connection, now, calls, ended, ended, ended, limit],
    );
    if (spent === undefined) return { ...(await this.callsUsed(connection, budget, now)), granted: false };
    return { granted: true, used: spent.used, endsAt: endOf(budget, spent.startedAt) };
  }

  async callsUsed(connection: string, budget: CallBudget, now: number): Promise<CallsUsed> {
    const [found] = await this.#sql.rows<BudgetRow>(
      `SELECT cycle_started AS "startedAt", used FROM relay_budget WHERE connection = ?`,
      connection,
    );
    if (found === undefined || found.startedAt <= lastOver(budget, now))
      return { used: 0, endsAt: endOf(budget, now) };
    return { used: found.used, endsAt: endOf(budget, found.startedAt) };
  }

  async rotatedToken(connection: string, configuredHash: string): Promise<RotatedToken | undefined> {
    const [found] = await this.#sql.rows<RotatedToken>(
      `SELECT cipher_text AS "cipherText", version FROM relay_token
       WHERE connection = ? AND configured_hash = ?`,
      ...[connection, configuredHash],
    );
    return found;
  }

  async keepToken(
    connection: string,
    configuredHash: string,
    cipherText: string,
    after: number,
    now: number,
  ): Promise<boolean> {
    const kept =
      after === 0
        ? await this.#sql.run(
            `INSERT INTO relay_token (connection, configured_hash, cipher_text, version, updated_at)
             VALUES (?, ?, ?, 1, ?)
             ON CONFLICT (connection) DO UPDATE SET
               configured_hash = excluded.configured_hash, cipher_text = excluded.cipher_text,
               version = relay_token.version + 1, updated_at = excluded.updated_at
               WHERE relay_token.configured_hash <> excluded.configured_hash`,
            ...[connection, configuredHash, cipherText, now],
          )
        : await this.#sql.run(
            `UPDATE relay_token SET cipher_text = ?, version = version + 1, updated_at = ?
             WHERE connection = ? AND configured_hash = ? AND version = ?`,
            ...[cipherText, now, connection, configuredHash, after],
          );
    return kept === 1;
  }

  async rotatedTokens(): Promise<(RotatedToken & { connection: string })[]> {
    return this.#sql.rows<RotatedToken & { connection: string }>(
      `SELECT connection, cipher_text AS "cipherText", version FROM relay_token ORDER BY connection`,
    );
  }

  async reencryptToken(connection: string, version: number, cipherText: string): Promise<boolean> {
    const changed = await this.#sql.run(
      "UPDATE relay_token SET cipher_text = ? WHERE connection = ? AND version = ?",
      ...[cipherText, connection, version],
    );
    return changed === 1;
  }

  async pair(client: string, instanceId: string, now: number): Promise<string> {
    await this.#sql.run(
      "INSERT INTO relay_pairing (client, instance_id, paired_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      ...[client, instanceId, now],
    );
    return (await this.pairedInstance(client)) ?? instanceId;
  }

  async pairedInstance(client: string): Promise<string | undefined> {
    const [found] = await this.#sql.rows<{ id: string }>(
      "SELECT instance_id AS id FROM relay_pairing WHERE client = ?",
      client,
    );
    return found?.id;
  }

  async isUsed(client: string, nonce: string, now: number): Promise<boolean> {
    const [found] = await this.#sql.rows(
      "SELECT 1 AS used FROM relay_nonce WHERE client = ? AND nonce = ? AND expires_at >= ?",
      ...[client, nonce, now],
    );
    return found !== undefined;
  }

  async useNonce(client: string, nonce: string, expiresAt: number, now: number): Promise<boolean> {
    if (now - this.#sweptAt >= NONCE_SWEEP_MS) {
      this.#sweptAt = now;
      await this.#sql.run("DELETE FROM relay_nonce WHERE expires_at < ?", now);
    }
    const used = await this.#sql.run(
      `INSERT INTO relay_nonce (client, nonce, expires_at) VALUES (?, ?, ?)
       ON CONFLICT (client, nonce) DO UPDATE SET expires_at = excluded.expires_at
         WHERE relay_nonce.expires_at < ?`,
      ...[client, nonce, expiresAt, now],
    );
    return used === 1;
  }

  async ping(): Promise<void> {
    await journal.chainHead(this.#sql);
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

interface BudgetRow {
  startedAt: number;
  used: number;
}

/** A cycle that began at this time or before is over. */
function lastOver(budget: CallBudget, now: number): number {
  return "cycleMs" in budget ? now - budget.cycleMs : budget.startsAt - 1;
}

function endOf(budget: CallBudget, startedAt: number): number {
  return "cycleMs" in budget ? startedAt + budget.cycleMs : budget.endsAt;
}
