/**
 * What the app's register holds, read back by `=` and `IN` queries. An instance drops a query term that it
 * does not know or may not apply, and then answers with other rows: every answer is checked against the question.
 * Source: ServiceNow docs, Table API; "Query ACL rules".
 */

import type { Entity } from "../../../shared-types/choices.ts";
import { RelayProblem } from "../problems.ts";
import type { CallCount, ServiceNowClient } from "./client.ts";

export interface Held {
  source_hash: string;
  modified_at: string;
  read_at: string;
}

export interface HeldRecords {
  byId: Map<string, Held>;
  /** Ids asked for that the register holds in another spelling of upper and lower case. */
  caseTwins: Map<string, string>;
}

/** Few enough for the address to stay well under 8 KB. */
const IDS_PER_QUERY = 50;
const FIELDS = ["connection", "external_id", "source_hash", "modified_at", "read_at"] as const;
type Row = Record<(typeof FIELDS)[number], string>;

/** True when a value can stand in an encoded query: there is no escape for these characters. */
export function isQueryable(externalId: string): boolean {
  return externalId !== "" && !/[\^,@]/.test(externalId);
}

export async function readHeld(
  client: ServiceNowClient,
  entity: Entity,
  connection: string,
  ids: readonly string[],
  count: CallCount,
): Promise<HeldRecords> {
  const held: HeldRecords = { byId: new Map(), caseTwins: new Map() };
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const asked = ids.slice(start, start + IDS_PER_QUERY);
    for (const row of await query(client, entity, connection, asked, count)) file(held, row, asked);
  }
  return held;
}

async function query(
  client: ServiceNowClient,
  entity: Entity,
  connection: string,
  asked: readonly string[],
  count: CallCount,
): Promise<Row[]> {
  const table = `x_lr_relay_${entity}`;
  const limit = asked.length * 4;
  const parameters = new URLSearchParams({
    sysparm_query: `connection=${connection}^external_idIN${asked.join(",")}`,
    sysparm_fields: FIELDS.join(","),
    sysparm_limit: String(limit),
    sysparm_exclude_reference_link: "true",
  });
  const json = (await client.get(`/api/now/table/${table}?${parameters}`, count)) as { result?: unknown };
  const rows = json.result;
  const lower = new Set(asked.map((id) => id.toLowerCase()));
  const fits = (row: Row): boolean =>
    row.connection === connection && lower.has(row.external_id?.toLowerCase());
  if (!Array.isArray(rows) || rows.length >= limit || !rows.every(fits)) {
    throw new RelayProblem(
      "servicenow_auth_failed",
      `${table}: the instance answered another query than the one asked`,
      {
        fix: "ServiceNow admin: let the integration account read and query connection and external_id of this table.",
      },
    );
  }
  return rows;
}

function file(held: HeldRecords, row: Row, asked: readonly string[]): void {
  if (asked.includes(row.external_id)) {
    held.byId.set(row.external_id, row);
    return;
  }
  const twin = asked.find((id) => id.toLowerCase() === row.external_id.toLowerCase());
  if (twin !== undefined) held.caseTwins.set(twin, row.external_id);
}
