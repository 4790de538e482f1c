/** Going on in the order of modification time and record number, by the last record that was read. */

import type { PageQuery } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import { type Filter, where } from "./query.ts";
import { instantTo } from "./text.ts";

/**
 * Where a page starts. Records without modification time exist and no condition on it finds them, so a full
 * reading walks them first, by record number.
 */
type Mark = { phase: "undated"; recordNo: string } | { phase: "dated"; modified: string; recordNo: string };

export function startMark({ from, after }: PageQuery): Mark {
  if (after === null)
    return from === null
      ? { phase: "undated", recordNo: "" }
      : { phase: "dated", modified: "", recordNo: "" };
  const [phase, recordNo = "", modified = ""] = after.split("|");
  return phase === "undated" ? { phase, recordNo } : { phase: "dated", recordNo, modified };
}

export function nextMark(mark: Mark, rows: readonly Row[], remaining: number): string | null {
  const last = rows.at(-1);
  if (last !== undefined && remaining > 0) return markOf(mark.phase, last);
  return mark.phase === "undated" ? "dated||" : null;
}

export function markOf(phase: Mark["phase"], row: Row): string {
  return [phase, field(row, "RECORDNO"), field(row, "WHENMODIFIED")].join("|");
}

export function filterOf(mark: Mark, from: string | null, config: IntacctConfig): { filter: Filter } {
  if (mark.phase === "undated") {
    const undated = where.isNull("WHENMODIFIED");
    return {
      filter: mark.recordNo === "" ? undated : where.both(undated, where.greater("RECORDNO", mark.recordNo)),
    };
  }
  if (mark.modified !== "") {
    const sameTime = where.both(
      where.equal("WHENMODIFIED", mark.modified),
      where.greater("RECORDNO", mark.recordNo),
    );
    return { filter: where.either(where.greater("WHENMODIFIED", mark.modified), sameTime) };
  }
  if (from === null) return { filter: where.isPresent("WHENMODIFIED") };
  return { filter: where.atLeast("WHENMODIFIED", instantTo(from, config.time_zone)) };
}
