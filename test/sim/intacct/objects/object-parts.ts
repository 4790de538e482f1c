import type { Candidates, ObjectField, Plan } from "../query/object.ts";
import type { Keyed, Table } from "../store/table.ts";
import type { FieldTable } from "./field.ts";

/** Fields whose value lies in the record under the field's own name. */
export function storedFields<R>(table: FieldTable): [string, ObjectField<R>][] {
  return Object.entries(table).map(([id, spec]) => [
    id,
    { id, spec, value: (row: R) => (row as Readonly<Record<string, string>>)[id] ?? "" },
  ]);
}

/** Fields that are worked out from the record. */
export function derivedFields<R, Table extends FieldTable>(
  table: Table,
  values: { [Name in keyof Table]: (row: R) => string },
): [string, ObjectField<R>][] {
  return Object.entries(table).map(([id, spec]) => [id, { id, spec, value: values[id as keyof Table] }]);
}

/** Candidates of an object with a table of its own: by key, by time, or all in RECORDNO order. */
export function tableCandidates<R extends Keyed>(
  table: Table<R>,
  modifiedField: string,
  plan: Plan,
): Candidates<R> {
  const numbers = plan.bound("RECORDNO")?.values;
  if (numbers) {
    const found = [...numbers].map((number) => table.published(String(number)));
    return { rows: found.filter((row) => row !== undefined), standing: "none" };
  }
  const time = plan.bound(modifiedField);
  if (plan.leading !== modifiedField && !time) return { rows: table.byNumber(), standing: "by-number" };
  const values = time?.values ? [...time.values].map(String).sort() : undefined;
  const from = values ? values[0] : time?.from;
  const to = values ? values.at(-1) : time?.to;
  return {
    rows: table.byModified(
      from === undefined ? undefined : String(from),
      to === undefined ? undefined : String(to),
    ),
    standing: "by-modified",
  };
}
