/**
 * Vendors and GL accounts by page lists in order of modification, going on by the time of the last record: pages are
 * counted by place, and a record that is changed meanwhile moves to the end. Only within one time stamp, which bulk
 * changes give to more records than a page holds, pages are counted on; that no record has moved is then looked at again.
 * Source: OpenAPI documents (`sort`, `modifiedOnOrAfter` is inclusive).
 */

import type { PageQuery } from "../adapter.ts";
import type { Row } from "./answer.ts";
import { listCall, PAGE_SIZE, type Rows, type ServiceTitanErp, type Source, unfiltered } from "./lists.ts";
import type { Query } from "./request.ts";
import { field, ticks } from "./text.ts";

/** As many ids of one time stamp as a mark carries. */
const MARK_IDS = 20;

interface Mark {
  /** Time stamp as it was sent; empty: from the beginning. */
  stamp: string;
  page: number;
  size: number;
  /** Records with this stamp that have been taken, the last of them last. */
  ids: readonly string[];
}

export interface ListPage {
  rows: Row[];
  /** Null when nothing more is there. */
  next: string | null;
}

export async function listPage(
  erp: ServiceTitanErp,
  source: Source,
  query: Query,
  wanted: PageQuery,
): Promise<ListPage> {
  const mark = startMark(wanted);
  const found = await pageAt(erp, source, query, mark, wanted.from);
  if (mark.page > 1 && !(await isInPlace(erp, source, query, mark)))
    return { rows: [], next: written({ ...mark, page: 1, ids: [] }) };
  checkOrder(source, found.rows);
  const taken = new Set(mark.ids);
  const rows = found.rows.filter((row) => !(stampOf(row) === mark.stamp && taken.has(field(row, "id"))));
  const bound = wanted.from === null ? undefined : ticks(wanted.from);
  const last = found.rows.at(-1);
  return {
    // A filter that was not applied leaves the older ones in.
    rows: rows.filter((row) => bound === undefined || ticks(stampOf(row)) >= bound),
    next: found.hasMore && last !== undefined ? written(after(mark, found.rows, last)) : null,
  };
}

function startMark({ after: mark, limit }: PageQuery): Mark {
  const size = Math.min(limit, PAGE_SIZE);
  if (mark === null) return { stamp: "", page: 1, size, ids: [] };
  const [stamp, page, last, ids] = JSON.parse(mark) as [string, number, number, string[]];
  return { stamp, page, size: page > 1 ? last : size, ids };
}

function written({ stamp, page, size, ids }: Mark): string {
  return JSON.stringify([stamp, page, size, ids]);
}

function pageAt(
  erp: ServiceTitanErp,
  { path, query: fixed }: Source,
  query: Query,
  { stamp, page, size }: Mark,
  from: string | null,
): Promise<Rows> {
  const modifiedOnOrAfter = stamp || from || undefined;
  const place = { sort: "+ModifiedOn", modifiedOnOrAfter, page: String(page), pageSize: String(size) };
  return erp.read(listCall(erp.config, path, { ...fixed, ...query, ...place }));
}

function stampOf(row: Row): string {
  return field(row, "modifiedOn");
}

/** A page that is all of one stamp is followed by the next of it; else the last record's stamp is begun. */
function after(mark: Mark, rows: readonly Row[], last: Row): Mark {
  const stamp = stampOf(last);
  const same = rows.filter((row) => stampOf(row) === stamp);
  const page = same.length === rows.length ? mark.page + 1 : 1;
  return { stamp, page, size: mark.size, ids: same.map((row) => field(row, "id")).slice(-MARK_IDS) };
}

/** The last record of the page before is still its last: none before it has moved to the end. */
async function isInPlace(erp: ServiceTitanErp, source: Source, query: Query, mark: Mark): Promise<boolean> {
  const before = await pageAt(erp, source, query, { ...mark, page: mark.page - 1 }, null);
  const last = before.rows.at(-1);
  return last !== undefined && field(last, "id") === mark.ids.at(-1);
}

function checkOrder(source: Source, rows: readonly Row[]): void {
  const times = rows.map((row) => ticks(stampOf(row)));
  if (times.some((time, index) => time < (times[index - 1] ?? ""))) throw unfiltered(source, "sort");
}
