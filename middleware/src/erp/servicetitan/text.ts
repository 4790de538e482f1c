/** Values of the API: text, times, dates, HTML. */

import type { Json } from "../json.ts";
import { isRow, type Row } from "./answer.ts";

/** Text as it comes; null and absent are empty. Throws an Error for what is no single value. */
export function field(row: Row | undefined, name: string): string {
  const value = row?.[name];
  if (value === undefined || value === null) return "";
  if (typeof value === "object") throw new Error(`${name} is no single value`);
  return String(value);
}

export function nested(row: Row | undefined, name: string): Row | undefined {
  const value: Json | undefined = row?.[name];
  return isRow(value) ? value : undefined;
}

/** Null and absent are none. */
export function rowsIn(row: Row | undefined, name: string): Row[] {
  const value = row?.[name] ?? [];
  if (!Array.isArray(value) || !value.every(isRow)) throw new Error(`${name} is no list of records`);
  return value;
}

const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;

/** UTC ISO to the millisecond; times without zone are UTC, as the documents say. Empty stays empty. */
export function instantFrom(text: string, name: string): string {
  if (text === "") return "";
  const [match, whole, fraction = "", zone = "Z"] = TIME.exec(text) ?? [];
  const time = Date.parse(`${whole}.${fraction.padEnd(3, "0").slice(0, 3)}${zone}`);
  if (match === undefined || Number.isNaN(time))
    throw new Error(`${name}: ${JSON.stringify(text)} is not a time`);
  return new Date(time).toISOString();
}

/** For comparing: time stamps have up to seven digits behind the seconds, which Date would cut. */
export function ticks(text: string): string {
  const fraction = TIME.exec(text)?.[2] ?? "";
  return `${instantFrom(text, "modifiedOn").slice(0, 20)}${fraction.padEnd(7, "0")}`;
}

/** A calendar date, although it is typed as a time. Empty stays empty. */
export function dateFrom(text: string, name: string): string {
  if (text === "") return "";
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "";
  if (Number.isNaN(Date.parse(date))) throw new Error(`${name}: ${JSON.stringify(text)} is not a date`);
  return date;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
  },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", lsquo: "‘", rsquo: "’", ldquo: "“" },
  ...{ rdquo: "”", frac12: "½", frac14: "¼", frac34: "¾", times: "×", plusmn: "±", Prime: "″", prime: "′" },
};

/** The text of an HTML description (format `html`). A reference that is not known stays as it is. */
export function textOf(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, "\n")
    .replace(/<\/?[a-z!][^>]*>/gi, "")
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => decoded(name) ?? whole)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}

function decoded(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
