/** Work items: one for one trouble of one record, open until its cause is gone. */
import { GlideRecord } from "@servicenow/glide";
import { asciiJson } from "./ascii.ts";
import { columnTime, logError, sha256Hex } from "./platform.ts";
import { text, whole } from "./record.ts";

export type ExceptionKind =
  | "mapping"
  | "transform"
  | "dispatch"
  | "sync"
  | "sweep"
  | "tie_out"
  | "pairing"
  | "dimension"
  | "approval"
  | "rejected"
  | "paid"
  | "payee"
  | "target";

/** What an exception is about. */
export interface Subject {
  connection: string;
  entity: string;
  /** Empty for what concerns the whole entity. */
  externalId: string;
}

export interface Trouble extends Subject {
  kind: ExceptionKind;
  /** What happened, in words for the person who reads it. */
  cause: string;
  /** What to do about it. */
  fix: string;
  /** The role that can. */
  ownerRole: string;
  sourceTable?: string;
  sourceSysId?: string;
  runId?: string;
  requestId?: string;
}

const table = "x_lr_relay_exception";
export const operatorRole = "x_lr_relay.operator";
export const adminRole = "x_lr_relay.admin";
export const approverRole = "x_lr_relay.approver";

/** Problem codes (contract section 4.5) whose cause lies in the set-up, not in a record. */
const setUpCodes = [
  "unauthorized",
  "clock_skew",
  "unknown_connection",
  "not_found",
  "instance_not_paired",
  "endpoint_version_mismatch",
  "erp_auth_failed",
  "servicenow_auth_failed",
  "capability_denied",
  "no_connection",
];

/** Who can fix what the middleware answered with `code`. */
export function ownerOf(code: string): string {
  if (code === "stale_document") return approverRole;
  return setUpCodes.includes(code) ? adminRole : operatorRole;
}

/** Opens the exception, or says on the one that is there that the trouble goes on. */
export function openException(trouble: Trouble): void {
  const key = keyOf(trouble, trouble.kind);
  const row = new GlideRecord(table);
  const known = row.get("exception_key", key);
  if (!known) row.newRecord();
  row.setValue("exception_key", key);
  row.setValue("connection", trouble.connection);
  row.setValue("entity", trouble.entity);
  row.setValue("external_id", trouble.externalId);
  row.setValue("kind", trouble.kind);
  if (!known || text(row, "state") === "closed") {
    row.setValue("opened_at", columnTime());
    row.setValue("state", "open");
    row.setValue("closed_at", "");
  }
  row.setValue("cause", trouble.cause);
  row.setValue("fix", trouble.fix);
  row.setValue("owner_role", trouble.ownerRole);
  row.setValue("source_table", trouble.sourceTable ?? "");
  row.setValue("source_sys_id", trouble.sourceSysId ?? "");
  row.setValue("run_id", trouble.runId ?? "");
  row.setValue("request_id", trouble.requestId ?? "");
  row.setValue("last_seen", columnTime());
  row.setValue("occurrences", known ? whole(row, "occurrences") + 1 : 1);
  const written = known ? row.update() : row.insert();
  // Two that meet the same trouble at once: the unique key lets one of them write it.
  if (!written && !new GlideRecord(table).get("exception_key", key)) {
    logError(`Ledger Relay: the exception was not written: ${trouble.cause}`);
  }
}

/** The cause is gone: closes what is open of these kinds. */
export function closeExceptions(subject: Subject, kinds: readonly ExceptionKind[]): void {
  const row = new GlideRecord(table);
  row.addQuery("exception_key", "IN", kinds.map((kind) => keyOf(subject, kind)).join(","));
  row.addQuery("state", "open");
  row.query();
  while (row.next()) {
    row.setValue("state", "closed");
    row.setValue("closed_at", columnTime());
    row.update();
  }
}

export function hasOpenException(subject: Subject, kinds: readonly ExceptionKind[]): boolean {
  const row = new GlideRecord(table);
  row.addQuery("exception_key", "IN", kinds.map((kind) => keyOf(subject, kind)).join(","));
  row.addQuery("state", "open");
  row.setLimit(1);
  row.query();
  return row.next();
}

/** ASCII, because the digest's way with other text is not documented. */
function keyOf({ connection, entity, externalId }: Subject, kind: ExceptionKind): string {
  return sha256Hex(asciiJson([connection, entity, externalId, kind]));
}
