/**
 * What the transform maps' event scripts call. The scripts themselves are strings, because a function handed to
 * ImportSet runs in a call of its own and cannot set `ignore` or `status_message` (SDK 4.9.0).
 */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { fitsColumn } from "./decimal.ts";
import { applyPlan, storedLines, suggestCoding } from "./line-store.ts";
import { parseLines, planLines } from "./lines.ts";
import { messageOf, sha256Hex } from "./platform.ts";
import { flag, text } from "./record.ts";
import { isOlder } from "./version.ts";

const stagingPrefix = "x_lr_relay_stg_";
const invoiceAmounts = ["subtotal", "tax_amount", "shipping_amount", "total_amount", "amount_due"];

/** onBefore: the reason to ignore this row, or empty. */
export function beforeRow(source: GlideRecord, target: GlideRecord): string {
  trace("staged", source, target, "");
  const refusal = mappingFailure(source) || olderVersion(source, target);
  if (refusal) {
    trace(mappingFailure(source) ? "failed" : "ignored", source, target, refusal);
    return refusal;
  }
  const linesDiffer = text(source, "lines_sha256") !== text(target, "lines_sha256");
  if (entityOf(source) === "invoice" && linesDiffer) target.setValue("lines_complete", false);
  return "";
}

/** onAfter, which the platform also runs for ignored rows: lines of an invoice, then the trail. */
export function afterRow(source: GlideRecord, target: GlideRecord): void {
  if (mappingFailure(source) || olderVersion(source, target)) return;
  const outcome = text(source, "sys_import_state");
  if (outcome === "error") {
    trace("failed", source, target, text(source, "sys_import_state_comment"));
    return;
  }
  try {
    const lines = entityOf(source) === "invoice" ? writeLines(source, target) : "";
    trace("transformed", source, target, [outcome, lines].filter(Boolean).join("; "));
  } catch (error) {
    // The platform marks the row as failed when a script throws; the trail outlives the row.
    trace("failed", source, target, messageOf(error));
    throw error;
  }
}

/** Why the record cannot enter the register: the middleware's own finding, or an amount that would be cut. */
function mappingFailure(source: GlideRecord): string {
  const failure = text(source, "relay_error");
  if (failure || entityOf(source) !== "invoice") return failure;
  const amount = invoiceAmounts.find((column) => !fitsColumn(text(source, column)));
  return amount ? `${amount} ${text(source, amount)} does not fit 15.6 digits` : "";
}

function olderVersion(source: GlideRecord, target: GlideRecord): string {
  const incoming = { modifiedAt: text(source, "modified_at"), readAt: text(source, "read_at") };
  const held = { modifiedAt: text(target, "modified_at"), readAt: text(target, "read_at") };
  return isOlder(incoming, held) ? "Older than the version in the register" : "";
}

/**
 * Makes the register's lines equal the document's. The platform has no transaction across records, so the header's
 * proof (`lines_complete`, count, both hashes) comes last: until then the invoice cannot be approved and counts as
 * not taken over, and the next delivery repairs it.
 */
function writeLines(source: GlideRecord, target: GlideRecord): string {
  const parsed = parseLines(text(source, "lines"), text(source, "line_count"));
  if ("problem" in parsed) throw new Error(parsed.problem);
  if (sha256Hex(text(source, "lines")) !== text(source, "lines_sha256")) {
    throw new Error("lines do not agree with lines_sha256");
  }
  const invoiceId = target.getUniqueValue();
  const plan = planLines(storedLines(invoiceId), parsed.lines);
  applyPlan(invoiceId, plan);
  if (text(target, "approval") !== "approved") suggestCoding(invoiceId, text(target, "connection"));
  const left = planLines(storedLines(invoiceId), parsed.lines);
  if (left.insert.length + left.update.length + left.remove.length > 0) {
    throw new Error("the register's lines do not agree with the document after writing them");
  }
  proveLines(source, invoiceId);
  const { insert, update, remove } = plan;
  return insert.length + update.length + remove.length === 0
    ? ""
    : `lines: ${insert.length} added, ${update.length} changed, ${remove.length} removed`;
}

function proveLines(source: GlideRecord, invoiceId: string): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(invoiceId)) throw new Error("The invoice is gone");
  const proof = ["line_count", "lines_sha256", "source_hash"];
  const proven = proof.every((column) => text(invoice, column) === text(source, column));
  if (proven && flag(invoice, "lines_complete")) return;
  for (const column of proof) invoice.setValue(column, text(source, column));
  invoice.setValue("lines_complete", true);
  if (!invoice.update())
    throw new Error(`The invoice was not updated. ${invoice.getLastErrorMessage() || ""}`.trim());
}

function entityOf(source: GlideRecord): string {
  return source.getTableName().slice(stagingPrefix.length);
}

function trace(event: string, source: GlideRecord, target: GlideRecord, detail: string): void {
  writeActivity({
    connection: text(source, "connection"),
    entity: entityOf(source),
    event,
    detail: flag(source, "deleted") ? ["deleted in the ERP", detail].filter(Boolean).join("; ") : detail,
    sourceTable: target.getTableName(),
    sourceSysId: target.isNewRecord() ? "" : target.getUniqueValue(),
    externalId: text(source, "external_id"),
    runId: text(source, "run_id"),
    requestId: text(source, "request_id"),
    payloadSha256: text(source, "source_hash"),
  });
}
