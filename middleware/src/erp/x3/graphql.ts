/**
 * Reading over X3 Services: in key order, after the cursor of the last node, so that changes meanwhile neither skip nor
 * double one. Records come whole; lines beyond the first page of them are asked for again.
 */

import { RelayProblem } from "../../problems.ts";
import type { ErpCall, Verdict } from "../adapter.ts";
import type { ProbeAnswer } from "../report.ts";
import type { X3Config } from "./config.ts";
import { type Connection, connectionIn, graphqlCall } from "./graphql-call.ts";
import { type Condition, conditionsOf, isRecord, scopeConditions } from "./graphql-filter.ts";
import { completed, withLines } from "./graphql-lines.ts";
import { at, filterOf, orderBy } from "./graphql-literal.ts";
import { mutationCall } from "./graphql-mutation.ts";
import { fieldsOf, inNode, selection } from "./graphql-query.ts";
import { idOf } from "./keys.ts";
import { type Resource, resourceOf } from "./resources.ts";
import type { Transport, X3Erp } from "./transport.ts";
import { type Row, valueAt } from "./values.ts";

export const graphql: Transport = {
  async page(erp, entity, query) {
    const resource = resourceOf(entity, erp.config);
    const conditions = conditionsOf(entity, resource, query, erp.config);
    const page = await erp.read(listCall(erp.config, resource, conditions, query.after, query.limit));
    if (page.hasNextPage && (page.endCursor === "" || page.endCursor === query.after))
      throw new RelayProblem("erp_bad_answer", `${resource.node}: the next page is the same page again`);
    return {
      rows: page.edges.map(({ node, cursor }) => ({ row: withLines(node, resource), mark: cursor })),
      next: page.hasNextPage ? page.endCursor : null,
    };
  },

  whole: (erp, entity, row, id) => completed(erp, resourceOf(entity, erp.config), row, id),

  async byKey(erp, entity, id) {
    const resource = resourceOf(entity, erp.config);
    const { edges } = await erp.read(listCall(erp.config, resource, isRecord(id, resource), null, 2));
    const [first] = edges;
    return first && completed(erp, resource, withLines(first.node, resource), id);
  },

  async existing(erp, entity, ids) {
    const resource = resourceOf(entity, erp.config);
    const filters = ids.map((id) => filterOf(isRecord(id, resource)) ?? "");
    const rows = await rowsOfEach(erp, resource, filters, resource.key);
    return new Set(rows.map((row) => idOf(row, resource)));
  },

  async having(erp, entity, property, values) {
    const resource = resourceOf(entity, erp.config);
    const scope = scopeConditions(entity, resource, erp.config);
    const filters = values.map((value) => filterOf([...scope, at(property, value)]) ?? "");
    return rowsOfEach(erp, resource, filters, resource.key);
  },

  probes(config, entity) {
    const resource = resourceOf(entity, config);
    const query = { modifiedFrom: "2000-01-01T00:00:00.000Z" };
    const call = listCall(config, resource, conditionsOf(entity, resource, query, config), null, 1);
    const probe: ErpCall<ProbeAnswer> = {
      ...call,
      interpret(answer): Verdict<ProbeAnswer> {
        const verdict = call.interpret(answer);
        const time = Date.parse(answer.headers["date"] ?? "");
        if (verdict.kind !== "ok") return verdict;
        return { kind: "ok", value: { erpTime: Number.isNaN(time) ? undefined : time } };
      },
    };
    return [probe];
  },

  write(config, entity, change) {
    return mutationCall(config, resourceOf(entity, config), change);
  },
};

function listCall(
  config: X3Config,
  resource: Resource,
  conditions: readonly Condition[],
  after: string | null,
  first: number,
): ErpCall<Connection> {
  const parameters = "$first:Int,$after:String,$filter:String,$orderBy:String";
  const inner = `query(first:$first,after:$after,filter:$filter,orderBy:$orderBy){edges{cursor node{${fieldsOf(resource)}}} pageInfo{endCursor hasNextPage}}`;
  const asked = {
    label: `query ${resource.node}`,
    query: `query(${parameters})${inNode(resource, inner)}`,
    variables: { first, after, filter: filterOf(conditions) ?? null, orderBy: orderBy(resource.key) },
  };
  return graphqlCall(config, asked, (data) => {
    const page = connectionIn(valueAt(data, `${resource.package}.${resource.node}.query`));
    if (page === undefined)
      return { kind: "retry", code: "erp_bad_answer", reason: "the answer has no edges" };
    return { kind: "ok", value: page };
  });
}

/** One query with a part of its own for each filter: what each finds, first things first. */
async function rowsOfEach(
  erp: X3Erp,
  resource: Resource,
  filters: readonly string[],
  paths: readonly string[],
): Promise<Row[]> {
  const parameters = filters.map((_, index) => `$f${index}:String`).join(",");
  const parts = filters.map(
    (_, index) => `k${index}:query(first:20,filter:$f${index}){edges{node{${selection(paths)}}}}`,
  );
  const asked = {
    label: `query ${resource.node} keys`,
    query: `query(${parameters})${inNode(resource, parts.join(" "))}`,
    variables: Object.fromEntries(filters.map((filter, index) => [`f${index}`, filter])),
  };
  const call = graphqlCall(erp.config, asked, (data) => {
    const found = valueAt(data, `${resource.package}.${resource.node}`);
    const pages = filters.map((_, index) =>
      connectionIn(valueAt({ found: found ?? null }, `found.k${index}`)),
    );
    if (pages.some((page) => page === undefined))
      return { kind: "retry", code: "erp_bad_answer", reason: "the answer lacks a part that was asked for" };
    return { kind: "ok", value: pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []) };
  });
  return erp.read(call);
}
