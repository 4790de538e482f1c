/**
 * Rows into a staging table, one or many at a time. An HTTP status says little: a 201 can carry an error, a 500 can
 * follow a row that was imported, and of many rows nothing is said but that they were taken.
 * Source: ServiceNow docs, Import Set API; KB0791757, KB0813776.
 */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import type { StagingRow } from "../engine/envelope.ts";
import type { RelayProblem } from "../problems.ts";
import type { Answer, ServiceNowClient } from "./client.ts";
import { stagingTable } from "./names.ts";

/**
 * `transformed`: the instance says what the first transform map, the one into the register, did.
 * `unknown` and `refused`: the row may be there all the same; the register tells.
 * `pending`: the row is staged, and waits for its transform.
 */
export type ImportOutcome =
  | { kind: "transformed"; status: string; message: string }
  | { kind: "unknown"; reason: string }
  | { kind: "refused"; problem: RelayProblem }
  | { kind: "pending" };

interface TransformResult {
  status?: string;
  status_message?: string;
  error_message?: string;
}

export async function importRow(
  client: ServiceNowClient,
  entity: Entity,
  row: StagingRow,
  run: Run,
): Promise<ImportOutcome> {
  const answer = await client.send("POST", `/api/now/import/${stagingTable(client.scope, entity)}`, row, run);
  if (answer.kind !== "ok") return answer;
  const results = (answer.json as { result?: TransformResult[] }).result;
  const first = Array.isArray(results) ? results[0] : undefined;
  if (first === undefined)
    return { kind: "transformed", status: "none", message: "the instance ran no transform map" };
  const message = first.error_message ?? first.status_message ?? "";
  return { kind: "transformed", status: first.status ?? "none", message };
}

/** Stages rows that are transformed later. An `ok` says that they were taken, nothing more. */
export function importRows(
  client: ServiceNowClient,
  entity: Entity,
  rows: readonly StagingRow[],
  run: Run,
): Promise<Answer> {
  const path = `/api/now/import/${stagingTable(client.scope, entity)}/insertMultiple`;
  return client.send("POST", path, { records: rows }, run);
}
