/** The record that a dispatch was made from, and whether it still stands for it. */
import { GlideRecord } from "@servicenow/glide";
import { enqueue, enqueueHold } from "./approved-document.ts";
import { setupOf } from "./connection-setup.ts";
import { enqueueMaster, masters } from "./master.ts";
import { payableRefusal } from "./payment.ts";
import { logError, messageOf } from "./platform.ts";
import { flag, text } from "./record.ts";
import { entityOf, routeOf } from "./route.ts";

const atMost = 100;
const sendable = ["invoice", "payment", "purchase_order", "supplier", "gl_account", "cost_center"] as const;

export function sourceOf(dispatch: GlideRecord): GlideRecord | undefined {
  const source = new GlideRecord(text(dispatch, "source_table"));
  return source.get(text(dispatch, "source_sys_id")) ? source : undefined;
}

/** Whether the dispatch is about the record as it was approved last; a supplier that goes to a target is about itself. */
export function concerns(dispatch: GlideRecord, source: GlideRecord): boolean {
  return !isForTarget(dispatch, source) && text(source, "revision") === text(dispatch, "revision");
}

function isForTarget(dispatch: GlideRecord, source: GlideRecord): boolean {
  const isSupplier = source.getTableName() === "x_lr_relay_supplier";
  return isSupplier && text(source, "connection") !== text(dispatch, "connection");
}

/** Whether what the dispatch carries is still wanted. */
export function standsFor(dispatch: GlideRecord): boolean {
  const source = sourceOf(dispatch);
  if (!source || flag(source, "deleted")) return false;
  if (isForTarget(dispatch, source)) return true;
  if (!concerns(dispatch, source)) return false;
  // A revision stands for one decision: approved, or rejected and put on hold. Masters have none to wait for.
  if (source.isValidField("approval") && !["approved", "rejected"].includes(text(source, "approval")))
    return false;
  return text(dispatch, "operation") !== "payment.create" || isPayable(source);
}

function isPayable(payment: GlideRecord): boolean {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  return invoice.get(text(payment, "invoice")) && payableRefusal(invoice) === "";
}

/** A queued record without a dispatch: the rule that should have written it was interrupted. */
export function queueForgotten(): void {
  for (const entity of sendable) {
    const record = new GlideRecord(`x_lr_relay_${entity}`);
    record.addQuery("posting", "queued");
    // The latest first: one that was forgotten was approved a moment ago, also while many wait for an ERP that is down.
    record.orderByDesc("sys_updated_on");
    record.setLimit(atMost);
    record.query();
    while (record.next()) queueAgain(record);
  }
}

function queueAgain(record: GlideRecord): void {
  try {
    if (masters.includes(entityOf(record))) enqueueMaster(record);
    else if (text(record, "approval") === "rejected") enqueueHold(record);
    else enqueueApproved(record);
  } catch (error) {
    logError(`Ledger Relay: ${messageOf(error)}`);
  }
}

function enqueueApproved(record: GlideRecord): void {
  const setup = setupOf(text(record, "connection"));
  const route = setup && routeOf(record, setup);
  if (route) enqueue(record, route);
}
