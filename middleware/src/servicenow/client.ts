/**
 * Talks to one ServiceNow instance: sign-in, the documented kinds of refusal, JSON only. No cookies: a kept
 * session serialises its requests and drops some with 202.
 * Sources: ServiceNow docs, REST API reference and "OAuth API request parameters"; KB0546297 (429 kinds).
 */

import type { Clock } from "../clock.ts";
import type { InstanceConfig } from "../config/schema.ts";
import { type HttpAnswer, HttpClient, HttpFailure, type HttpRequest } from "../engine/http.ts";
import { readPolicy, retryAfterMs, retryDelay } from "../engine/retry.ts";
import { SessionCache } from "../engine/session.ts";
import type { Credential } from "../erp/adapter.ts";
import type { Log } from "../log.ts";
import { RelayProblem } from "../problems.ts";

/** `unknown`: it may or may not have been done; reading tells. */
export type Answer =
  | { kind: "ok"; status: number; json: unknown }
  | { kind: "refused"; status: number; problem: RelayProblem }
  | { kind: "unknown"; reason: string; afterMs?: number };

/** Counts the calls that one pull makes. */
export interface CallCount {
  calls: number;
}

export class ServiceNowClient {
  readonly #config: InstanceConfig;
  readonly #http: HttpClient;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #sessions: SessionCache;
  /** Set once the instance has said that it does not grant client credentials. */
  #useFallback = false;

  constructor(config: InstanceConfig, clock: Clock, log: Log) {
    this.#config = config;
    this.#http = new HttpClient(config, config.import.concurrency + 1);
    this.#clock = clock;
    this.#log = log;
    this.#sessions = new SessionCache(clock);
  }

  /** Reads, with repeats; throws a RelayProblem when there is no good answer. */
  async get(path: string, count: CallCount): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.send("GET", path, undefined, count);
      if (answer.kind === "ok") return answer.json;
      if (answer.kind === "refused") throw answer.problem;
      if (attempt >= readPolicy.attempts) throw this.#unavailable(answer.reason, answer.afterMs);
      const delay = retryDelay(readPolicy, attempt, Math.random(), answer.afterMs);
      this.#log.warn({ instance: this.#config.id, attempt, delay, reason: answer.reason }, "retry");
      await this.#clock.sleep(delay);
    }
  }

  /** One request, signed in anew once when the token is refused. Never repeated otherwise. */
  async send(method: "GET" | "POST", path: string, body: unknown, count: CallCount): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    try {
      let answer = await this.#exchange(method, path, text, count);
      if (answer.status === 401) answer = await this.#exchange(method, path, text, count);
      return this.#classify(answer, path);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      return { kind: "unknown", reason: error.message };
    }
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  async #exchange(
    method: string,
    path: string,
    body: string | undefined,
    count: CallCount,
  ): Promise<HttpAnswer> {
    const { authorization, refused } = await this.#authorization(count);
    count.calls += 1;
    const request: HttpRequest = {
      method,
      url: this.#config.url + path,
      // Both, or the instance answers in XML.
      headers: { accept: "application/json", "content-type": "application/json", authorization },
      ...(body === undefined ? {} : { body }),
    };
    const answer = await this.#http.send(request);
    if (answer.status === 401) refused();
    return answer;
  }

  async #authorization(count: CallCount): Promise<{ authorization: string; refused: () => void }> {
    const { auth } = this.#config;
    if (auth.type === "basic") return { authorization: basic(auth), refused: () => undefined };
    if (this.#useFallback && auth.fallback !== undefined) {
      return { authorization: basic(auth.fallback), refused: () => undefined };
    }
    const credential = await this.#sessions.get("token", () => this.#token(auth, count));
    if (credential.token === "") return this.#authorization(count);
    return {
      authorization: `Bearer ${credential.token}`,
      refused: () => this.#sessions.drop("token", credential),
    };
  }

  /** While a token is valid the instance hands out the same one again, with what is left of its life. */
  async #token(
    auth: Extract<InstanceConfig["auth"], { type: "client_credentials" }>,
    count: CallCount,
  ): Promise<Credential> {
    count.calls += 1;
    const answer = await this.#http.send({
      method: "POST",
      url: `${this.#config.url}/oauth_token.do`,
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: auth.client_id,
        client_secret: auth.client_secret.reveal(),
      }).toString(),
    });
    const json = parseJson(answer) as
      | { access_token?: string; expires_in?: number; error?: string }
      | undefined;
    if (answer.status === 200 && typeof json?.access_token === "string") {
      return { token: json.access_token, expiresAt: this.#clock.now() + Number(json.expires_in ?? 0) * 1000 };
    }
    if (answer.status !== 401 || json === undefined)
      throw this.#unavailable(`sign-in answered ${answer.status}`);
    if (auth.fallback === undefined || json.error === "invalid_client") {
      throw new RelayProblem(
        "servicenow_auth_failed",
        `${this.#config.id}: the instance refused the client credentials (${json.error})`,
      );
    }
    this.#useFallback = true;
    return { token: "", expiresAt: 0 };
  }

  #classify(answer: HttpAnswer, path: string): Answer {
    const { status } = answer;
    if (status === 429) {
      const afterMs = retryAfterMs(answer.headers["retry-after"], this.#clock);
      return {
        kind: "unknown",
        reason: "429, the instance asks to slow down",
        ...(afterMs !== undefined && { afterMs }),
      };
    }
    const json = parseJson(answer);
    if (json === undefined)
      return { kind: "unknown", reason: `${status}, and the body is not JSON: asleep or under maintenance?` };
    // A session with too many requests answers 202 and forgets the request.
    if (status === 202 || status >= 500) return { kind: "unknown", reason: `${status} ${errorText(json)}` };
    if (status < 300) return { kind: "ok", status, json };
    return { kind: "refused", status, problem: this.#refusal(status, path, errorText(json)) };
  }

  #refusal(status: number, path: string, text: string): RelayProblem {
    const where = path.split("?")[0];
    if (status === 400 && /invalid table/i.test(text)) {
      return new RelayProblem("servicenow_unavailable", `${this.#config.id}: ${where}: ${text}`, {
        fix: "ServiceNow admin: install the Ledger Relay app on this instance.",
      });
    }
    return new RelayProblem("servicenow_auth_failed", `${this.#config.id}: ${where}: ${status} ${text}`);
  }

  #unavailable(reason: string, afterMs?: number): RelayProblem {
    return new RelayProblem("servicenow_unavailable", `${this.#config.id}: ${reason}`, {
      ...(afterMs !== undefined && { retryAfterSeconds: Math.ceil(afterMs / 1000) }),
    });
  }
}

function basic(auth: { username: string; password: { reveal(): string } }): string {
  return `Basic ${Buffer.from(`${auth.username}:${auth.password.reveal()}`, "utf8").toString("base64")}`;
}

function parseJson(answer: HttpAnswer): unknown {
  if (!(answer.headers["content-type"] ?? "").includes("json")) return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    // Cut or garbled: the caller treats it as no answer.
    return undefined;
  }
}

function errorText(json: unknown): string {
  const { error } = json as { error?: { message?: string; detail?: string } | string };
  if (typeof error === "string") return error;
  return [error?.message, error?.detail].filter(Boolean).join(": ");
}
