/**
 * Many rows in one request. The instance answers before it transforms them, so their fate is read from the
 * staging rows; what has not been transformed in time is pending, and not sent again while it is.
 */

import { type ImportOutcome, importRows } from "../servicenow/import-set.ts";
import { readOutcomes, readPending, type StagedKeys, type StateRow } from "../servicenow/staging.ts";
import type { StagedRecord } from "./envelope.ts";
import type { LoadTarget } from "./load.ts";

/** The platform takes 10 MB unless set otherwise (glide.rest.max_content_length). */
const MAX_BYTES = 5_000_000;
const FIRST_LOOK_MS = 300;
const LONGEST_LOOK_MS = 3000;
/** A row that has waited so long is not waiting: its import set was cancelled, or nobody transforms it. */
const DEAD_MS = 10 * 60_000;

const TAKEN: ImportOutcome = { kind: "unknown", reason: "taken by insertMultiple, but not found in staging" };
const DEAD: ImportOutcome = {
  kind: "unknown",
  reason: "staged earlier, but not transformed for ten minutes",
};

type Outcomes = Map<StagedRecord, ImportOutcome>;

/** What is missing in the outcomes was not sent, because the time was up. */
export async function sendTogether(target: LoadTarget, records: readonly StagedRecord[]): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  // From a pull before this one, or sent by one whose answer was lost.
  const earlier = await pendingOf(target, records);
  for (const record of earlier)
    outcomes.set(record, { kind: "unknown", reason: "staged earlier, and not taken over" });
  const fresh = records.filter((record) => !outcomes.has(record));
  if (!(await target.mode.takesMany(target.entity, target.run))) {
    for (const record of fresh) outcomes.set(record, DEAD);
    return outcomes;
  }
  for (const batch of batches(fresh, target.policy.batch_rows)) {
    if (target.stop.over) break;
    const outcome = await sendBatch(target, batch);
    for (const record of batch) outcomes.set(record, outcome);
  }
  const sent = [...outcomes.keys()];
  const pending = await untilTransformed(target, sent);
  await explain(
    target,
    fresh.filter((record) => outcomes.has(record)),
    outcomes,
  );
  for (const record of pending) outcomes.set(record, { kind: "pending" });
  return outcomes;
}

async function sendBatch(target: LoadTarget, batch: readonly StagedRecord[]): Promise<ImportOutcome> {
  const { client, entity, run, mode, policy } = target;
  const rows = batch.map(({ row }) => row);
  const answer = await importRows(client, entity, rows, run);
  if (answer.kind === "ok") return TAKEN;
  if (answer.kind === "unknown" || policy.mode === "multiple") return answer;
  mode.distrust(entity, answer.problem.message);
  return { kind: "unknown", reason: answer.problem.message };
}

function* batches(records: readonly StagedRecord[], rows: number): Generator<StagedRecord[]> {
  let batch: StagedRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = Buffer.byteLength(JSON.stringify(record.row), "utf8");
    if (batch.length > 0 && (batch.length === rows || bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Those that still wait for their transform when the time is up. */
async function untilTransformed(
  target: LoadTarget,
  records: readonly StagedRecord[],
): Promise<StagedRecord[]> {
  const { clock, stop } = target;
  let pending = await pendingOf(target, records);
  for (
    let wait = FIRST_LOOK_MS;
    pending.length > 0 && stop.left > wait;
    wait = Math.min(wait * 1.5, LONGEST_LOOK_MS)
  ) {
    await clock.sleep(wait, stop.signal);
    pending = await pendingOf(target, pending);
  }
  return pending;
}

/** Those of which the staging table holds this very version, waiting for its transform. */
async function pendingOf(target: LoadTarget, records: readonly StagedRecord[]): Promise<StagedRecord[]> {
  const rows = await readPending(keysOf(target, records), target.run);
  const oldest = target.clock.now() - DEAD_MS;
  // Newest first, as they come: of rows of one version the newest counts.
  const byVersion = new Map(
    rows.toReversed().map((row) => [versionOf(row.external_id, row.source_hash), row]),
  );
  const waiting = records.filter(({ externalId, sourceHash }) =>
    byVersion.has(versionOf(externalId, sourceHash)),
  );
  const alive = waiting.filter(({ externalId, sourceHash }) => {
    const created = byVersion.get(versionOf(externalId, sourceHash))?.sys_created_on ?? "";
    return Date.parse(`${created.replace(" ", "T")}Z`) > oldest;
  });
  if (alive.length < waiting.length)
    target.mode.distrust(target.entity, "rows were not transformed for ten minutes");
  return alive;
}

/** Puts what the staging rows say in place of what the request was answered. */
async function explain(target: LoadTarget, sent: readonly StagedRecord[], outcomes: Outcomes): Promise<void> {
  if (sent.length === 0) return;
  const rows = await readOutcomes(keysOf(target, sent), target.requestId, target.run);
  const byVersion = new Map(rows.map((row) => [versionOf(row.external_id, row.source_hash), row]));
  const found = sent.flatMap((record): [StagedRecord, StateRow][] => {
    const row = byVersion.get(versionOf(record.externalId, record.sourceHash));
    return row === undefined ? [] : [[record, row]];
  });
  // Keys that the instance did not understand: the rows arrived empty.
  if (found.length === 0 && sent.every((record) => outcomes.get(record) === TAKEN))
    target.mode.distrust(target.entity, "insertMultiple took rows of which none is in the staging table");
  for (const [record, { sys_import_state: status, sys_import_state_comment: message }] of found)
    if (status !== "pending") outcomes.set(record, { kind: "transformed", status, message });
}

function keysOf({ client, entity, connection }: LoadTarget, records: readonly StagedRecord[]): StagedKeys {
  return { client, entity, connection, ids: records.map(({ externalId }) => externalId) };
}

function versionOf(externalId: string, sourceHash: string): string {
  return `${externalId}\n${sourceHash}`;
}
