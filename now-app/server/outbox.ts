import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { asciiJson } from "./ascii.ts";
import { type CodedLine, documentColumns, invoiceDocument, type Row } from "./document.ts";
import { storedLines } from "./line-store.ts";
import { invoiceLines } from "./lines.ts";
import { columnTime, instanceId, queueEvent, sha256Hex } from "./platform.ts";
import { text } from "./record.ts";

const operation = "invoice.update";

/**
 * Puts an approved invoice into the outbox, once per revision: the unique index refuses a second row, which makes a
 * rule that fires twice harmless.
 */
export function enqueueInvoice(invoice: GlideRecord): void {
  const json = asciiJson(invoiceDocument(rowOf(invoice), codedLines(invoice.getUniqueValue())));
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  dispatch.newRecord();
  dispatch.setValue("connection", text(invoice, "connection"));
  dispatch.setValue("operation", operation);
  dispatch.setValue("source_table", invoice.getTableName());
  dispatch.setValue("source_sys_id", invoice.getUniqueValue());
  dispatch.setValue("revision", text(invoice, "revision"));
  dispatch.setValue("idempotency_key", keyOf(invoice));
  dispatch.setValue("document", json);
  dispatch.setValue("base_hash", text(invoice, "source_hash"));
  dispatch.setValue("next_attempt", columnTime());
  if (!dispatch.insert()) {
    if (isQueued(invoice)) return;
    throw new Error(`The dispatch was not written. ${dispatch.getLastErrorMessage() || ""}`.trim());
  }
  writeActivity({
    ...subjectOf(invoice),
    event: "queued",
    detail: `${operation} as ${text(dispatch, "number")}`,
    payloadSha256: sha256Hex(json),
  });
  queueEvent("x_lr_relay.dispatch", dispatch, dispatch.getUniqueValue());
}

/** Instance, record, operation and revision: the same approval always goes out under the same key. */
function keyOf(invoice: GlideRecord): string {
  return [instanceId(), invoice.getUniqueValue(), operation, text(invoice, "revision")].join(":");
}

/** Whether the outbox has this revision of the invoice. */
export function isQueued(invoice: GlideRecord): boolean {
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  dispatch.addQuery("source_table", invoice.getTableName());
  dispatch.addQuery("source_sys_id", invoice.getUniqueValue());
  dispatch.addQuery("operation", operation);
  dispatch.addQuery("revision", text(invoice, "revision"));
  dispatch.setLimit(1);
  dispatch.query();
  return dispatch.next();
}

/** What an activity row says about an invoice. */
export function subjectOf(invoice: GlideRecord): {
  connection: string;
  entity: string;
  sourceTable: string;
  sourceSysId: string;
  externalId: string;
} {
  return {
    connection: text(invoice, "connection"),
    entity: "invoice",
    sourceTable: invoice.getTableName(),
    sourceSysId: invoice.getUniqueValue(),
    externalId: text(invoice, "external_id"),
  };
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
