/** What a check says of the calls that the ERP, or the contract with its vendor, allows in a cycle. */

import type { CheckFinding } from "../../../shared-types/api.ts";
import type { Connection } from "../engine/connection.ts";
import { bad, good } from "./finding.ts";

/** None where the ERP allows any number, uncounted. */
export async function budgetFindings({ client }: Connection): Promise<CheckFinding[]> {
  const spent = await client.spent();
  if (spent === undefined) return [];
  const name = "erp_call_budget";
  const { used, limit, endsAt } = spent;
  const until = new Date(endsAt).toISOString().slice(0, 16).replace("T", " ");
  if (limit === undefined)
    return [good(name, `${used} calls counted in the cycle until ${until} UTC; no limit is set`)];
  const detail = `${used} of ${limit} calls are used in the cycle until ${until} UTC`;
  if (used < limit) return [good(name, detail)];
  const fix = "Nobody, if it can wait until then; Middleware operator: else raise the connection's limit.";
  return [bad(name, detail, fix)];
}
