import { NotSimulated } from "../errors.ts";
import { type Condition, fieldsOf } from "../query/condition.ts";
import { rowWriter } from "../query/render.ts";
import type { OrderTerm, QuerySpec } from "../query/run.ts";
import { readFilter } from "../query/xml-filter.ts";
import { child, children, textOf, type XmlNode } from "../xml/tree.ts";
import { attributes } from "../xml/write.ts";
import { aggregate } from "./aggregate.ts";
import type { FunctionContext, FunctionOutcome } from "./context.ts";
import { objectNamed, queryField, refuseForbidden } from "./resolve.ts";

const DEFAULT_PAGE = 100;

/** `query` (Intacct developer docs, Queries): label filters, live offset paging, no resultId. */
export function query(node: XmlNode, context: FunctionContext): FunctionOutcome {
  refuseUnbuilt(node);
  const object = objectNamed(context, textOf(node, "object"), "QUERY");
  const select = child(node, "select")?.children ?? [];
  const condition = filterOf(node);
  const order = orderOf(node);
  const paths = [
    ...select.map((each) => each.text.trim()),
    ...fieldsOf(condition),
    ...order.map((term) => term.field),
  ];
  refuseForbidden(context, object, paths);
  const resolve = (path: string) => queryField(object, path);
  for (const path of paths) resolve(path);

  const rows = context.engine.run(object, resolve, specOf(node, condition, order, context));
  const offset = Number(textOf(node, "offset") || 0);
  const pageSize = Number(textOf(node, "pagesize") || DEFAULT_PAGE);
  const lines = select.some((each) => each.name !== "field")
    ? aggregate(object, select, rows, resolve, context.settings)
    : undefined;
  const total = lines?.length ?? rows.length;
  const write = rowWriter(
    object,
    lines ? [] : select.map((each) => resolve(each.text.trim())),
    { tag: object.name, owned: false },
    context.settings,
  );
  const page = lines?.slice(offset, offset + pageSize) ?? rows.slice(offset, offset + pageSize).map(write);
  const heading = attributes({
    listtype: object.name,
    totalcount: total,
    offset,
    count: page.length,
    numremaining: Math.max(0, total - offset - page.length),
  });
  return { data: `<data${heading}>${page.join("")}</data>`, billed: 1, written: [] };
}

function specOf(
  node: XmlNode,
  condition: Condition | undefined,
  order: readonly OrderTerm[],
  { caller }: FunctionContext,
): QuerySpec {
  const options = child(node, "options");
  return {
    condition,
    order,
    values: "labels",
    caseInsensitive: isTrue(textOf(options, "caseinsensitive")),
    showPrivate: isTrue(textOf(options, "showprivate")),
    entity: caller.entity,
  };
}

function filterOf(node: XmlNode): Condition | undefined {
  const top = child(node, "filter")?.children[0];
  return top && readFilter(top);
}

function orderOf(node: XmlNode): OrderTerm[] {
  return children(child(node, "orderby"), "order").map((order) => ({
    field: textOf(order, "field"),
    descending: child(order, "descending") !== undefined,
  }));
}

function isTrue(text: string): boolean {
  return text === "true" || text === "1";
}

function refuseUnbuilt(node: XmlNode): void {
  const format = textOf(child(node, "options"), "returnformat");
  if (format !== "" && format !== "xml") throw new NotSimulated(`query with returnformat ${format}`);
  if (child(node, "docparid")) throw new NotSimulated("query with docparid");
}
