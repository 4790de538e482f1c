/**
 * Fields of a record. Each is a value object; `{}` means empty, and a drop-down of contract 5 has code and label.
 * A value that cannot be read is an Error naming the field. Source: recordings of a live site (Jetbuilt/acumatica).
 */

import type { FlagText } from "../../../../shared-types/canonical.ts";
import { decimal, optionalDecimal } from "../decimal.ts";
import type { Json } from "../json.ts";

/** A record or a row of its details, numbers as their text. */
export type Row = { [name: string]: Json };

export function isRow(value: Json | undefined): value is Row {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Undefined for an empty field, and one that is not there. */
function contentOf(row: Row, name: string): Json | undefined {
  const field = row[name];
  if (field === undefined || field === null) return undefined;
  if (!isRow(field)) throw new Error(`${name}: expected an object with a value`);
  return field["value"] ?? undefined;
}

/** A drop-down by its label. Codes may come padded to their segment's length. */
export function text(row: Row, name: string): string {
  const value = contentOf(row, name);
  if (value === undefined) return "";
  const shown = isRow(value) ? (value["description"] ?? value["id"] ?? "") : value;
  if (typeof shown === "string") return shown.trim();
  throw new Error(`${name}: ${JSON.stringify(shown)} is no text`);
}

/** A drop-down as filters name it: by code in contract 5, by label in contract 4. */
export function choice(row: Row, name: string): string {
  const value = contentOf(row, name);
  return isRow(value) && typeof value["id"] === "string" ? value["id"] : text(row, name);
}

export function flag(row: Row, name: string): FlagText {
  const value = contentOf(row, name) ?? false;
  if (typeof value !== "boolean")
    throw new Error(`${name}: ${JSON.stringify(value)} is neither true nor false`);
  return value ? "true" : "false";
}

export function money(row: Row, name: string): string {
  return decimal(text(row, name), name);
}

export function optionalMoney(row: Row, name: string): string {
  return optionalDecimal(text(row, name), name);
}

/** A business date is midnight in the server's offset: its digits count, not the instant. */
export function date(row: Row, name: string): string {
  const written = text(row, name);
  if (written === "" || /^\d{4}-\d\d-\d\d($|T)/.test(written)) return written.slice(0, 10);
  throw new Error(`${name}: ${JSON.stringify(written)} is no date`);
}

/** UTC ISO; empty stays empty. The offset is the server's, and never guessed. */
export function instant(row: Row, name: string): string {
  const written = text(row, name);
  if (written === "") return "";
  const time = /(Z|[+-]\d\d:\d\d)$/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`${name}: ${JSON.stringify(written)} is no time with an offset`);
  return new Date(time).toISOString();
}

/** Rows of a detail; an Error where the answer left them out. */
export function details(row: Row, name: string): Row[] {
  const rows = row[name];
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new Error(`${name}: the answer has no rows`);
  return rows;
}

/** A linked record; empty where there is none. */
export function linked(row: Row, name: string): Row {
  const part = row[name];
  return isRow(part) ? part : {};
}

/** JSON text of the fields that hold something, for what has no column; empty when none does. */
export function dimensions(row: Row, names: readonly string[]): string {
  const found = names.map((name) => [name, text(row, name)]).filter(([, value]) => value !== "");
  return found.length === 0 ? "" : JSON.stringify(Object.fromEntries(found));
}

/** Code X stands for "no project" (recordings of a live site). */
export function project(row: Row): string {
  const code = text(row, "Project");
  return code === "X" ? "" : code;
}
