/**
 * Characters, dates and times of the gateway.
 * Sources: XML 1.0 section 2.2 (Char); Intacct developer docs, "Parameter formats" (mm/dd/yyyy, 24 h).
 */

import { isRepeated, utcToZoned, zonedToUtc } from "../../zones.ts";

// Everything that XML 1.0 cannot carry, not even as a numeric reference: C0 controls, lone surrogates, non-characters.
const ILLEGAL = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]",
    "[\\ud800-\\udbff](?![\\udc00-\\udfff])",
    "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  ].join("|"),
  "g",
);

export function stripIllegal(text: string): string {
  return text.replace(ILLEGAL, "");
}

/** Strips first, escapes second; quotes stay bare in text (entities for them have broken passwords). */
export function escapeText(text: string): string {
  return stripIllegal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

/** Numeric references to illegal characters, which a strict parser would refuse with the whole page. */
export function stripIllegalReferences(xml: string): string {
  return xml.replace(/&#(x[0-9a-f]+|\d+);/gi, (reference, digits: string) => {
    const code = digits.startsWith("x") ? Number.parseInt(digits.slice(1), 16) : Number(digits);
    return code > 0x10ffff || (code <= 0xffff && stripIllegal(String.fromCharCode(code)) === "")
      ? ""
      : reference;
  });
}

/** `02/14/2025` → `2025-02-14`; empty stays empty. Throws an Error naming the field. */
export function dateFrom(text: string, field: string): string {
  if (text === "") return "";
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  // Another order of the parts, by the user's own preference, shows on most days by a month that there is not.
  if (isDate(date)) return date;
  throw new Error(`${field}: ${JSON.stringify(text)} is not a date of the form mm/dd/yyyy`);
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** `2025-02-14` → `02/14/2025`. */
export function dateTo(date: string): string {
  const [year, month, day] = date.split("-");
  return `${month}/${day}/${year}`;
}

/**
 * `01/31/2025 13:05:00` on the company's clock → UTC ISO; empty stays empty. Empty too in the hour that autumn repeats:
 * taken for the wrong one of the two, a change would look older than the one before it, and be lost.
 */
export function instantFrom(text: string, field: string, zone: string): string {
  if (text === "") return "";
  const time = /^\S{10} (\d{2}:\d{2}:\d{2})$/.exec(text)?.[1];
  const digits = `${dateFrom(text, field)}T${time}`;
  const instant = Date.parse(`${digits}Z`);
  if (time === undefined || Number.isNaN(instant))
    throw new Error(`${field}: ${JSON.stringify(text)} is not a time of the form mm/dd/yyyy hh:mm:ss`);
  return isRepeated(zone, digits) ? "" : new Date(zonedToUtc(zone, digits)).toISOString();
}

export function instantTo(iso: string, zone: string): string {
  const digits = utcToZoned(zone, Date.parse(iso));
  return `${dateTo(digits.slice(0, 10))} ${digits.slice(11)}`;
}
