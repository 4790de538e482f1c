/** A filter, whether it came as XML (`query`) or as text (`readByQuery`). */

export type Comparison =
  | "equalto"
  | "notequalto"
  | "lessthan"
  | "lessthanorequalto"
  | "greaterthan"
  | "greaterthanorequalto"
  | "between"
  | "in"
  | "notin"
  | "like"
  | "notlike"
  | "isnull"
  | "isnotnull";

export type Condition =
  | { op: "and" | "or"; items: readonly Condition[] }
  | { op: "not"; item: Condition }
  | { op: "compare"; field: string; how: Comparison; values: readonly string[] };

/** All field paths that a condition names. */
export function fieldsOf(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if (condition.op === "compare") return [condition.field];
  return condition.op === "not" ? fieldsOf(condition.item) : condition.items.flatMap(fieldsOf);
}
