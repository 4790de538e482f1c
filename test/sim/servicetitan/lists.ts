/** Page lists: filters that several operations share, order, and the envelope. */

import { badRequest } from "./errors.ts";
import type { Stamped } from "./records.ts";
import type { ServiceTitanSettings } from "./settings.ts";

export type Parameters = Readonly<Record<string, unknown>>;

export interface Page {
  page: number;
  pageSize: number;
  hasMore: boolean;
  totalCount: number | null;
  data: object[];
}

/** `1,2,3`, at most 50. */
export function idList(value: unknown, name: string): Set<number> | undefined {
  if (value === undefined || value === "") return undefined;
  const texts = Array.isArray(value) ? value.map(String) : String(value).split(",");
  if (texts.length > 50) throw badRequest({ [name]: ["At most 50 values are allowed."] });
  if (texts.some((text) => !/^\d+$/.test(text.trim())))
    throw badRequest({ [name]: [`The value '${String(value)}' is not valid.`] });
  return new Set(texts.map(Number));
}

/** By ids, activity and times. "OnOrAfter" includes the instant, "Before" does not. */
export function common<Row extends Stamped>(rows: Row[], parameters: Parameters): Row[] {
  const ids = idList(parameters["ids"], "ids");
  const at = (name: string): string | undefined =>
    parameters[name] === undefined ? undefined : instant(String(parameters[name]));
  const [modifiedFrom, modifiedTo] = [at("modifiedOnOrAfter"), at("modifiedBefore")];
  const [createdFrom, createdTo] = [at("createdOnOrAfter"), at("createdBefore")];
  return rows.filter(
    (row) =>
      (ids?.has(row.id) ?? true) &&
      within(instant(row.modifiedOn), modifiedFrom, modifiedTo) &&
      within(instant(row.createdOn), createdFrom, createdTo),
  );
}

/** Only active ones unless told otherwise. */
export function byActivity<Row extends Stamped>(rows: Row[], { active = "True" }: Parameters): Row[] {
  if (active === "Any") return rows;
  return rows.filter((row) => row.active === (active === "True"));
}

function within(value: string, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || value >= from) && (to === undefined || value < to);
}

/** UTC with seven digits: .NET ticks, which Date would cut. Compares as text. */
export function instant(text: string): string {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? "";
  const time = Date.parse(text.replace(/\.\d+/, ""));
  return Number.isNaN(time) ? "" : `${new Date(time).toISOString().slice(0, 19)}.${fraction.padEnd(7, "0")}`;
}

const SORTS: Record<string, (a: Stamped, b: Stamped) => number> = {
  Id: (a, b) => a.id - b.id,
  ModifiedOn: (a, b) => byText(instant(a.modifiedOn), instant(b.modifiedOn)),
  CreatedOn: (a, b) => byText(instant(a.createdOn), instant(b.createdOn)),
};

export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
/** By id where no order is asked for. Among equals newest id first, so that nobody relies on another order. */
export function sorted<Row extends Stamped>(rows: Row[], sort: unknown): Row[] {
  if (sort === undefined) return rows.toSorted((a, b) => a.id - b.id);
  const match = /^([+-])(\w+)$/.exec(String(sort));
  const order = match?.[2] === undefined ? undefined : SORTS[match[2]];
  // A plus that was not encoded arrives as a space.
  if (match === null || order === undefined)
    throw badRequest({ sort: [`The value '${String(sort)}' is not valid.`] });
  const sign = match[1] === "+" ? 1 : -1;
  return rows.toSorted((a, b) => sign * order(a, b) || b.id - a.id);
}

export function paged<Row extends Stamped>(
  rows: Row[],
  parameters: Parameters,
  { maxPageSize }: ServiceTitanSettings,
  view: (row: Row) => object,
): Page {
  const page = Number(parameters["page"] ?? 1);
  const pageSize = Math.min(Number(parameters["pageSize"] ?? 50), maxPageSize);
  if (page < 1) throw badRequest({ page: ["The page must be greater than 0."] });
  if (pageSize < 1) throw badRequest({ pageSize: ["The page size must be greater than 0."] });
  const start = (page - 1) * pageSize;
  return {
    page,
    pageSize,
    hasMore: start + pageSize < rows.length,
    totalCount: parameters["includeTotal"] === true ? rows.length : null,
    data: rows.slice(start, start + pageSize).map(view),
  };
}
