/** When to try again: full jitter on an exponential ceiling, never earlier than the other side asked for. */

import type { Clock } from "../clock.ts";

export interface RetryPolicy {
  attempts: number;
  baseMs: number;
  capMs: number;
}

export const readPolicy: RetryPolicy = { attempts: 5, baseMs: 500, capMs: 15_000 };

/** Wait before try number `attempt` + 1 (attempt counts from 1). `random` is in [0, 1). */
export function retryDelay(policy: RetryPolicy, attempt: number, random: number, askedMs = 0): number {
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
  return Math.max(askedMs, Math.floor(random * ceiling));
}

/**
 * Milliseconds of a Retry-After header, in seconds or as an HTTP date (RFC 9110 section 10.2.3);
 * undefined when absent or unreadable.
 */
export function retryAfterMs(header: string | undefined, clock: Pick<Clock, "now">): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock.now());
}
