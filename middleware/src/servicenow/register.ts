/** What the app's register holds of records, by their keys. */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import { RelayProblem } from "../problems.ts";
import type { ServiceNowClient } from "./client.ts";
import { registerTable } from "./names.ts";
import { allOf, is, isIn, listsOf } from "./query.ts";
import { listRows, type Row } from "./table.ts";

const FIELDS = ["connection", "external_id", "source_hash", "modified_at", "read_at"] as const;
type HeldRow = Row<(typeof FIELDS)[number]>;
export type Held = Pick<HeldRow, "source_hash" | "modified_at" | "read_at">;

export interface HeldRecords {
  byId: Map<string, Held>;
  /** Ids asked for that the register holds in another spelling of upper and lower case. */
  caseTwins: Map<string, string>;
}

/** Spellings of one key that differ by case alone; the register refuses most of them, so few can be there. */
const SPELLINGS = 4;

/** The ids must be queryable. */
export async function readHeld(
  client: ServiceNowClient,
  entity: Entity,
  connection: string,
  ids: readonly string[],
  run: Run,
): Promise<HeldRecords> {
  const held: HeldRecords = { byId: new Map(), caseTwins: new Map() };
  for (const asked of listsOf(ids)) {
    for (const row of await query(client, registerTable(client.scope, entity), connection, asked, run))
      file(held, row, asked);
  }
  return held;
}

async function query(
  client: ServiceNowClient,
  table: string,
  connection: string,
  asked: readonly string[],
  run: Run,
): Promise<HeldRow[]> {
  const lower = new Set(asked.map((id) => id.toLowerCase()));
  const request = {
    table,
    query: allOf(is("connection", connection), isIn("external_id", asked)),
    fields: FIELDS,
    limit: asked.length * SPELLINGS,
  };
  const fits = (row: HeldRow): boolean =>
    row.connection === connection && lower.has(row.external_id.toLowerCase());
  const rows = await listRows(client, request, fits, run);
  if (rows.length < request.limit) return rows;
  throw new RelayProblem(
    "servicenow_auth_failed",
    `${table}: more rows for ${asked.length} keys than can be; is its unique index missing?`,
  );
}

function file(held: HeldRecords, row: HeldRow, asked: readonly string[]): void {
  const { source_hash, modified_at, read_at } = row;
  if (asked.includes(row.external_id)) {
    held.byId.set(row.external_id, { source_hash, modified_at, read_at });
    return;
  }
  const twin = asked.find((id) => id.toLowerCase() === row.external_id.toLowerCase());
  if (twin !== undefined) held.caseTwins.set(twin, row.external_id);
}
