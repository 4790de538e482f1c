/**
 * The one way out: every request to an ERP or to ServiceNow goes through here. One pool per host, a time-out
 * for the whole exchange, a limit on the answer's size, no redirects, no cookies, no repeats.
 */

import { readFileSync } from "node:fs";
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import { AddressRefused, checkLiteral, guardedLookup, type Resolve } from "./network.ts";

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  /** The values of its Set-Cookie headers, in order. */
  cookies: readonly string[];
  body: string;
}

export interface HttpPolicy {
  allow_private_network: boolean;
  allow_http: boolean;
  ca_file?: string | undefined;
  timeout_ms?: number | undefined;
}

export interface HttpOptions {
  /** Sockets per host. */
  connections: number;
  /** For every address but those that the environment's NO_PROXY names. */
  proxy?: string | undefined;
  maxAnswerBytes?: number;
  resolve?: Resolve;
}

/**
 * Why there is no usable answer. `unsent`: it is certain that the other side never saw the request.
 * `lost`: it may have. `too_large`: it has, and what it answers is more than we take. `forbidden`: our own
 * configuration does not let the request out.
 */
type FailureKind = "unsent" | "lost" | "too_large" | "forbidden";

export class HttpFailure extends Error {
  readonly kind: FailureKind;

  constructor(message: string, kind: FailureKind, cause?: unknown) {
    super(message, { cause });
    this.name = "HttpFailure";
    this.kind = kind;
  }
}

const DEFAULT_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** An idle connection is given up soon: a request on one that the other side has just closed is lost. */
const IDLE_MS = 4000;
const LONGEST_IDLE_MS = 60_000;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** Errors that arise before a byte of the request has left. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The proxy did not connect us: undici has no code of its own for it. */
const NO_TUNNEL = /when HTTP Tunneling$/;

export class HttpClient {
  readonly timeoutMs: number;
  readonly #policy: HttpPolicy;
  readonly #maxAnswerBytes: number;
  readonly #dispatcher: Dispatcher;

  constructor(policy: HttpPolicy, options: HttpOptions) {
    this.#policy = policy;
    this.timeoutMs = policy.timeout_ms ?? DEFAULT_TIMEOUT_MS;
    this.#maxAnswerBytes = options.maxAnswerBytes ?? MAX_ANSWER_BYTES;
    this.#dispatcher = dispatcherOf(policy, options, this.#maxAnswerBytes);
  }

  /** Throws HttpFailure when there is no complete answer; any HTTP status, a redirect too, is an answer. */
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
      return {
        status: answer.statusCode,
        headers: flatten(answer.headers),
        cookies: [answer.headers["set-cookie"] ?? []].flat(),
        body: await answer.body.text(),
      };
    } catch (error) {
      throw timeout.aborted
        ? new HttpFailure(`no complete answer within ${this.timeoutMs} ms`, "lost", error)
        : failure(error, this.#maxAnswerBytes);
    }
  }

  /** Lets what is in flight end, and takes nothing more. */
  async close(): Promise<void> {
    await this.#dispatcher.close();
  }

  #check(url: URL): void {
    try {
      if (url.protocol !== "https:" && !this.#policy.allow_http)
        throw new Error(`${url.origin}: plain http is refused`);
      if (!this.#policy.allow_private_network) checkLiteral(url);
    } catch (error) {
      throw new HttpFailure((error as Error).message, "forbidden", error);
    }
  }
}

function dispatcherOf(policy: HttpPolicy, options: HttpOptions, maxResponseSize: number): Dispatcher {
  const tls = policy.ca_file === undefined ? {} : { ca: readFileSync(policy.ca_file) };
  const pool = {
    connections: options.connections,
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: LONGEST_IDLE_MS,
    maxResponseSize,
  };
  const guard = policy.allow_private_network ? {} : { lookup: guardedLookup(options.resolve) };
  const direct = { ...pool, connect: { timeout: CONNECT_TIMEOUT_MS, ...tls, ...guard } };
  if (options.proxy === undefined) return new Agent(direct);
  // A proxy resolves the names itself: what is private is known by its address alone, or by NO_PROXY.
  return new EnvHttpProxyAgent({
    ...direct,
    httpProxy: options.proxy,
    httpsProxy: options.proxy,
    requestTls: tls,
  });
}

function failure(error: unknown, maxAnswerBytes: number): HttpFailure {
  const { code = "", name, message } = error as { code?: string; name: string; message: string };
  if (error instanceof AddressRefused) return new HttpFailure(message, "forbidden", error);
  if (/CERT|SIGNATURE/.test(code))
    return new HttpFailure(`the certificate is not trusted (${code}); see ca_file`, "forbidden", error);
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE")
    return new HttpFailure(`the answer is larger than ${maxAnswerBytes} bytes`, "too_large", error);
  const unsent = NEVER_SENT.has(code) || NO_TUNNEL.test(message);
  return new HttpFailure(`${code || name}: ${message}`, unsent ? "unsent" : "lost", error);
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? (value.at(-1) ?? "") : value;
  }
  return flat;
}
