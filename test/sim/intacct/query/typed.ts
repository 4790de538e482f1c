import { FunctionFailure } from "../errors.ts";
import type { FieldSpec } from "../objects/field.ts";
import type { IntacctSettings } from "../settings.ts";
import { offsetMs, readDate, readInstant } from "../store/time.ts";
import type { Comparison, Condition } from "./condition.ts";
import type { ObjectField } from "./object.ts";

export type Comparable = string | number;

/** A condition whose fields are known and whose operands are of the field's type. */
export type TypedCondition<R = never> =
  | { op: "and" | "or"; items: readonly TypedCondition<R>[] }
  | { op: "not"; item: TypedCondition<R> }
  | {
      op: "compare";
      field: ObjectField<R>;
      key: (value: string) => Comparable;
      how: Comparison;
      operands: readonly Comparable[];
    };

interface TypingRules {
  /** `codes` in readByQuery, `labels` in query (Intacct developer docs, Bills and Queries). */
  values: "codes" | "labels";
  caseInsensitive: boolean;
  settings: IntacctSettings;
}

export function typed<R>(
  condition: Condition,
  resolve: (path: string) => ObjectField<R>,
  rules: TypingRules,
): TypedCondition<R> {
  if (condition.op === "not") return { op: "not", item: typed(condition.item, resolve, rules) };
  if (condition.op !== "compare")
    return { op: condition.op, items: condition.items.map((item) => typed(item, resolve, rules)) };
  const field = resolve(condition.field);
  return {
    op: "compare",
    field,
    how: condition.how,
    key: keyOf(field.spec, rules.caseInsensitive),
    operands: condition.values.map((value) => operand(value, field, rules)),
  };
}

/** How values of a field compare: numbers as numbers, everything else as text. */
export function keyOf(spec: FieldSpec, caseInsensitive: boolean): (value: string) => Comparable {
  if (isNumeric(spec)) return Number;
  return caseInsensitive ? (value) => value.toLowerCase() : (value) => value;
}

export function isNumeric({ type }: FieldSpec): boolean {
  return type === "INTEGER" || type === "DECIMAL" || type === "CURRENCY";
}

function operand<R>(text: string, { id, spec }: ObjectField<R>, rules: TypingRules): Comparable {
  if (isNumeric(spec)) return known(text.trim() === "" ? Number.NaN : Number(text), id, text);
  if (spec.type === "DATE") return known(readDate(text.trim().split(" ")[0] ?? ""), id, text);
  if (spec.type === "TIMESTAMP") {
    const { timeZoneOffset, filterTimeZoneOffset } = rules.settings;
    const offset = spec.utc?.(rules.settings) ? 0 : offsetMs(filterTimeZoneOffset ?? timeZoneOffset);
    return known(readInstant(text, offset), id, text);
  }
  const value = rules.values === "codes" ? labelOf(spec, text) : text;
  return rules.caseInsensitive ? value.toLowerCase() : value;
}

/** The label behind a stored code; a text that is no code matches nothing, which is what catches labels in readByQuery. */
function labelOf(spec: FieldSpec, code: string): string {
  if (spec.type === "BOOLEAN") return code === "T" ? "true" : code === "F" ? "false" : NO_SUCH_CODE;
  if (!spec.codes) return code;
  return Object.entries(spec.codes).find(([, stored]) => stored === code)?.[0] ?? NO_SUCH_CODE;
}
const NO_SUCH_CODE = "\u0000";

/** The catch-all of the data layer (craibuc/PsIntacct, Get-Invoice.Tests.ps1); the exact answer to a bad operand is not known. */
function known(value: Comparable | undefined, field: string, text: string): Comparable {
  if (value !== undefined && !Number.isNaN(value)) return value;
  throw new FunctionFailure({
    errorno: "DL02000001",
    description2: "There was an error processing the request.",
    correction: `The value '${text}' does not fit field ${field}.`,
  });
}
