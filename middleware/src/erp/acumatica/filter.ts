/**
 * `$filter` in the spelling of either contract.
 * Source: Integration Development Guide, Parameter_filter; guide of 2026 R2, "Query parameters".
 */

import type { Contract } from "./config.ts";

/** Single quotes are doubled (OData, ABNF of string). */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `iso` in UTC. Contract 4: `datetimeoffset'2026-03-02T09:00:00.000+00:00'`; contract 5 the same, bare. */
export function instantLiteral(iso: string, contract: Contract): string {
  return timeLiteral(iso.replace("Z", "+00:00"), contract);
}

/** `date` as yyyy-mm-dd, which datetimeoffset takes as well (official Postman collection). */
export function dateLiteral(date: string, contract: Contract): string {
  return timeLiteral(date, contract);
}

function timeLiteral(text: string, contract: Contract): string {
  return contract === 4 ? `datetimeoffset'${text}'` : text;
}

export function containsText(field: string, text: string, contract: Contract): string {
  const literal = textLiteral(text);
  return contract === 4 ? `substringof(${literal},${field})` : `contains(${field},${literal})`;
}

/** Empty ones are left out; empty when none is left. */
export function allOf(...conditions: readonly string[]): string {
  return conditions.filter((condition) => condition !== "").join(" and ");
}

/** In brackets where there are several. */
export function anyOf(conditions: readonly string[]): string {
  const [first = ""] = conditions;
  return conditions.length < 2 ? first : `(${conditions.join(" or ")})`;
}
