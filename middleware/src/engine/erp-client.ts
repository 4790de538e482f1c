/** Executes the calls of an adapter: session, concurrency, limits, retry of reads, one new sign-in when refused. */

import type { Clock } from "../clock.ts";
import type { ConnectionBase } from "../config/schema.ts";
import type { Credential, Erp, ErpAdapter, ErpCall, SignInContext, Verdict } from "../erp/adapter.ts";
import type { Log } from "../log.ts";
import { type ProblemCode, RelayProblem } from "../problems.ts";
import type { CallBudgets, CallsUsed, Leases, RotatedTokens } from "../store/store.ts";
import { orAborted, pause, type Run, waitAsked } from "./deadline.ts";
import { ErpWire } from "./erp-wire.ts";
import { Fingerprints } from "./fingerprint.ts";
import type { Gate } from "./gate.ts";
import { RefreshToken } from "./refresh-token.ts";
import { readPolicy, retryDelay } from "./retry.ts";
import type { SessionCache } from "./session.ts";
import { tell } from "./telemetry.ts";
import { postponed } from "./turn.ts";

export interface ErpClientOptions {
  connection: ConnectionBase;
  adapter: ErpAdapter;
  sessions: SessionCache;
  store: CallBudgets & RotatedTokens & Leases;
  /** Master keys, for what is kept in the store. */
  keys: readonly Buffer[];
  clock: Clock;
  log: Log;
  proxy?: string | undefined;
  gate?: Gate | undefined;
  random?: () => number;
}

/** The outcome of a write, after at most one new sign-in. */
export type WriteOutcome<T> = Verdict<T> & { kind: Exclude<Verdict<T>["kind"], "reauth"> };

/** A write that has not begun after this time is not begun: whoever asked for it holds a lease that runs. */
const START_WITHIN_MS = 30_000;

export class ErpClient {
  readonly #options: ErpClientOptions;
  readonly #wire: ErpWire;
  readonly #fingerprints: Fingerprints;
  readonly #refreshToken: RefreshToken | undefined;
  /** Those that a session was asked for, to be ended at the close. */
  readonly #accounts = new Set<string>();

