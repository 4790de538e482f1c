/** When a connection's next call may go out: its rate per minute, and its budget of calls per cycle. */

import type { Clock } from "../clock.ts";
import type { RelayProblem } from "../problems.ts";
import type { CallBudget, CallBudgets } from "../store/store.ts";
import { orAborted, Postponed, type Run, waitAsked } from "./deadline.ts";
import { Pace } from "./pace.ts";

export interface TurnOptions {
  /** Id of the connection. */
  connection: string;
  requestsPerMinute: number | undefined;
  budget: CallBudget | undefined;
  budgets: CallBudgets;
  clock: Clock;
}

export class Turn {
  readonly #options: TurnOptions;
  readonly #pace: Pace | undefined;

  constructor(options: TurnOptions) {
    this.#options = options;
    this.#pace = options.requestsPerMinute === undefined ? undefined : new Pace(options.requestsPerMinute);
  }

  /** Resolves when one call may go, and has counted it. Throws Postponed when that is too far off for the run. */
  async take(run: Run): Promise<void> {
    await this.#spend(run);
    await this.#keepPace(run);
  }

  /** The count is in the store: it survives a restart, and replicas share it. */
  async #spend(run: Run): Promise<void> {
    const { connection, budget, budgets, clock } = this.#options;
    if (budget === undefined) return;
    for (;;) {
      const now = clock.now();
      const spending = budgets.spendCalls(connection, 1, budget, now);
      const { granted, endsAt } = await orAborted(spending, run.deadline?.signal);
      if (granted) return;
      const detail = `${connection}: the ${budget.limit} calls of this cycle are used`;
      await waitAsked(Math.max(endsAt - now, 1), run, clock, () => this.#tooFar(detail, endsAt - now));
    }
  }

  async #keepPace(run: Run): Promise<void> {
    const { connection, requestsPerMinute, clock } = this.#options;
    if (this.#pace === undefined) return;
    for (;;) {
      const wait = this.#pace.take(clock.now());
      if (wait === 0) return;
      const detail = `${connection}: ${requestsPerMinute} requests went out within this minute`;
      await waitAsked(wait, run, clock, () => this.#tooFar(detail, wait));
    }
  }

  #tooFar(detail: string, waitMs: number): Postponed {
    return new Postponed("erp_rate_limited", detail, waitMs, this.#options.clock);
  }
}

/** The problem of an ERP that asks for a longer wait than the caller has. */
export function postponed({ code, message }: RelayProblem, waitMs: number, clock: Clock): Postponed {
  return new Postponed(
    code === "erp_rate_limited" ? "erp_rate_limited" : "erp_unavailable",
    message,
    waitMs,
    clock,
  );
}
