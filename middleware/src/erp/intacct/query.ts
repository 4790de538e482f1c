/**
 * The gateway's `query` function. Rows are asked for in a stable order and fetched by keyset, never by offset:
 * an offset runs the query again, and rows that change meanwhile would be skipped or doubled.
 * Source: Intacct developer docs, "Queries".
 */

import type { Erp, ErpCall } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { interpret } from "./answer.ts";
import type { IntacctConfig } from "./config.ts";
import type { Row } from "./objects.ts";
import { droppedFields, refusedFields } from "./refused-fields.ts";
import { sessionRequest, type Xml } from "./request.ts";
import type { XmlElement } from "./xml.ts";

/** Reads may share one: the gateway compares them only where it is told to. */
export const CONTROL_ID = "query";

/** The gateway's largest page. */
export const MAX_PAGE = 2000;

/** The longest list that `in` takes. */
export const MAX_IN = 1000;

export type Filter = { [operator: string]: Xml | Xml[] };

export const where = {
  equal: (field: string, value: string): Filter => ({ equalto: { field, value } }),
  greater: (field: string, value: string): Filter => ({ greaterthan: { field, value } }),
  atLeast: (field: string, value: string): Filter => ({ greaterthanorequalto: { field, value } }),
  /** `%` stands for any text. */
  like: (field: string, pattern: string): Filter => ({ like: { field, value: pattern } }),
  isNull: (field: string): Filter => ({ isnull: { field } }),
  isPresent: (field: string): Filter => ({ isnotnull: { field } }),
  /** At most 1,000 values. */
  oneOf: (field: string, values: readonly string[]): Filter => ({ in: { field, value: [...values] } }),
  both: (...filters: Filter[]): Filter => group("and", filters),
  either: (...filters: Filter[]): Filter => group("or", filters),
};

/** Of two members or more, as the request schema has it (api.xsd v3.0); one stands alone. */
function group(operator: "and" | "or", filters: Filter[]): Filter {
  const [first] = filters;
  return first !== undefined && filters.length === 1 ? first : { [operator]: merge(filters) };
}

/** Siblings of the same operator become a repeated element. */
function merge(filters: Filter[]): Filter {
  const merged: Record<string, Xml[]> = {};
  for (const filter of filters) {
    for (const [operator, operand] of Object.entries(filter)) {
      merged[operator] = [...(merged[operator] ?? []), operand as Xml];
    }
  }
  return merged;
}

export interface Query {
  object: string;
  select: readonly string[];
  filter?: Filter;
  orderBy: readonly string[];
  pageSize: number;
}

export interface QueryResult {
  rows: Row[];
  /** Rows that match beyond this page. */
  remaining: number;
}

export async function query(erp: Erp<IntacctConfig>, wanted: Query): Promise<QueryResult> {
  const dropped = droppedFields(erp.config, wanted.object);
  for (;;) {
    const select = wanted.select.filter((name) => !dropped.has(name));
    try {
      return await erp.read(queryCall(erp.config, { ...wanted, select }));
    } catch (error) {
      const refused = refusedFields(error, select, wanted);
      if (refused.length === 0) throw error;
      for (const name of refused) dropped.add(name);
    }
  }
}

export function queryCall(config: IntacctConfig, wanted: Query): ErpCall<QueryResult> {
  const controlId = CONTROL_ID;
  const body: Record<string, Xml> = {
    object: wanted.object,
    select: { field: [...wanted.select] },
    ...(wanted.filter === undefined ? {} : { filter: wanted.filter }),
    orderby: { order: wanted.orderBy.map((name) => ({ field: name, ascending: "" })) },
    // Without showprivate, records owned by private entities are missing without a word.
    options: { caseinsensitive: "false", showprivate: "true" },
    pagesize: String(Math.min(wanted.pageSize, MAX_PAGE)),
    offset: "0",
  };
  return {
    label: `query ${wanted.object}`,
    effect: "read",
    build: (credential) =>
      sessionRequest(config, credential, { controlId, unique: false, body: { query: body } }),
    interpret(answer) {
      const verdict = interpret(answer, "read", controlId);
      if (verdict.kind !== "ok") return verdict;
      const { data } = verdict.value;
      const remaining = Number(data?.attributes["numremaining"] ?? Number.NaN);
      if (data === undefined || Number.isNaN(remaining))
        return badAnswer("read", "the answer has no data block with numremaining");
      const rows = data.children.map(({ fields }) => fields);
      const flaw = flawOf(data, wanted);
      if (flaw !== undefined) return badAnswer("read", flaw);
      const total = Number(data.attributes["totalcount"] ?? rows.length + remaining);
      // A page of nothing with more to come would be taken for the end.
      if (total !== rows.length + remaining || (rows.length === 0 && remaining > 0)) {
        const found = `${rows.length} records, and ${remaining} to come`;
        return badAnswer("read", `the answer states ${total} records and holds ${found}`);
      }
      return { kind: "ok", value: { rows, remaining } };
    },
  };
}

/** Records of another object, or one that comes twice: no page of what was asked for. */
function flawOf({ children }: XmlElement, { object, orderBy }: Query): string | undefined {
  const other = children.find(({ name }) => name.toUpperCase() !== object);
  if (other !== undefined) return `the answer to a query of ${object} holds a record of ${other.name}`;
  const key = orderBy.find((name) => name === "RECORDNO" || name === "ID");
  const keys = children.flatMap(({ fields }) => (key !== undefined && fields[key]) || []);
  return new Set(keys).size < keys.length ? `the answer holds a ${key} twice` : undefined;
}
