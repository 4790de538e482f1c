/**
 * What the transform maps' event scripts call. The scripts themselves are strings, because a function handed to
 * ImportSet runs in a call of its own and cannot set `ignore` or `status_message` (SDK 4.9.0).
 */
import type { GlideRecord } from "@servicenow/glide";
import type { Entity } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { changeOf, isUnconfirmedApproval, voidApproval } from "./approval-void.ts";
import { keyFailure, replacedBy, replacementOf } from "./coalesce.ts";
import { setupOf } from "./connection-setup.ts";
import { fitsColumn } from "./decimal.ts";
import { closeRecord, isReopened, shut } from "./deletion.ts";
import {
  approverRole,
  closeExceptions,
  type ExceptionKind,
  openException,
  operatorRole,
  type Subject,
} from "./exceptions.ts";
import { valueArrived } from "./held.ts";
import { lineSetOf, writeLines } from "./line-write.ts";
import { ownDispatchOf } from "./origin.ts";
import { flagPaid } from "./paid.ts";
import { holdPayee } from "./payee.ts";
import { messageOf } from "./platform.ts";
import { flag, text } from "./record.ts";
import { isOlder } from "./version.ts";

/** What is nobody's work any more once a record is closed. */
const settledByClosing: readonly ExceptionKind[] = [
  "mapping",
  "transform",
  "dimension",
  "approval",
  "target",
];
const stagingPrefix = "x_lr_relay_stg_";
const amountColumns: { [entity: string]: readonly string[] } = {
  invoice: ["subtotal", "tax_amount", "shipping_amount", "total_amount", "amount_due"],
  purchase_order: ["total_amount"],
  payment: ["amount"],
};

/** onBefore: the reason to ignore this row, or empty. */
export function beforeRow(source: GlideRecord, target: GlideRecord): string {
  trace("staged", source, target, flag(source, "deleted") ? "deleted in the ERP" : "");
  const failure = mappingFailure(source, target);
  const refusal = failure || olderVersion(source, target);
  if (refusal) {
    if (failure) report("mapping", source, target, failure);
    else trace("ignored", source, target, refusal);
    return refusal;
  }
  if (flag(source, "deleted")) return close(source, target, "deleted in the ERP");
  const newer = target.isNewRecord() ? "" : replacementOf(source);
  if (newer) return close(source, target, `replaced in the ERP by ${newer}`);
  if (isReopened(source, target)) trace("reopened", source, target, "the ERP has it again");
  prepare(source, target);
  const linesDiffer = text(source, "lines_sha256") !== text(target, "lines_sha256");
  if (lineSetOf(entityOf(source)) && linesDiffer) target.setValue("lines_complete", false);
  return "";
}

