/** What the register holds of a connection: all of it, in a walk, or the rows that have one of some values. */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import type { ServiceNowClient } from "./client.ts";
import { registerTable } from "./names.ts";
import { allOf, is, isAfter, isIn, isQueryable, listsOf, oldestFirst } from "./query.ts";
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
  return page(place, { after, limit }, run);
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
    const asked = { limit: ROWS_AT_A_TIME, more, among: { column, list } };
    let after: string | undefined = "";
    while (after !== undefined) {
      const rows: RegisterRow[] = await page(place, { ...asked, after }, run);
      found.push(...rows);
      after = rows.length < ROWS_AT_A_TIME ? undefined : rows.at(-1)?.sys_id;
    }
  }
  return found;
}

interface Asked {
  after: string;
  limit: number;
  more?: readonly string[];
  among?: { column: string; list: readonly string[] };
}

async function page(
  { client, entity, connection }: RegisterPlace,
  { after, limit, more = [], among }: Asked,
  run: Run,
): Promise<RegisterRow[]> {
  const terms = [
    is("connection", connection),
    ...(among === undefined ? [] : [isIn(among.column, among.list)]),
    ...(after === "" ? [] : [isAfter("sys_id", after)]),
    oldestFirst("sys_id"),
  ];
  const fields = [...new Set([...FIELDS, ...more, ...(among === undefined ? [] : [among.column])])];
  const lower = new Set(among?.list.map((value) => value.toLowerCase()));
  let before = after;
  const fits = (row: Row): boolean => {
    const { sys_id = "" } = row;
    const inOrder = sys_id > before;
    before = sys_id;
    const isAsked = among === undefined || lower.has((row[among.column] ?? "").toLowerCase());
    return inOrder && row["connection"] === connection && isAsked;
  };
  const request = { table: registerTable(client.scope, entity), query: allOf(...terms), fields, limit };
  return (await listRows(client, request, fits, run)) as RegisterRow[];
}
