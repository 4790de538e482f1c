import type { Catalog, Column, Table } from "../store/catalog.ts";

/** A column reached from a table, by way of the references before it. */
export interface FieldPath {
  column: Column;
  /** Reference columns to follow, with the table each one leads to. */
  through: { column: Column; table: Table }[];
}

/** Follows a dot-walked name such as `vendor.name`; undefined where any part of it does not exist. */
export function resolveField(catalog: Catalog, table: Table, path: string): FieldPath | undefined {
  const names = path.split(".");
  const through: FieldPath["through"] = [];
  let at = table;
  for (const name of names.slice(0, -1)) {
    const column = at.columns.get(name);
    const next = column?.reference ? catalog.table(column.reference) : undefined;
    if (!column || !next) return undefined;
    through.push({ column, table: next });
    at = next;
  }
  const column = at.columns.get(names.at(-1) ?? "");
  return column && { column, through };
}
