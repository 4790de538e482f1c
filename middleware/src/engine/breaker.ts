/**
 * Stops asking a side that does not answer: every further call would cost its callers a time-out, and the side
 * a request that it cannot serve. One process's view; nothing depends on replicas agreeing.
 */

import type { Clock } from "../clock.ts";

/** More than one read with all its repeats, and the write before it. */
const FAILURES = 8;
const OPEN_MS = 30_000;

export type BreakerState = "closed" | "open" | "half-open";

export class Breaker {
  readonly #clock: Clock;
  #failures = 0;
  #openUntil = 0;
  #probing = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get state(): BreakerState {
    if (this.#failures < FAILURES) return "closed";
    return this.#clock.now() < this.#openUntil ? "open" : "half-open";
  }

  /** Milliseconds until asking makes sense again; 0 at once. */
  get waitMs(): number {
    if (this.state === "closed") return 0;
    const left = this.#openUntil - this.#clock.now();
    return left > 0 ? left : this.#probing ? OPEN_MS : 0;
  }

  /**
   * Before a call: false when it must not go out. After OPEN_MS a single one is let through to see. Every call
   * that was let through must be told to `settle`.
   */
  admit(): boolean {
    if (this.waitMs > 0) return false;
    this.#probing = this.state === "half-open";
    return true;
  }

  /** `up`: it answered, whatever it said. `down`: it did not. `unknown`: the call says nothing about it. */
  settle(outcome: "up" | "down" | "unknown"): void {
    this.#probing = false;
    if (outcome === "up") this.#failures = 0;
    if (outcome !== "down") return;
    this.#failures += 1;
    if (this.#failures >= FAILURES) this.#openUntil = this.#clock.now() + OPEN_MS;
  }
}
