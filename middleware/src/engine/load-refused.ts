/** Records that cannot go into the register: staged with the reason, so that they become exceptions there. */

import type { RejectedRecord } from "../../../shared-types/api.ts";
import { unavailable } from "../servicenow/client.ts";
import { importRow } from "../servicenow/import-set.ts";
import { isQueryable } from "../servicenow/query.ts";
import type { HeldRecords } from "../servicenow/register.ts";
import { type ErrorRow, readErrors } from "../servicenow/staging.ts";
import { pause } from "./deadline.ts";
import type { StagedRecord, StagingRow } from "./envelope.ts";
import type { LoadTarget } from "./load.ts";
import { readPolicy, retryDelay } from "./retry.ts";

const ROUNDS = 4;
const LONGEST_REASON = 1000;

export interface Refused {
  record: StagedRecord;
  rejected: RejectedRecord;
}

/** Why a record cannot go into the register at all. */
export function refusalOf(record: StagedRecord, held: HeldRecords): RejectedRecord | undefined {
  const external_id = record.externalId;
  if (record.error !== undefined) return { external_id, ...record.error };
  if (!isQueryable(external_id)) {
    return {
      external_id,
      code: "key_not_queryable",
      message:
        "the key is empty, has blanks at its ends, or holds what a ServiceNow query cannot carry (^ , @)",
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

/** A row that was staged before for the same reason is not staged again: a repeated pull changes nothing. */
export async function loadRefused(target: LoadTarget, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return;
  const rows = new Map(refused.map((item) => [item, withReason(item)]));
  let waiting = refused;
  for (let round = 0; waiting.length > 0; round += 1) {
    const staged = await readErrors(target, target.run);
    waiting = waiting.filter((item) => {
      const isStaged = staged.some((row) => isSame(row, rows.get(item) ?? {}));
      if (isStaged)
        target.settled(item.record, { kind: "rejected", rejected: item.rejected, staged: round > 0 });
      return !isStaged;
    });
    if (target.stop.over) return;
    const reason = await stage(target, waiting, rows);
    if (waiting.length > 0 && round >= ROUNDS) throw unavailable(target.instance, reason);
    const delay = round === 0 ? 0 : retryDelay(readPolicy, round, Math.random());
    if (delay > 0) await pause(delay, { calls: 0, deadline: target.stop }, target.clock);
  }
}

/** One after the other: they are few, and what counts is read back. Returns why some may not be there. */
async function stage(
  { client, entity, run, stop }: LoadTarget,
  waiting: readonly Refused[],
  rows: ReadonlyMap<Refused, StagingRow>,
): Promise<string> {
  let reason = "the staging table does not show the rows that it took";
  for (const item of waiting) {
    if (stop.over) return reason;
    const outcome = await importRow(client, entity, rows.get(item) ?? {}, run);
    if (outcome.kind === "refused") throw outcome.problem;
    if (outcome.kind === "unknown") reason = outcome.reason;
  }
  return reason;
}

function withReason({ record, rejected: { code, message } }: Refused): StagingRow {
  return { ...record.row, relay_error: `${code}: ${message}`.slice(0, LONGEST_REASON) };
}

function isSame(staged: ErrorRow, row: StagingRow): boolean {
  return (["external_id", "modified_at", "relay_error"] as const).every((name) => staged[name] === row[name]);
}
