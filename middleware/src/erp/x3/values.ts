/** Values of X3's records: JSON with every number as its text. An absent property, null and "" mean the same. */

import { utcToZoned, zonedToUtc } from "../../zones.ts";
import { decimal, optionalDecimal } from "../decimal.ts";
import type { Json } from "../json.ts";
import type { Names } from "./resources.ts";

export interface Row {
  [property: string]: Json;
}

/** The value at a dotted path; undefined where the record has no such property. */
export function valueAt(row: Row, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((inner, name) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return undefined;
    return inner[name];
  }, row);
}

/** The text of the first property that has one. */
export function textOf(row: Row, names: Names = []): string {
  for (const name of names) {
    const value = valueAt(row, name);
    if (typeof value === "boolean") return String(value);
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** True when one of the properties is there, whatever it holds. */
export function has(row: Row, names: Names = []): boolean {
  return names.some((name) => valueAt(row, name) !== undefined);
}

/**
 * A column that the database repeats, as an array or as properties with a suffix (`DIE_0`, `DIE_1`); not verified
 * which. Empty ones keep their place, since two such columns belong together.
 */
export function listOf(row: Row, names: Names = []): string[] {
  for (const name of names) {
    const value = valueAt(row, name);
    if (Array.isArray(value)) return value.map((item) => (typeof item === "string" ? item : ""));
    const suffixed = Object.keys(row).filter(
      (key) => /^_\d+$/.test(key.slice(name.length)) && key.startsWith(name),
    );
    if (suffixed.length > 0) return bySuffix(row, suffixed);
    if (typeof value === "string") return [value];
  }
  return [];
}

function bySuffix(row: Row, names: readonly string[]): string[] {
  const place = (name: string): number => Number(name.slice(name.lastIndexOf("_") + 1));
  return names.toSorted((a, b) => place(a) - place(b)).map((name) => textOf(row, [name]));
}

export function rowsOf(value: Json | undefined): Row[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(
    (item): item is Row => item !== null && typeof item === "object" && !Array.isArray(item),
  );
}

export function amountOf(row: Row, names: Names | undefined, field: string): string {
  return decimal(textOf(row, names), `${field} (${names?.join(", ")})`);
}

export function optionalAmountOf(row: Row, names: Names | undefined, field: string): string {
  return optionalDecimal(textOf(row, names), `${field} (${names?.join(", ")})`);
}

/** `2026-10-05`, with or without a time behind it; empty stays empty. Throws an Error naming the field. */
export function dateOf(row: Row, names: Names | undefined, field: string): string {
  const text = textOf(row, names);
  if (text === "" || text.startsWith("0000-00-00")) return "";
  const match = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(text);
  if (match?.[1] === undefined) throw new Error(`${field}: ${JSON.stringify(text)} is not a date`);
  return match[1];
}

/** `2026-10-14T08:14:25Z` → UTC ISO with milliseconds; the digits are the zone's. Throws for what is no time. */
export function instantFrom(text: string, zone: string): string {
  if (text === "") return "";
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (match === null) throw new Error(`${JSON.stringify(text)} is not a time`);
  const [, digits = "", fraction = "", offset = "Z"] = match;
  if (zone === "UTC" || offset !== "Z") return new Date(`${digits}${fraction}${offset}`).toISOString();
  const milliseconds = Math.floor(Number(`0${fraction || ".0"}`) * 1000);
  return new Date(zonedToUtc(zone, digits) + milliseconds).toISOString();
}

/** Of an instant, the zone's digits to the second: what is filtered by is never later than what was asked for. */
export function instantTo(iso: string, zone: string): string {
  return `${zone === "UTC" ? iso.slice(0, 19) : utcToZoned(zone, Date.parse(iso))}Z`;
}

/** Yes or no: 2 or 1 in api1's menus, booleans or words in X3 Services. */
export function isYes(text: string): boolean {
  return ["2", "true", "yes"].includes(text);
}
