/**
 * One page of a list by its keys. The keys that come next are listed, and then everything up to the last of them is
 * asked for as a range: what lies in a range does not depend on the order of a list, which no source promises. Keys
 * that do not rise show another order; the range then ends at the lowest of them.
 */

import { RelayProblem } from "../../problems.ts";
import type { Erp } from "../adapter.ts";
import type { AcumaticaConfig } from "./config.ts";
import type { EntityInfo } from "./entity.ts";
import { allOf, anyOf } from "./filter.ts";
import { between, beyond, byType, isRising, type Places, past } from "./keyset.ts";
import { listKeys, type Wanted } from "./list.ts";
import type { Row } from "./value.ts";

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

/** More would not fit into an address. */
const TYPES_AT_A_TIME = 3;

export async function keysetPage(
  erp: Erp<AcumaticaConfig>,
  info: EntityInfo,
  { window, places, limit, list }: KeysetQuery,
): Promise<KeysetPage> {
  const keys = await listKeys(erp, info, { filter: allOf(window, beyond(places, info)), top: limit });
  // Only an empty list is the end: no source says that one is never cut short.
  if (keys.length === 0) return { rows: [], next: null };
  const ends = [...byType(keys, info)]
    .slice(0, TYPES_AT_A_TIME)
    .map(([type, numbers]) => [type, isRising(numbers) ? numbers.at(-1) : numbers.toSorted()[0]] as const)
    .map(([type, end = ""]) => [type, end] as const);
  const stuck = ends.find(([type, end]) => places[type] === end);
  if (stuck !== undefined)
    throw new RelayProblem("erp_bad_answer", `list ${info.name}: it does not go on after ${stuck.join(" ")}`);
  const ranges = ends.map(([type, end]) => between(type, places[type], end, info));
  const rows = await list({ filter: allOf(window, anyOf(ranges.map((range) => `(${range})`))) });
  return { rows: placed(rows, places, info), next: { ...places, ...Object.fromEntries(ends) } };
}

/** The whole range is at hand: where its numbers rise, each row is a place to go on after. */
function placed(rows: readonly Row[], before: Places, info: EntityInfo): KeysetPage["rows"] {
  if (![...byType(rows, info).values()].every(isRising)) return rows.map((row) => ({ row }));
  let places = before;
  return rows.map((row) => {
    places = past(places, row, info);
    return { row, places };
  });
}
