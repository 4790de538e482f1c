import { displayOf } from "../glide/display.ts";
import type { Session } from "../glide/session.ts";
import { resolveField } from "../query/fields.ts";
import { canAccess, canAccessField } from "../security/acl.ts";
import type { Column, Table } from "../store/catalog.ts";
import type { Row } from "../store/rows.ts";
import type { Value } from "../store/values.ts";
import type { ApiRequest } from "../workers/messages.ts";

export interface ReadOptions {
  /** sysparm_fields; undefined = all. Dot-walked names allowed, unknown ones ignored. */
  fields: string[] | undefined;
  display: "false" | "true" | "all";
  excludeLink: boolean;
}

export function readOptions(request: ApiRequest): ReadOptions {
  const query = new Map(request.query);
  const fields = query.get("sysparm_fields");
  const display = query.get("sysparm_display_value");
  return {
    fields: fields ? fields.split(",").map((name) => name.trim()) : undefined,
    display: display === "true" || display === "all" ? display : "false",
    excludeLink: query.get("sysparm_exclude_reference_link") === "true",
  };
}

/** A record as REST shows it; fields that the caller may not read are left out. */
export function toResult(
  session: Session,
  table: Table,
  row: Row,
  options: ReadOptions,
): Record<string, unknown> {
  const names = options.fields ?? [...table.columns.keys()].sort();
  const result: Record<string, unknown> = {};
  for (const name of names) {
    const found = readField(session, table, row, name);
    if (found) result[name] = show(session, found, options);
  }
  return result;
}

interface Found {
  table: Table;
  column: Column;
  value: Value;
}

/** Follows a dot-walk; every table on the way must be readable. */
function readField(session: Session, table: Table, row: Row, name: string): Found | undefined {
  const { catalog, rows } = session.engine;
  const path = resolveField(catalog, table, name);
  if (!path) return undefined;
  let at: { table: Table; row: Row | undefined } = { table, row };
  for (const step of path.through) {
    if (!canAccessField(session, "read", at.table, step.column.name, at.row)) return undefined;
    const id: Value = at.row?.get(step.column.name) ?? null;
    at = { table: step.table, row: id === null ? undefined : rows.byId(step.table, id) };
    if (at.row && !canAccess(session, "read", at.table, undefined, at.row)) return undefined;
  }
  if (!canAccessField(session, "read", at.table, path.column.name, at.row)) return undefined;
  return { table: at.table, column: path.column, value: at.row?.get(path.column.name) ?? null };
}

/** Empty is "", never null; a reference is an object with its link unless asked otherwise. */
function show(session: Session, { table, column, value }: Found, options: ReadOptions): unknown {
  const actual = actualText(column, value);
  const display = displayOf(session, table, column, value) ?? "";
  const isReference = column.type === "reference" && value !== null;
  const link = isReference ? `${session.engine.url}/api/now/table/${column.reference}/${value}` : undefined;
  const linked = link !== undefined && !options.excludeLink;
  if (options.display === "all")
    return { display_value: display, value: actual, ...(linked ? { link } : {}) };
  if (options.display === "true") return linked ? { display_value: display, link } : display;
  return linked ? { link, value: actual } : actual;
}

function actualText(column: Column, value: Value): string {
  if (column.type === "boolean") return value === "1" ? "true" : "false";
  return value ?? "";
}
