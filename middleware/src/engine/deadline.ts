/** When a piece of work must be over, and how long it may wait for something else. */

import type { Clock } from "../clock.ts";
import { RelayProblem } from "../problems.ts";

export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";

  constructor() {
    super("the deadline has passed");
  }
}

/** Ends what waits for its signal, at its time or when it is disposed of, whichever is first. */
export class Deadline implements Disposable {
  readonly at: number;
  readonly signal: AbortSignal;
  readonly #clock: Clock;
  readonly #timer: NodeJS.Timeout;
  readonly #controller = new AbortController();

  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.at = clock.now() + ms;
    this.signal = this.#controller.signal;
    this.#timer = setTimeout(() => this.#controller.abort(new DeadlinePassed()), ms);
    this.#timer.unref();
  }

  get left(): number {
    return this.signal.aborted ? 0 : Math.max(0, this.at - this.#clock.now());
  }

  get over(): boolean {
    return this.left === 0;
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#controller.abort(new DeadlinePassed());
  }
}

/** What the calls of one pull or post-back have in common. */
export interface Run {
  /** Counts the calls sent, sign-ins and retries included. */
  calls: number;
  deadline?: Deadline | undefined;
}

/** Something asks to wait longer than the caller can: the same again after `resumeAt`. */
export class Postponed extends RelayProblem {
  /** Milliseconds since the epoch. */
  readonly resumeAt: number;

  constructor(
    code: "erp_rate_limited" | "erp_unavailable" | "servicenow_unavailable",
    detail: string,
    waitMs: number,
    clock: Clock,
  ) {
    super(code, detail, { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    this.resumeAt = clock.now() + waitMs;
  }
}

/** As long as this a caller without deadline waits for its turn. */
const PATIENCE_MS = 30_000;

/** Waits what another side asked for; throws what `tooLong` makes when the caller cannot wait that long. */
export async function waitAsked(ms: number, run: Run, clock: Clock, tooLong: () => Postponed): Promise<void> {
  if (ms <= 0) return;
  if (ms >= (run.deadline?.left ?? PATIENCE_MS)) throw tooLong();
  await pause(ms, run, clock);
}

/** Waits at our own discretion; throws DeadlinePassed when the deadline comes first. */
export async function pause(ms: number, { deadline }: Run, clock: Clock): Promise<void> {
  await clock.sleep(deadline === undefined ? ms : Math.min(ms, deadline.left), deadline?.signal);
  if (deadline?.over) throw new DeadlinePassed();
}

/** The work's outcome, unless the signal comes first: then its reason is thrown, and the work goes on unheard. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
    // Unheard from here on: its failure is nobody's any more.
    work.catch(() => undefined);
  }
}
