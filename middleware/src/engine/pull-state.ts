/** Everything that one pull knows, and what it answers. */

import type { PullRequest, PullResponse } from "../../../shared-types/api.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import type { Reader } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { Connection } from "./connection.ts";
import { beginning, bindingOf, decodeCursor, encodeCursor, type Position } from "./cursor.ts";
import type { Deadline, Run } from "./deadline.ts";
import type { EnvelopeContext } from "./envelope.ts";
import type { Fate } from "./fate.ts";
import { Seen } from "./seen.ts";

const DEFAULT_RECORDS = 1000;
/** What fits the cursor beside everything else that it carries. */
const SEEN_ENTRIES = 280;

type Counts = Pick<
  PullResponse,
  "read" | "staged" | "unchanged" | "inserted" | "updated" | "ignored" | "deleted" | "pending" | "rejected"
>;

/** `stop`: nothing more is begun. `late`: what has begun is given up. */
export interface PullTimes {
  stop: Deadline;
  late: Deadline;
}

export interface PullState {
  connection: Connection;
  entity: Entity;
  reader: Reader<Connection["config"]>;
  binding: string;
  /** Without the time of reading, which differs from page to page. */
  context: Omit<EnvelopeContext, "readAt">;
  stop: Deadline;
  erp: Run;
  servicenow: Run;
  counts: Counts;
  position: Position;
  seen: Seen;
  /** Latest modification time that the ERP has shown, of those not ahead of our clock; milliseconds since the epoch. */
  latest: number;
  /** How many records may still be read. */
  remaining: number;
  /** Whom the pull waits for. */
  waitsFor: "erp" | "servicenow";
}

export function beginPull(
  connection: Connection,
  request: PullRequest,
  requestId: string,
  { stop, late }: PullTimes,
): PullState {
  const { adapter, config } = connection;
  const { entity } = request;
  const reader = readerOf(connection, entity);
  const binding = bindingOf(config.id, entity, adapter.account(config));
  const position = request.cursor ? decodeCursor(request.cursor, binding) : beginning(request.since);
  const run_id = request.run_id ?? "";
  return {
    connection,
    entity,
    reader,
    binding,
    context: { entity, connection: config.id, mapping: adapter.mapping, runId: run_id, requestId },
    stop,
    erp: { calls: 0, deadline: stop },
    servicenow: { calls: 0, deadline: late },
    counts: noCounts(),
    position,
    seen: new Seen(binding, position.seen, reader.settleMs, SEEN_ENTRIES),
    latest: position.highWater === "" ? 0 : Date.parse(position.highWater),
    remaining: request.max_records ?? DEFAULT_RECORDS,
    waitsFor: "erp",
  };
}

function readerOf({ adapter, config }: Connection, entity: Entity): Reader<Connection["config"]> {
  const reader = adapter.readers[entity] as Reader<Connection["config"]> | undefined;
  if (reader !== undefined) return reader;
  throw new RelayProblem("capability_denied", `${config.id}: ${entity} is not read from ${config.type}`);
}

function noCounts(): Counts {
  const none = {
    read: 0,
    staged: 0,
    unchanged: 0,
    inserted: 0,
    updated: 0,
    ignored: 0,
    deleted: 0,
    pending: 0,
  };
  return { ...none, rejected: [] };
}

/** `as`: what a record counts as that has changed the register; by default inserted or updated. */
export function count(counts: Counts, fate: Fate, as?: "deleted"): void {
  if (fate.kind === "rejected") {
    counts.rejected.push(fate.rejected);
    if (fate.staged) counts.staged += 1;
    return;
  }
  const changed = fate.kind === "inserted" || fate.kind === "updated";
  counts[changed && as !== undefined ? as : fate.kind] += 1;
  if (fate.kind !== "unchanged") counts.staged += 1;
}

export function answerOf(state: PullState, status: PullResponse["status"], resumeAt?: number): PullResponse {
  const { connection, counts, position, binding, seen, erp, servicenow } = state;
  return {
    status,
    cursor: encodeCursor({ ...position, seen: seen.state() }, binding),
    ...(resumeAt !== undefined && {
      resume_at: new Date(Math.max(resumeAt, connection.clock.now())).toISOString(),
    }),
    ...counts,
    calls: { erp: erp.calls, servicenow: servicenow.calls },
    high_water: position.highWater,
  };
}

/** True when a repeat of the pull would find something done. */
export function hasProgress({ counts }: PullState): boolean {
  return counts.read > counts.pending;
}

/** The problem, with the cursor and counts of what was taken over before it. */
export function afterProgress(problem: RelayProblem, state: PullState): RelayProblem {
  const { status: _status, ...progress } = answerOf(state, "more");
  return new RelayProblem(problem.code, problem.message, {
    ...problem.extras,
    members: { ...progress },
    cause: problem,
  });
}
