/**
 * What Prometheus reads. The engine does not know it: it tells what happens on its diagnostics channels, and the
 * counters here listen. Labels hold ids and codes, never a document, a name or a secret.
 */

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import {
  type BreakerEvent,
  type CallEvent,
  channelOf,
  type PullEvent,
  type RetryEvent,
  type SignInEvent,
} from "./engine/telemetry.ts";

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 60];
const breakerStates = ["closed", "half-open", "open"] as const;

/** What is only known when somebody asks. */
export interface Snapshot {
  /** Ids of all configured connections. */
  connections: string[];
  /** Calls of the running cycle, of those that have a budget; `left` of those that have a limit. */
  budgets: { connection: string; used: number; left: number | undefined }[];
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #listeners = new Map<string, (event: unknown) => void>();

  readonly #pulls = this.#counter("pulls_total", "Pulls by how they ended", [
    "connection",
    "entity",
    "status",
  ]);
  readonly #rows = this.#counter("pull_rows_total", "Records of pulls by what became of them", [
    "connection",
    "entity",
    "outcome",
  ]);
  readonly #pullSeconds = this.#histogram("pull_seconds", "How long pulls took", ["connection", "entity"]);
  readonly #posts = this.#counter("posts_total", "Post-backs by how they ended", [
    "connection",
    "operation",
    "outcome",
  ]);
  readonly #postSeconds = this.#histogram("post_seconds", "How long post-backs took", [
    "connection",
    "operation",
  ]);
  readonly #calls = this.#histogram("call_seconds", "Calls to ERP and ServiceNow", [
    "side",
    "target",
    "call",
    "outcome",
  ]);
  readonly #retries = this.#counter("retries_total", "Calls made again after a wait", ["side", "target"]);
  readonly #signIns = this.#counter("token_refreshes_total", "Sessions and tokens fetched", [
    "side",
    "target",
  ]);
  readonly #breaker = this.#gauge("breaker_state", "1 for the state that the breaker is in", [
    "connection",
    "state",
  ]);
  readonly #spent = this.#gauge("budget_used", "Calls spent in the running cycle", ["connection"]);
  readonly #budget = this.#gauge("budget_left", "Calls left in the running cycle", ["connection"]);
  readonly #breakers = new Map<string, BreakerEvent["state"]>();

  constructor() {
    this.#listen("pull", (event: PullEvent) => this.#pulled(event));
    this.#listen("call", ({ side, target, label, outcome, ms }: CallEvent) =>
      this.#calls.observe({ side, target, call: label, outcome }, ms / 1000),
    );
    this.#listen("retry", ({ side, target }: RetryEvent) => this.#retries.inc({ side, target }));
    this.#listen("sign-in", ({ side, target }: SignInEvent) => this.#signIns.inc({ side, target }));
    this.#listen("breaker", ({ target, state }: BreakerEvent) => void this.#breakers.set(target, state));
  }

  /** A post-back ended. `outcome`: `posted`, `replayed`, `preview`, `in_progress`, or the problem's code. */
  posted(connection: string, operation: string, outcome: string, ms: number): void {
    this.#posts.inc({ connection, operation, outcome });
    this.#postSeconds.observe({ connection, operation }, ms / 1000);
  }

  /** Adds memory, event loop and garbage collection of this process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The text format of Prometheus. */
  async exposition({ connections, budgets }: Snapshot): Promise<string> {
    this.#breaker.reset();
    this.#spent.reset();
    this.#budget.reset();
    for (const connection of connections) {
      const now = this.#breakers.get(connection) ?? "closed";
      for (const state of breakerStates) this.#breaker.set({ connection, state }, state === now ? 1 : 0);
    }
    for (const { connection, used, left } of budgets) {
      this.#spent.set({ connection }, used);
      if (left !== undefined) this.#budget.set({ connection }, left);
    }
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Stops listening. */
  close(): void {
    for (const [name, listener] of this.#listeners) unsubscribe(name, listener);
  }

  #pulled({ target: connection, entity, status, counts, ms }: PullEvent): void {
    this.#pulls.inc({ connection, entity, status });
    this.#pullSeconds.observe({ connection, entity }, ms / 1000);
    for (const [outcome, count] of Object.entries(counts)) {
      if (count > 0) this.#rows.inc({ connection, entity, outcome }, count);
    }
  }

  #listen<E>(kind: Parameters<typeof channelOf>[0], handle: (event: E) => void): void {
    const listener = (event: unknown): void => handle(event as E);
    this.#listeners.set(channelOf(kind), listener);
    subscribe(channelOf(kind), listener);
  }

  #counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name: `ledger_relay_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #gauge<L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> {
    return new Gauge({ name: `ledger_relay_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #histogram<L extends string>(name: string, help: string, labelNames: L[]): Histogram<L> {
    const registers = [this.#registry];
    return new Histogram({ name: `ledger_relay_${name}`, help, labelNames, registers, buckets: SECONDS });
  }
}
