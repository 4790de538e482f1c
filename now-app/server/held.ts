/** What is held goes on by itself when the value that it waits for arrives. */
import { GlideRecord } from "@servicenow/glide";
import { settleCoding } from "./coding.ts";
import { sourcesOf } from "./connection-setup.ts";
import { lineColumns, type Meaning, type Source } from "./dimension-map.ts";
import { invoiceLines } from "./lines.ts";
import { flag, text } from "./record.ts";

const atMost = 500;

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

/** after update of a line's coding by a person. */
export function codingChosen(current: GlideRecord): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (invoice.get(text(current, "invoice")) && flag(invoice, "held")) settleCoding(invoice.getUniqueValue());
}

/** Settles the held invoices on which `source` has this value. */
export function settleHeld(connection: string, source: Source, value: string): void {
  const waiting = (lineColumns as readonly string[]).includes(source)
    ? heldByLine(connection, source, value)
    : heldByHeader(connection, source, value);
  for (const invoiceId of waiting) settleCoding(invoiceId);
}

function heldByLine(connection: string, column: string, value: string): string[] {
  const line = new GlideRecord(invoiceLines.table);
  line.addQuery("invoice.connection", connection);
  line.addQuery("invoice.held", true);
  line.addQuery(column, value);
  line.setLimit(atMost);
  line.query();
  const waiting: { [invoiceId: string]: true } = {};
  while (line.next()) waiting[text(line, "invoice")] = true;
  return Object.keys(waiting);
}

/** A named dimension may stand on any line, a charge on any invoice: each held one is looked at. */
function heldByHeader(connection: string, source: Source, value: string): string[] {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  invoice.addQuery("connection", connection);
  invoice.addQuery("held", true);
  if (source === "supplier") invoice.addQuery("supplier_external_id", value);
  invoice.setLimit(atMost);
  invoice.query();
  const waiting: string[] = [];
  while (invoice.next()) waiting.push(invoice.getUniqueValue());
  return waiting;
}
