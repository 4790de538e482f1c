import { GlideRecord } from "@servicenow/glide";
import type { Operation } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { asciiJson } from "./ascii.ts";
import { pairedCompany } from "./connection-setup.ts";
import { columnTime, instanceId, queueEvent, sha256Hex } from "./platform.ts";
import { text, whole } from "./record.ts";
import { entityOf, type Route } from "./route.ts";

const table = "x_lr_relay_dispatch";

/** `base_hash` of a record that must not be there yet: no version has it, so one that is there is left alone. */
export const absentHash = "absent";

/** A document that is to go out. */
export interface Outgoing {
  route: Route;
  key: string;
  revision: number;
  document: { [name: string]: unknown };
  /** `source_hash` of the version that was approved; empty for what is created. */
  baseHash: string;
}

/** Contract section 4.4: creates = instance, record and operation, so that there is one document for one record. */
export function createKey(record: GlideRecord, operation: Operation): string {
  return [instanceId(), record.getUniqueValue(), operation].join(":");
}

/** … and updates add the revision: the same approval always goes out under the same key. */
export function updateKey(record: GlideRecord, operation: Operation): string {
  return [createKey(record, operation), text(record, "revision")].join(":");
}

/**
 * Puts a document into the outbox, once per key and revision: the unique index refuses a second row, which makes a rule
 * that fires twice harmless. A create that was refused before, or never sent, goes out with what is approved now.
 */
export function enqueueDocument(record: GlideRecord, outgoing: Outgoing): void {
  if (isQueued(record, outgoing.route.operation, outgoing.revision)) return;
  const json = asciiJson(outgoing.document);
  const dispatch = new GlideRecord(table);
  const known = dispatch.get("idempotency_key", outgoing.key);
  if (known && !isRenewable(dispatch)) {
    throw new Error(
      `${text(dispatch, "number")} is under way with an earlier version; approve again when it has ended.`,
    );
  }
  if (known)
    dispatch.setValue("replays", whole(dispatch, "replays") + Number(text(dispatch, "state") === "error"));
  else initialise(dispatch, record, outgoing);
  dispatch.setValue("connection", outgoing.route.connection);
  dispatch.setValue("revision", outgoing.revision);
  dispatch.setValue("document", json);
  dispatch.setValue("base_hash", outgoing.baseHash);
  dispatch.setValue("company", pairedCompany(outgoing.route.connection));
  dispatch.setValue("state", "new");
  dispatch.setValue("sent_at", "");
  dispatch.setValue("next_attempt", columnTime());
  if (!(known ? dispatch.update() : dispatch.insert())) {
    if (isQueued(record, outgoing.route.operation, outgoing.revision)) return;
    throw new Error(`The dispatch was not written. ${dispatch.getLastErrorMessage() || ""}`.trim());
  }
  writeActivity({
    ...subjectOf(record),
    event: "queued",
    detail: `${outgoing.route.operation} as ${text(dispatch, "number")}`,
    payloadSha256: sha256Hex(json),
  });
  queueEvent("x_lr_relay.dispatch", dispatch, dispatch.getUniqueValue());
}

function initialise(dispatch: GlideRecord, record: GlideRecord, { key, route }: Outgoing): void {
  dispatch.newRecord();
  dispatch.setValue("operation", route.operation);
  dispatch.setValue("source_table", record.getTableName());
  dispatch.setValue("source_sys_id", record.getUniqueValue());
  dispatch.setValue("idempotency_key", key);
}

/** Refused, or never sent: then nothing in the ERP bears its key. */
function isRenewable(dispatch: GlideRecord): boolean {
  return (
    text(dispatch, "state") === "error" ||
    (text(dispatch, "state") === "new" && text(dispatch, "sent_at") === "")
  );
}

/** The dispatch of this key, when it may be in the ERP or on its way there with another version than the next one. */
export function openDispatch(key: string): string {
  const dispatch = new GlideRecord(table);
  return dispatch.get("idempotency_key", key) && !isRenewable(dispatch) ? text(dispatch, "number") : "";
}

/** Whether the outbox has this revision of the record. */
function isQueued(record: GlideRecord, operation: Operation, revision: number): boolean {
  const dispatch = new GlideRecord(table);
  dispatch.addQuery("source_table", record.getTableName());
  dispatch.addQuery("source_sys_id", record.getUniqueValue());
  dispatch.addQuery("operation", operation);
  dispatch.addQuery("revision", revision);
  dispatch.setLimit(1);
  dispatch.query();
  return dispatch.next();
}

/** What an activity row says about a record. */
export function subjectOf(record: GlideRecord): {
  connection: string;
  entity: string;
  sourceTable: string;
  sourceSysId: string;
  externalId: string;
} {
  return {
    connection: text(record, "connection"),
    entity: entityOf(record),
    sourceTable: record.getTableName(),
    sourceSysId: record.getUniqueValue(),
    externalId: text(record, "external_id"),
  };
}
