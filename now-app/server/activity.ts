import { GlideRecord } from "@servicenow/glide";
import { columnTime, userName } from "./platform.ts";

export interface Activity {
  connection: string;
  entity: string;
  /** What happened, one word: staged, transformed, ignored, failed, approved, rejected, queued, sent, answered, … */
  event: string;
  detail?: string;
  sourceTable?: string;
  sourceSysId?: string;
  externalId?: string;
  runId?: string;
  requestId?: string;
  payloadSha256?: string;
  /** Given for an event that may happen only once. */
  eventKey?: string;
}

/** Appends one row to the audit trail; false when an event of the same key is there already. Rows are never changed. */
export function writeActivity(activity: Activity): boolean {
  const row = new GlideRecord("x_lr_relay_activity");
  row.newRecord();
  row.setValue("at", columnTime());
  row.setValue("connection", activity.connection);
  row.setValue("entity", activity.entity);
  row.setValue("event", activity.event);
  row.setValue("detail", activity.detail ?? "");
  row.setValue("source_table", activity.sourceTable ?? "");
  row.setValue("source_sys_id", activity.sourceSysId ?? "");
  row.setValue("external_id", activity.externalId ?? "");
  row.setValue("run_id", activity.runId ?? "");
  row.setValue("request_id", activity.requestId ?? "");
  row.setValue("payload_sha256", activity.payloadSha256 ?? "");
  row.setValue("event_key", activity.eventKey ?? row.getUniqueValue());
  row.setValue("actor", userName());
  return row.insert() !== null;
}
