/**
 * Transactions of the calendar month. A company's performance tier has an allowance; what goes beyond is billed, not
 * refused, so that a limit is the customer's own wish. Each page of a query counts one, and so does each header that is
 * written, whatever its lines; sessions and preferences count none.
 * Source: Sage Intacct white paper, "Performance tiers" (Nov 2023).
 */

import type { Budget } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";

/** Of calls that count no transaction. */
export const UNCOUNTED = 0;

/** In UTC: where the vendor's month begins is documented nowhere. */
export function allowance({ transactions_per_month }: IntacctConfig, now: number): Budget {
  const today = new Date(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  return {
    limit: transactions_per_month ?? undefined,
    startsAt: Date.UTC(year, month, 1),
    endsAt: Date.UTC(year, month + 1, 1),
  };
}
