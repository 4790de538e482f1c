/** A walk over everything that the register holds of a connection. */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import type { ServiceNowClient } from "./client.ts";
import { allOf, is, isAfter, oldestFirst } from "./query.ts";
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
export async function readKeys(
  { client, entity, connection }: RegisterPlace,
  after: string,
  limit: number,
  run: Run,
): Promise<RegisterKey[]> {
  const place = is("connection", connection);
  const request = {
    table: `x_lr_relay_${entity}`,
    query: allOf(place, ...(after === "" ? [] : [isAfter("sys_id", after)]), oldestFirst("sys_id")),
    fields: FIELDS,
    limit,
  };
  let before = after;
  const fits = (row: RegisterKey): boolean => {
    const inOrder = row.sys_id > before;
    before = row.sys_id;
    return inOrder && row.connection === connection;
  };
  return listRows(client, request, fits, run);
}
