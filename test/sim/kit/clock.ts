/** Time as the code under test sees it, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Resolves when `ms` have passed on this clock. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * A clock that tests move by hand. It lives in shared memory so that worker threads read the same time.
 * Sleeping moves it: a retry that waits a minute costs no real time.
 */
export class TestClock implements Clock {
  readonly shared: SharedArrayBuffer;
  readonly #cell: BigInt64Array;

  constructor(start: string | number | SharedArrayBuffer = "2026-03-02T09:00:00Z") {
    this.shared = start instanceof SharedArrayBuffer ? start : new SharedArrayBuffer(8);
    this.#cell = new BigInt64Array(this.shared);
    if (!(start instanceof SharedArrayBuffer))
      Atomics.store(this.#cell, 0, BigInt(new Date(start).getTime()));
  }

  now(): number {
    return Number(Atomics.load(this.#cell, 0));
  }

  advance(ms: number): void {
    Atomics.add(this.#cell, 0, BigInt(Math.round(ms)));
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
}
