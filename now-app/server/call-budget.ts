/** How many calls the ERP still allows in its cycle: on the connection, where people look. */
import type { GlideRecord } from "@servicenow/glide";
import type { Answer } from "./platform.ts";

interface CallBudget {
  /** For people. */
  words: string;
  /** Decimal text; empty where there is no limit. */
  left: string;
  limit: string;
  /** End of the cycle as a date-time column holds it; empty where nobody counts. */
  until: string;
}

/**
 * Reads the middleware's header `X-Relay-Erp-Calls`. Undefined for what is none, as of an older middleware: nothing is
 * said then, rather than something wrong.
 */
export function readCallBudget(header: string): CallBudget | undefined {
  if (header === "uncounted") return { words: "No limit per cycle", left: "", limit: "", until: "" };
  const found = /^used=(\d+), (?:limit=(\d+), )?until=(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z$/.exec(header);
  if (!found) return undefined;
  const [, used = "", limit = "", day, time] = found;
  const until = `${day} ${time}`;
  const end = `${day} ${time?.slice(0, 5)} UTC`;
  if (limit === "")
    return { words: `No limit set; ${used} used in the cycle until ${end}`, left: "", limit, until };
  const left = String(Math.max(0, Number(limit) - Number(used)));
  return { words: `${left} of ${limit} calls left until ${end}`, left, limit, until };
}

/** Sets the columns of a connection that the caller writes. */
export function setCallBudget(connection: GlideRecord, { erpCalls }: Answer): void {
  const budget = readCallBudget(erpCalls);
  if (!budget) return;
  connection.setValue("call_budget", budget.words);
  connection.setValue("calls_left", budget.left);
  connection.setValue("calls_limit", budget.limit);
  connection.setValue("calls_until", budget.until);
}
