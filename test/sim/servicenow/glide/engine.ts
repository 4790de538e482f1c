import { type Clock, TestClock } from "../../kit/clock.ts";
import { SqlBuilder } from "../query/sql.ts";
import { Metadata } from "../rules/metadata.ts";
import type { Settings } from "../settings.ts";
import { Catalog, isCatalog } from "../store/catalog.ts";
import { Database } from "../store/database.ts";
import { toStored } from "../store/dates.ts";
import { newSysId, Rows } from "../store/rows.ts";
import type { OutboundAnswer, OutboundRequest } from "../workers/messages.ts";

/** What every thread is given when it starts. */
export interface EngineOptions {
  path: string;
  url: string;
  settings: Settings;
  /** Memory of the test clock; absent = real time. */
  clock: SharedArrayBuffer | undefined;
  /** Two counters: how often metadata changed, and how often tables or columns did. */
  generation: SharedArrayBuffer;
}

/** One thread's view of the instance: its database connection, its metadata, its way out. */
export class Engine {
  readonly db: Database;
  readonly catalog: Catalog;
  readonly rows: Rows;
  readonly sql: SqlBuilder;
  readonly metadata: Metadata;
  readonly settings: Settings;
  readonly url: string;
  readonly outbound: (request: OutboundRequest) => OutboundAnswer;
  /** How many jobs (async rules, events) this thread has queued. */
  queued = 0;
  readonly #clock: Clock | undefined;
  readonly #generation: Int32Array;
  #seen: number;
  #seenTables: number;

  constructor(options: EngineOptions, outbound: (request: OutboundRequest) => OutboundAnswer) {
    this.db = new Database(options.path);
    this.catalog = new Catalog(this.db);
    this.rows = new Rows(this.db, this.catalog);
    this.sql = new SqlBuilder(this.catalog, this.rows);
    this.metadata = new Metadata(this.db);
    this.settings = options.settings;
    this.url = options.url;
    this.outbound = outbound;
    this.#clock = options.clock && new TestClock(options.clock);
    this.#generation = new Int32Array(options.generation);
    this.#seen = Atomics.load(this.#generation, 0);
    this.#seenTables = Atomics.load(this.#generation, 1);
  }

  now(): number {
    return this.#clock ? this.#clock.now() : Date.now();
  }

  stamp(): string {
    return toStored(this.now());
  }

  /** Reads metadata again if any thread changed it since. */
  refresh(): void {
    const generation = Atomics.load(this.#generation, 0);
    if (generation === this.#seen) return;
    this.#seen = generation;
    this.metadata.clear();
    const tables = Atomics.load(this.#generation, 1);
    if (tables === this.#seenTables) return;
    this.#seenTables = tables;
    this.catalog.reload();
  }

  /** To be called after a write to a table that others cache. */
  metadataChanged(table: string): void {
    if (isCatalog(table)) Atomics.add(this.#generation, 1, 1);
    Atomics.add(this.#generation, 0, 1);
    this.refresh();
  }

  /** Queues work for the scheduler. `due` in milliseconds. */
  queue(payload: object, due = this.now()): void {
    this.db.run("INSERT INTO sim_job (due, payload) VALUES (?, ?)", due, JSON.stringify(payload));
    this.queued += 1;
  }

  log(level: "debug" | "info" | "warn" | "error", message: string, source: string): void {
    const sql = "INSERT INTO syslog (sys_id, sys_created_on, level, message, source) VALUES (?, ?, ?, ?, ?)";
    this.db.run(sql, newSysId(), this.stamp(), level, message, source);
  }
}
