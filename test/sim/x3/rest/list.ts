/**
 * `GET …/CLASS?representation=REPR.$query`: pages of 20 unless `count` says more, in key order or as `orderBy` says,
 * after the key that `key=gt.…` names. Source: Sage, "SData web service for Query"; Sage-ERP-X3/api1-examples (paging).
 */

import type { Company, Row, Value } from "../company/company.ts";
import { Decimal } from "../company/decimal.ts";
import { NotSimulated, type Reply } from "../types.ts";
import type { X3Class } from "./classes.ts";
import { json, Refusal } from "./refusal.ts";
import { keyIn, type Place, showInList } from "./show.ts";
import { BadPredicate, parseWhere, UnknownProperty } from "./where.ts";

const DEFAULT_COUNT = 20;
const KNOWN = ["representation", "count", "where", "orderBy", "key"];

export function list(company: Company, shown: X3Class, search: URLSearchParams, place: Place): Reply {
  for (const name of search.keys()) if (!KNOWN.includes(name)) throw new NotSimulated(`query option ${name}`);
  const count = countOf(search.get("count"), place.settings.pageCap);
  const properties = new Set(shown.query);
  const order = orderOf(search.get("orderBy"), properties, shown);
  const all = shown.isLines ? company.orderLines() : company.rows(shown.table);
  const visible = all.filter((row) => isVisible(row, company, place.settings.commitLagMs));
  const found = filtered(visible, search.get("where"), properties).sort(order);
  const rest = after(found, search.get("key"), shown, search.get("orderBy"));
  const page = rest.slice(0, count);
  const body = {
    $url: linkOf(place, search, {}),
    $descriptor: shown.name,
    $itemsPerPage: count,
    $resources: page.map((row) => showInList(row, shown, place)),
    $links: links(place, search, page, rest.length > count, shown),
  };
  return { ...json(200, body), rows: page.length };
}

function countOf(text: string | null, cap: number): number {
  if (text === null) return DEFAULT_COUNT;
  if (!/^[1-9]\d*$/.test(text)) throw new Refusal(400, `Invalid count: ${text}`);
  return Math.min(Number(text), cap);
}

/** What has been written within the lag has not been committed: its time is in the past once it shows. */
function isVisible(row: Row, company: Company, lagMs: number): boolean {
  return Date.parse(String(row["UPDDATTIM"])) <= company.now() - lagMs || lagMs === 0;
}

function filtered(rows: Row[], where: string | null, properties: ReadonlySet<string>): Row[] {
  if (where === null) return rows;
  try {
    const condition = parseWhere(where, properties);
    return rows.filter(condition);
  } catch (error) {
    if (error instanceof UnknownProperty) throw new Refusal(500, error.message);
    if (error instanceof BadPredicate) throw new Refusal(400, error.message);
    throw error;
  }
}

type Order = (a: Row, b: Row) => number;

function orderOf(text: string | null, properties: ReadonlySet<string>, shown: X3Class): Order {
  const fields = (text ?? shown.key.join(",")).split(",").map((part) => part.trim().split(/\s+/));
  for (const [name = "", direction = "asc"] of fields) {
    if (!properties.has(name)) throw new Refusal(500, `Unknown property: ${name}`);
    if (!["asc", "desc"].includes(direction)) throw new Refusal(400, `Invalid orderBy: ${text}`);
  }
  return (a, b) => {
    for (const [name = "", direction] of fields) {
      const difference = compareValues(a[name] ?? null, b[name] ?? null);
      if (difference !== 0) return direction === "desc" ? -difference : difference;
    }
    return 0;
  };
}

function compareValues(a: Value, b: Value): number {
  const [left, right] = [a, b].map((value) =>
    value instanceof Decimal ? Number(value.text) : (value ?? ""),
  );
  if (left === right) return 0;
  return (left as string) < (right as string) ? -1 : 1;
}

function after(rows: Row[], key: string | null, shown: X3Class, orderBy: string | null): Row[] {
  if (key === null) return rows;
  const match = /^gt\.(.*)$/s.exec(key);
  if (match === null) throw new NotSimulated(`key=${key}`);
  // What a key means in another order than its own is written nowhere.
  if (orderBy?.split(",").some((part, at) => part.trim() !== shown.key[at]))
    throw new NotSimulated(`key= with orderBy=${orderBy}`);
  const parts = (match[1] ?? "").split("~");
  return rows.filter((row) => isAfter(row, parts, shown.key));
}

function isAfter(row: Row, parts: readonly string[], key: readonly string[]): boolean {
  for (const [at, column] of key.entries()) {
    const value = row[column];
    const part = typeof value === "number" ? Number(parts[at]) : (parts[at] ?? "");
    if (value !== part) return (value as string) > (part as string);
  }
  return false;
}

function links(place: Place, search: URLSearchParams, page: Row[], more: boolean, shown: X3Class): object {
  const first = { $first: { $url: linkOf(place, search, { key: null }) } };
  const last = page.at(-1);
  if (!more || last === undefined) return first;
  return { ...first, $next: { $url: linkOf(place, search, { key: `gt.${keyIn(last, shown)}` }) } };
}

/** Absolute, with the options that were given and the changed ones. */
function linkOf(
  { classUrl, settings }: Place,
  search: URLSearchParams,
  changed: { key?: string | null },
): string {
  const options = new URLSearchParams(search);
  if (changed.key === null) options.delete("key");
  else if (changed.key !== undefined) options.set("key", changed.key);
  const { origin, pathname } = new URL(classUrl);
  return `${settings.linkOrigin ?? origin}${pathname}?${options.toString().replaceAll("+", "%20")}`;
}
