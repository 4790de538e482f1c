import type { Comparable, TypedCondition } from "./typed.ts";

/** A limit that every matching record respects: a set of values, or an interval, both ends included. */
export interface Bound {
  values?: ReadonlySet<Comparable>;
  from?: Comparable;
  to?: Comparable;
}

/**
 * What a condition says about one field, never more than it says: the engine looks only at records inside the
 * bound and still tests each with the whole condition.
 */
export function boundOf(condition: TypedCondition | undefined, field: string): Bound | undefined {
  if (!condition || condition.op === "not") return undefined;
  if (condition.op === "compare")
    return condition.field.id === field ? comparisonBound(condition) : undefined;
  const bounds = condition.items.map((item) => boundOf(item, field));
  return condition.op === "and" ? both(bounds) : either(bounds);
}

function comparisonBound({ how, operands }: TypedCondition & { op: "compare" }): Bound | undefined {
  const [first, second] = operands;
  if (first === undefined) return undefined;
  switch (how) {
    case "equalto":
    case "in":
      return { values: new Set(operands) };
    case "lessthan":
    case "lessthanorequalto":
      return { to: first };
    case "greaterthan":
    case "greaterthanorequalto":
      return { from: first };
    case "between":
      return second === undefined ? undefined : { from: first, to: second };
    default:
      return undefined;
  }
}

function both(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  let result: Bound | undefined;
  for (const bound of bounds) {
    if (!bound) continue;
    if (!result || (bound.values && !result.values)) result = { ...result, ...bound };
    else if (!bound.values && !result.values) result = { ...narrower(result, bound) };
  }
  return result;
}

function narrower(a: Bound, b: Bound): Bound {
  const from = a.from === undefined || (b.from !== undefined && b.from > a.from) ? b.from : a.from;
  const to = a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function either(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  if (bounds.some((bound) => bound === undefined)) return undefined;
  const known = bounds as readonly Bound[];
  if (known.every((bound) => bound.values))
    return { values: new Set(known.flatMap((bound) => [...(bound.values ?? [])])) };
  const spans = known.map(spanOf);
  const from = spans.some((span) => span.from === undefined)
    ? undefined
    : least(spans.map((span) => span.from));
  const to = spans.some((span) => span.to === undefined) ? undefined : greatest(spans.map((span) => span.to));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function spanOf(bound: Bound): Bound {
  if (!bound.values) return bound;
  const values = [...bound.values];
  const from = least(values);
  const to = greatest(values);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function least(values: readonly (Comparable | undefined)[]): Comparable | undefined {
  return values.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
function greatest(values: readonly (Comparable | undefined)[]): Comparable | undefined {
  return values.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
