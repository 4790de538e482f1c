/** Looks at both sides of a connection at once; one that fails never hides the other. */

import type { CheckFinding, CheckResponse } from "../../../shared-types/api.ts";
import type { InstanceConfig } from "../config/schema.ts";
import type { Connection } from "../engine/connection.ts";
import { checkErp } from "./erp.ts";
import { good } from "./finding.ts";
import { checkServiceNow } from "./servicenow.ts";

/** `caller`: what is known of who asks, to be told first. */
export async function checkConnection(
  connection: Connection,
  instance: InstanceConfig,
  caller: readonly CheckFinding[] = [],
): Promise<CheckResponse> {
  const [erp, servicenow] = await Promise.all([checkErp(connection), checkServiceNow(connection)]);
  const checks = [...caller, ...erp, ...servicenow, importMode(instance)];
  return { ok: checks.every(({ ok }) => ok), checks };
}

function importMode({ import: { mode, batch_rows, concurrency } }: InstanceConfig): CheckFinding {
  const rows = mode === "single" ? "one row per call" : `up to ${batch_rows} rows per call`;
  return good("import_mode", `${mode}: ${rows}, ${concurrency} calls at a time`);
}
