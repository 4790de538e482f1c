/** Looks at both sides of a connection at once; one that fails never hides the other. */

import type { CheckFinding, CheckResponse } from "../../../shared-types/api.ts";
import type { Connection } from "../engine/connection.ts";
import { checkErp } from "./erp.ts";
import { checkServiceNow } from "./servicenow.ts";

/** `before`: what is known without looking at either side, to be told first. */
export async function checkConnection(
  connection: Connection,
  before: readonly CheckFinding[] = [],
): Promise<CheckResponse> {
  const [erp, servicenow] = await Promise.all([checkErp(connection), checkServiceNow(connection)]);
  const checks = [...before, ...erp, ...servicenow];
  return { ok: checks.every(({ ok }) => ok), checks };
}
