/**
 * What became of staged rows, read back from the staging table: it extends sys_import_set_row.
 * Source: ServiceNow docs, c_ImportSetAPI.md; r_ImportSetMode.md (states of a row).
 */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import type { ServiceNowClient } from "./client.ts";
import { stagingTable } from "./names.ts";
import { allOf, is, isIn, isPresent, listsOf, newestFirst } from "./query.ts";
import { listRows, type Row } from "./table.ts";

const FIELDS = ["connection", "external_id", "source_hash", "request_id", "sys_import_state"] as const;
const STATE_FIELDS = [...FIELDS, "sys_import_state_comment", "sys_created_on"] as const;
const ERROR_FIELDS = ["connection", "external_id", "modified_at", "relay_error"] as const;
export type StateRow = Row<(typeof STATE_FIELDS)[number]>;
export type ErrorRow = Row<(typeof ERROR_FIELDS)[number]>;

/** One key is staged again and again over the week that staging rows live; the newest of them are enough. */
const ROWS_PER_KEY = 4;
/** Records that cannot be loaded are few; were they more, some would be staged once more. */
const ERROR_ROWS = 500;

export interface StagedKeys {
  client: ServiceNowClient;
  entity: Entity;
  connection: string;
  ids: readonly string[];
}

/** Rows of these keys that wait for their transform, whichever request brought them. */
export function readPending(keys: StagedKeys, run: Run): Promise<StateRow[]> {
  return readStates(keys, ["sys_import_state", "pending"], run);
}

/** Rows of these keys that one request brought. */
export function readOutcomes(keys: StagedKeys, requestId: string, run: Run): Promise<StateRow[]> {
  return readStates(keys, ["request_id", requestId], run);
}

async function readStates(
  { client, entity, connection, ids }: StagedKeys,
  [column, value]: ["sys_import_state" | "request_id", string],
  run: Run,
): Promise<StateRow[]> {
  const found: StateRow[] = [];
  for (const asked of listsOf(ids)) {
    const lower = new Set(asked.map((id) => id.toLowerCase()));
    const fits = (row: StateRow): boolean =>
      row.connection === connection && row[column] === value && lower.has(row.external_id.toLowerCase());
    const terms = [is("connection", connection), is(column, value), isIn("external_id", asked)];
    const request = {
      table: stagingTable(client.scope, entity),
      query: allOf(...terms, newestFirst("sys_created_on")),
      fields: STATE_FIELDS,
      limit: asked.length * ROWS_PER_KEY,
    };
    found.push(...(await listRows(client, request, fits, run)));
  }
  return found;
}

/**
 * The latest rows that were staged with the reason why they cannot be loaded. Not asked for by key: that a key
 * cannot stand in a query is one of the reasons.
 */
export async function readErrors(
  { client, entity, connection }: Omit<StagedKeys, "ids">,
  run: Run,
): Promise<ErrorRow[]> {
  const request = {
    table: stagingTable(client.scope, entity),
    query: allOf(is("connection", connection), isPresent("relay_error"), newestFirst("sys_created_on")),
    fields: ERROR_FIELDS,
    limit: ERROR_ROWS,
  };
  const fits = (row: ErrorRow): boolean => row.connection === connection && row.relay_error !== "";
  return listRows(client, request, fits, run);
}
