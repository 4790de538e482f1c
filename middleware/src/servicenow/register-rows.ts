/** Register rows as documents again, and a walk over all keys of a connection that are not marked deleted. */

import type { DocumentLine, PurchaseOrderLine } from "../../../shared-types/canonical.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import { stagingColumns } from "../../../shared-types/columns.ts";
import type { Run } from "../engine/deadline.ts";
import type { MappedDocument } from "../erp/adapter.ts";
import type { ServiceNowClient } from "./client.ts";
import { allOf, is, isAfter, isIn, oldestFirst } from "./query.ts";
import { listRows, type Row } from "./table.ts";

export interface RegisterPlace {
  client: ServiceNowClient;
  entity: Entity;
  connection: string;
}

export type RegisterKey = Row<"sys_id" | "external_id">;

/** What the middleware adds to a document, and what the register keeps in rows of their own. */
const NOT_MAPPED = new Set([
  ...["connection", "read_at", "source_hash", "run_id", "request_id", "relay_error"],
  ...["line_count", "lines_sha256", "lines"],
]);
const LINES_AT_A_TIME = 1000;

const lineColumns: readonly (keyof DocumentLine)[] = [
  ...([
    "line_number",
    "description",
    "quantity",
    "unit_price",
    "amount",
    "tax_amount",
    "gl_account",
  ] as const),
  ...(["cost_center", "location", "project", "item", "purchase_order_line", "dimensions"] as const),
];
const linesOf: Partial<Record<Entity, readonly (keyof PurchaseOrderLine)[]>> = {
  invoice: lineColumns,
  purchase_order: [...lineColumns, "unit", "quantity_received"],
};

/** Keys in the order of their sys_id, after the given one (empty: from the start). Empty at the end. */
export async function readKeys(
  { client, entity, connection }: RegisterPlace,
  after: string,
  limit: number,
  run: Run,
): Promise<RegisterKey[]> {
  const terms = [is("connection", connection), is("deleted", "false")];
  const request = {
    table: `x_lr_relay_${entity}`,
    query: allOf(...terms, ...(after === "" ? [] : [isAfter("sys_id", after)]), oldestFirst("sys_id")),
    fields: ["sys_id", "external_id", "connection", "deleted"] as const,
    limit,
  };
  let before = after;
  const fits = (row: Row<(typeof request.fields)[number]>): boolean => {
    const inOrder = row.sys_id > before;
    before = row.sys_id;
    return inOrder && row.connection === connection && row.deleted === "false";
  };
  return listRows(client, request, fits, run);
}

/** What the register holds of these, as a pull would have mapped it. */
export async function readRecords(
  place: RegisterPlace,
  keys: readonly RegisterKey[],
  run: Run,
): Promise<MappedDocument[]> {
  const { client, entity } = place;
  const columns = Object.keys(stagingColumns[entity]).filter((column) => !NOT_MAPPED.has(column));
  const wanted = new Set(keys.map(({ sys_id }) => sys_id));
  const request = {
    table: `x_lr_relay_${entity}`,
    query: isIn("sys_id", [...wanted]),
    fields: ["sys_id", ...columns],
    limit: wanted.size + 1,
  };
  const rows = await listRows(client, request, (row) => wanted.has(row["sys_id"] ?? ""), run);
  const lines = await readLines(place, [...wanted], run);
  return rows.map(({ sys_id = "", ...document }) => {
    const own = lines?.get(sys_id) ?? [];
    return {
      ...document,
      ...(lines !== undefined && { lines: JSON.stringify(own) }),
    } as unknown as MappedDocument;
  });
}

/** Lines by the record that they belong to, in line order; undefined for entities without. */
async function readLines(
  { client, entity }: RegisterPlace,
  records: readonly string[],
  run: Run,
): Promise<Map<string, Row[]> | undefined> {
  const columns = linesOf[entity];
  if (columns === undefined) return undefined;
  const found = new Map<string, Row[]>(records.map((record) => [record, []]));
  for (let after = ""; ; ) {
    const place = allOf(isIn(entity, records), ...(after === "" ? [] : [isAfter("sys_id", after)]));
    const request = {
      table: `x_lr_relay_${entity}_line`,
      query: allOf(place, oldestFirst("sys_id")),
      fields: ["sys_id", entity, ...columns],
      limit: LINES_AT_A_TIME,
    };
    const rows = await listRows(client, request, (row) => found.has(row[entity] ?? ""), run);
    for (const { sys_id: _, [entity]: record = "", ...line } of rows) found.get(record)?.push(line);
    const last = rows.at(-1)?.["sys_id"];
    if (last === undefined) return new Map([...found].map(([record, lines]) => [record, inOrder(lines)]));
    after = last;
  }
}

function inOrder(lines: readonly Row[]): Row[] {
  return lines.toSorted((a, b) => Number(a["line_number"]) - Number(b["line_number"]));
}
