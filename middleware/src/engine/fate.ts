/** What became of a record on its way into the register. */

import type { RejectedRecord } from "../../../shared-types/api.ts";
import type { ImportOutcome } from "../servicenow/import-set.ts";
import type { Held, HeldRecords } from "../servicenow/register.ts";
import type { StagedRecord } from "./envelope.ts";

/** `unchanged`: the register held it, or a newer version, before anything was sent. */
export type Fate =
  | { kind: "unchanged" | "inserted" | "updated" | "ignored" }
  /** `staged` false: its row was there already, from an earlier pull. */
  | { kind: "rejected"; rejected: RejectedRecord; staged: boolean };

/** True when the register needs nothing: it holds this version, or a newer one. */
export function isHeld(record: StagedRecord, held: Held | undefined): boolean {
  return held !== undefined && (held.source_hash === record.sourceHash || isNewer(held, record));
}

/** Higher `modified_at`; where equal or absent, higher `read_at` (contract section 6). */
function isNewer(held: Held, { row, modifiedAt }: StagedRecord): boolean {
  const modified = Date.parse(held.modified_at) - Date.parse(modifiedAt);
  if (!Number.isNaN(modified) && modified !== 0) return modified > 0;
  return Date.parse(held.read_at) > Date.parse(row["read_at"] ?? "");
}

/**
 * The fate of a record that was sent; undefined when it is open. What the import answered only explains why the
 * register does not hold it.
 */
export function fateOf(
  record: StagedRecord,
  outcome: ImportOutcome,
  before: HeldRecords,
  after: HeldRecords,
): Fate | undefined {
  const now = after.byId.get(record.externalId);
  if (now?.source_hash === record.sourceHash)
    return { kind: before.byId.has(record.externalId) ? "updated" : "inserted" };
  if (isHeld(record, now)) return { kind: "ignored" };
  if (outcome.kind !== "transformed") return undefined;
  const rejected = { external_id: record.externalId, ...notLoaded(outcome) };
  return { kind: "rejected", rejected, staged: true };
}

function notLoaded({ status, message }: { status: string; message: string }) {
  if (status === "error") return { code: "transform_error", message };
  const said = message === "" ? status : `${status}: ${message}`;
  return {
    code: "not_in_register",
    message: `the import answered ${said}, and the register does not hold the record`,
  };
}
