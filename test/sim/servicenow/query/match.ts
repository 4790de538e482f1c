import type { Catalog, Column, Table } from "../store/catalog.ts";
import { compareDecimals, isDecimal } from "../store/decimal.ts";
import type { Value } from "../store/values.ts";
import type { Condition, Term } from "./condition.ts";
import { resolveField } from "./fields.ts";
import { booleanText } from "./sql.ts";

/** A record as a filter condition sees it. */
export interface MatchTarget {
  /** Value now, by dot-walked name. */
  value(field: string): Value;
  /** Value before the write; undefined where there was none (insert). */
  before(field: string): Value | undefined;
}

/**
 * Whether a record meets a condition. Terms on columns that do not exist are dropped, as in a query.
 * CHANGES, CHANGESTO and CHANGESFROM compare with the value before the write.
 */
export function matches(catalog: Catalog, table: Table, condition: Condition, target: MatchTarget): boolean {
  return test(catalog, table, condition, target) ?? true;
}

function test(
  catalog: Catalog,
  table: Table,
  condition: Condition,
  target: MatchTarget,
): boolean | undefined {
  if (condition.kind === "term") {
    const path = resolveField(catalog, table, condition.field);
    return path && testTerm(path.column, condition, target);
  }
  const results = condition.parts
    .map((part) => test(catalog, table, part, target))
    .filter((r) => r !== undefined);
  if (results.length === 0) return condition.parts.length === 0 ? true : undefined;
  return condition.kind === "and" ? results.every(Boolean) : results.some(Boolean);
}

function testTerm(column: Column, term: Term, target: MatchTarget): boolean {
  const now = target.value(term.field);
  switch (term.operator) {
    case "ANYTHING":
      return true;
    case "ISEMPTY":
      return now === null;
    case "ISNOTEMPTY":
      return now !== null;
    case "SAMEAS":
      return now === target.value(term.value);
    case "NSAMEAS":
      return now !== target.value(term.value);
    case "CHANGES":
    case "CHANGESTO":
    case "CHANGESFROM":
      return testChange(column, term, target);
    default:
      return testValue(column, term, now);
  }
}

function testChange(column: Column, term: Term, target: MatchTarget): boolean {
  const before = target.before(term.field) ?? null;
  const now = target.value(term.field);
  if (before === now) return false;
  if (term.operator === "CHANGES") return true;
  const seen = term.operator === "CHANGESTO" ? now : before;
  return term.value === "" ? seen === null : seen !== null && compare(column, seen, term.value) === 0;
}

function testValue(column: Column, term: Term, now: Value): boolean {
  const { operator, value } = term;
  const text = (now ?? "").toLowerCase();
  const wanted = value.toLowerCase();
  if (operator === "STARTSWITH") return now !== null && text.startsWith(wanted);
  if (operator === "ENDSWITH") return now !== null && text.endsWith(wanted);
  if (operator === "CONTAINS") return now !== null && text.includes(wanted);
  if (operator === "NOT CONTAINS") return now === null || !text.includes(wanted);
  const equal = (item: string): boolean =>
    item === "" ? now === null : now !== null && compare(column, now, item) === 0;
  if (operator === "IN") return value.split(",").some(equal);
  if (operator === "NOT IN") return !value.split(",").some(equal);
  if (operator === "=") return equal(value);
  if (operator === "!=") return !equal(value);
  if (now === null) return false;
  if (operator === "BETWEEN") {
    const [from = "", to = ""] = value.split("@");
    return compare(column, now, from) >= 0 && compare(column, now, to) <= 0;
  }
  const order = compare(column, now, value);
  return operator === "<"
    ? order < 0
    : operator === "<="
      ? order <= 0
      : operator === ">"
        ? order > 0
        : order >= 0;
}

function compare(column: Column, now: string, value: string): number {
  if (["decimal", "integer"].includes(column.type) && isDecimal(now) && isDecimal(value))
    return compareDecimals(now, value);
  if (column.type === "boolean") return now === booleanText(value) ? 0 : 1;
  const a = now.toLowerCase();
  const b = value.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}
