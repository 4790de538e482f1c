import type { Value } from "../store/values.ts";

/** How host objects that scripts hold (elements, date-times) say their value. */
export const columnText = Symbol("value");

interface Valued {
  [columnText](): Value;
}

/** The text that a value from a script becomes in a column. */
export function scriptText(value: unknown): Value {
  if (value === null || value === "") return null;
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
    case "bigint":
      return String(value);
    case "object":
      return isValued(value) ? value[columnText]() : String(value);
    case "undefined":
      throw new Error("not simulated: undefined as a value of a field or query");
    default:
      throw new Error(`not simulated: ${typeof value} as a value of a field or query`);
  }
}

function isValued(value: object): value is Valued {
  return typeof (value as Partial<Valued>)[columnText] === "function";
}
