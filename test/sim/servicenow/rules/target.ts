import type { RecordCursor } from "../glide/record.ts";
import { resolveField } from "../query/fields.ts";
import type { MatchTarget } from "../query/match.ts";
import type { Row } from "../store/rows.ts";
import type { Value } from "../store/values.ts";

/** A record for filter conditions: its values now and before the write, dot-walked where asked. */
export function recordTarget(cursor: RecordCursor): MatchTarget {
  return {
    value: (field) => walk(cursor, cursor.row, field),
    before: (field) => (cursor.isNew ? undefined : walk(cursor, cursor.before, field)),
  };
}

function walk(cursor: RecordCursor, row: Row, field: string): Value {
  const { catalog, rows } = cursor.session.engine;
  const path = cursor.table && resolveField(catalog, cursor.table, field);
  if (!path) return null;
  let at: Row | undefined = row;
  for (const step of path.through) {
    const id: Value = at?.get(step.column.name) ?? null;
    at = id === null ? undefined : rows.byId(step.table, id);
  }
  return at?.get(path.column.name) ?? null;
}
