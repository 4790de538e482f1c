/**
 * Which company a connection works for, as its callers know it: told by `check`, held against what comes with pull and
 * documents. A configuration that names another company under the same id neither loads nor posts until the instance has
 * checked the connection again. Cursors are bound likewise, and to the account besides; what is posted has none.
 */

import type { Request, Response } from "express";
import type { Connection } from "../engine/connection.ts";
import { sha256 } from "../engine/hash.ts";
import { RelayProblem } from "../problems.ts";

const header = "X-Relay-Company";

function companyOf({ config, adapter }: Connection): string {
  return sha256(adapter.company(config)).slice(0, 16);
}

export function tellCompany(response: Response, connection: Connection): void {
  response.set(header, companyOf(connection));
}

/** @throws RelayProblem `instance_not_paired`; a caller that names no company is let through */
export function requireCompany(request: Request, connection: Connection): void {
  const named = request.get(header);
  if (named === undefined || named === companyOf(connection)) return;
  throw new RelayProblem(
    "instance_not_paired",
    `${connection.config.id} signs in to another company than when this was approved or last checked`,
    {
      fix: "Middleware operator: name the right company in the configuration; ServiceNow admin: if the change is wanted, clear the cursors of its syncs, press Check connection, and have approved anew what waits.",
    },
  );
}
