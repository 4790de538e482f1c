/** A run's own control totals: what was read must be accounted for, and what is said to be staged must be here. */
import { GlideRecord } from "@servicenow/glide";
import type { Counts } from "./pull-outcome.ts";
import { text } from "./record.ts";

/** What does not add up, in words; empty where it does. A sweep counts keys, of which most have no fate of their own. */
export function controlDifference(run: GlideRecord, mode: "changes" | "sweep", counts: Counts): string {
  const fates = [
    counts.unchanged,
    counts.inserted,
    counts.updated,
    counts.ignored,
    counts.deleted,
    counts.rejected,
    counts.pending,
  ];
  const accounted = fates.reduce((sum, count) => sum + count, 0);
  if (mode === "changes" && accounted !== counts.read_count) {
    return `Control totals differ: ${counts.read_count} records were read, ${accounted} are accounted for.`;
  }
  if (counts.staged === 0) return "";
  const here = stagedRows(text(run, "entity"), text(run, "run_id"), counts.staged);
  return here < counts.staged
    ? `Control totals differ: ${counts.staged} records are said to be staged, ${here} are here.`
    : "";
}

/** A record may have been staged more than once; so many as are needed are counted. */
function stagedRows(entity: string, runId: string, needed: number): number {
  const row = new GlideRecord(`x_lr_relay_stg_${entity}`);
  row.addQuery("run_id", runId);
  row.setLimit(needed);
  row.query();
  let count = 0;
  while (row.next()) count += 1;
  return count;
}
