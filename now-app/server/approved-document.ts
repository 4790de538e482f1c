/** What an approved record is sent as. */
import { GlideRecord } from "@servicenow/glide";
import { type CodedLine, documentColumns, invoiceDocument, type Row } from "./document.ts";
import { storedLines } from "./line-store.ts";
import { invoiceLines } from "./lines.ts";
import { createKey, enqueueDocument, type Outgoing, updateKey } from "./outbox.ts";
import { paymentDocument } from "./payment.ts";
import { purchaseOrderDocument } from "./purchase-request.ts";
import { text, whole } from "./record.ts";
import { isCreate, type Route } from "./route.ts";
import { targetDocument } from "./target-invoice.ts";

/** Puts the record, as it is approved now, into the outbox. */
export function enqueue(record: GlideRecord, route: Route): void {
  enqueueDocument(record, outgoingOf(record, route));
}

/** Puts a rejected invoice on hold in the ERP; its lines go along as the ERP has them. */
export function enqueueHold(invoice: GlideRecord): void {
  const lines = storedLines(invoiceLines, invoice.getUniqueValue()).map(({ values }) => ({
    values,
    glAccount: "",
    costCenter: "",
  }));
  enqueueDocument(invoice, {
    route: { connection: text(invoice, "connection"), operation: "invoice.update" },
    key: updateKey(invoice, "invoice.update"),
    revision: whole(invoice, "revision"),
    document: { ...invoiceDocument(rowOf(invoice), lines), on_hold: "true" },
    baseHash: text(invoice, "source_hash"),
  });
}

/** The document that an approval sends, or that a dry run shows. @throws Error where the coding names a lost record */
export function outgoingOf(record: GlideRecord, route: Route): Outgoing {
  return {
    route,
    key: keyOf(record, route),
    revision: whole(record, "revision"),
    document: documentOf(record, route),
    baseHash: isCreate(route.operation) ? "" : text(record, "source_hash"),
  };
}

function keyOf(record: GlideRecord, { operation }: Route): string {
  return isCreate(operation) ? createKey(record, operation) : updateKey(record, operation);
}

function documentOf(record: GlideRecord, { operation }: Route): { [name: string]: unknown } {
  switch (operation) {
    case "invoice.update":
      return invoiceDocument(rowOf(record), codedLines(record.getUniqueValue()));
    case "invoice.create":
      return targetDocument(record, codedLines(record.getUniqueValue()));
    case "payment.create":
      return paymentDocument(record);
    case "purchase_order.create":
      return purchaseOrderDocument(record);
    default:
      throw new Error(`${operation} is sent by no approval`);
  }
}

function rowOf(invoice: GlideRecord): Row {
  const row: Row = {};
  for (const column of documentColumns) row[column] = text(invoice, column);
  return row;
}

function codedLines(invoiceId: string): CodedLine[] {
  const accounts: Row = {};
  const centers: Row = {};
  return storedLines(invoiceLines, invoiceId).map(({ values, coding }) => ({
    values,
    glAccount: externalId("x_lr_relay_gl_account", coding.glAccount, accounts),
    costCenter: externalId("x_lr_relay_cost_center", coding.costCenter, centers),
  }));
}

/** The ERP key of a register row; `known` keeps the ones already read. */
function externalId(table: string, sysId: string, known: Row): string {
  if (sysId === "") return "";
  const found = known[sysId];
  if (found !== undefined) return found;
  const row = new GlideRecord(table);
  if (!row.get(sysId)) throw new Error(`The coding names a record of ${table} that is gone`);
  const key = text(row, "external_id");
  known[sysId] = key;
  return key;
}
