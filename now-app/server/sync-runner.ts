/** The scheduled jobs that pull: connection by connection, entity by entity, within the time of one job run. */
import { GlideRecord } from "@servicenow/glide";
import type { RejectedRecord } from "../../shared-types/api.ts";
import { keepCallBudget } from "./connection.ts";
import { pairedCompany } from "./connection-setup.ts";
import { heedPairing, isPaired } from "./pairing.ts";
import { type Answer, callMiddleware, columnTime, nowMs } from "./platform.ts";
import { addCounts, type Counts, interpretPull, noCounts, type PullOutcome } from "./pull-outcome.ts";
import { text, whole } from "./record.ts";
import { closeStuckRuns, renewLease, startRun } from "./run-lease.ts";
import { columnsOf, finishSync, type Mode } from "./sync-finish.ts";
import { trackProgress } from "./sync-progress.ts";

/** No pull begins later; the last one has ended before two minutes are over. */
const budgetMs = 100_000;
const pullDeadlineMs = 20_000;
/** The middleware answers within 2 s after its deadline; the platform gives up at 30 s. */
const answerGraceMs = 8_000;
/** Less time than this is not worth a call. */
const leastPullMs = 3_000;

export function runSyncs(): void {
  const end = nowMs() + budgetMs;
  closeStuckRuns();
  for (const connection of connectionsByLastRun()) runConnection(connection, end);
}

interface Connection {
  sysId: string;
  name: string;
  lastRun: string;
}

/** The connection that has waited longest comes first, so that a long backfill of one does not starve the others. */
function connectionsByLastRun(): Connection[] {
  const row = new GlideRecord("x_lr_relay_connection");
  row.addQuery("active", true);
  row.query();
  const connections: Connection[] = [];
  while (row.next()) {
    if (!isPaired(row)) continue;
    const sysId = row.getUniqueValue();
    connections.push({ sysId, name: text(row, "name"), lastRun: lastRunOf(sysId) });
  }
  return connections.sort((a, b) => (a.lastRun < b.lastRun ? -1 : Number(a.lastRun > b.lastRun)));
}

function lastRunOf(connectionId: string): string {
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection", connectionId);
  sync.orderByDesc("last_run");
  sync.setLimit(1);
  sync.query();
  return sync.next() ? text(sync, "last_run") : "";
}

/** Every due entity by its sequence; a failing one does not hold up those after it. */
function runConnection(connection: Connection, end: number): void {
  for (const { sysId, mode } of dueWork(connection.sysId)) {
    if (end - nowMs() < leastPullMs) return;
    const run = startRun(connection.name, sysId);
    if (!run) return;
    // Read under the lease: what was seen before may be another run's to change.
    const sync = new GlideRecord("x_lr_relay_sync");
    if (sync.get(sysId) && isDue(sync, mode)) runSync(connection.name, sync, run, mode, end);
    else run.deleteRecord();
  }
}

function dueWork(connectionId: string): { sysId: string; mode: Mode }[] {
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection", connectionId);
  sync.addQuery("active", true);
  sync.orderBy("sequence");
  sync.query();
  const work: { sysId: string; mode: Mode }[] = [];
  while (sync.next()) {
    const sysId = sync.getUniqueValue();
    if (isDue(sync, "changes")) work.push({ sysId, mode: "changes" });
    if (isDue(sync, "sweep")) work.push({ sysId, mode: "sweep" });
  }
  return work;
}

/** A row that has never run has no next_run and is due; the first sweep waits for the first complete run. */
function isDue(sync: GlideRecord, mode: Mode): boolean {
  const next = text(sync, columnsOf[mode].next);
  if (mode === "sweep" && (next === "" || whole(sync, "sweep_days") <= 0)) return false;
  return next <= columnTime();
}

function runSync(connection: string, sync: GlideRecord, run: GlideRecord, mode: Mode, end: number): void {
  run.setValue("mode", mode);
  run.setValue("entity", text(sync, "entity"));
  sync.setValue("state", "running");
  sync.setValue("last_run", columnTime());
  sync.setValue("triggered_at", "");
  let counts: Counts = { ...noCounts };
  const rejected: RejectedRecord[] = [];
  for (;;) {
    if (!renewLease(run, connection)) return;
    sync.setValue("lease_until", text(run, "lease_until"));
    sync.update();
    const answer = pull(connection, sync, run, mode, end);
    if (!renewLease(run, connection)) return;
    const before = text(sync, columnsOf[mode].cursor);
    const outcome = interpretPull(answer);
    counts = addCounts(counts, outcome.progress.counts);
    rejected.push(...outcome.progress.rejected);
    keepProgress(sync, run, mode, counts, outcome, answer);
    keepCallBudget(connection, answer);
    if (outcome.kind === "error") heedPairing(connection, outcome);
    if (mode === "changes") trackProgress(connection, sync, run, outcome, end);
    // A cursor that stands still waits for something: asking again at once would only turn in circles.
    const moved = text(sync, columnsOf[mode].cursor) !== before;
    if (outcome.kind === "more" && moved && end - nowMs() >= leastPullMs) continue;
    finishSync(sync, run, { mode, outcome, moved, rejected, counts });
    return;
  }
}

function pull(connection: string, sync: GlideRecord, run: GlideRecord, mode: Mode, end: number): Answer {
  const deadlineMs = Math.min(pullDeadlineMs, Math.max(end - nowMs(), leastPullMs));
  const body: { [name: string]: unknown } = {
    entity: text(sync, "entity"),
    run_id: text(run, "run_id"),
    deadline_ms: deadlineMs,
  };
  const cursor = text(sync, columnsOf[mode].cursor);
  const since = mode === "changes" ? text(sync, "read_since") : "";
  // With a cursor of its own the middleware would go on from there.
  if (since) body["since"] = since;
  else if (cursor) body["cursor"] = cursor;
  if (mode === "sweep") body["mode"] = mode;
  const company = pairedCompany(connection);
  return callMiddleware("pull", { connection, company, body, timeoutMs: deadlineMs + answerGraceMs });
}

/** What was reached is kept at once, also when the answer is an error. */
function keepProgress(
  sync: GlideRecord,
  run: GlideRecord,
  mode: Mode,
  counts: Counts,
  outcome: PullOutcome,
  answer: Answer,
): void {
  const { cursor, highWater } = outcome.progress;
  if (cursor) sync.setValue(columnsOf[mode].cursor, cursor);
  // From here on the cursor knows where the reading again has got.
  if (cursor && mode === "changes") sync.setValue("read_since", "");
  if (highWater && mode === "changes") sync.setValue("high_water", highWater);
  sync.update();
  for (const [column, count] of Object.entries(counts)) run.setValue(column, count);
  if (answer.requestId) run.setValue("request_id", answer.requestId);
  run.update();
}
