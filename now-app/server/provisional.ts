/** Records that were made on this instance and that the ERP has not numbered yet. */
import type { GlideRecord } from "@servicenow/glide";
import { closeExceptions } from "./exceptions.ts";
import { createKey, subjectOf } from "./outbox.ts";
import { text } from "./record.ts";
import { entityOf } from "./route.ts";

/**
 * Stands where the ERP's key will be: the unique index wants one, and no ERP has such a key. The middleware's sweep and
 * the control totals pass such rows by.
 */
const prefix = "new:";

export function isProvisional(record: GlideRecord): boolean {
  return text(record, "external_id").startsWith(prefix);
}

/**
 * before insert of a record of our own. The ERP will carry the key of its dispatch, so that the maps know the record by
 * it should it come back before the answer does.
 */
export function setProvisionalKey(record: GlideRecord): void {
  record.setValue("external_id", prefix + record.getUniqueValue());
  const entity = entityOf(record);
  if (entity === "payment" || entity === "purchase_order") {
    record.setValue("origin_key", createKey(record, `${entity}.create`));
  }
}

/** Gives the record its key in the ERP; false where another row of the register has it. */
export function setErpKey(record: GlideRecord, externalId: string, number: string): boolean {
  // What was open under the old key would never be closed under the new one.
  closeExceptions(subjectOf(record), ["dispatch", "approval"]);
  record.setValue("external_id", externalId);
  if (number !== "") record.setValue("number", number);
  return record.update() !== null;
}
