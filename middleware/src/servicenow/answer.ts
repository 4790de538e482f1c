/**
 * What an instance's answer means. Source: ServiceNow docs, REST API reference; "Inbound REST API rate limiting";
 * KB0546297, KB0694711 (429 without headers), KB2697679 (403 after the insert).
 */

import type { Clock } from "../clock.ts";
import type { HttpAnswer } from "../engine/http.ts";
import { retryAfterMs } from "../engine/retry.ts";

/** `unknown`: it may or may not have been done; reading tells. */
export type Meaning =
  | { kind: "ok"; json: unknown }
  | { kind: "refused"; status: number; text: string }
  | { kind: "busy"; reason: string; afterMs: number }
  | { kind: "unknown"; reason: string };

/** Without headers the node's API threads are taken for the moment: seconds, not until the hour turns. */
const BUSY_MS = 1000;
const BUSY_SPREAD_MS = 4000;

export function meaningOf(answer: HttpAnswer, clock: Clock, random: () => number): Meaning {
  const { status } = answer;
  if (status === 429) return throttled(answer, clock, random);
  // A session with too many requests answers 202 and forgets the request.
  if (status === 202) return { kind: "unknown", reason: "202: the instance dropped the request" };
  const json = parseJson(answer);
  if (json === undefined) return { kind: "unknown", reason: pageReason(answer) };
  if (status >= 500) return { kind: "unknown", reason: `${status} ${errorText(json)}` };
  if (status < 300) return { kind: "ok", json };
  return { kind: "refused", status, text: errorText(json) };
}

function throttled({ headers }: HttpAnswer, clock: Clock, random: () => number): Meaning {
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 - clock.now();
  const asked = retryAfterMs(headers["retry-after"], clock) ?? (Number.isNaN(reset) ? undefined : reset);
  if (asked !== undefined)
    return {
      kind: "busy",
      reason: "429: a rate limit rule of the instance is reached",
      afterMs: Math.max(0, asked),
    };
  return {
    kind: "busy",
    reason: "429: the instance's API threads are taken",
    afterMs: BUSY_MS + random() * BUSY_SPREAD_MS,
  };
}

function pageReason({ status, body, headers }: HttpAnswer): string {
  const isPage = (headers["content-type"] ?? "").includes("html") || /^\s*</.test(body);
  return isPage
    ? `${status} with a web page instead of JSON: the instance is asleep, being upgraded or cloned`
    : `${status} without JSON: the answer is cut or not the instance's own`;
}

export function parseJson(answer: HttpAnswer): unknown {
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
