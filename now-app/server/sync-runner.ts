/** The scheduled job that pulls: connection by connection, entity by entity, within the time of one job run. */
import { GlideRecord } from "@servicenow/glide";
import type { RejectedRecord } from "../../shared-types/api.ts";
import { writeActivity } from "./activity.ts";
import { type Answer, callMiddleware, columnTime, nowMs } from "./platform.ts";
import {
  addCounts,
  type Counts,
  interpretPull,
  noCounts,
  type PullOutcome,
  rejectionText,
} from "./pull-outcome.ts";
import { text, whole } from "./record.ts";
import { endRun, renewLease, startRun } from "./run-lease.ts";
import { reportExceptions } from "./sync-exceptions.ts";

const budgetMs = 100_000;
const pullDeadlineMs = 20_000;
/** The middleware answers within 2 s after its deadline; the platform gives up at 30 s. */
const answerGraceMs = 8_000;
/** Less time than this is not worth a call. */
const leastPullMs = 3_000;
const retrySeconds = 120;
const daySeconds = 86_400;

/** What to read: what changed, or every key, to find what was deleted. Each has its own cursor and its own time. */
type Mode = "changes" | "sweep";
const columnsOf = {
  changes: { cursor: "cursor", next: "next_run" },
  sweep: { cursor: "sweep_cursor", next: "next_sweep" },
} as const;

export function runSyncs(): void {
  const end = nowMs() + budgetMs;
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
    // A cursor that stands still waits for something: asking again at once would only turn in circles.
    const moved = text(sync, columnsOf[mode].cursor) !== before;
    if (outcome.kind === "more" && moved && end - nowMs() >= leastPullMs) continue;
    finish(sync, run, mode, outcome, rejected, counts);
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
  if (cursor) body["cursor"] = cursor;
  if (mode === "sweep") body["mode"] = mode;
  return callMiddleware("pull", { connection, body, timeoutMs: deadlineMs + answerGraceMs });
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
  if (highWater && mode === "changes") sync.setValue("high_water", highWater);
  sync.update();
  for (const [column, count] of Object.entries(counts)) run.setValue(column, count);
  if (answer.requestId) run.setValue("request_id", answer.requestId);
  run.update();
}

function finish(
  sync: GlideRecord,
  run: GlideRecord,
  mode: Mode,
  outcome: PullOutcome,
  rejected: RejectedRecord[],
  counts: Counts,
): void {
  const rejections = rejectionText(rejected);
  const message =
    outcome.kind === "error"
      ? [outcome.message, outcome.fix].filter(Boolean).join(" ")
      : rejections && `Rejected: ${rejections}`;
  reportExceptions(sync, run, outcome, rejected);
  sync.setValue("state", "idle");
  sync.setValue("lease_until", "");
  sync.setValue("message", message);
  if (mode === "sweep") planSweep(sync, outcome);
  else planRun(sync, outcome);
  sync.update();
  endRun(run, outcome.kind, message);
  if (counts.read_count === 0 && outcome.kind !== "error") return;
  writeActivity({
    connection: text(run, "connection"),
    entity: text(run, "entity"),
    event: outcome.kind === "error" ? "failed" : "pulled",
    detail: [countText(counts), message].filter(Boolean).join("; "),
    sourceTable: "x_lr_relay_run",
    sourceSysId: run.getUniqueValue(),
    runId: text(run, "run_id"),
    requestId: text(run, "request_id"),
  });
}

function planRun(sync: GlideRecord, outcome: PullOutcome): void {
  const interval = Math.max(whole(sync, "interval_minutes"), 1) * 60;
  sync.setValue("next_run", wasTriggered(sync) ? columnTime() : nextTime(outcome, interval));
  if (outcome.kind !== "complete") return;
  sync.setValue("last_success", columnTime());
  const days = whole(sync, "sweep_days");
  if (days > 0 && text(sync, "next_sweep") === "") sync.setValue("next_sweep", columnTime(days * daySeconds));
}

/** Asked for while this run went on: what it has read may be older than what the asking was about. */
function wasTriggered(sync: GlideRecord): boolean {
  const now = new GlideRecord("x_lr_relay_sync");
  return now.get(sync.getUniqueValue()) && text(now, "triggered_at") !== "";
}

function planSweep(sync: GlideRecord, outcome: PullOutcome): void {
  sync.setValue("next_sweep", nextTime(outcome, whole(sync, "sweep_days") * daySeconds));
  if (outcome.kind !== "complete") return;
  sync.setValue("last_sweep", columnTime());
  sync.setValue("sweep_cursor", "");
}

function nextTime(outcome: PullOutcome, interval: number): string {
  if (outcome.kind === "more") return columnTime();
  if (outcome.kind === "deferred") return outcome.resumeAt || columnTime(Math.min(retrySeconds, interval));
  if (outcome.kind === "error" && outcome.retryable) {
    return columnTime(outcome.afterSeconds ?? Math.min(retrySeconds, interval));
  }
  return columnTime(interval);
}

function countText(counts: Counts): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name.replace("_count", "")} ${count}`)
    .join(", ");
}
