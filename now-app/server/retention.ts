/** Daily: removes what has served its time. The activity trail stays; staging rows are the platform's to clear. */
import { GlideRecord } from "@servicenow/glide";
import { columnTime, wholeProperty } from "./platform.ts";

const daySeconds = 86_400;
/** One job run removes at most so many of each kind; the next day takes the rest. */
const atMost = 2000;

export function removeOld(): void {
  const days = wholeProperty("retention_days");
  if (days <= 0) return;
  const before = columnTime(-days * daySeconds);
  remove("x_lr_relay_run", "finished", before);
  remove("x_lr_relay_exception", "closed_at", before);
}

/** A row without this time has not ended, and stays: only a filled column is older than a time. */
function remove(table: string, endedAt: string, before: string): void {
  const row = new GlideRecord(table);
  row.addNotNullQuery(endedAt);
  row.addQuery(endedAt, "<", before);
  row.orderBy(endedAt);
  row.setLimit(atMost);
  row.query();
  while (row.next()) row.deleteRecord();
}
