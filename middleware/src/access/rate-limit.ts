/** How often one client may call: a bucket of tokens for each, in this process. */

import type { Clock } from "../clock.ts";
import { RelayProblem } from "../problems.ts";

/** Far beyond what an instance's jobs send; it stops a runaway script, not a busy day. */
const RATE_LIMIT = { burst: 2000, perSecond: 200 };

interface Bucket {
  tokens: number;
  at: number;
}

export class RateLimit {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes one token. Throws `rate_limited`. Only for clients that have proven who they are. */
  take(client: string): void {
    const now = this.#clock.now();
    const { burst, perSecond } = RATE_LIMIT;
    const bucket = this.#buckets.get(client) ?? { tokens: burst, at: now };
    const earned = (Math.max(0, now - bucket.at) / 1000) * perSecond;
    const tokens = Math.min(burst, bucket.tokens + earned);
    const allowed = tokens >= 1;
    this.#buckets.set(client, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (allowed) return;
    throw new RelayProblem(
      "rate_limited",
      `${client}: more than ${perSecond} requests a second after a burst of ${burst}`,
      { retryAfterSeconds: Math.ceil((1 - tokens) / perSecond) },
    );
  }
}
