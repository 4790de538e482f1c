/**
 * Encoded queries. They have no escape: a caret ends a term, a comma an item, an at sign a bound, and a value
 * that starts with `javascript:` is run. Such a value is refused, never sent as something else.
 * Source: ServiceNow docs, "Encoded query strings"; "Filter and breadcrumbs", JavaScript in filters.
 */

const UNSAFE = /[\^,@\p{Cc}]/u;

/** True when a value can stand in an encoded query as itself. */
export function isQueryable(value: string): boolean {
  const isText = value !== "" && value.trim() === value && value.isWellFormed();
  return isText && !UNSAFE.test(value) && !/^javascript:/i.test(value);
}

/** The beginning of a value, as far as it can stand in an encoded query; empty where nothing of it can. */
export function queryablePart(value: string): string {
  const part = (value.split(UNSAFE, 1)[0] ?? "").trimEnd();
  return isQueryable(part) ? part : "";
}

class Unqueryable extends Error {
  override readonly name = "Unqueryable";
}

/** One term; values are checked, fields and operators are our own words. */
export const is = (field: string, value: string): string => `${field}=${checked(value)}`;
export const isAfter = (field: string, value: string): string => `${field}>${checked(value)}`;
export const isIn = (field: string, values: readonly string[]): string =>
  `${field}IN${values.map(checked).join(",")}`;
export const startsWith = (field: string, value: string): string => `${field}STARTSWITH${checked(value)}`;
export const isPresent = (field: string): string => `${field}ISNOTEMPTY`;
export const oldestFirst = (field: string): string => `ORDERBY${field}`;
export const newestFirst = (field: string): string => `ORDERBYDESC${field}`;

/** All of these. */
export function allOf(...terms: readonly string[]): string {
  return terms.join("^");
}

function checked(value: string): string {
  if (!isQueryable(value))
    throw new Unqueryable(`${JSON.stringify(value)} cannot stand in a ServiceNow query`);
  return value;
}

/** Well under the 8 KB that servers take as an address, with room for everything else in it. */
const LIST_CHARACTERS = 4000;
const LIST_LENGTH = 200;

/** Cuts values into lists that fit one address each. */
export function* listsOf(values: readonly string[]): Generator<string[]> {
  let list: string[] = [];
  let characters = 0;
  for (const value of values) {
    const length = encodeURIComponent(value).length + 3;
    if (list.length > 0 && (list.length === LIST_LENGTH || characters + length > LIST_CHARACTERS)) {
      yield list;
      list = [];
      characters = 0;
    }
    list.push(value);
    characters += length;
  }
  if (list.length > 0) yield list;
}
