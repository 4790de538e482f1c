/**
 * The `where` of api1 and its literals: texts in single quotes, dates and times between `@`. Source: Sage online help,
 * "SData web service for Query"; quotes are doubled as SData has it. Each function gives text that is not URL-encoded.
 */

export type Operator = "eq" | "gt" | "ge" | "lt" | "le";

/** @internal for the tests of what it escapes */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function is(property: string, value: string): string {
  return `${property} eq ${literal(value)}`;
}

/** `instant` is `yyyy-mm-ddThh:mm:ssZ`, `date` yyyy-mm-dd. */
export function moment(property: string, operator: Operator, dateOrInstant: string): string {
  return `${property} ${operator} @${dateOrInstant}@`;
}

export function all(conditions: readonly string[]): string {
  return conditions.length > 1 ? conditions.map(nested).join(" and ") : (conditions[0] ?? "");
}

export function any(conditions: readonly string[]): string {
  return conditions.length > 1 ? conditions.map(nested).join(" or ") : (conditions[0] ?? "");
}

function nested(condition: string): string {
  return / (and|or) /.test(condition) ? `(${condition})` : condition;
}

/** Also what a query leaves bare by rule, but servers take for syntax. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
