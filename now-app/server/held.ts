/**
 * What is held goes on by itself when the value that it waits for arrives. A few at once, in the transaction that
 * brought the value; the rest by an event that queues itself again until none is left; and by a job that looks at all
 * that is held, for what an event that was lost has left behind.
 */
import { GlideRecord } from "@servicenow/glide";
import { autoApproves } from "./auto-approval.ts";
import { settleCoding } from "./coding.ts";
import { sourcesOf } from "./connection-setup.ts";
import { lineColumns, type Meaning, type Source } from "./dimension-map.ts";
import { invoiceLines } from "./lines.ts";
import { columnTime, logError, messageOf, nowMs, queueEvent } from "./platform.ts";
import { flag, text } from "./record.ts";

/** Rows looked at in one step; an import row's transaction must end within seconds. */
const stepRows = 50;
/** An event gives its place in the queue to others after so many rows, or so long: approvals wait there too. */
const eventRows = 500;
const eventMs = 20_000;
const jobMs = 60_000;
/** A transform that is at it ends long before. */
const restSeconds = 300;
/** What a parameter of an event holds (sysevent.parm1). */
const longestParameter = 255;
const eventName = "x_lr_relay.release";

/** What has arrived; for all that is held, whatever it waits for, `source` is empty. */
interface Arrival {
  connection: string;
  source: Source | "";
  value: string;
}

/**
 * A GL account, cost center or supplier has arrived: held invoices that wait for it, by itself or through an override,
 * go on; those of another connection too, where this one is the target.
 */
export function valueArrived(
  kind: "gl_account" | "cost_center" | "supplier",
  connection: string,
  externalId: string,
): void {
  settleHeld(connection, kind, externalId);
  for (const source of [connection, ...sourcesOf(connection)]) settleMapped(source, kind, externalId);
}

function settleMapped(connection: string, meaning: Meaning, externalId: string): void {
  const row = new GlideRecord("x_lr_relay_dimension");
  row.addQuery("connection", connection);
  row.addQuery("target", meaning);
  row.addQuery("target_value", externalId);
  row.query();
  while (row.next()) settleHeld(connection, text(row, "source") as Source, text(row, "source_value"));
}

/** after insert or update of an override. */
export function mappingChanged(current: GlideRecord): void {
  settleHeld(text(current, "connection"), text(current, "source") as Source, text(current, "source_value"));
}

/** after update of a supplier whose payee has been confirmed. */
export function payeeConfirmed(current: GlideRecord): void {
  valueArrived("supplier", text(current, "connection"), text(current, "external_id"));
}

/** after update of a line's coding by a person. */
export function codingChosen(current: GlideRecord): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (invoice.get(text(current, "invoice")) && flag(invoice, "held")) settleCoding(invoice.getUniqueValue());
}

/** Settles the held invoices on which `source` has this value. */
export function settleHeld(connection: string, source: Source, value: string): void {
  const arrival = { connection, source, value };
  const last = settleStep(arrival, "");
  if (last !== "") queueRest(arrival, last);
}

/** The event's script action: goes on behind the row that the event names. */
export function releaseNext(where: string, value: string): void {
  const { connection, source, after } = JSON.parse(where) as Omit<Arrival, "value"> & { after: string };
  settleRest({ connection, source, value }, after, { rows: eventRows, ms: eventMs });
}

/** The scheduled job: every invoice that is held, and what a stop has kept from being looked at even once. */
export function releaseAll(): void {
  for (const invoiceId of neverSettled()) settle(invoiceId);
  settleRest({ connection: "", source: "", value: "" }, "", { rows: Number.POSITIVE_INFINITY, ms: jobMs });
}

/** Lines are proven before they are coded; an invoice with a line that has no account is held as soon as it was looked at. */
function neverSettled(): string[] {
  const line = new GlideRecord(invoiceLines.table);
  line.addQuery("invoice.approval", "pending");
  line.addQuery("invoice.held", false);
  line.addQuery("invoice.deleted", false);
  line.addQuery("invoice.lines_complete", true);
  line.addQuery("sys_updated_on", "<", columnTime(-restSeconds));
  line.addNullQuery("coding_gl_account");
  line.setLimit(eventRows);
  line.query();
  const invoices: { [invoiceId: string]: true } = {};
  while (line.next()) invoices[text(line, "invoice")] = true;
  return Object.keys(invoices);
}

function settleRest(arrival: Arrival, after: string, limit: { rows: number; ms: number }): void {
  const end = nowMs() + limit.ms;
  let last = after;
  for (let rows = 0; rows < limit.rows && nowMs() < end; rows += stepRows) {
    last = settleStep(arrival, last);
    if (last === "") return;
  }
  queueRest(arrival, last);
}

/** Where the event cannot carry it, the job takes it. */
function queueRest({ connection, source, value }: Arrival, after: string): void {
  const where = JSON.stringify({ connection, source, after });
  if (Math.max(where.length, value.length) <= longestParameter) queueEvent(eventName, null, where, value);
}

/** Settles the next rows; answers the key of the last, or empty where there are no more. */
function settleStep(arrival: Arrival, after: string): string {
  const isOnLine = (lineColumns as readonly string[]).includes(arrival.source);
  const row = isOnLine ? linesWith(arrival) : invoicesWith(arrival);
  if (after !== "") row.addQuery("sys_id", ">", after);
  row.orderBy("sys_id");
  row.setLimit(stepRows);
  row.query();
  const byRule = arrival.source === "supplier" && autoApproves(arrival.connection);
  const waiting: { [invoiceId: string]: true } = {};
  let rows = 0;
  let last = "";
  while (row.next()) {
    rows += 1;
    last = row.getUniqueValue();
    if (isOnLine) waiting[text(row, "invoice")] = true;
    else if (byRule || flag(row, "held")) waiting[last] = true;
  }
  for (const invoiceId of Object.keys(waiting)) settle(invoiceId);
  return rows < stepRows ? "" : last;
}

/** One that cannot be settled holds up no other; the job looks at it again. */
function settle(invoiceId: string): void {
  try {
    settleCoding(invoiceId);
  } catch (error) {
    logError(`Ledger Relay: invoice ${invoiceId} was not looked at again: ${messageOf(error)}`);
  }
}

function linesWith({ connection, source, value }: Arrival): GlideRecord {
  const line = new GlideRecord(invoiceLines.table);
  line.addQuery("invoice.connection", connection);
  line.addQuery("invoice.held", true);
  line.addQuery(source, value);
  return line;
}

/**
 * A named dimension may stand on any line, a charge on any invoice: each held one is looked at. A supplier decides about
 * more than what is held: a rule approves only what is paid to one who is known, and when it is certain where.
 */
function invoicesWith({ connection, source, value }: Arrival): GlideRecord {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (source !== "") invoice.addQuery("connection", connection);
  if (source !== "supplier") invoice.addQuery("held", true);
  else {
    invoice.addQuery("supplier_external_id", value);
    invoice.addQuery("approval", "pending");
  }
  return invoice;
}
