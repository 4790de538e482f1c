import { GlideRecord } from "@servicenow/glide";
import { text } from "./record.ts";

/**
 * The number of our dispatch that made this record in the ERP, told by the key that the ERP carries for us; empty for a
 * record born in the ERP. The outbox itself must know the key: a text that only looks like one is not ours.
 */
export function ownDispatchOf(record: GlideRecord): string {
  const key = text(record, "origin_key");
  if (key === "") return "";
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  dispatch.addQuery("idempotency_key", key);
  dispatch.addQuery("connection", text(record, "connection"));
  dispatch.query();
  // Queries ignore case, keys do not.
  while (dispatch.next()) if (text(dispatch, "idempotency_key") === key) return text(dispatch, "number");
  return "";
}
