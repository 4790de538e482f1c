import type { Comparison } from "./condition.ts";
import type { Comparable, TypedCondition } from "./typed.ts";

type Predicate<R> = (row: R) => boolean;

/** Null (an empty value) satisfies no comparison but isnull, as in the database behind. */
export function predicateOf<R>(condition: TypedCondition<R>): Predicate<R> {
  if (condition.op === "not") {
    const inner = predicateOf(condition.item);
    return (row) => !inner(row);
  }
  if (condition.op !== "compare") {
    const items = condition.items.map(predicateOf);
    return condition.op === "and"
      ? (row) => items.every((item) => item(row))
      : (row) => items.some((item) => item(row));
  }
  const { field, key, how, operands } = condition;
  if (how === "isnull") return (row) => field.value(row) === "";
  if (how === "isnotnull") return (row) => field.value(row) !== "";
  const test = comparison(how, operands);
  return (row) => {
    const value = field.value(row);
    return value !== "" && test(key(value));
  };
}

function comparison(how: Comparison, operands: readonly Comparable[]): (value: Comparable) => boolean {
  const [first = "", second = ""] = operands;
  const listed = new Set(operands);
  switch (how) {
    case "equalto":
      return (value) => value === first;
    case "notequalto":
      return (value) => value !== first;
    case "lessthan":
      return (value) => value < first;
    case "lessthanorequalto":
      return (value) => value <= first;
    case "greaterthan":
      return (value) => value > first;
    case "greaterthanorequalto":
      return (value) => value >= first;
    case "between":
      return (value) => value >= first && value <= second;
    case "in":
      return (value) => listed.has(value);
    case "notin":
      return (value) => !listed.has(value);
    case "like":
    case "notlike": {
      const pattern = likePattern(String(first));
      return (value) => pattern.test(String(value)) === (how === "like");
    }
    default:
      throw new Error(`${how} is no comparison with a value`);
  }
}

/** `%` any characters, `_` one character (Intacct developer docs, Queries, logical operators). */
function likePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, "su");
}
