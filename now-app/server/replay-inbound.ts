/** Replay of a record that could not enter the register: it is read from the ERP again, as it is now. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { makeDue } from "./connection.ts";
import { inform, tell } from "./platform.ts";
import { text } from "./record.ts";

/**
 * The staged row may be cleared, and what is in it may be out of date; so the sync reads again from the record's own
 * modification time on. What the register holds already comes back as unchanged. Of several replays the earliest time counts.
 */
export function replayInbound(exception: GlideRecord): void {
  const sync = syncOf(text(exception, "connection"), text(exception, "entity"));
  if (!sync) {
    tell(`${text(exception, "number")}: no sync of this entity is active.`);
    return;
  }
  const since = modifiedAt(exception);
  const asked = text(sync, "read_since");
  sync.setValue("read_since", asked !== "" && asked < since ? asked : since);
  sync.update();
  makeDue(sync);
  writeActivity({
    connection: text(exception, "connection"),
    entity: text(exception, "entity"),
    event: "replayed",
    detail: `${text(exception, "number")}: reads again from ${text(sync, "read_since")}`,
    externalId: text(exception, "external_id"),
    sourceTable: exception.getTableName(),
    sourceSysId: exception.getUniqueValue(),
  });
  inform("The record is read again within a minute.");
}

function syncOf(connectionName: string, entity: string): GlideRecord | undefined {
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection.name", connectionName);
  sync.addQuery("entity", entity);
  sync.addQuery("active", true);
  sync.query();
  return sync.next() ? sync : undefined;
}

/** UTC ISO: what the staged row says, else when the trouble began. */
function modifiedAt(exception: GlideRecord): string {
  const staged = new GlideRecord(`x_lr_relay_stg_${text(exception, "entity")}`);
  staged.addQuery("connection", text(exception, "connection"));
  staged.addQuery("external_id", text(exception, "external_id"));
  staged.addNotNullQuery("modified_at");
  staged.orderByDesc("sys_created_on");
  staged.setLimit(1);
  staged.query();
  const own = staged.next() ? text(staged, "modified_at") : "";
  const began = `${text(exception, "opened_at").replace(" ", "T")}Z`;
  const time = Date.parse(own);
  return Number.isNaN(time) ? began : new Date(Math.min(time, Date.parse(began))).toISOString();
}
