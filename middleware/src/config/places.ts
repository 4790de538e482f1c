/**
 * Where something stands in the configuration file: `connections/acme-intacct/company_id`, with the id of a
 * list's item instead of its index. Mistakes name these places, and encrypted secrets are bound to them.
 */

/** Path of keys and indexes to a place; the tree is the file's content as parsed. */
export function placeOf(path: readonly PropertyKey[], tree: unknown): string {
  let node: unknown = tree;
  const parts = path.map((key) => {
    node = childOf(node, key);
    const id = typeof key === "number" ? childOf(node, "id") : undefined;
    return typeof id === "string" ? id : String(key);
  });
  return parts.length === 0 ? "the file" : parts.join("/");
}

export function valueAt(path: readonly PropertyKey[], tree: unknown): unknown {
  return path.reduce<unknown>(childOf, tree);
}

function childOf(node: unknown, key: PropertyKey): unknown {
  return node !== null && typeof node === "object" ? (node as Record<PropertyKey, unknown>)[key] : undefined;
}
