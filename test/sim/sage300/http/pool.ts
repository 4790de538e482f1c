/** The IIS application pool: sleeps when idle, gives up under too many calls, serves few at a time. */

import type { Clock } from "../../kit/clock.ts";
import { ApiError } from "../errors.ts";
import type { Sage300Settings } from "../settings.ts";

const HOUR = 3_600_000;

export class Pool {
  readonly #clock: Clock;
  readonly #settings: Sage300Settings;
  #calls: number[] = [];
  #crashedAt = Number.NEGATIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;
  #busy = 0;

  constructor(clock: Clock, settings: Sage300Settings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** True while the pool is down. */
  get isDown(): boolean {
    const now = this.#clock.now();
    if (now < this.#crashedAt + this.#settings.coolDownMs) return true;
    this.#calls = this.#calls.filter((at) => at > now - HOUR);
    if (this.#calls.length < this.#settings.callsBeforeCrash) return false;
    this.#crashedAt = now;
    this.#calls = [];
    return true;
  }

  async serve<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.#settings.concurrency) throw new ApiError("TooManyRequests");
    this.#busy += 1;
    try {
      const isCold = this.#clock.now() > this.#lastAt + this.#settings.idleMs;
      if (isCold && this.#settings.coldStartMs > 0) await this.#clock.sleep(this.#settings.coldStartMs);
      this.#lastAt = this.#clock.now();
      this.#calls.push(this.#lastAt);
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }
}
