/**
 * Loads one page into ServiceNow and settles every record. A record counts as loaded when the register holds
 * the hash that was sent, or a newer version; what the import answered only explains why not.
 */

import type { RejectedRecord } from "../../../shared-types/api.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import type { Clock } from "../clock.ts";
import { RelayProblem } from "../problems.ts";
import type { CallCount, ServiceNowClient } from "../servicenow/client.ts";
import { type ImportOutcome, importRow } from "../servicenow/import-set.ts";
import { type HeldRecords, isQueryable, readHeld } from "../servicenow/register.ts";
import type { StagedRecord } from "./envelope.ts";
import { Gate } from "./gate.ts";
import { readPolicy, retryDelay } from "./retry.ts";

export interface LoadCounts {
  staged: number;
  unchanged: number;
  inserted: number;
  updated: number;
  ignored: number;
  rejected: RejectedRecord[];
}

export interface LoadTarget {
  client: ServiceNowClient;
  entity: Entity;
  connection: string;
  concurrency: number;
  clock: Clock;
  count: CallCount;
}

/** How often rows of unknown fate are sent again, after the register showed that they are not there. */
const ROUNDS = 4;

type Fate = "inserted" | "updated" | "ignored" | { rejected: RejectedRecord } | { unknown: string };

export async function loadPage(target: LoadTarget, records: readonly StagedRecord[]): Promise<LoadCounts> {
  const counts: LoadCounts = { staged: 0, unchanged: 0, inserted: 0, updated: 0, ignored: 0, rejected: [] };
  const before = await heldOf(target, records);
  let waiting: StagedRecord[] = [];
  for (const record of records) {
    const refusal = refusalOf(record, before);
    if (refusal !== undefined) counts.rejected.push(refusal);
    if (isHeld(record, before)) counts.unchanged += 1;
    else waiting.push(refusal === undefined ? record : withError(record, refusal));
  }
  for (let round = 1; waiting.length > 0; round += 1) {
    const outcomes = await send(target, waiting);
    const after = await heldOf(target, waiting);
    const again: StagedRecord[] = [];
    let reason = "";
    for (const record of waiting) {
      const fate = settle(record, outcomes.get(record), before, after);
      if (typeof fate === "object" && "unknown" in fate) {
        again.push(record);
        reason = fate.unknown;
      } else {
        count(counts, record, fate);
      }
    }
    if (again.length > 0 && round >= ROUNDS)
      throw new RelayProblem("servicenow_unavailable", `${target.connection}: ${reason}`);
    if (again.length > 0) await target.clock.sleep(waitFor(outcomes, round));
    waiting = again;
  }
  return counts;
}

function count(counts: LoadCounts, record: StagedRecord, fate: Exclude<Fate, { unknown: string }>): void {
  counts.staged += 1;
  if (typeof fate === "string") counts[fate] += 1;
  else if (record.error === undefined) counts.rejected.push(fate.rejected);
}

async function heldOf(target: LoadTarget, records: readonly StagedRecord[]): Promise<HeldRecords> {
  const ids = records.map(({ externalId }) => externalId).filter(isQueryable);
  return readHeld(target.client, target.entity, target.connection, ids, target.count);
}

function isHeld(record: StagedRecord, held: HeldRecords): boolean {
  return record.error === undefined && held.byId.get(record.externalId)?.source_hash === record.sourceHash;
}

/** Why a record cannot go into the register at all; it is staged with the reason instead. */
function refusalOf(record: StagedRecord, held: HeldRecords): RejectedRecord | undefined {
  const external_id = record.externalId;
  if (record.error !== undefined) return { external_id, ...record.error };
  if (!isQueryable(external_id)) {
    return {
      external_id,
      code: "key_not_queryable",
      message: "the key is empty or holds ^ , or @, which a ServiceNow query cannot carry",
    };
  }
  const twin = held.caseTwins.get(external_id);
  if (twin === undefined || held.byId.has(external_id)) return undefined;
  return {
    external_id,
    code: "key_case_collision",
    message: `the register holds ${twin}, which differs only by case`,
  };
}

function withError(record: StagedRecord, { code, message }: RejectedRecord): StagedRecord {
  return {
    ...record,
    error: { code, message },
    row: { ...record.row, relay_error: `${code}: ${message}`.slice(0, 1000) },
  };
}

async function send(
  target: LoadTarget,
  records: readonly StagedRecord[],
): Promise<Map<StagedRecord, ImportOutcome>> {
  const gate = new Gate(target.concurrency);
  const { client, entity, count: calls } = target;
  const outcomes = records.map((record) =>
    gate.run(async () => [record, await importRow(client, entity, record.row, calls)] as const),
  );
  return new Map(await Promise.all(outcomes));
}

function settle(
  record: StagedRecord,
  outcome: ImportOutcome | undefined,
  before: HeldRecords,
  after: HeldRecords,
): Fate {
  if (outcome === undefined) return { unknown: "not sent" };
  if (record.error !== undefined) return settleError(record, outcome);
  const now = after.byId.get(record.externalId);
  if (now?.source_hash === record.sourceHash) {
    if (outcome.kind === "transformed" && outcome.status === "ignored") return "ignored";
    return before.byId.has(record.externalId) ? "updated" : "inserted";
  }
  if (now !== undefined && now.modified_at > record.modifiedAt) return "ignored";
  if (outcome.kind === "unknown") return { unknown: outcome.reason };
  if (outcome.kind === "refused") throw outcome.problem;
  return { rejected: { external_id: record.externalId, ...notLoaded(outcome) } };
}

function settleError(record: StagedRecord, outcome: ImportOutcome): Fate {
  if (outcome.kind === "unknown") return { unknown: outcome.reason };
  if (outcome.kind === "refused") throw outcome.problem;
  return { rejected: { external_id: record.externalId, code: "", message: "" } };
}

function notLoaded({ status, message }: { status: string; message: string }): {
  code: string;
  message: string;
} {
  if (status === "error") return { code: "transform_error", message };
  const said = message === "" ? status : `${status}: ${message}`;
  return {
    code: "not_in_register",
    message: `the import answered ${said}, and the register does not hold the record`,
  };
}

function waitFor(outcomes: Map<StagedRecord, ImportOutcome>, round: number): number {
  const asked = [...outcomes.values()].map((outcome) =>
    outcome.kind === "unknown" ? (outcome.afterMs ?? 0) : 0,
  );
  return retryDelay(readPolicy, round, Math.random(), Math.max(...asked));
}
