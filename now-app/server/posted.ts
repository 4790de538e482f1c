/** What the ERP's confirmation changes, besides the dispatch itself. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { makeDue } from "./connection.ts";
import type { Outcome } from "./dispatch-outcome.ts";
import { concerns, sourceOf } from "./dispatch-source.ts";
import { approverRole, closeExceptions, openException } from "./exceptions.ts";
import { settleHeld } from "./held.ts";
import { masters } from "./master.ts";
import { subjectOf } from "./outbox.ts";
import { isProvisional, setErpKey } from "./provisional.ts";
import { text } from "./record.ts";
import { entityOf } from "./route.ts";

type Posted = Outcome & { kind: "posted" };

export function recordPosted(dispatch: GlideRecord, posted: Posted): void {
  const source = sourceOf(dispatch);
  if (!source) return;
  if (text(dispatch, "operation") === "invoice.create") recordTarget(dispatch, source, posted);
  else if (isProvisional(source)) keepErpKey(source, posted);
  closeExceptions(subjectOf(source), ["rejected"]);
  if (masters.includes(entityOf(source)) && text(source, "connection") === text(dispatch, "connection"))
    readBack(source);
}

/** The version that the ERP has made of our change comes with the next sync, which is due now. */
function readBack(source: GlideRecord): void {
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection.name", text(source, "connection"));
  sync.addQuery("entity", entityOf(source));
  sync.addQuery("active", true);
  sync.query();
  if (sync.next()) makeDue(sync);
}

/** Once the dispatch says that it is processed: invoices that waited for the supplier in the target go on. */
export function releaseWaiting(dispatch: GlideRecord): void {
  const source = sourceOf(dispatch);
  if (!source || text(source, "connection") === text(dispatch, "connection")) return;
  if (text(dispatch, "operation") !== "supplier.upsert") return;
  settleHeld(text(source, "connection"), "supplier", text(source, "external_id"));
}

/** The invoice shows both numbers; where it was changed meanwhile, what stands in the target is an earlier version. */
function recordTarget(dispatch: GlideRecord, invoice: GlideRecord, posted: Posted): void {
  const connection = text(dispatch, "connection");
  invoice.setValue("target_connection", connection);
  invoice.setValue("target_external_id", posted.externalId);
  invoice.setValue("target_number", posted.number);
  invoice.update();
  if (concerns(dispatch, invoice) && text(invoice, "approval") === "approved") return;
  openException({
    ...subjectOf(invoice),
    kind: "approval",
    cause: `${connection} has it as ${posted.number || posted.externalId}, from a version that was approved before it changed`,
    fix: "AP: compare the two and correct the invoice in the target; then approve it here, which sends nothing more.",
    ownerRole: approverRole,
  });
}

/** From now on the record is found by the ERP's key. */
function keepErpKey(source: GlideRecord, posted: Posted): void {
  if (setErpKey(source, posted.externalId, posted.number)) return;
  writeActivity({
    ...subjectOf(source),
    event: "failed",
    detail: `The register has ${posted.externalId} twice: ${source.getLastErrorMessage() || "it was not written"}`,
  });
}
