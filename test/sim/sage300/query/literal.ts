import { ApiError } from "../errors.ts";
import type { Kind } from "../model/model.ts";
import { ENUMS } from "../model/model.ts";

/** A literal of a filter: what it was written as, and its value to compare with records. */
export type Literal =
  | { form: "string"; text: string }
  | { form: "number"; text: string }
  | { form: "date"; text: string }
  | { form: "word"; text: string };

export type Comparable = string | number | boolean | null;

const bad = (why: string): ApiError =>
  new ApiError("InvalidParameters", `The URL parameters are invalid. ${why}`);

/**
 * The literal as a value of the property's type. OData v4 converts nothing: a quoted date is a string, `datetime'…'`
 * and `99.99m` are forms of v3 that the v1.0 route does not take.
 */
export function typed(literal: Literal, kind: Kind, name: string): Comparable {
  const mismatch = bad(`${name} cannot be compared with ${literal.text}.`);
  if (literal.form === "word" && literal.text === "null") return null;
  if (typeof kind === "object") {
    if ("rows" in kind || literal.form !== "string") throw mismatch;
    if (!(ENUMS[kind.enum] as readonly string[]).includes(literal.text)) throw mismatch;
    return literal.text;
  }
  switch (kind) {
    case "string":
      if (literal.form !== "string") throw mismatch;
      return literal.text;
    case "date":
      if (literal.form !== "date") throw mismatch;
      return literal.text.slice(0, 10);
    case "boolean":
      if (literal.form !== "word") throw mismatch;
      return literal.text === "true";
    default:
      if (literal.form !== "number") throw mismatch;
      return Number(literal.text);
  }
}

/** A record's value to compare: dates and enum members as text, numbers as numbers. */
export function comparable(value: unknown, kind: Kind): Comparable {
  if (value === null || value === undefined) return kind === "string" ? "" : null;
  if (kind === "int" || kind === "decimal") return Number(value);
  return value as Comparable;
}
