/**
 * ERP → ServiceNow. Pages are read in order of modification time, loaded, and only then does the cursor move
 * past them. Reading the next page overlaps loading the last one.
 */

import type { PullRequest, PullResponse } from "../../../shared-types/api.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import { isoNow } from "../clock.ts";
import type { Page, Reader } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { Connection } from "./connection.ts";
import { bindingOf, decodeCursor, encodeCursor, nextScan, type Position } from "./cursor.ts";
import { type EnvelopeContext, toStaged } from "./envelope.ts";
import type { Run } from "./erp-client.ts";
import { type LoadCounts, loadPage } from "./load.ts";

const DEFAULT_RECORDS = 1000;
const DEFAULT_DEADLINE_MS = 20_000;

type Counts = Pick<
  PullResponse,
  "read" | "staged" | "unchanged" | "inserted" | "updated" | "ignored" | "rejected"
>;

/** Everything one pull knows. */
interface PullState {
  connection: Connection;
  entity: Entity;
  reader: Reader<Connection["config"]>;
  binding: string;
  context: EnvelopeContext;
  run: Run;
  servicenow: { calls: number };
  counts: Counts;
  position: Position;
  remaining: number;
  deadline: number;
  /** How long the last page took to read and to load; a page is read ahead only if it can still be loaded. */
  lastPageMs: number;
}

export async function pull(
  connection: Connection,
  request: PullRequest,
  requestId: string,
): Promise<PullResponse> {
  const state = begin(connection, request, requestId);
  try {
    const status = await pages(state);
    return answer(state, status);
  } catch (error) {
    if (error instanceof RelayProblem && state.counts.read > 0) throw afterProgress(error, state);
    throw error;
  }
}

function begin(connection: Connection, request: PullRequest, requestId: string): PullState {
  const { adapter, config, clock } = connection;
  const reader = adapter.readers[request.entity] as Reader<Connection["config"]> | undefined;
  if (reader === undefined) {
    throw new RelayProblem(
      "capability_denied",
      `${config.id}: ${request.entity} is not read from ${config.type}`,
    );
  }
  const binding = bindingOf(config.id, request.entity, adapter.account(config));
  const deadlineMs = request.deadline_ms ?? DEFAULT_DEADLINE_MS;
  return {
    connection,
    entity: request.entity,
    reader,
    binding,
    context: {
      entity: request.entity,
      connection: config.id,
      mapping: adapter.mapping,
      readAt: isoNow(clock),
      runId: request.run_id ?? "",
      requestId,
    },
    run: { calls: 0, signal: AbortSignal.timeout(deadlineMs) },
    servicenow: { calls: 0 },
    counts: { read: 0, staged: 0, unchanged: 0, inserted: 0, updated: 0, ignored: 0, rejected: [] },
    position: startOf(request, binding),
    remaining: request.max_records ?? DEFAULT_RECORDS,
    deadline: clock.now() + deadlineMs,
    lastPageMs: 0,
  };
}

function startOf(request: PullRequest, binding: string): Position {
  if (request.cursor) return decodeCursor(request.cursor, binding);
  return { from: request.since ?? null, after: null, highWater: "" };
}

async function pages(state: PullState): Promise<"complete" | "more"> {
  const { clock } = state.connection;
  let reading = read(state, state.position.after);
  for (;;) {
    const began = clock.now();
    const page = await untilDeadline(state, reading);
    if (page === undefined) return "more";
    state.counts.read += page.records.length;
    state.remaining -= page.records.length;
    const wanted =
      page.next !== null && state.remaining > 0 && clock.now() + 2 * state.lastPageMs < state.deadline;
    if (wanted) reading = read(state, page.next);
    await load(state, page);
    if (page.next === null) return complete(state);
    if (!wanted) return "more";
    state.lastPageMs = clock.now() - began;
  }
}

function read(state: PullState, after: string | null): Promise<Page> {
  const { reader, connection, run, position, remaining } = state;
  const page = reader.page(connection.client.handle(run), {
    from: position.from,
    after,
    limit: Math.min(remaining, reader.pageSize),
  });
  // Read ahead: a failure is met when the page is awaited, not while the page before it is being loaded.
  page.catch(() => undefined);
  return page;
}

/** The page, or undefined when the deadline came first and something has been accepted already. */
async function untilDeadline(state: PullState, reading: Promise<Page>): Promise<Page | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (state.run.signal?.aborted !== true || error instanceof RelayProblem) throw error;
    if (state.counts.read > 0) return undefined;
    throw new RelayProblem(
      "erp_unavailable",
      `${state.connection.config.id}: no page of ${state.entity} came before the deadline`,
      {
        cause: error,
      },
    );
  }
}

async function load(state: PullState, page: Page): Promise<void> {
  const { connection, entity, context, servicenow, counts, position } = state;
  const loaded = await loadPage(
    {
      client: connection.servicenow,
      entity,
      connection: connection.config.id,
      concurrency: connection.importConcurrency,
      clock: connection.clock,
      count: servicenow,
    },
    page.records.map((record) => toStaged(record, context)),
  );
  add(counts, loaded);
  const latest = page.records.reduce(
    (max, { modified_at }) => (modified_at > max ? modified_at : max),
    position.highWater,
  );
  state.position = { from: position.from, after: page.next, highWater: latest };
}

function add(counts: Counts, loaded: LoadCounts): void {
  for (const name of ["staged", "unchanged", "inserted", "updated", "ignored"] as const)
    counts[name] += loaded[name];
  counts.rejected.push(...loaded.rejected);
}

function complete(state: PullState): "complete" {
  state.position = nextScan(state.position.highWater, state.reader.overlapMs);
  return "complete";
}

function answer(state: PullState, status: PullResponse["status"]): PullResponse {
  return {
    status,
    cursor: encodeCursor(state.position, state.binding),
    ...state.counts,
    deleted: 0,
    pending: 0,
    calls: { erp: state.run.calls, servicenow: state.servicenow.calls },
    high_water: state.position.highWater,
  };
}

/** The problem, with the cursor and counts of the pages that were accepted before it. */
function afterProgress(problem: RelayProblem, state: PullState): RelayProblem {
  const { status: _status, ...progress } = answer(state, "more");
  return new RelayProblem(problem.code, problem.message, {
    ...problem.extras,
    members: { ...progress },
    cause: problem,
  });
}
