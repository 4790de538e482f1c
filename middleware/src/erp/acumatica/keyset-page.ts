/**
 * One page of a list by its keys. A list that does not come in their order is gone through by ranges: the keys that are
 * left are listed, and the lowest of them are asked for. What the server itself takes for the range counts, so nothing
 * falls between two pages.
 */

import type { Erp } from "../adapter.ts";
import type { AcumaticaConfig } from "./config.ts";
import type { EntityInfo } from "./entity.ts";
import { allOf } from "./filter.ts";
import { between, beyond, isInOrder, type Places, past, typeOf } from "./keyset.ts";
import { listKeys, type Wanted } from "./list.ts";
import { type Row, text } from "./value.ts";

export interface KeysetQuery {
  /** Filter of what is wanted at all; empty: everything. */
  window: string;
  places: Places;
  limit: number;
  list(wanted: Wanted): Promise<Row[]>;
}

export interface KeysetPage {
  /** `places` is after the row; without it only the whole page can be gone past. */
  rows: { row: Row; places?: Places }[];
  /** Null when nothing is left. */
  next: Places | null;
}

export async function keysetPage(
  erp: Erp<AcumaticaConfig>,
  info: EntityInfo,
  query: KeysetQuery,
): Promise<KeysetPage> {
  const { window, places, limit, list } = query;
  const rows = await list({ filter: allOf(window, beyond(places, info)), top: limit });
  // Only an empty page is the end: no source says that a page is never cut short.
  if (rows.length === 0) return { rows: [], next: null };
  if (!isInOrder(rows, info)) return rangePage(erp, info, query);
  let next = places;
  const placed = rows.map((row) => {
    next = past(next, row, info);
    return { row, places: next };
  });
  return { rows: placed, next };
}

async function rangePage(
  erp: Erp<AcumaticaConfig>,
  info: EntityInfo,
  { window, places, limit, list }: KeysetQuery,
): Promise<KeysetPage> {
  const keys = await listKeys(erp, info, { filter: allOf(window, beyond(places, info)) });
  const type = keys.map((row) => typeOf(row, info)).toSorted()[0];
  if (type === undefined) return { rows: [], next: null };
  const numbers = keys
    .filter((row) => typeOf(row, info) === type)
    .map((row) => text(row, info.key))
    .toSorted();
  const last = numbers[Math.min(limit, numbers.length) - 1] ?? "";
  const rows = await list({ filter: allOf(window, between(type, places[type], last, info)) });
  return { rows: rows.map((row) => ({ row })), next: { ...places, [type]: last } };
}
