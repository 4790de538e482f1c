/** At most so many calls within any stretch of time. One process's count. */

export class Pace {
  readonly #limit: number;
  readonly #withinMs: number;
  /** Times of the last calls, at most `limit`, oldest first. */
  readonly #times: number[] = [];

  constructor(limit: number, withinMs: number) {
    this.#limit = limit;
    this.#withinMs = withinMs;
  }

  /** How long until a call may go; 0: now. Milliseconds. */
  waitMs(now: number): number {
    while (this.#times[0] !== undefined && this.#times[0] <= now - this.#withinMs) this.#times.shift();
    const oldest = this.#times[0];
    return oldest === undefined || this.#times.length < this.#limit ? 0 : oldest + this.#withinMs - now;
  }

  count(now: number): void {
    this.#times.push(now);
  }
}
