import type { Clock } from "../kit/clock.ts";
import type { IntacctSettings } from "./settings.ts";

/** How long a queued request may wait (public API note quoting the official FAQ: "a third waits up to 30 s"). */
const LONGEST_WAIT_MS = 30_000;

interface Waiting {
  since: number;
  enter(admitted: boolean): void;
}

/** Lets so many requests of a company run at once; the others are refused or queue. */
export class Gate {
  readonly #clock: Clock;
  readonly #settings: IntacctSettings;
  readonly #running = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(clock: Clock, settings: IntacctSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** False = refused. Every true needs a `leave`. */
  async enter(companyId: string): Promise<boolean> {
    const running = this.#running.get(companyId) ?? 0;
    if (running < this.#settings.concurrency) {
      this.#running.set(companyId, running + 1);
      return true;
    }
    if (this.#settings.gate === "refuse") return false;
    const queue = this.#waiting.get(companyId) ?? [];
    this.#waiting.set(companyId, queue);
    return new Promise((enter) => queue.push({ since: this.#clock.now(), enter }));
  }

  /** Hands the place to the first who has not waited too long by the company's clock. */
  leave(companyId: string): void {
    const queue = this.#waiting.get(companyId) ?? [];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const inTime = this.#clock.now() - next.since <= LONGEST_WAIT_MS;
      next.enter(inTime);
      if (inTime) return;
    }
    this.#running.set(companyId, Math.max(0, (this.#running.get(companyId) ?? 0) - 1));
  }
}
