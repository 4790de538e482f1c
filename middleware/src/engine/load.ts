/**
 * Loads records into ServiceNow and settles each of them. A record counts as loaded when the register holds the
 * hash that was sent, or a newer version.
 */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Clock } from "../clock.ts";
import type { InstanceConfig } from "../config/schema.ts";
import { type ServiceNowClient, unavailable } from "../servicenow/client.ts";
import type { ImportMode } from "../servicenow/import-mode.ts";
import { type ImportOutcome, importRow } from "../servicenow/import-set.ts";
import { isQueryable } from "../servicenow/query.ts";
import { type HeldRecords, readHeld } from "../servicenow/register.ts";
import { type Deadline, pause, type Run } from "./deadline.ts";
import type { StagedRecord } from "./envelope.ts";
import { type Fate, fateOf, isHeld } from "./fate.ts";
import { Gate } from "./gate.ts";
import { loadRefused, type Refused, refusalOf } from "./load-refused.ts";
import { sendTogether } from "./load-together.ts";
import { readPolicy, retryDelay } from "./retry.ts";

export interface LoadTarget {
  client: ServiceNowClient;
  mode: ImportMode;
  policy: InstanceConfig["import"];
  instance: string;
  connection: string;
  entity: Entity;
  requestId: string;
  clock: Clock;
  /** Nothing more is begun once it has passed. */
  stop: Deadline;
  /** Counts the calls; its deadline, a little later than `stop`, ends what has begun. */
  run: Run;
  /** Hears of each record once its fate is certain. */
  settled(record: StagedRecord, fate: Fate): void;
}

/** How often rows of unknown fate are sent again, after the register showed that they are not there. */
const ROUNDS = 4;
/** Fewer rows than this go one by one, which says at once what became of them. */
const MANY = 20;
const ROWS_AT_A_TIME = 50;

/**
 * Returns when every record is settled, or the time is up: what was not settled by then may be there or not.
 * Throws a RelayProblem when ServiceNow takes no rows, and DeadlinePassed; what was settled before counts.
 */
export async function loadRecords(target: LoadTarget, records: readonly StagedRecord[]): Promise<void> {
  const together = await isTogether(target, records.length);
  for (const part of parts(records, together ? target.policy.batch_rows : ROWS_AT_A_TIME)) {
    if (target.stop.over) return;
    await loadPart(target, part, together);
  }
}

async function isTogether({ mode, entity, policy, run }: LoadTarget, count: number): Promise<boolean> {
  if (count < MANY && policy.mode === "auto") return false;
  return mode.takesMany(entity, run);
}

/** Keys that differ by case alone never travel together: the second one must meet the first in the register. */
function* parts(records: readonly StagedRecord[], size: number): Generator<StagedRecord[]> {
  let part: StagedRecord[] = [];
  let keys = new Set<string>();
  for (const record of records) {
    const key = record.externalId.toLowerCase();
    if (part.length === size || keys.has(key)) {
      yield part;
      part = [];
      keys = new Set();
    }
    part.push(record);
    keys.add(key);
  }
  if (part.length > 0) yield part;
}

async function loadPart(target: LoadTarget, part: readonly StagedRecord[], together: boolean): Promise<void> {
  const before = await heldOf(target, part);
  const waiting: StagedRecord[] = [];
  const refused: Refused[] = [];
  for (const record of part) {
    const rejected = refusalOf(record, before);
    if (rejected !== undefined) refused.push({ record, rejected });
    else if (isHeld(record, before.byId.get(record.externalId)))
      target.settled(record, { kind: "unchanged" });
    else waiting.push(record);
  }
  await loadRefused(target, refused);
  await sendUntilSettled(target, waiting, before, together);
}

function heldOf(
  { client, entity, connection, run }: LoadTarget,
  records: readonly StagedRecord[],
): Promise<HeldRecords> {
  const ids = records.map(({ externalId }) => externalId).filter(isQueryable);
  return readHeld(client, entity, connection, ids, run);
}

async function sendUntilSettled(
  target: LoadTarget,
  records: readonly StagedRecord[],
  before: HeldRecords,
  together: boolean,
): Promise<void> {
  let waiting = records;
  for (let round = 1; waiting.length > 0; round += 1) {
    const many = together && round === 1 && waiting.length >= MANY;
    const outcomes = await (many ? sendTogether(target, waiting) : sendSingly(target, waiting));
    const sent = [...outcomes.keys()];
    const after = await heldOf(target, sent);
    waiting = sent.filter((record) => {
      const fate = fateOf(record, outcomes.get(record) as ImportOutcome, before, after);
      if (fate !== undefined) target.settled(record, fate);
      return fate === undefined;
    });
    await beforeNextRound(
      target,
      waiting.map((record) => outcomes.get(record) as ImportOutcome),
      round,
    );
    waiting = waiting.filter((record) => outcomes.get(record)?.kind === "unknown");
    if (target.stop.over) return;
  }
}

/** Throws when another round makes no sense. */
async function beforeNextRound(
  target: LoadTarget,
  open: readonly ImportOutcome[],
  round: number,
): Promise<void> {
  const refused = open.find((outcome) => outcome.kind === "refused");
  if (refused !== undefined) throw refused.problem;
  const unknown = open.find((outcome) => outcome.kind === "unknown");
  if (unknown === undefined || target.stop.over) return;
  if (round >= ROUNDS) throw unavailable(target.instance, unknown.reason);
  await pause(
    retryDelay(readPolicy, round, Math.random()),
    { calls: 0, deadline: target.stop },
    target.clock,
  );
}

/** What is missing in the outcomes was not sent, because the time was up. */
async function sendSingly(
  { client, entity, policy, run, stop }: LoadTarget,
  records: readonly StagedRecord[],
): Promise<Map<StagedRecord, ImportOutcome>> {
  const gate = new Gate(policy.concurrency);
  const outcomes = new Map<StagedRecord, ImportOutcome>();
  const sending = records.map((record) =>
    gate.run(async () => {
      if (!stop.over) outcomes.set(record, await importRow(client, entity, record.row, run));
    }),
  );
  // All of them, so that none goes on behind the back of the failure that is then thrown.
  const failed = (await Promise.allSettled(sending)).find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return outcomes;
}
