/** Shows on the sync and its run how far a long read has come. A read is long once one answer was not enough. */
import type { GlideRecord } from "@servicenow/glide";
import type { Entity } from "../../shared-types/choices.ts";
import { callMiddleware, nowMs } from "./platform.ts";
import { percentOf, progressText, type Reading } from "./progress.ts";
import type { PullOutcome } from "./pull-outcome.ts";
import { text, whole } from "./record.ts";
import { isMaster } from "./schedule.ts";

/** The count is asked for once in a long read, and only while the job has this much time. */
const totalsMs = 28_000;
/** Every document: the middleware wants a period for them (contract section 4.2). */
const always = { from: "1900-01-01", to: "2999-12-31" };

export function trackProgress(
  connection: string,
  sync: GlideRecord,
  run: GlideRecord,
  outcome: PullOutcome,
  end: number,
): void {
  const goesOn = text(sync, "backfill_started") !== "";
  if (outcome.kind === "complete") {
    if (goesOn) endReading(sync, run);
    return;
  }
  if (!goesOn) {
    if (outcome.kind !== "more") return;
    beginReading(connection, sync, run, end);
  }
  const read = whole(sync, "backfill_read") + outcome.progress.counts.read_count;
  sync.setValue("backfill_read", read);
  const reading = readingOf(sync);
  sync.setValue("percent", percentOf(reading) ?? "");
  show(sync, run, progressText(reading));
}

function beginReading(connection: string, sync: GlideRecord, run: GlideRecord, end: number): void {
  sync.setValue("backfill_started", text(run, "started"));
  sync.setValue("backfill_read", 0);
  // Of a later catching up nobody knows how much there is.
  const isFirst = text(sync, "last_success") === "";
  sync.setValue("backfill_total", (isFirst && countInErp(connection, sync, end)) || "");
}

/** 0 where the ERP does not say in time: progress then goes without a percentage. */
function countInErp(connection: string, sync: GlideRecord, end: number): number {
  if (end - nowMs() < totalsMs) return 0;
  const entity = text(sync, "entity") as Entity;
  const body = { entity, ...(isMaster(entity) ? {} : always) };
  const answer = callMiddleware("totals", { connection, body, timeoutMs: totalsMs });
  const count = answer.body?.["count"];
  return answer.status === 200 && typeof count === "number" ? count : 0;
}

function readingOf(sync: GlideRecord): Reading {
  const started = Date.parse(`${text(sync, "backfill_started").replace(" ", "T")}Z`);
  return {
    read: whole(sync, "backfill_read"),
    total: whole(sync, "backfill_total"),
    seconds: Math.round((nowMs() - started) / 1000),
  };
}

function endReading(sync: GlideRecord, run: GlideRecord): void {
  for (const column of ["backfill_started", "backfill_read", "backfill_total"]) sync.setValue(column, "");
  sync.setValue("percent", 100);
  show(sync, run, "Complete");
}

function show(sync: GlideRecord, run: GlideRecord, words: string): void {
  sync.setValue("progress", words);
  sync.update();
  run.setValue("progress", words);
  run.update();
}
