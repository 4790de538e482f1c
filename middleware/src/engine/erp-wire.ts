/** One exchange with an ERP: its turn, the bytes, what the answer means, and what it says about the ERP's health. */

import type { Clock } from "../clock.ts";
import type { ConnectionBase } from "../config/schema.ts";
import type { Credential, ErpAdapter, ErpCall, Verdict } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { CallBudgets } from "../store/store.ts";
import { Breaker, type BreakerState } from "./breaker.ts";
import type { Run } from "./deadline.ts";
import { Gate } from "./gate.ts";
import { HttpClient, HttpFailure } from "./http.ts";
import { retryAfterMs } from "./retry.ts";
import { tell } from "./telemetry.ts";
import { Turn } from "./turn.ts";

/** A call that its caller gave up after this time without an answer counts as one that was not answered. */
const HUNG_MS = 10_000;

export interface ErpWireOptions {
  connection: ConnectionBase;
  adapter: ErpAdapter;
  budgets: CallBudgets;
  clock: Clock;
  proxy?: string | undefined;
  /** The gate that its calls go through, where other connections share it. */
  gate?: Gate | undefined;
}

export class ErpWire {
  readonly #connection: ConnectionBase;
  readonly #clock: Clock;
  readonly #http: HttpClient;
  readonly #gate: Gate;
  readonly #turn: Turn;
  readonly #breaker: Breaker;

  constructor({ connection, adapter, budgets, clock, proxy, gate }: ErpWireOptions) {
    const concurrency = connection.concurrency ?? adapter.limits.concurrency;
    this.#connection = connection;
    this.#clock = clock;
    this.#http = new HttpClient(connection, { connections: concurrency, proxy });
    this.#gate = gate ?? new Gate(concurrency);
    this.#breaker = new Breaker(clock);
    this.#turn = new Turn({
      connection: connection.id,
      requestsPerMinute: connection.requests_per_minute ?? adapter.limits.requestsPerMinute,
      requestsPerSecond: adapter.limits.requestsPerSecond,
      budgetAt: (now) => adapter.limits.budget?.(connection, now),
      budgets,
      clock,
    });
  }

  get timeoutMs(): number {
    return this.#http.timeoutMs;
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  /**
   * Sends a call once. Throws a RelayProblem when it was not sent at all, and DeadlinePassed when the run is over.
   * `startBy`: when it makes no sense any more to begin.
   */
  exchange<T>(call: ErpCall<T>, credential: Credential, run: Run, startBy?: number): Promise<Verdict<T>> {
    return this.#gate.run(async () => {
      this.#refuseWhileOpen();
      await this.#turn.take(run, call.cost);
      if (startBy !== undefined && this.#clock.now() > startBy) throw this.#late(call.label);
      if (!this.#breaker.admit()) this.#refuseWhileOpen();
      return this.#send(call, credential, run);
    }, run.deadline?.signal);
  }

  async #send<T>(call: ErpCall<T>, credential: Credential, run: Run): Promise<Verdict<T>> {
    const began = this.#clock.now();
    const before = this.#breaker.state;
    let verdict: Verdict<T> | undefined;
    let failure: HttpFailure | undefined;
    run.calls += 1;
    try {
      const answer = await this.#http.send(call.build(credential), run.deadline?.signal);
      verdict = withRetryAfter(call.interpret(answer), answer.headers, this.#clock);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      failure = error;
      run.deadline?.signal.throwIfAborted();
      verdict = verdictOf(error, call.effect);
    } finally {
      const ms = this.#clock.now() - began;
      const gaveUp = verdict === undefined && failure !== undefined && ms >= HUNG_MS;
      this.#breaker.settle(gaveUp ? "down" : healthOf(verdict, failure));
      this.#tellOf(call.label, verdict, ms, before);
    }
    return verdict;
  }

  #tellOf(label: string, verdict: Verdict<unknown> | undefined, ms: number, before: BreakerState): void {
    const { id: target } = this.#connection;
    tell("call", { side: "erp", target, label, outcome: verdict?.kind ?? "unknown", ms });
    const { state } = this.#breaker;
    if (state !== before) tell("breaker", { target, state });
  }

  #refuseWhileOpen(): void {
    const { waitMs } = this.#breaker;
    if (waitMs === 0) return;
    throw new RelayProblem(
      "erp_unavailable",
      `${this.#connection.id}: the last calls were not answered; the ERP is not asked again before a pause is over`,
      { retryAfterSeconds: Math.ceil(waitMs / 1000) },
    );
  }

  #late(label: string): RelayProblem {
    return new RelayProblem(
      "erp_unavailable",
      `${this.#connection.id}: ${label} waited too long for its turn and was not sent`,
    );
  }
}

function verdictOf(failure: HttpFailure, effect: "read" | "write"): Verdict<never> {
  const reason = failure.message;
  switch (failure.kind) {
    case "unsent":
      return { kind: "retry", code: "erp_unavailable", reason };
    case "lost":
      return { kind: "unknown", reason };
    case "too_large":
      return effect === "write"
        ? { kind: "unknown", reason }
        : { kind: "reject", code: "erp_bad_answer", reason };
    case "forbidden":
      return {
        kind: "reject",
        code: "erp_unavailable",
        reason,
        fix: "Middleware operator: correct the connection's address, or allow what the detail names.",
      };
  }
}

/** Only silence speaks against the ERP; a refusal, even to be asked so often, is an answer. */
function healthOf(
  verdict: Verdict<unknown> | undefined,
  failure: HttpFailure | undefined,
): "up" | "down" | "unknown" {
  if (verdict === undefined || failure?.kind === "forbidden") return "unknown";
  if (failure?.kind === "too_large") return "up";
  if (verdict.kind === "unknown") return "down";
  if (verdict.kind !== "retry") return "up";
  if (verdict.code === "erp_bad_answer") return "unknown";
  return verdict.code === "erp_unavailable" ? "down" : "up";
}

function withRetryAfter<T>(verdict: Verdict<T>, headers: Record<string, string>, clock: Clock): Verdict<T> {
  if (verdict.kind !== "retry" || verdict.afterMs !== undefined) return verdict;
  const afterMs = retryAfterMs(headers["retry-after"], clock);
  return afterMs === undefined ? verdict : { ...verdict, afterMs };
}
