/**
 * The header that tells a caller how much of the ERP's call budget is spent, on answers to `check` and `pull`: the
 * bodies are the contract's (sections 4.2 and 4.3), and metrics reach no one who works on the instance.
 */

import type { Response } from "express";
import type { Connection } from "../engine/connection.ts";

const header = "X-Relay-Erp-Calls";

/** `used=4, limit=1000, until=2026-03-02T10:00:00Z`; without a limit none is named; `uncounted` where nobody counts. */
export async function tellErpCalls(response: Response, { client }: Connection): Promise<void> {
  const spent = await client.spent();
  if (spent === undefined) {
    response.set(header, "uncounted");
    return;
  }
  const { used, limit, endsAt } = spent;
  const until = `${new Date(endsAt).toISOString().slice(0, 19)}Z`;
  const parts = [`used=${used}`, ...(limit === undefined ? [] : [`limit=${limit}`]), `until=${until}`];
  response.set(header, parts.join(", "));
}
