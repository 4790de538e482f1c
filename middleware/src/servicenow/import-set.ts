/**
 * One row into a staging table, and what became of it. An HTTP status says little: a 201 can carry an error,
 * a 500 can follow a row that was imported. Source: ServiceNow docs, Import Set API; KB0791757, KB0813776.
 */

import type { Entity } from "../../../shared-types/choices.ts";
import type { StagingRow } from "../engine/envelope.ts";
import type { RelayProblem } from "../problems.ts";
import type { CallCount, ServiceNowClient } from "./client.ts";

/**
 * `transformed`: the instance says what the first transform map, the one into the register, did.
 * `unknown` and `refused`: the row may be there all the same; the register tells.
 */
export type ImportOutcome =
  | { kind: "transformed"; status: string; message: string }
  | { kind: "unknown"; reason: string; afterMs?: number }
  | { kind: "refused"; problem: RelayProblem };

interface TransformResult {
  status?: string;
  status_message?: string;
  error_message?: string;
}

export async function importRow(
  client: ServiceNowClient,
  entity: Entity,
  row: StagingRow,
  count: CallCount,
): Promise<ImportOutcome> {
  const answer = await client.send("POST", `/api/now/import/x_lr_relay_stg_${entity}`, row, count);
  if (answer.kind !== "ok") return answer;
  const results = (answer.json as { result?: TransformResult[] }).result;
  const first = Array.isArray(results) ? results[0] : undefined;
  if (first === undefined)
    return { kind: "transformed", status: "none", message: "the instance ran no transform map" };
  const message = first.error_message ?? first.status_message ?? "";
  return { kind: "transformed", status: first.status ?? "none", message };
}