  constructor(options: ErpClientOptions) {
    const { adapter, connection, store } = options;
    this.#options = options;
    this.#wire = new ErpWire({ ...options, budgets: store });
    this.#fingerprints = new Fingerprints(options);
    if (adapter.usesRefreshToken?.(connection))
      this.#refreshToken = new RefreshToken({
        ...{ ...options, connection: connection.id },
        configured: adapter.refreshToken?.(connection),
      });
  }

  get timeoutMs(): number {
    return this.#wire.timeoutMs;
  }

  /** What an adapter's reader or writer gets to see. */
  handle(run: Run): Erp<ConnectionBase> {
    return {
      config: this.#options.connection,
      now: () => this.#options.clock.now(),
      fingerprint: () => this.#fingerprints.maker(),
      read: (call) => this.#read(call, run),
    };
  }

  /**
   * Sends a write once. An answer that never came, or says nothing certain, is `unknown`; what kept it from being
   * sent at all is `retry` or `reject`. It begins within 30 s or not at all.
   */
  async write<T>(call: ErpCall<T>): Promise<WriteOutcome<T>> {
    const startBy = this.#options.clock.now() + START_WITHIN_MS;
    try {
      const verdict = await this.#withSession(call, { calls: 0 }, startBy);
      if (verdict.kind !== "reauth") return verdict;
      return { kind: "reject", code: "erp_auth_failed", reason: verdict.reason };
    } catch (error) {
      if (error instanceof RelayProblem) return notSent(error);
      throw error;
    }
  }

  /** Signs in although the session at hand may still be good: the credentials may have changed since. */
  async signInAnew(run: Run): Promise<void> {
    const account = this.#accountOf(undefined);
    await this.#options.sessions.renew(account, () => this.#signIn(run, undefined));
  }

  /** Takes the first refresh token from what a person's consent is exchanged for. */
  async letIn(exchange: ErpCall<Credential>): Promise<void> {
    const verdict = await this.#wire.exchange(exchange, { token: "", expiresAt: 0 }, { calls: 0 });
    if (verdict.kind !== "ok") throw problemOf(verdict, exchange.label);
    const { refreshToken } = verdict.value;
    if (refreshToken !== undefined && this.#refreshToken !== undefined)
      return this.#refreshToken.begin(refreshToken);
    throw new RelayProblem("erp_auth_failed", `${exchange.label}: the answer brings no refresh token`, {
      fix: "ERP admin: allow the application offline access, so that it is given a refresh token.",
    });
  }

  /** Calls of the running cycle; undefined where no budget counts them. */
  async spent(): Promise<(CallsUsed & { limit: number | undefined }) | undefined> {
    const { adapter, connection, clock, store } = this.#options;
    const budget = adapter.limits.budget?.(connection, clock.now());
    if (budget === undefined) return undefined;
    return { ...(await store.callsUsed(connection.id, budget, clock.now())), limit: budget.limit };
  }

  /** Sessions that count against a limit of the ERP are ended. */
  async close(): Promise<void> {
    const sessions = [...this.#accounts].map((account) => this.#options.sessions.forget(account));
    for (const session of sessions) if (session !== undefined) await this.#signOut(session);
    await this.#wire.close();
  }

  #accountOf(scope: string | undefined): string {
    const { adapter, connection } = this.#options;
    const account = adapter.account(connection, scope);
    this.#accounts.add(account);
    return account;
  }

  async #read<T>(call: ErpCall<T>, run: Run): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const verdict = await this.#withSession(call, run);
      if (verdict.kind === "ok") return verdict.value;
      await this.#again(call.label, verdict, attempt, run);
    }
  }

  async #withSession<T>(call: ErpCall<T>, run: Run, startBy?: number): Promise<Verdict<T>> {
    const { sessions } = this.#options;
    const account = this.#accountOf(call.scope);
    for (let signIns = 0; ; signIns += 1) {
      const session = sessions.get(account, () => this.#signIn(run, call.scope));
      const credential = await orAborted(session, run.deadline?.signal);
      const verdict = await this.#wire.exchange(call, credential, run, startBy);
      if (verdict.kind !== "reauth" || signIns > 0) return verdict;
      sessions.drop(account, credential);
    }
  }

  /** Callers in flight share a sign-in; it must not end with the deadline of the one that began it. */
  async #signIn(starter: Run, scope: string | undefined): Promise<Credential> {
    const { sessions } = this.#options;
    const credential = await (this.#refreshToken === undefined
      ? this.#fetchSession(starter, { refreshToken: undefined, scope })
      : this.#refreshToken.use((refreshToken) => this.#fetchSession(starter, { refreshToken, scope })));
    const before = sessions.current(this.#accountOf(scope));
    if (before !== undefined && before.token !== credential.token) void this.#signOut(before);
    return credential;
  }

  async #fetchSession(
    starter: Run,
    context: Pick<SignInContext, "refreshToken" | "scope">,
  ): Promise<Credential> {
    const { adapter, connection, clock } = this.#options;
    const step = adapter.signIn(connection, { now: () => clock.now(), ...context });
    if ("token" in step) return step;
    const run: Run = { calls: 0 };
    for (let attempt = 1; ; attempt += 1) {
      const verdict = await this.#wire.exchange(step, { token: "", expiresAt: 0 }, run).finally(() => {
        starter.calls += run.calls;
        run.calls = 0;
      });
      if (verdict.kind === "ok") {
        tell("sign-in", { side: "erp", target: connection.id });
        return verdict.value;
      }
      await this.#again(step.label, verdict, attempt, run);
    }
  }

  /** The session ends by itself too, later: nothing depends on it, but somebody else's sign-in may. */
  async #signOut(session: Credential): Promise<void> {
    const { adapter, connection, log } = this.#options;
    const call = adapter.signOut?.(connection, session);
    if (call === undefined) return;
    const failed = (reason: string): void =>
      log.warn({ connection: connection.id, call: call.label, reason }, "the session was not ended");
    try {
      const verdict = await this.#wire.exchange(call, session, { calls: 0 });
      if (verdict.kind !== "ok") failed(verdict.reason);
    } catch (error) {
      failed((error as Error).message);
    }
  }

  /** Waits before the next attempt; throws the problem where another one makes no sense. */
  async #again(
    label: string,
    verdict: Exclude<Verdict<unknown>, { kind: "ok" }>,
    attempt: number,
    run: Run,
  ): Promise<void> {
    const { clock, log, connection, random = Math.random } = this.#options;
    const problem = problemOf(verdict, label);
    const mayRepeat = verdict.kind === "retry" || verdict.kind === "unknown";
    if (!mayRepeat || attempt >= readPolicy.attempts) throw problem;
    const { reason } = verdict;
    const asked = verdict.kind === "retry" ? (verdict.afterMs ?? 0) : 0;
    const delayMs = retryDelay(readPolicy, attempt, random(), asked);
    log.warn({ connection: connection.id, call: label, attempt, delay: delayMs, reason }, "retry");
    tell("retry", { side: "erp", target: connection.id, label, attempt, delayMs, reason });
    if (asked > 0) await waitAsked(delayMs, run, clock, () => postponed(problem, delayMs, clock));
    else await pause(delayMs, run, clock);
  }
}

/** Why a write did not go out, as its outcome: nothing was done. */
function notSent(problem: RelayProblem): WriteOutcome<never> {
  const { code, message, extras } = problem;
  if (code === "erp_unavailable" || code === "erp_rate_limited" || code === "erp_bad_answer") {
    const seconds = extras.retryAfterSeconds;
    return {
      kind: "retry",
      code,
      reason: message,
      ...(seconds !== undefined && { afterMs: seconds * 1000 }),
    };
  }
  const { fix, erp } = extras;
  return { kind: "reject", code, reason: message, ...(fix !== undefined && { fix }), ...(erp && { erp }) };
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
  const fix = verdict.kind === "retry" ? verdict.fix : undefined;
  return new RelayProblem(code, detail, {
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
    ...(fix !== undefined && { fix }),
  });
}
