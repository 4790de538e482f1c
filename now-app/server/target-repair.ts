/** Finishes what a stop between two writes left half done in a table of the instance's own. */
import { GlideRecord } from "@servicenow/glide";
import { columnTime, messageOf, nowMs, tableExists } from "./platform.ts";
import { type Profile, profiles } from "./target-profiles.ts";
import { isMapActive } from "./target-setup.ts";
import { carryOn, reportTarget } from "./targets.ts";

const atMost = 200;
const budgetMs = 40_000;
/** A transform that is at it ends long before. */
const restSeconds = 300;

/** The scheduled job. */
export function finishTargets(): void {
  const end = nowMs() + budgetMs;
  for (const profile of profiles)
    if (isMapActive(profile.map) && tableExists(profile.table)) finish(profile, end);
}

function finish({ entity, table }: Profile, end: number): void {
  const row = new GlideRecord(`x_lr_relay_${entity}`);
  row.addNotNullQuery("target_sys_id");
  row.addNullQuery("target_table");
  row.addQuery("sys_updated_on", "<", columnTime(-restSeconds));
  row.orderBy("sys_updated_on");
  row.setLimit(atMost);
  row.query();
  while (row.next() && nowMs() < end) {
    try {
      carryOn(row, table);
    } catch (error) {
      reportTarget(row, table, messageOf(error));
    }
  }
}
