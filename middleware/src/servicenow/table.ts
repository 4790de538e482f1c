/**
 * Lists of the Table API. An instance drops a query term that it does not know or may not apply, and then answers
 * with other rows; it counts its limit before it hides rows. So every answer is checked against the question.
 * Source: ServiceNow docs, Table API; "Query ACL rules".
 */

import type { Run } from "../engine/deadline.ts";
import { RelayProblem } from "../problems.ts";
import type { ServiceNowClient } from "./client.ts";
import { integrationRole } from "./names.ts";

export interface ListRequest<F extends string> {
  table: string;
  /** Encoded, by query.ts. */
  query: string;
  fields: readonly F[];
  /** As many rows as could rightly come, and one more. */
  limit: number;
}

export type Row<F extends string = string> = Record<F, string>;

/** Throws `servicenow_auth_failed` when a row does not fit: the question was not the one that was answered. */
export async function listRows<F extends string>(
  client: ServiceNowClient,
  { table, query, fields, limit }: ListRequest<F>,
  fits: (row: Row<F>) => boolean,
  run: Run,
): Promise<Row<F>[]> {
  const parameters = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: fields.join(","),
    sysparm_limit: String(limit),
    sysparm_exclude_reference_link: "true",
    sysparm_no_count: "true",
  });
  const json = (await client.get(`/api/now/table/${table}?${parameters}`, run)) as { result?: unknown };
  const rows = Array.isArray(json.result) ? (json.result as Row<F>[]) : undefined;
  const complete = (row: Row<F>): boolean => fields.every((field) => typeof row[field] === "string");
  if (rows?.every((row) => complete(row) && fits(row))) return rows;
  throw new RelayProblem(
    "servicenow_auth_failed",
    `${table}: the instance answered another query than the one asked, or hides columns`,
    {
      fix: `ServiceNow admin: let the integration account (role ${integrationRole(client.scope)}) read and query ${table}.`,
    },
  );
}
