/** At most so many calls within any minute. One process's count. */

const MINUTE_MS = 60_000;

export class Pace {
  readonly #perMinute: number;
  /** Times of the last calls, at most `perMinute`, oldest first. */
  readonly #times: number[] = [];

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** 0: the call may go, and is counted. Else the milliseconds until one may. */
  take(now: number): number {
    while (this.#times[0] !== undefined && this.#times[0] <= now - MINUTE_MS) this.#times.shift();
    const oldest = this.#times[0];
    if (oldest !== undefined && this.#times.length >= this.#perMinute) return oldest + MINUTE_MS - now;
    this.#times.push(now);
    return 0;
  }
}
