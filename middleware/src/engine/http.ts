/**
 * The one way out: every request to an ERP or to ServiceNow goes through here. One pool per host, a time-out
 * for the whole exchange, a limit on the answer's size, no redirects, no cookies.
 */

import { readFileSync } from "node:fs";
import { Agent, type Dispatcher, request } from "undici";
import { AddressRefused, checkLiteral, guardedLookup } from "./network.ts";

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface HttpPolicy {
  allow_private_network: boolean;
  allow_http: boolean;
  ca_file?: string | undefined;
  timeout_ms?: number | undefined;
}

/** No usable answer. `sent` false: it is certain that the other side never saw the request. */
export class HttpFailure extends Error {
  readonly sent: boolean;

  constructor(message: string, sent: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = "HttpFailure";
    this.sent = sent;
  }
}

const DEFAULT_TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Errors that arise before a byte of the request has left. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export class HttpClient {
  readonly #policy: HttpPolicy;
  readonly #dispatcher: Dispatcher;

  constructor(policy: HttpPolicy, connections: number) {
    this.#policy = policy;
    this.#dispatcher = new Agent({
      connections,
      pipelining: 1,
      maxResponseSize: MAX_ANSWER_BYTES,
      connect: {
        timeout: 10_000,
        ...(policy.ca_file === undefined ? {} : { ca: readFileSync(policy.ca_file) }),
        ...(policy.allow_private_network ? {} : { lookup: guardedLookup }),
      },
    });
  }

  get timeoutMs(): number {
    return this.#policy.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  }

  /** Throws HttpFailure when there is no complete answer; any HTTP status is an answer. */
  async send(message: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer> {
    this.#check(new URL(message.url));
    const timeout = AbortSignal.timeout(this.timeoutMs);
    try {
      const answer = await request(message.url, {
        method: message.method as Dispatcher.HttpMethod,
        headers: message.headers,
        body: message.body ?? null,
        dispatcher: this.#dispatcher,
        headersTimeout: this.timeoutMs,
        bodyTimeout: this.timeoutMs,
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      });
      return { status: answer.statusCode, headers: flatten(answer.headers), body: await answer.body.text() };
    } catch (error) {
      throw failure(error, timeout.aborted, this.timeoutMs);
    }
  }

  async close(): Promise<void> {
    await this.#dispatcher.close();
  }

  #check(url: URL): void {
    try {
      if (url.protocol !== "https:" && !this.#policy.allow_http)
        throw new Error(`${url.origin}: plain http is refused`);
      if (!this.#policy.allow_private_network) checkLiteral(url);
    } catch (error) {
      throw new HttpFailure((error as Error).message, false, error);
    }
  }
}

function failure(error: unknown, timedOut: boolean, timeoutMs: number): HttpFailure {
  if (timedOut) return new HttpFailure(`no complete answer within ${timeoutMs} ms`, true, error);
  const code = (error as { code?: string }).code ?? "";
  const sent = !NEVER_SENT.has(code) && !(error instanceof AddressRefused);
  return new HttpFailure(`${code || (error as Error).name}: ${(error as Error).message}`, sent, error);
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? (value.at(-1) ?? "") : value;
  }
  return flat;
}
