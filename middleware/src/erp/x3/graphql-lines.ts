/** Lines of a record: a collection with pages of its own. Those beyond the first page are asked for again. */

import type { ErpCall, Verdict } from "../adapter.ts";
import type { X3Config } from "./config.ts";
import { type Connection, connectionIn, graphqlCall } from "./graphql-call.ts";
import { isRecord } from "./graphql-filter.ts";
import { filterOf } from "./graphql-literal.ts";
import { inNode, linesField } from "./graphql-query.ts";
import type { Resource } from "./resources.ts";
import type { X3Erp } from "./transport.ts";
import { type Row, rowsOf, valueAt } from "./values.ts";

/** Where a row's lines go on that did not come all at once. */
const MORE = "$more";

/** The collection of lines as plain rows. */
export function withLines(node: Row, { lines }: Resource): Row {
  const [collection] = lines;
  if (collection === undefined) return node;
  const page = connectionIn(valueAt(node, `${collection}.query`));
  if (page === undefined) return node;
  const more = page.hasNextPage ? { [MORE]: page.endCursor } : {};
  return { ...node, [collection]: page.edges.map(({ node: line }) => line), ...more };
}

/** With all of its lines; undefined when the record is gone meanwhile. */
export async function completed(
  erp: X3Erp,
  resource: Resource,
  row: Row,
  id: string,
): Promise<Row | undefined> {
  const [collection] = resource.lines;
  const lines = collection === undefined ? [] : [...(rowsOf(row[collection]) ?? [])];
  let { [MORE]: after, ...whole } = row;
  while (collection !== undefined && typeof after === "string") {
    const page = await erp.read(linesCall(erp.config, resource, collection, id, after));
    if (page === undefined) return undefined;
    lines.push(...page.edges.map(({ node }) => node));
    after = page.hasNextPage ? page.endCursor : null;
  }
  return collection === undefined || row[collection] === undefined
    ? whole
    : { ...whole, [collection]: lines };
}

function linesCall(
  config: X3Config,
  resource: Resource,
  collection: string,
  id: string,
  after: string,
): ErpCall<Connection | undefined> {
  const inner = `query(first:1,filter:$filter){edges{node{${linesField(resource, collection, "$after")}}}}`;
  const asked = {
    label: `query ${resource.node} lines`,
    query: `query($filter:String,$after:String)${inNode(resource, inner)}`,
    variables: { filter: filterOf(isRecord(id, resource)), after },
  };
  return graphqlCall(config, asked, (data): Verdict<Connection | undefined> => {
    const found = connectionIn(valueAt(data, `${resource.package}.${resource.node}.query`));
    const [record] = found?.edges ?? [];
    if (found !== undefined && record === undefined) return { kind: "ok", value: undefined };
    const page = record && connectionIn(valueAt(record.node, `${collection}.query`));
    if (page === undefined || (page.hasNextPage && page.endCursor === after))
      return { kind: "retry", code: "erp_bad_answer", reason: "the answer has no further lines" };
    return { kind: "ok", value: page };
  });
}
