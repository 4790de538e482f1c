/**
 * Page lists: `{page, pageSize, hasMore, totalCount, data}`. What is not supported in a query is ignored, not refused,
 * so what comes is held against what was asked for. Source: OpenAPI documents, PaginatedResponse.
 */

import { RelayProblem } from "../../problems.ts";
import type { Erp, ErpCall } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { isRow, type Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { getCall, type Query } from "./request.ts";
import { field } from "./text.ts";

export type ServiceTitanErp = Erp<ServiceTitanConfig>;

/** The largest size that every public client agrees on. */
export const PAGE_SIZE = 200;
/** Most ids in one request. */
export const MAX_IDS = 50;

/** A list that is read by ids, too. */
export interface Source {
  path: string;
  query?: Query;
  /** How several ids are sent: as one text with commas, or as an array. */
  ids: "comma" | "repeated";
}

/** Inactive records are hidden unless asked for. */
const ANY = { active: "Any" };

export const sources = {
  vendors: { path: "inventory/vendors", query: ANY, ids: "repeated" },
  accounts: { path: "accounting/gl-accounts", query: ANY, ids: "comma" },
  businessUnits: { path: "settings/business-units", query: ANY, ids: "comma" },
  jobTypes: { path: "jpm/job-types", query: ANY, ids: "comma" },
  jobs: { path: "jpm/jobs", ids: "comma" },
  orders: { path: "inventory/purchase-orders", ids: "comma" },
  bills: { path: "accounting/inventory-bills/paginated", ids: "comma" },
  apBills: { path: "accounting/ap-bills", ids: "comma" },
  receipts: { path: "inventory/receipts", query: ANY, ids: "comma" },
} as const satisfies Record<string, Source>;

export interface Rows {
  rows: Row[];
  hasMore: boolean;
  totalCount: string | undefined;
}

export function listCall(config: ServiceTitanConfig, path: string, query: Query): ErpCall<Rows> {
  const call = getCall(config, path, query);
  return {
    ...call,
    interpret(answer) {
      const verdict = call.interpret(answer);
      if (verdict.kind !== "ok") return verdict;
      const rows = rowsOf(verdict.value);
      return rows === undefined ? badAnswer("read", "the answer is not a page") : { kind: "ok", value: rows };
    },
  };
}

function rowsOf(value: unknown): Rows | undefined {
  if (!isRow(value as Row)) return undefined;
  const { data, hasMore, totalCount } = value as Row;
  if (!Array.isArray(data) || typeof hasMore !== "boolean" || !data.every(isRow)) return undefined;
  // Nothing to go on after: taken for the end, it would lose all that is still to come.
  if (data.length === 0 && hasMore) return undefined;
  return { rows: data, hasMore, totalCount: typeof totalCount === "string" ? totalCount : undefined };
}

/** Every row, page by page, each id once. */
export async function wholeList(
  erp: ServiceTitanErp,
  { path, query: fixed }: Source,
  query: Query = {},
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let page = 1; ; page += 1) {
    const size = { page: String(page), pageSize: String(PAGE_SIZE), includeTotal: "true" };
    const found = await erp.read(listCall(erp.config, path, { ...fixed, ...query, ...size }));
    for (const row of found.rows) rows.set(field(row, "id"), row);
    if (found.hasMore) continue;
    // Pages are counted by place: a row that moves while they are read takes another one's place.
    const moved = page > 1 && found.totalCount !== undefined && Number(found.totalCount) !== rows.size;
    if (moved) throw new RelayProblem("erp_bad_answer", `GET ${path}: the list changed while it was read`);
    return [...rows.values()];
  }
}

/** The rows of these ids, by id. */
export async function byIds(
  erp: ServiceTitanErp,
  source: Source,
  ids: Iterable<string>,
  query: Query = {},
): Promise<Map<string, Row>> {
  const wanted = [...new Set(ids)].filter((id) => id !== "");
  const found = new Map<string, Row>();
  for (let at = 0; at < wanted.length; at += MAX_IDS) {
    const some = wanted.slice(at, at + MAX_IDS);
    const named = { ids: source.ids === "comma" ? some.join(",") : some };
    for (const row of await wholeList(erp, source, { ...query, ...named })) {
      const id = field(row, "id");
      if (!some.includes(id)) throw unfiltered(source, "ids");
      found.set(id, row);
    }
  }
  return found;
}

export function unfiltered({ path }: Source, filter: string): RelayProblem {
  return new RelayProblem("erp_bad_answer", `GET ${path}: the answer is not what ${filter} asked for`);
}
