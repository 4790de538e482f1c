/**
 * `filter` and `orderBy` of X3 Services are texts that hold a literal in the manner of JavaScript: single quotes, `\'`
 * inside them. Sources: Sage-ERP-X3/sample-x3-ws-php-webportal; developer.sage.com/sdmo/guides/graphql (operators).
 */

export type Literal = string | number | { readonly [name: string]: Literal };

/** @internal for the tests of what it escapes */
export function literalOf(value: Literal): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${escaped(value)}'`;
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}:${literalOf(inner)}`)
    .join(",")}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n");
}

/** `("a.b", v)` → `{a:{b:v}}`. */
export function at(path: string, value: Literal): { [name: string]: Literal } {
  const [last = "", ...outer] = path.split(".").reverse();
  return outer.reduce<{ [name: string]: Literal }>((inner, name) => ({ [name]: inner }), { [last]: value });
}

/** All of them at once; undefined where there are none. */
export function filterOf(conditions: readonly { [name: string]: Literal }[]): string | undefined {
  const [first, ...others] = conditions.map(literalOf);
  if (first === undefined) return undefined;
  return others.length === 0 ? first : `[${[first, ...others].join(",")}]`;
}

/** Ascending by these properties. */
export function orderBy(paths: readonly string[]): string {
  return `{${paths.map((path) => literalOf(at(path, 1)).slice(1, -1)).join(",")}}`;
}
