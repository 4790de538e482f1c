/** A page of nodes: 20 unless `first` says more, on lists and on what is nested in them alike (XTR, long-lists paging). */

import { at, BadLiteral, meets, type Node, orderOf, parseLiteral } from "./filter.ts";

const DEFAULT_FIRST = 20;
const MOST = 1000;

export interface Arguments {
  first?: number | null;
  after?: string | null;
  filter?: string | null;
  orderBy?: string | null;
}

/** `show` makes of a node what is resolved of it. */
export function pageOf(
  nodes: readonly Node[],
  { first, after, filter, orderBy }: Arguments,
  show = (node: Node): Node => node,
): Node {
  const condition = filter ? parseLiteral(filter) : undefined;
  const order = orderBy ? orderOf(parseLiteral(orderBy)) : [{ path: ["_id"], direction: 1 }];
  const found = nodes.filter((node) => condition === undefined || meets(node, condition));
  const sorted = found.toSorted((a, b) => compare(valuesOf(a, order), valuesOf(b, order), order));
  const last = after ? openCursor(after) : undefined;
  const rest =
    last === undefined ? sorted : sorted.filter((node) => compare(valuesOf(node, order), last, order) > 0);
  const size = Math.min(first ?? DEFAULT_FIRST, MOST);
  if (size <= 0) throw new BadLiteral(`first: ${first} is not a positive number`);
  const edges = rest
    .slice(0, size)
    .map((node) => ({ node: show(node), cursor: cursorOf(valuesOf(node, order)) }));
  return {
    totalCount: found.length,
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: rest.length > size,
      hasPreviousPage: last !== undefined,
    },
  };
}

type Order = readonly { path: string[]; direction: number }[];

function valuesOf(node: Node, order: Order): unknown[] {
  return order.map(({ path }) => at(node, path));
}

function compare(a: readonly unknown[], b: readonly unknown[], order: Order): number {
  for (const [index, { direction }] of order.entries()) {
    const [left, right] = [a[index] as string, b[index] as string];
    if (left !== right) return (left < right ? -1 : 1) * direction;
  }
  return 0;
}

/** Opaque: the values of the order, and two digits that tell a cursor from a text of the caller's. */
function cursorOf(values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  return `${text}#${digits(text)}`;
}

function openCursor(cursor: string): unknown[] {
  const [, text = "", check] = /^(.*)#(\d\d)$/s.exec(cursor) ?? [];
  if (check !== digits(text)) throw new BadLiteral("Invalid cursor");
  return JSON.parse(text) as unknown[];
}

function digits(text: string): string {
  const sum = [...text].reduce((total, char) => total + (char.codePointAt(0) ?? 0), 0);
  return String(sum % 100).padStart(2, "0");
}
