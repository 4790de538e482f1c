/** Single values of a record. A value that cannot be read is an Error naming the property. */

import Big from "big.js";
import type { FlagText } from "../../../../shared-types/canonical.ts";
import { decimal } from "../decimal.ts";
import type { Row } from "./feed.ts";

/** Absent, null and empty mean the same: no value. */
export function text(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined || value === null) return "";
  if (typeof value === "object") throw new Error(`${name} is not a single value`);
  return String(value);
}

/** The first of these that says something. */
export function firstOf(row: Row, ...names: string[]): string {
  return names.map((name) => text(row, name)).find((value) => value !== "") ?? "";
}

/** A calendar date, written as midnight with or without zone: the first ten characters, never converted. */
export function date(row: Row, name: string): string {
  const value = text(row, name);
  if (value === "") return "";
  const [day] = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value) ?? [];
  if (day === undefined) throw new Error(`${name}: ${JSON.stringify(value)} is not a date`);
  return day;
}

/** The day of a change as an instant: the server's calendar day, taken for UTC. */
export function instant(row: Row, name: string): string {
  const day = date(row, name);
  return day === "" ? "" : `${day}T00:00:00.000Z`;
}

/** Yes and no have many spellings: true, `Yes`, and `OnHold` for vendors. */
export function flag(row: Row, name: string): FlagText {
  return ["true", "Yes", "OnHold"].includes(text(row, name)) ? "true" : "false";
}

/** Empty where there is no amount. `sign`: 1 or -1. */
export function amount(row: Row, name: string, sign = 1): string {
  const value = text(row, name);
  return value === "" ? "" : signed(decimal(value, name), sign);
}

export function requiredAmount(row: Row, name: string, sign = 1): string {
  const value = amount(row, name, sign);
  if (value === "") throw new Error(`${name} is empty`);
  return value;
}

/** Of those that there are; empty where there is none. */
export function sum(row: Row, names: readonly string[], sign = 1): string {
  const amounts = names.map((name) => amount(row, name, sign)).filter((value) => value !== "");
  if (amounts.length === 0) return "";
  return amounts.reduce((total, value) => total.plus(value), new Big(0)).toFixed();
}

function signed(value: string, sign: number): string {
  const product = new Big(value).times(sign);
  return product.eq(0) ? "0" : product.toFixed();
}

/** Details, which stand inside their owner. */
export function rowsOf(row: Row, name: string): Row[] {
  const value = row[name] ?? [];
  if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
  return value.map((item) => {
    if (typeof item !== "object" || item === null || Array.isArray(item))
      throw new Error(`${name} holds something that is no record`);
    return item;
  });
}

/** What has no column: optional fields by their name, and whatever else is given. Empty where nothing is. */
export function dimensions(
  optionalFields: readonly Row[],
  more: Readonly<Record<string, string>> = {},
): string {
  const fields = optionalFields.map((row) => [text(row, "OptionalField"), text(row, "Value")]);
  const named = [...Object.entries(more), ...fields].filter(([name, value]) => name !== "" && value !== "");
  return named.length === 0 ? "" : JSON.stringify(Object.fromEntries(named));
}
