/** How a run ends: what it says, when the next one is due, who has to do something. */
import { GlideRecord } from "@servicenow/glide";
import type { RejectedRecord } from "../../shared-types/api.ts";
import { writeActivity } from "./activity.ts";
import { columnTime } from "./platform.ts";
import { type Counts, type PullOutcome, rejectionText } from "./pull-outcome.ts";
import { text, whole } from "./record.ts";
import { controlDifference } from "./run-control.ts";
import { endRun } from "./run-lease.ts";
import { reportExceptions } from "./sync-exceptions.ts";
import { intervalSeconds, nextScheduled } from "./sync-schedule.ts";

const retrySeconds = 120;
/** A cursor that stands still waits for something of the instance's: the next job run looks again. */
const standstillSeconds = 60;
const daySeconds = 86_400;
/** From the first complete run to the first comparison with the ERP; then it is daily. */
const firstTieOutSeconds = 3_600;

/** What to read: what changed, or every key, to find what was deleted. Each has its own cursor and its own time. */
export type Mode = "changes" | "sweep";
export const columnsOf = {
  changes: { cursor: "cursor", next: "next_run" },
  sweep: { cursor: "sweep_cursor", next: "next_sweep" },
} as const;

export interface Ending {
  mode: Mode;
  outcome: PullOutcome;
  /** Whether the last answer brought another cursor than the one before. */
  moved: boolean;
  rejected: RejectedRecord[];
  /** Of all pulls of the run. */
  counts: Counts;
}

export function finishSync(sync: GlideRecord, run: GlideRecord, ending: Ending): void {
  const { mode, outcome, moved, rejected, counts } = ending;
  const difference = outcome.kind === "error" ? "" : controlDifference(run, mode, counts);
  const message = messageOf(outcome, rejected, difference);
  reportExceptions(sync, run, outcome, rejected, difference);
  sync.setValue("state", "idle");
  sync.setValue("lease_until", "");
  sync.setValue("message", message);
  if (mode === "sweep") planSweep(sync, outcome, moved);
  else planRun(sync, outcome, moved);
  sync.update();
  endRun(run, difference && outcome.kind === "complete" ? "differs" : outcome.kind, message);
  const isEventful = outcome.kind === "error" || outcome.kind === "deferred";
  if (counts.read_count === 0 && !isEventful && difference === "") return;
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

function messageOf(outcome: PullOutcome, rejected: RejectedRecord[], difference: string): string {
  if (outcome.kind === "error") return [outcome.message, outcome.fix].filter(Boolean).join(" ");
  const rejections = rejectionText(rejected);
  return [difference, pauseOf(outcome), rejections && `Rejected: ${rejections}`].filter(Boolean).join(" ");
}

/** A big run is spread over the cycles of a call budget: whoever reads the trail is told why it stands still. */
function pauseOf(outcome: PullOutcome): string {
  if (outcome.kind !== "deferred") return "";
  const until = outcome.resumeAt ? `until ${outcome.resumeAt} UTC` : "for a while";
  return `Deferred ${until}: the ERP's calls of this cycle are used, or it asked for a pause.`;
}

function planRun(sync: GlideRecord, outcome: PullOutcome, moved: boolean): void {
  const next = soonTime(outcome, moved, intervalSeconds(sync)) || nextScheduled(sync);
  sync.setValue("next_run", wasTriggered(sync) ? columnTime() : next);
  if (outcome.kind !== "complete") return;
  sync.setValue("last_success", columnTime());
  if (text(sync, "next_tie_out") === "") sync.setValue("next_tie_out", columnTime(firstTieOutSeconds));
  const days = whole(sync, "sweep_days");
  if (days > 0 && text(sync, "next_sweep") === "") sync.setValue("next_sweep", columnTime(days * daySeconds));
}

/** Asked for while this run went on: what it has read may be older than what the asking was about. */
function wasTriggered(sync: GlideRecord): boolean {
  const now = new GlideRecord("x_lr_relay_sync");
  return now.get(sync.getUniqueValue()) && text(now, "triggered_at") !== "";
}

function planSweep(sync: GlideRecord, outcome: PullOutcome, moved: boolean): void {
  const interval = whole(sync, "sweep_days") * daySeconds;
  sync.setValue("next_sweep", soonTime(outcome, moved, interval) || columnTime(interval));
  if (outcome.kind !== "complete") return;
  sync.setValue("last_sweep", columnTime());
  sync.setValue("sweep_cursor", "");
}

/** When what was begun goes on; empty where there is nothing to go on with before the next time. */
function soonTime(outcome: PullOutcome, moved: boolean, interval: number): string {
  if (outcome.kind === "more") return columnTime(moved ? 0 : standstillSeconds);
  if (outcome.kind === "deferred") return outcome.resumeAt || columnTime(Math.min(retrySeconds, interval));
  if (outcome.kind === "error" && outcome.retryable) {
    return columnTime(outcome.afterSeconds ?? Math.min(retrySeconds, interval));
  }
  return "";
}

function countText(counts: Counts): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name.replace("_count", "")} ${count}`)
    .join(", ");
}
