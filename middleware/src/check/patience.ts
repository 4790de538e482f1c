/** A look at something that may fail, or take longer than anybody waits for a check. */

import { RelayProblem } from "../problems.ts";

/** The instance's own time-out for the whole check is thirty seconds. */
const LONGEST_MS = 20_000;

export type Outcome<T> = { value: T } | { problem: RelayProblem };

/** What one side of a check has, for all its looks together. Dispose of it, or its timer lives on. */
export class Patience implements Disposable {
  readonly #end = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout;

  /** `late` is the problem of whatever has not come in time. */
  constructor(late: RelayProblem) {
    this.#timer = setTimeout(() => this.#end.reject(late), LONGEST_MS);
    this.#end.promise.catch(() => undefined);
  }

  /** Never throws a RelayProblem; work that is late goes on unheard. */
  async outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
    work.catch(() => undefined);
    try {
      return { value: await Promise.race([work, this.#end.promise]) };
    } catch (error) {
      if (error instanceof RelayProblem) return { problem: error };
      throw error;
    }
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
