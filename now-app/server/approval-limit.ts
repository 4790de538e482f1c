/** How much an approver may approve: by connection, kind of record, currency and amount. */
import { GlideRecord } from "@servicenow/glide";
import { compare, magnitude } from "./amounts.ts";
import { plainDecimal } from "./decimal.ts";
import { text } from "./record.ts";

export interface Asked {
  approverId: string;
  connection: string;
  entity: string;
  currency: string;
  amount: string;
}

/**
 * Why the approver may not; empty where they may. Without any limit for the connection every approver may approve; as
 * soon as there is one, each needs a limit of their own that covers the record.
 */
export function limitRefusal(asked: Asked): string {
  const row = new GlideRecord("x_lr_relay_approval_limit");
  row.addQuery("active", true);
  row.addQuery("connection.name", asked.connection).addOrCondition("connection", "");
  row.addQuery("entity", asked.entity).addOrCondition("entity", "");
  row.query();
  let limited = false;
  let highest = "";
  while (row.next()) {
    limited = true;
    if (text(row, "approver") !== asked.approverId || !sameCurrency(text(row, "currency"), asked)) continue;
    const upTo = text(row, "amount");
    if (upTo === "" || compare(magnitude(asked.amount), upTo) <= 0) return "";
    if (highest === "" || compare(upTo, highest) > 0) highest = upTo;
  }
  if (!limited) return "";
  return highest === ""
    ? `Nobody has given you a limit for ${asked.currency || "records without currency"} on ${asked.connection}.`
    : `This is above your limit of ${plainDecimal(highest)} ${asked.currency} on ${asked.connection}.`.replace(
        "  ",
        " ",
      );
}

/** A limit without currency covers records of any. */
function sameCurrency(currency: string, { currency: wanted }: Asked): boolean {
  return currency === "" || currency.toUpperCase() === wanted.toUpperCase();
}
