/** When a connection's next call may go out: its rates, and its budget of calls per cycle. */

import type { Clock } from "../clock.ts";
import type { RelayProblem } from "../problems.ts";
import type { CallBudget, CallBudgets } from "../store/store.ts";
import { orAborted, Postponed, type Run, waitAsked } from "./deadline.ts";
import { Pace } from "./pace.ts";

export interface TurnOptions {
  /** Id of the connection. */
  connection: string;
  requestsPerMinute: number | undefined;
  requestsPerSecond: number | undefined;
  /** The budget of the cycle that runs at this time. */
  budgetAt(now: number): CallBudget | undefined;
  budgets: CallBudgets;
  clock: Clock;
}

export class Turn {
  readonly #options: TurnOptions;
  readonly #paces: readonly { pace: Pace; words: string }[];

  constructor(options: TurnOptions) {
    this.#options = options;
    const { requestsPerMinute, requestsPerSecond } = options;
    this.#paces = [...paced(requestsPerMinute, "minute"), ...paced(requestsPerSecond, "second")];
  }

  /**
   * Resolves when one call may go, and has counted it as `cost` calls of the budget. Throws Postponed when that is too
   * far off for the run.
   */
  async take(run: Run, cost = 1): Promise<void> {
    if (cost > 0) await this.#spend(run, cost);
    await this.#keepPace(run);
  }

  /** The count is in the store: it survives a restart, and replicas share it. */
  async #spend(run: Run, cost: number): Promise<void> {
    const { connection, budgetAt, budgets, clock } = this.#options;
    for (;;) {
      const now = clock.now();
      const budget = budgetAt(now);
      if (budget === undefined) return;
      const spending = budgets.spendCalls(connection, cost, budget, now);
      const { granted, endsAt } = await orAborted(spending, run.deadline?.signal);
      if (granted) return;
      const detail = `${connection}: the ${budget.limit} calls of this cycle are used`;
      await waitAsked(Math.max(endsAt - now, 1), run, clock, () => this.#tooFar(detail, endsAt - now));
    }
  }

  async #keepPace(run: Run): Promise<void> {
    const { connection, clock } = this.#options;
    for (;;) {
      const now = clock.now();
      const longest = this.#paces
        .map(({ pace, words }) => ({ wait: pace.waitMs(now), words }))
        .reduce((a, b) => (b.wait > a.wait ? b : a), { wait: 0, words: "" });
      if (longest.wait === 0) {
        for (const { pace } of this.#paces) pace.count(now);
        return;
      }
      const detail = `${connection}: ${longest.words}`;
      await waitAsked(longest.wait, run, clock, () => this.#tooFar(detail, longest.wait));
    }
  }

  #tooFar(detail: string, waitMs: number): Postponed {
    return new Postponed("erp_rate_limited", detail, waitMs, this.#options.clock);
  }
}

const STRETCH_MS = { minute: 60_000, second: 1000 };

function paced(limit: number | undefined, stretch: "minute" | "second"): { pace: Pace; words: string }[] {
  if (limit === undefined) return [];
  const words = `${limit} requests went out within this ${stretch}`;
  return [{ pace: new Pace(limit, STRETCH_MS[stretch]), words }];
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
