/**
 * Reads what has changed. Pages come in order of modification time; the cursor moves past a record once it is
 * taken over or staged with the reason why it cannot be. Reading the next page overlaps loading the last one.
 */

import type { Page, PageRecord } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import { nextScan } from "./cursor.ts";
import type { StagedRecord } from "./envelope.ts";
import type { Fate } from "./fate.ts";
import { loadRecords } from "./load.ts";
import { type Item, itemsOf } from "./page-items.ts";
import { count, type PullState } from "./pull-state.ts";

interface Reading {
  /** The mark that it was asked for after. */
  after: string | null;
  page: Promise<Page>;
  /** When it was asked for; milliseconds since the epoch. */
  readAt: number;
}

export async function scan(state: PullState): Promise<"complete" | "more"> {
  const { position, connection, reader } = state;
  // A scan may begin after a mark that the one before has left.
  if (position.startedAt === 0) state.position = { ...position, startedAt: connection.clock.now() };
  let reading = read(state, position.after);
  while (reading !== undefined) {
    state.waitsFor = "erp";
    const { readAt, after } = reading;
    const page: Page = await reading.page;
    if (page.records.length === 0 && page.next !== null && page.next === after) throw noFurther(state);
    state.remaining -= page.records.filter((record) => !("known" in record)).length;
    const ahead = page.next === null ? undefined : read(state, page.next, page.records.length);
    state.waitsFor = "servicenow";
    if (!(await takeOver(state, page, readAt))) return "more";
    if (page.next === null) {
      state.seen.endScan();
      const next = nextScan(state.position, reader.overlapMs, reader.settleMs);
      state.position = page.resume === undefined ? next : { ...next, after: page.resume };
      return "complete";
    }
    reading = ahead;
  }
  return "more";
}

/** Asks for a page; `waiting` records are to be loaded before it. Undefined when there would be no time to load it. */
function read(state: PullState, after: string | null, waiting?: number): Reading | undefined {
  const { reader, connection, erp, position, remaining, seen, stop, entity } = state;
  const pace = connection.paceOf(entity);
  const loadable = pace.recordsIn(stop.left - pace.msFor(waiting ?? 0));
  // The first page is read however little the time is: else a short deadline would never get anywhere.
  const limit = Math.min(
    remaining,
    reader.pageSize,
    waiting === undefined ? Math.max(loadable, 1) : loadable,
  );
  if (limit <= 0) return undefined;
  const isKnown = (id: string, modifiedAt: string): boolean => seen.isFinal(id, modifiedAt);
  const page = reader.page(connection.client.handle(erp), { from: position.from, after, limit, isKnown });
  // Read ahead: a failure is met when the page is awaited, not while the page before it is being loaded.
  page.catch(() => undefined);
  return { after, page, readAt: connection.clock.now() };
}

/** Asked again it would say the same, until the time and the call budget are spent. */
function noFurther({ connection, entity }: PullState): RelayProblem {
  return new RelayProblem(
    "erp_bad_answer",
    `${connection.config.id}: the reading of ${entity} gets no further`,
  );
}

/** True when every record of the page is settled; the position is past those that are, up to the first that is not. */
async function takeOver(state: PullState, page: Page, readAt: number): Promise<boolean> {
  const items = await itemsOf(state, page.records, readAt);
  const fates = new Map<StagedRecord, Fate>();
  const before = state.connection.clock.now();
  try {
    const staged = items.flatMap((item) => item.staged ?? []);
    await loadRecords(
      loadTarget(state, (record, fate) => void fates.set(record, fate)),
      staged,
    );
  } finally {
    const { clock, paceOf } = state.connection;
    paceOf(state.entity).learn(fates.size, clock.now() - before);
    settle(state, items, fates, readAt);
  }
  const whole = state.counts.pending === 0;
  if (whole && page.next !== null) state.position = { ...state.position, after: page.next };
  return whole;
}

export function loadTarget(state: PullState, settled: (record: StagedRecord, fate: Fate) => void) {
  const { connection, entity, context, stop, servicenow } = state;
  return {
    client: connection.servicenow,
    mode: connection.importMode,
    policy: connection.instance.import,
    instance: connection.instance.id,
    connection: connection.config.id,
    entity,
    requestId: context.requestId,
    clock: connection.clock,
    stop,
    run: servicenow,
    settled,
  };
}

function settle(
  state: PullState,
  items: readonly Item[],
  fates: ReadonlyMap<StagedRecord, Fate>,
  readAt: number,
): void {
  const { counts, seen } = state;
  state.latest = items.reduce(
    (latest, { record }) => Math.max(latest, credibleTime(record, readAt)),
    state.latest,
  );
  let contiguous = true;
  for (const { record, staged } of items) {
    const fate = staged && fates.get(staged);
    if (staged !== undefined) counts.read += 1;
    if (fate !== undefined) count(counts, fate, "deleted" in record ? "deleted" : undefined);
    if (staged !== undefined && fate === undefined) {
      counts.pending += 1;
      contiguous = false;
      continue;
    }
    seen.add(record.external_id, record.modified_at, readAt, state.latest);
    if (contiguous) goPast(state, record, readAt);
  }
}

/**
 * The record's modification time; 0 where it has none, or one ahead of our clock. Such a one says nothing about the
 * ERP's clock, and as a mark it would hide whatever changes until then.
 */
function credibleTime({ modified_at }: PageRecord, readAt: number): number {
  const time = Date.parse(modified_at);
  return time <= readAt ? time : 0;
}

function goPast(state: PullState, record: PageRecord, readAt: number): void {
  const { position, connection } = state;
  const { mark } = record;
  const time = credibleTime(record, readAt);
  const highWater = time > 0 ? new Date(time).toISOString() : "";
  const higher = highWater > position.highWater;
  state.position = {
    ...position,
    ...(mark !== undefined && { after: mark }),
    ...(higher && { highWater, heldAt: connection.clock.now() }),
  };
}
