/** Texts of GraphQL queries: selections from dotted paths. Collections ask for their size, since 20 is their default. */

import type { Resource } from "./resources.ts";

/** Most lines in one answer; what is more is asked for again. */
const LINES_PER_CALL = 500;

interface Tree {
  [name: string]: Tree;
}

/** `["a.b", "a.c", "d"]` → `a{b c} d`. */
export function selection(paths: readonly string[]): string {
  const root: Tree = {};
  for (const path of paths) {
    let place = root;
    for (const name of path.split(".")) {
      place[name] ??= {};
      place = place[name];
    }
  }
  return written(root);
}

function written(tree: Tree): string {
  return Object.entries(tree)
    .map(([name, inner]) => (Object.keys(inner).length === 0 ? name : `${name}{${written(inner)}}`))
    .join(" ");
}

/** Everything of a record that is mapped, the first page of its lines included. */
export function fieldsOf(resource: Resource): string {
  const { key, watermark, properties, dimensions, lines } = resource;
  const paths = [
    ...key,
    ...(watermark === null ? [] : [watermark]),
    ...Object.values(properties).flat(),
    ...dimensions,
  ];
  const [collection] = lines;
  return [selection(paths), ...(collection === undefined ? [] : [linesField(resource, collection, "")])].join(
    " ",
  );
}

/** `after` is a variable's name with its `$`, or empty. */
export function linesField(
  { line_properties, line_dimensions }: Resource,
  collection: string,
  after: string,
): string {
  const paths = [...Object.values(line_properties).flat(), ...line_dimensions];
  const given = after === "" ? "" : `,after:${after}`;
  const page = `edges{node{${selection(paths)}}} pageInfo{endCursor hasNextPage}`;
  return `${collection}{query(first:${LINES_PER_CALL}${given}){${page}}}`;
}

export function inNode({ package: of, node }: Resource, inner: string): string {
  return `{${of}{${node}{${inner}}}}`;
}
