/** What speaks against approving a record, besides its own state. */
import type { GlideRecord } from "@servicenow/glide";
import { limitRefusal } from "./approval-limit.ts";
import { ruleRefusal } from "./auto-approval.ts";
import type { Setup } from "./connection-setup.ts";
import { createKey, openDispatch } from "./outbox.ts";
import { payeeRefusal } from "./payee.ts";
import { paymentRefusal } from "./payment.ts";
import { userId } from "./platform.ts";
import { text } from "./record.ts";
import { entityOf, isOwn } from "./route.ts";

/** In words for the person who approves; empty where nothing does. */
export function objectionTo(record: GlideRecord, setup: Setup, byRule: boolean): string {
  const entity = entityOf(record);
  const refusals = [
    () => (byRule ? ruleRefusal(record, setup) : limitOf(record, entity)),
    () => payeeRefusal(setup.name, text(record, "supplier_external_id")),
    () => (entity === "invoice" && setup.target ? targetRefusal(record, setup) : ""),
    () => (entity === "payment" && isOwn(record) ? paymentRefusal(record, userId()) : ""),
  ];
  for (const refusal of refusals) {
    const reason = refusal();
    if (reason) return reason;
  }
  return "";
}

function limitOf(record: GlideRecord, entity: string): string {
  return limitRefusal({
    approverId: userId(),
    connection: text(record, "connection"),
    entity,
    currency: text(record, "currency"),
    amount: text(record, entity === "payment" ? "amount" : "total_amount"),
  });
}

function targetRefusal(invoice: GlideRecord, { target }: Setup): string {
  const payee = payeeRefusal(target, text(invoice, "target_supplier"));
  if (payee || text(invoice, "target_external_id") !== "") return payee;
  const earlier = openDispatch(createKey(invoice, "invoice.create"));
  return earlier === ""
    ? ""
    : `The version approved before is on its way to ${target} as ${earlier}. Wait for the answer.`;
}
