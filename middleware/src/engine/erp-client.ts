/** Executes the calls of an adapter: session, concurrency, retry of reads, one new sign-in when refused. */

import type { Clock } from "../clock.ts";
import type { ConnectionBase } from "../config/schema.ts";
import type { Credential, Erp, ErpAdapter, ErpCall, Verdict } from "../erp/adapter.ts";
import type { Log } from "../log.ts";
import { type ProblemCode, RelayProblem } from "../problems.ts";
import { Gate } from "./gate.ts";
import { HttpClient, HttpFailure } from "./http.ts";
import { readPolicy, retryAfterMs, retryDelay } from "./retry.ts";
import type { SessionCache } from "./session.ts";

export interface ErpClientOptions {
  connection: ConnectionBase;
  adapter: ErpAdapter;
  sessions: SessionCache;
  clock: Clock;
  log: Log;
  random?: () => number;
}

/** What the calls of one pull or post-back have in common. */
export interface Run {
  /** Counts the calls sent, sign-ins and retries included. */
  calls: number;
  signal?: AbortSignal | undefined;
}

/** The outcome of a write, after at most one new sign-in. */
export type WriteOutcome<T> = Verdict<T> & { kind: Exclude<Verdict<T>["kind"], "reauth"> };

export class ErpClient {
  readonly #options: ErpClientOptions;
  readonly #http: HttpClient;
  readonly #gate: Gate;

  constructor(options: ErpClientOptions) {
    this.#options = options;
    const concurrency = options.connection.concurrency ?? options.adapter.limits.concurrency;
    this.#http = new HttpClient(options.connection, concurrency);
    this.#gate = new Gate(concurrency);
  }

  get timeoutMs(): number {
    return this.#http.timeoutMs;
  }

  /** What an adapter's reader or writer gets to see. */
  handle(run: Run): Erp<ConnectionBase> {
    return {
      config: this.#options.connection,
      now: () => this.#options.clock.now(),
      read: (call) => this.#read(call, run),
    };
  }

  /** Sends a write once. An answer that never came, or says nothing certain, is `unknown`. */
  async write<T>(call: ErpCall<T>): Promise<WriteOutcome<T>> {
    const verdict = await this.#withSession(call, { calls: 0 });
    if (verdict.kind !== "reauth") return verdict;
    return { kind: "reject", code: "erp_auth_failed", reason: verdict.reason };
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  async #read<T>(call: ErpCall<T>, run: Run): Promise<T> {
    const { clock, log, random = Math.random } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const verdict = await this.#withSession(call, run);
      if (verdict.kind === "ok") return verdict.value;
      const problem = problemOf(verdict, call.label);
      const mayRepeat = verdict.kind === "retry" || verdict.kind === "unknown";
      if (!mayRepeat || attempt >= readPolicy.attempts) throw problem;
      const asked = verdict.kind === "retry" ? verdict.afterMs : undefined;
      const delay = retryDelay(readPolicy, attempt, random(), asked);
      log.warn(
        { connection: this.#options.connection.id, call: call.label, attempt, delay, reason: verdict.reason },
        "retry",
      );
      await clock.sleep(delay, run.signal);
    }
  }

  async #withSession<T>(call: ErpCall<T>, run: Run): Promise<Verdict<T>> {
    const { adapter, connection, sessions } = this.#options;
    const account = adapter.account(connection);
    for (let signIns = 0; ; signIns += 1) {
      const credential = await sessions.get(account, () => this.#signIn(run));
      const verdict = await this.#exchange(call, credential, run);
      if (verdict.kind !== "reauth" || signIns > 0) return verdict;
      sessions.drop(account, credential);
    }
  }

  async #signIn(run: Run): Promise<Credential> {
    const { adapter, connection, clock, random = Math.random } = this.#options;
    const call = adapter.signIn(connection, () => clock.now());
    for (let attempt = 1; ; attempt += 1) {
      run.calls += 1;
      // Callers in flight share a sign-in; it must not end with the deadline of the one that began it.
      const verdict = await this.#exchange(call, { token: "", expiresAt: 0 }, { calls: 0 });
      if (verdict.kind === "ok") return verdict.value;
      const mayRepeat = verdict.kind === "retry" || verdict.kind === "unknown";
      if (!mayRepeat || attempt >= readPolicy.attempts) throw problemOf(verdict, call.label);
      await clock.sleep(
        retryDelay(readPolicy, attempt, random(), verdict.kind === "retry" ? verdict.afterMs : 0),
      );
    }
  }

  async #exchange<T>(call: ErpCall<T>, credential: Credential, run: Run): Promise<Verdict<T>> {
    return this.#gate.run(async () => {
      run.calls += 1;
      try {
        const answer = await this.#http.send(call.build(credential), run.signal);
        return withRetryAfter(call.interpret(answer), answer.headers, this.#options.clock);
      } catch (error) {
        if (!(error instanceof HttpFailure)) throw error;
        run.signal?.throwIfAborted();
        if (!error.sent) return { kind: "retry", code: "erp_unavailable", reason: error.message };
        return { kind: "unknown", reason: error.message };
      }
    });
  }
}

function withRetryAfter<T>(verdict: Verdict<T>, headers: Record<string, string>, clock: Clock): Verdict<T> {
  if (verdict.kind !== "retry" || verdict.afterMs !== undefined) return verdict;
  const afterMs = retryAfterMs(headers["retry-after"], clock);
  return afterMs === undefined ? verdict : { ...verdict, afterMs };
}

/** The problem that a verdict other than `ok` amounts to for the caller. */
export function problemOf(verdict: Exclude<Verdict<unknown>, { kind: "ok" }>, label: string): RelayProblem {
  const detail = `${label}: ${verdict.reason}`;
  if (verdict.kind === "reject") {
    const { erp, fix } = verdict;
    return new RelayProblem(verdict.code, detail, { ...(erp && { erp }), ...(fix && { fix }) });
  }
  if (verdict.kind === "reauth") return new RelayProblem("erp_auth_failed", detail);
  const code: ProblemCode = verdict.kind === "retry" ? verdict.code : "erp_unavailable";
  const seconds =
    verdict.kind === "retry" && verdict.afterMs !== undefined ? Math.ceil(verdict.afterMs / 1000) : undefined;
  return new RelayProblem(code, detail, seconds === undefined ? {} : { retryAfterSeconds: seconds });
}
