/** What the register holds of a connection: all of it, in a walk, or the rows that have one of some values. */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import type { ServiceNowClient } from "./client.ts";
import { registerTable } from "./names.ts";
import {
  allOf,
  is,
  isAfter,
  isIn,
  isQueryable,
  listsOf,
  oldestFirst,
  queryablePart,
  startsWith,
} from "./query.ts";
import { listRows, type Row } from "./table.ts";

const FIELDS = [
  "sys_id",
  "connection",
  "deleted",
  "external_id",
  "number",
  "legal_entity",
  "modified_at",
] as const;
export type RegisterKey = Row<(typeof FIELDS)[number]>;

export interface RegisterPlace {
  client: ServiceNowClient;
  entity: Entity;
  connection: string;
}

/**
 * In the order of sys_id, after the given one (empty: from the start): the order that no change disturbs. Nothing
 * comes only at the end; a page may be short before it.
 */
export function readKeys(
  place: RegisterPlace,
  after: string,
  limit: number,
  run: Run,
): Promise<RegisterKey[]> {
  return page(place, { after, limit, terms: [], columns: [], isAsked: () => true }, run);
}

const ROWS_AT_A_TIME = 500;

/** A register row with columns that were asked for besides. */
export type RegisterRow = RegisterKey & { readonly [column: string]: string };

/**
 * Rows, deleted ones too, that have one of the values in a column; upper and lower case count alike. `more`: columns
 * to be read besides. Values that cannot stand in a query are not looked for.
 */
export async function readKeysWith(
  place: RegisterPlace,
  { column, values, more = [] }: { column: string; values: readonly string[]; more?: readonly string[] },
  run: Run,
): Promise<RegisterRow[]> {
  const found: RegisterRow[] = [];
  for (const list of listsOf(values.filter(isQueryable))) {
    const lower = new Set(list.map((value) => value.toLowerCase()));
    const isAsked = (row: Row): boolean => lower.has((row[column] ?? "").toLowerCase());
    found.push(
      ...(await every(place, { terms: [isIn(column, list)], columns: [column, ...more], isAsked }, run)),
    );
  }
  return found;
}

/**
 * Rows, deleted ones too, that may have these values in these columns; upper and lower case count alike. Of a value that
 * cannot stand in a query only its beginning is asked for: who asks compares the rest. None where not even that can be.
 */
export async function readKeysLike(
  place: RegisterPlace,
  values: Readonly<Record<string, string>>,
  run: Run,
): Promise<RegisterRow[]> {
  const asked = Object.entries(values).map(([column, value]) => ({
    column,
    part: queryablePart(value),
    isWhole: isQueryable(value),
  }));
  if (asked.some(({ part }) => part === "")) return [];
  const terms = asked.map(({ column, part, isWhole }) => (isWhole ? is : startsWith)(column, part));
  const columns = asked.map(({ column }) => column);
  const isAsked = (row: Row): boolean =>
    asked.every(({ column, part }) => (row[column] ?? "").toLowerCase().startsWith(part.toLowerCase()));
  return every(place, { terms, columns, isAsked }, run);
}

/** What rows are asked for, beside those of the connection. */
interface Asked {
  terms: readonly string[];
  /** To be read beside the usual ones. */
  columns: readonly string[];
  /** Whether the row is one of them: an instance that ignores a term would send others. */
  isAsked(row: Row): boolean;
}

async function every(place: RegisterPlace, asked: Asked, run: Run): Promise<RegisterRow[]> {
  const found: RegisterRow[] = [];
  let after: string | undefined = "";
  while (after !== undefined) {
    const rows: RegisterRow[] = await page(place, { ...asked, after, limit: ROWS_AT_A_TIME }, run);
    found.push(...rows);
    after = rows.length < ROWS_AT_A_TIME ? undefined : rows.at(-1)?.sys_id;
  }
  return found;
}

async function page(
  { client, entity, connection }: RegisterPlace,
  { after, limit, terms, columns, isAsked }: Asked & { after: string; limit: number },
  run: Run,
): Promise<RegisterRow[]> {
  const all = [
    is("connection", connection),
    ...terms,
    ...(after === "" ? [] : [isAfter("sys_id", after)]),
    oldestFirst("sys_id"),
  ];
  let before = after;
  const fits = (row: Row): boolean => {
    const { sys_id = "" } = row;
    const inOrder = sys_id > before;
    before = sys_id;
    return inOrder && row["connection"] === connection && isAsked(row);
  };
  const fields = [...new Set([...FIELDS, ...columns])];
  const request = { table: registerTable(client.scope, entity), query: allOf(...all), fields, limit };
  return (await listRows(client, request, fits, run)) as RegisterRow[];
}