/** Answers the reason why the field maps must not run. */
function close(source: GlideRecord, target: GlideRecord, why: string): string {
  if (target.isNewRecord()) {
    trace("ignored", source, target, `${why}; the register never had it`);
    return `${sentence(why)}; the register never had it`;
  }
  closeRecord(source, target, why);
  trace("closed", source, target, why);
  closeExceptions(subjectOf(source), settledByClosing);
  return `${sentence(why)}; closed in the register`;
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A record takes the place of another, or its own has been taken before it arrived. */
function settleReplacement(source: GlideRecord, target: GlideRecord): void {
  const old = replacedBy(source);
  if (old) {
    const why = `replaced in the ERP by ${text(source, "external_id")}`;
    shut(old, why);
    const subject = { ...subjectOf(source), externalId: text(old, "external_id") };
    traceOf(subject, "replaced", source, old, why);
    closeExceptions(subject, settledByClosing);
  }
  const newer = replacementOf(source);
  if (newer) close(source, target, `replaced in the ERP by ${newer}`);
}

/** What people have decided, against what the ERP says now. */
function prepare(source: GlideRecord, target: GlideRecord): void {
  const entity = entityOf(source);
  if (entity === "invoice") holdAgainstApproval(source, target);
  if (entity === "invoice") flagPaid(source, target);
  if (entity === "supplier") holdPayee(source, target);
  if (!target.isNewRecord() || !["invoice", "payment", "purchase_order"].includes(entity)) return;
  const own = ownDispatchOf(source);
  if (own !== "") {
    target.setValue("approval", "approved");
    target.setValue("posting", "confirmed");
    target.setValue("erp_message", `Made by Ledger Relay, ${own}`);
  } else if (entity === "payment" && setupOf(text(source, "connection"))?.approvePayments) {
    target.setValue("approval", "pending");
  }
}

function holdAgainstApproval(source: GlideRecord, target: GlideRecord): void {
  const change = changeOf(source, target);
  if (change === "") return;
  if (isUnconfirmedApproval(target)) voidApproval(target, change);
  else if (text(target, "target_external_id") !== "") {
    const where = `${text(target, "target_connection")} as ${text(target, "target_number") || text(target, "target_external_id")}`;
    openException({
      ...subjectOf(source),
      kind: "approval",
      cause: `It is in ${where}, and ${change}`,
      fix: "AP: correct the invoice in the target; what is there is not sent again.",
      ownerRole: approverRole,
      sourceTable: target.getTableName(),
      sourceSysId: target.getUniqueValue(),
    });
  }
}

/** onAfter, which the platform also runs for ignored rows: lines of a document, then the trail. */
export function afterRow(source: GlideRecord, target: GlideRecord): void {
  if (mappingFailure(source, target) || olderVersion(source, target) || flag(source, "deleted")) return;
  const outcome = text(source, "sys_import_state");
  if (outcome === "error") {
    report("transform", source, target, text(source, "sys_import_state_comment"));
    return;
  }
  try {
    const set = lineSetOf(entityOf(source));
    const lines = set ? writeLines(set, source, target) : "";
    trace("transformed", source, target, [outcome, lines].filter(Boolean).join("; "));
    const entity = entityOf(source);
    const isCode = entity === "gl_account" || entity === "cost_center" || entity === "supplier";
    if (isCode && outcome !== "ignored") {
      valueArrived(entity, text(source, "connection"), text(source, "external_id"));
    }
    closeExceptions(subjectOf(source), ["mapping", "transform"]);
    settleReplacement(source, target);
  } catch (error) {
    // The platform marks the row as failed when a script throws; the trail outlives the row.
    report("transform", source, target, messageOf(error));
    throw error;
  }
}

/** Why the record cannot enter the register: the middleware's own finding, its key, or an amount that would be cut. */
function mappingFailure(source: GlideRecord, target: GlideRecord): string {
  const failure = text(source, "relay_error") || keyFailure(source, target);
  if (failure) return failure;
  const amounts = amountColumns[entityOf(source)] ?? [];
  const amount = amounts.find((column) => !fitsColumn(text(source, column)));
  return amount ? `${amount} ${text(source, amount)} does not fit 15.6 digits` : "";
}

function olderVersion(source: GlideRecord, target: GlideRecord): string {
  const incoming = { modifiedAt: text(source, "modified_at"), readAt: text(source, "read_at") };
  const held = { modifiedAt: text(target, "modified_at"), readAt: text(target, "read_at") };
  return isOlder(incoming, held) ? "Older than the version in the register" : "";
}

function entityOf(source: GlideRecord): Entity {
  return source.getTableName().slice(stagingPrefix.length) as Entity;
}

const remedies: { [kind in "mapping" | "transform"]: string } = {
  mapping: "Correct the record in the ERP; the next sync reads it again.",
  transform:
    "The next sync delivers the record again. If it fails again, look at the cause with the app's admin.",
};

/** A row that did not become a register record: the trail, and somebody's work item. */
function report(
  kind: "mapping" | "transform",
  source: GlideRecord,
  target: GlideRecord,
  cause: string,
): void {
  trace("failed", source, target, cause);
  openException({
    ...subjectOf(source),
    kind,
    cause,
    fix: remedies[kind],
    ownerRole: operatorRole,
    sourceTable: source.getTableName(),
    sourceSysId: source.getUniqueValue(),
    runId: text(source, "run_id"),
    requestId: text(source, "request_id"),
  });
}

function subjectOf(source: GlideRecord): Subject {
  return {
    connection: text(source, "connection"),
    entity: entityOf(source),
    externalId: text(source, "external_id"),
  };
}

function trace(event: string, source: GlideRecord, target: GlideRecord, detail: string): void {
  traceOf(subjectOf(source), event, source, target, detail);
}

function traceOf(
  subject: Subject,
  event: string,
  source: GlideRecord,
  target: GlideRecord,
  detail: string,
): void {
  writeActivity({
    ...subject,
    event,
    detail,
    sourceTable: target.getTableName(),
    sourceSysId: target.isNewRecord() ? "" : target.getUniqueValue(),
    runId: text(source, "run_id"),
    requestId: text(source, "request_id"),
    payloadSha256: text(source, "source_hash"),
  });
}
