/** How many records an instance takes in a while, learnt as they are loaded: no more is read than can be loaded. */

/** Before anything is known. */
const FIRST = 200;
const LEAST = 10;
/** Less time than this is not worth another page. */
const LEAST_MS = 1000;

export class LoadPace {
  /** Records per millisecond. */
  #rate: number | undefined;

  /** How long so many records will take; 0 while nothing is known. */
  msFor(records: number): number {
    return this.#rate === undefined ? 0 : records / this.#rate;
  }

  /** How many records to read when so much time is left for them; 0: none. */
  recordsIn(ms: number): number {
    if (ms < LEAST_MS) return 0;
    return this.#rate === undefined ? FIRST : Math.max(LEAST, Math.floor(this.#rate * ms));
  }

  learn(records: number, ms: number): void {
    if (records === 0) return;
    const rate = records / Math.max(ms, 1);
    this.#rate = this.#rate === undefined ? rate : (this.#rate + rate) / 2;
  }
}
