/**
 * Talks to one ServiceNow instance: sign-in, the documented kinds of refusal, JSON only. No cookies: a kept
 * session serialises its requests and drops some with 202.
 */

import type { Clock } from "../clock.ts";
import type { InstanceConfig } from "../config/schema.ts";
import { Postponed, pause, type Run, waitAsked } from "../engine/deadline.ts";
import { type HttpAnswer, HttpClient, HttpFailure } from "../engine/http.ts";
import { readPolicy, retryDelay } from "../engine/retry.ts";
import { tell } from "../engine/telemetry.ts";
import type { Log } from "../log.ts";
import { RelayProblem } from "../problems.ts";
import { type Meaning, meaningOf } from "./answer.ts";
import { SignIn } from "./sign-in.ts";

/** `unknown`: it may or may not have been done; reading tells. */
export type Answer =
  | { kind: "ok"; json: unknown }
  | { kind: "refused"; status: number; problem: RelayProblem }
  | { kind: "unknown"; reason: string };

export interface ServiceNowOptions {
  config: InstanceConfig;
  clock: Clock;
  log: Log;
  proxy?: string | undefined;
  random?: () => number;
}

export class ServiceNowClient {
  readonly #options: ServiceNowOptions;
  readonly #http: HttpClient;
  readonly #signIn: SignIn;
  readonly #random: () => number;
  /** No request goes out before; milliseconds since the epoch. */
  #notBefore = 0;

  constructor(options: ServiceNowOptions) {
    const { config, clock, proxy, random = Math.random } = options;
    this.#options = options;
    this.#http = new HttpClient(config, { connections: config.import.concurrency + 1, proxy });
    this.#signIn = new SignIn(config, this.#http, clock);
    this.#random = random;
  }

  /** Of the instance, in the configuration. */
  get id(): string {
    return this.#options.config.id;
  }

  /** Of the app on the instance. */
  get scope(): string {
    return this.#options.config.scope;
  }

  /** Reads, with repeats; throws a RelayProblem when there is no good answer. */
  async get(path: string, run: Run): Promise<unknown> {
    const { clock, config, log } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.send("GET", path, undefined, run);
      if (answer.kind === "ok") return answer.json;
      if (answer.kind === "refused") throw answer.problem;
      const { reason } = answer;
      if (attempt >= readPolicy.attempts) throw unavailable(config.id, reason);
      const delayMs = retryDelay(readPolicy, attempt, this.#random());
      log.warn({ instance: config.id, attempt, delay: delayMs, reason }, "retry");
      tell("retry", {
        side: "servicenow",
        target: config.id,
        label: labelOf("GET", path),
        attempt,
        delayMs,
        reason,
      });
      await pause(delayMs, run, clock);
    }
  }

  /**
   * One request, signed in anew once when the token is refused. Never repeated otherwise. Throws Postponed when the
   * instance wants to be left alone for longer than the run has.
   */
  async send(method: "GET" | "POST", path: string, body: unknown, run: Run): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    await this.#untilWelcome(run);
    const { clock } = this.#options;
    const began = clock.now();
    let answer: Answer = { kind: "unknown", reason: "not sent" };
    try {
      answer = this.#answer(
        meaningOf(await this.#exchange(method, path, text, run), clock, this.#random),
        path,
      );
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      run.deadline?.signal.throwIfAborted();
      answer = { kind: "unknown", reason: error.message };
    } finally {
      const outcome = answer.kind === "refused" ? "reject" : answer.kind;
      const target = this.#options.config.id;
      tell("call", {
        side: "servicenow",
        target,
        label: labelOf(method, path),
        outcome,
        ms: clock.now() - began,
      });
    }
    return answer;
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  async #exchange(method: string, path: string, body: string | undefined, run: Run): Promise<HttpAnswer> {
    for (let signIns = 0; ; signIns += 1) {
      const { header, refused } = await this.#signIn.authorize(run);
      run.calls += 1;
      const request = {
        method,
        url: this.#options.config.url + path,
        // Both, or the instance answers in XML.
        headers: { accept: "application/json", "content-type": "application/json", authorization: header },
        ...(body === undefined ? {} : { body }),
      };
      const answer = await this.#http.send(request, run.deadline?.signal);
      if (answer.status !== 401 || !refused() || signIns > 0) return answer;
    }
  }

  /** What one request was told counts for all: the others would only be told the same. */
  async #untilWelcome(run: Run): Promise<void> {
    const { clock, config } = this.#options;
    const waitMs = this.#notBefore - clock.now();
    const detail = `${config.id}: the instance asks to slow down`;
    await waitAsked(waitMs, run, clock, () => new Postponed("servicenow_unavailable", detail, waitMs, clock));
  }

  #answer(meaning: Meaning, path: string): Answer {
    const { clock, config } = this.#options;
    switch (meaning.kind) {
      case "ok":
      case "unknown":
        return meaning;
      case "busy":
        this.#notBefore = Math.max(this.#notBefore, clock.now() + meaning.afterMs);
        return { kind: "unknown", reason: meaning.reason };
      case "refused":
        return { kind: "refused", status: meaning.status, problem: refusal(config.id, meaning, path) };
    }
  }
}

/** `GET x_lr_relay_invoice`, `POST x_lr_relay_stg_invoice`. */
function labelOf(method: string, path: string): string {
  return `${method} ${/^\/api\/now\/(?:table|import)\/(\w+)/.exec(path)?.[1] ?? path.split("?")[0]}`;
}

function refusal(id: string, { status, text }: { status: number; text: string }, path: string): RelayProblem {
  const where = path.split("?")[0];
  if (status === 400 && /invalid (staging )?table/i.test(text)) {
    return new RelayProblem("servicenow_unavailable", `${id}: ${where}: ${text}`, {
      fix: "ServiceNow admin: install the Ledger Relay app on this instance.",
    });
  }
  return new RelayProblem("servicenow_auth_failed", `${id}: ${where}: ${status} ${text}`);
}

/** The problem of an instance that gives no usable answer. */
export function unavailable(id: string, reason: string): RelayProblem {
  return new RelayProblem("servicenow_unavailable", `${id}: ${reason}`, {
    ...(reason.includes("web page") && {
      fix: "ServiceNow admin: wake the instance (a developer instance sleeps when it is not used), or wait for the end of its maintenance.",
    }),
  });
}
