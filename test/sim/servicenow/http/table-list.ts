import { isStrict } from "../glide/query-cursor.ts";
import type { Session } from "../glide/session.ts";
import { keepTerms, parseEncodedQuery, type Query, type Term } from "../query/condition.ts";
import { resolveField } from "../query/fields.ts";
import { canAccess, canAccessField } from "../security/acl.ts";
import type { Table } from "../store/catalog.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { ApiError, answer } from "./answer.ts";
import { readOptions, toResult } from "./represent.ts";

const defaultLimit = 10_000;
const matchOperators = new Set(["=", "!=", "IN", "NOT IN", "ISEMPTY", "ISNOTEMPTY"]);

/**
 * GET of a list. The limit counts rows before access control, so a page may be short while more follow. Terms
 * that are invalid, or on columns that the caller may not query, are dropped in silence.
 */
export function listRecords(session: Session, table: Table, request: ApiRequest, version: string): ApiAnswer {
  if (!canAccess(session, "read", table))
    throw new ApiError(403, "Insufficient rights to query records", null);
  const query = new Map(request.query);
  const limit = wholeNumber(query.get("sysparm_limit"), defaultLimit);
  const offset = wholeNumber(query.get("sysparm_offset"), 0);
  const built = session.engine.sql.build(
    table,
    allowedQuery(session, table, query.get("sysparm_query") ?? ""),
  );
  if (built.dropped.length > 0)
    session.engine.log("warn", `query on ${table.name}: dropped ${built.dropped.join(", ")}`, "simulator");
  const nothing = built.dropped.length > 0 && isStrict(session);
  const clause = nothing ? "WHERE 0" : built.clause;
  const values = nothing ? [] : built.values;
  const rows = session.engine.rows.select(table, `${clause} LIMIT ${limit} OFFSET ${offset}`, values);
  const visible = rows.filter((row) => canAccess(session, "read", table, undefined, row));
  const headers = paging(session, table, request, { clause, values, limit, offset });
  if (version === "v1" && visible.length === 0)
    throw new ApiError(404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");
  return answer(
    200,
    { result: visible.map((row) => toResult(session, table, row, readOptions(request))) },
    headers,
  );
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : otherwise;
}

/** Query ACLs: `query_match` for equality and emptiness, `query_range` for the rest and for sorting. */
function allowedQuery(session: Session, table: Table, text: string): Query {
  // Of the scripts that a query may carry, the one that asks who the caller is.
  const query = parseEncodedQuery(text.replaceAll("javascript:gs.getUserName()", session.user.userName));
  const allowed = (field: string, operation: "query_match" | "query_range"): boolean => {
    const path = resolveField(session.engine.catalog, table, field);
    if (!path) return true;
    const owner = path.through.at(-1)?.table ?? table;
    if (canAccessField(session, operation, owner, path.column.name)) return true;
    const message = `Part of the query on ${owner.name} has been ignored because of insufficient access for '${operation}' operation on ${owner.name}.${path.column.name}`;
    session.engine.log("warn", message, "simulator");
    return false;
  };
  const keep = (term: Term): boolean =>
    allowed(term.field, matchOperators.has(term.operator) ? "query_match" : "query_range");
  return {
    ...query,
    condition: keepTerms(query.condition, keep) ?? { kind: "and", parts: [] },
    orders: query.orders.filter((order) => allowed(order.field, "query_range")),
  };
}

interface Page {
  clause: string;
  values: string[];
  limit: number;
  offset: number;
}

/** `X-Total-Count` and `Link` with rel first, prev, next, last. */
function paging(session: Session, table: Table, request: ApiRequest, page: Page): Record<string, string> {
  const query = new Map(request.query);
  if (query.get("sysparm_no_count") === "true") return {};
  const { db, rows } = session.engine;
  const [where = ""] = page.clause.split(" ORDER BY ");
  const total = Number(
    db.get(`SELECT count(*) AS n FROM ${rows.source(table)} t ${where}`, ...page.values)?.["n"] ?? 0,
  );
  const headers: Record<string, string> = { "X-Total-Count": String(total) };
  if (query.get("sysparm_suppress_pagination_header") === "true" || page.limit === 0) return headers;
  const link = (offset: number, rel: string): string => {
    const parameters = new URLSearchParams(request.query.filter(([name]) => name !== "sysparm_offset"));
    parameters.set("sysparm_offset", String(offset));
    return `<${session.engine.url}/api/now/${request.path.join("/")}?${parameters}>;rel="${rel}"`;
  };
  const links = [link(0, "first")];
  if (page.offset > 0) links.push(link(Math.max(0, page.offset - page.limit), "prev"));
  if (page.offset + page.limit < total) links.push(link(page.offset + page.limit, "next"));
  links.push(link(Math.max(0, Math.ceil(total / page.limit) - 1) * page.limit, "last"));
  return { ...headers, Link: links.join(",") };
}
