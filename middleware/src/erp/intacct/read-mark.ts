/** Going on in the order of modification time and record number, by the last record that was read. */

import { utcToZoned } from "../../zones.ts";
import type { PageQuery } from "../adapter.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import { type Filter, where } from "./query.ts";
import { instantTo } from "./text.ts";

/**
 * Where a page starts. Records without modification time exist and no condition on it finds them, so a full
 * reading walks them first, by record number. A reading of changes asks for those together with the others, `since`
 * a time, and only where that is more than one page for each kind alone: they have no order among each other.
 * Deletions come last: what was deleted while the records were read is told after them. For those, the key is that of
 * the audit history's entry.
 */
export interface Mark {
  phase: "since" | "undated" | "dated" | "deleted";
  /** Record number, or the entry's key; empty before the first. */
  key: string;
  /** As the gateway writes it; empty where it has none, and before the first. */
  time: string;
}

const beginningOf = (phase: Mark["phase"]): Mark => ({ phase, key: "", time: "" });

/** `createdAt`: of an object whose records may have no modification time. */
export function startMark({ from, after }: PageQuery, createdAt: string | undefined): Mark {
  if (after === null)
    return beginningOf(from === null ? "undated" : createdAt === undefined ? "dated" : "since");
  const [phase, key = "", time = ""] = after.split("|");
  return { phase: phase as Mark["phase"], key, time };
}

/** `tells`: whether deletions of this kind of record are told. What nobody has read yet needs none. */
export function nextMark(
  { phase }: Mark,
  rows: readonly Row[],
  { remaining, from, tells }: { remaining: number; from: string | null; tells: boolean },
): string | null {
  const last = rows.at(-1);
  if (phase === "since" && remaining > 0) return textOf(beginningOf("undated"));
  if (last !== undefined && remaining > 0) return markOf(phase, last);
  if (phase === "undated") return textOf(beginningOf("dated"));
  return phase !== "deleted" && tells && from !== null ? textOf(beginningOf("deleted")) : null;
}

/** The mark of a record, or of an entry of the audit history. */
export function markOf(phase: Mark["phase"], row: Row): string {
  return phase === "deleted"
    ? textOf({ phase, key: field(row, "ID"), time: field(row, "ACCESSTIME") })
    : textOf({ phase, key: field(row, "RECORDNO"), time: field(row, "WHENMODIFIED") });
}

function textOf({ phase, key, time }: Mark): string {
  return [phase, key, time].join("|");
}

/** From where on; `createdAt` as for `startMark`. */
export interface Since {
  from: string | null;
  zone: string;
  createdAt: string | undefined;
}

export function filterOf(mark: Mark, since: Since): { filter: Filter } {
  const { from, zone } = since;
  if (mark.phase === "since")
    return { filter: where.either(changed(from ?? "", zone), where.both(...undated(since))) };
  if (mark.phase === "undated") {
    const further = mark.key === "" ? [] : [where.greater("RECORDNO", mark.key)];
    return { filter: where.both(...undated(since), ...further) };
  }
  if (mark.time !== "") return { filter: afterMark(mark, "WHENMODIFIED", "RECORDNO") };
  return { filter: from === null ? where.isPresent("WHENMODIFIED") : changed(from, zone) };
}

function changed(from: string, zone: string): Filter {
  return where.atLeast("WHENMODIFIED", instantTo(from, zone));
}

function undated({ from, zone, createdAt }: Since): Filter[] {
  const isUndated = where.isNull("WHENMODIFIED");
  if (from === null || createdAt === undefined) return [isUndated];
  return [isUndated, where.atLeast(createdAt, earliest(from, zone))];
}

/** This instant in a field whose zone is documented nowhere: the earlier of what it is in UTC and in the connection's zone. */
export function earliest(iso: string, zone: string): string {
  const instant = Date.parse(iso);
  const isBehind = utcToZoned(zone, instant) < utcToZoned("UTC", instant);
  return instantTo(iso, isBehind ? zone : "UTC");
}

/** What comes after the mark in the order of time, then key. */
export function afterMark({ time, key }: Mark, timeField: string, keyField: string): Filter {
  const sameTime = where.both(where.equal(timeField, time), where.greater(keyField, key));
  return where.either(where.greater(timeField, time), sameTime);
}
