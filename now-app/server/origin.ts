import { GlideRecord } from "@servicenow/glide";
import { text } from "./record.ts";

/** `x_lr_relay_payment` and `x_lr_relay_stg_payment` are of payments. */
function entityOf(record: GlideRecord): string {
  return record.getTableName().replace(/^x_lr_relay_(stg_)?/, "");
}

/**
 * Our dispatch that made this record in the ERP, told by the key that the ERP carries for us; undefined for a record
 * born in the ERP. The outbox itself must know the key: a text that only looks like one is not ours.
 */
function ownDispatch(record: GlideRecord): GlideRecord | undefined {
  const key = text(record, "origin_key");
  if (key === "") return undefined;
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  dispatch.addQuery("idempotency_key", key);
  dispatch.addQuery("connection", text(record, "connection"));
  dispatch.addQuery("operation", "STARTSWITH", `${entityOf(record)}.`);
  dispatch.addQuery("operation", "!=", "invoice.update");
  dispatch.query();
  // Queries ignore case, keys do not.
  while (dispatch.next()) if (text(dispatch, "idempotency_key") === key) return dispatch;
  return undefined;
}

/** … its number, or empty. */
export function ownDispatchOf(record: GlideRecord): string {
  const dispatch = ownDispatch(record);
  return dispatch ? text(dispatch, "number") : "";
}
