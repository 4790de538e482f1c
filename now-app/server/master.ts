/** Suppliers, GL accounts and cost centers that people make or change here, on their way to the ERP. */
import { GlideRecord } from "@servicenow/glide";
import type { ErpType, Operation } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { takes } from "./capabilities.ts";
import { setupOf } from "./connection-setup.ts";
import { absentHash, enqueueDocument, subjectOf, updateKey } from "./outbox.ts";
import { logError, messageOf, userId } from "./platform.ts";
import { isProvisional, setProvisionalKey } from "./provisional.ts";
import { flag, text, whole } from "./record.ts";
import { refuse } from "./refuse.ts";
import { entityOf } from "./route.ts";

type Master = "supplier" | "gl_account" | "cost_center";
export const masters: readonly string[] = ["supplier", "gl_account", "cost_center"];

/** What people may change; where a supplier is paid is changed in the ERP alone. */
const words: { [entity in Master]: readonly string[] } = {
  supplier: [
    "currency",
    "tax_id",
    "email",
    "phone",
    "payment_terms",
    "street",
    "city",
    "state",
    "postal_code",
    "country",
  ],
  gl_account: [],
  cost_center: ["parent"],
};
/** … of which the ERP knows no empty value. */
const choices: { [entity in Master]: readonly string[] } = {
  supplier: ["name", "status"],
  gl_account: ["name", "account_type", "status"],
  cost_center: ["name", "status"],
};

/** What the sync writes with every version of the ERP's record: by it the ERP's own change is told, ours coming back too. */
const versionColumns = ["read_at", "modified_at", "source_hash", "request_id"] as const;

/** before update: a change by people is stamped, or refused where the ERP is not to get it. */
export function guardMaster(current: GlideRecord, previous: GlideRecord): void {
  const differs = (column: string): boolean => text(current, column) !== text(previous, column);
  const entity = entityOf(current) as Master;
  if (versionColumns.some(differs) || differs("external_id")) return;
  if (differs("number") || differs("connection")) {
    refuse(current, "Number and connection of a record stay as they are.");
    return;
  }
  if (![...words[entity], ...choices[entity], "on_hold"].some((c) => current.isValidField(c) && differs(c)))
    return;
  const reason = sendRefusal(current, entity) || changeRefusal(current);
  if (reason) refuse(current, reason);
  else stamp(current);
}

/** before insert of a record without an ERP key: made by people. */
export function guardNewMaster(current: GlideRecord): void {
  const entity = entityOf(current) as Master;
  const reason = sendRefusal(current, entity) || newRefusal(current);
  if (reason) {
    refuse(current, reason);
    return;
  }
  setProvisionalKey(current);
  current.setValue("origin", "servicenow");
  stamp(current);
}

function stamp(current: GlideRecord): void {
  current.setValue("revision", whole(current, "revision") + 1);
  current.setValue("posting", "queued");
  current.setValue("changed_by", userId());
  current.setValue("erp_message", "");
}

function sendRefusal(current: GlideRecord, entity: Master): string {
  const connection = text(current, "connection");
  const setup = setupOf(connection);
  if (!setup) return `Connection ${connection || "(none)"} is not set up in Ledger Relay.`;
  if (!takes(setup.erp as ErpType, operationOf(entity)))
    return "The ERP of this connection takes no such change.";
  return setup.sends[entity] ? "" : `${connection} does not send such changes: make this one in the ERP.`;
}

function changeRefusal(current: GlideRecord): string {
  const posting = text(current, "posting");
  if (flag(current, "deleted")) return "It has been deleted in the ERP.";
  if (posting === "queued" || posting === "sent")
    return "The change before is on its way to the ERP. Wait for the answer.";
  const readAt = text(current, "read_at").slice(0, 19).replace("T", " ");
  return posting === "confirmed" && text(current, "erp_posted_at") >= readAt
    ? "The ERP has taken the change before, and the next sync brings it back. Wait for it."
    : "";
}

function newRefusal(current: GlideRecord): string {
  const number = text(current, "number");
  if (number === "" || text(current, "name") === "") return "A new record needs a number and a name.";
  const other = new GlideRecord(current.getTableName());
  other.addQuery("connection", text(current, "connection"));
  other.addQuery("number", number).addOrCondition("external_id", number);
  other.setLimit(1);
  other.query();
  return other.next() ? `Number ${number} is there already.` : "";
}

function operationOf(entity: string): Operation {
  return `${entity}.upsert` as Operation;
}

/** after insert or update of a stamped record. */
export function sendMaster(current: GlideRecord): void {
  writeActivity({ ...subjectOf(current), event: "changed", detail: `revision ${text(current, "revision")}` });
  try {
    enqueueMaster(current);
  } catch (error) {
    // The scheduled dispatcher finds a queued record without a dispatch and tries again.
    const detail = messageOf(error);
    logError(`Ledger Relay: ${detail}`);
    writeActivity({ ...subjectOf(current), event: "failed", detail });
  }
}

/** Puts the record as it is now into the outbox, once per revision. */
export function enqueueMaster(record: GlideRecord): void {
  const operation = operationOf(entityOf(record));
  enqueueDocument(record, {
    route: { connection: text(record, "connection"), operation },
    key: updateKey(record, operation),
    revision: whole(record, "revision"),
    document: masterDocument(record),
    baseHash: isProvisional(record) ? absentHash : text(record, "source_hash"),
  });
}

/** In a change an empty word is to be cleared (null); in a new record there is nothing to clear. */
function masterDocument(record: GlideRecord): { [name: string]: unknown } {
  const entity = entityOf(record) as Master;
  const isNew = isProvisional(record);
  const document: { [name: string]: unknown } = {
    external_id: isNew ? "" : text(record, "external_id"),
    number: text(record, "number"),
  };
  for (const column of choices[entity]) document[column] = text(record, column);
  for (const column of words[entity]) document[column] = text(record, column) || (isNew ? "" : null);
  if (entity === "supplier") document["on_hold"] = String(flag(record, "on_hold"));
  return document;
}
