/** What lines of orders and invoices have in common: their collection, and their analytical dimensions. */

import type { X3Config } from "./config.ts";
import { dimensionsText } from "./map.ts";
import type { Resource } from "./resources.ts";
import { listOf, type Row, rowsOf, textOf, valueAt } from "./values.ts";

/** The lines of the first collection that has any. A record without one of the collections is not a document. */
export function linesOf(row: Row, { lines }: Resource): Row[] {
  const found = lines.map((name) => rowsOf(valueAt(row, name)));
  const filled = found.find((items) => items !== undefined && items.length > 0);
  if (filled !== undefined) return filled;
  throw new Error(
    `no lines (${lines.join(", ")}): name their collection under resources, or have the facet show it`,
  );
}

export function lineText(line: Row, { line_properties }: Resource, name: string): string {
  return textOf(line, line_properties[name]);
}

/** A line has a value of each dimension type; that of the configured one is the cost center. */
export function analyticsOf(line: Row, resource: Resource, config: X3Config) {
  const types = listOf(line, resource.line_properties["dimension_types"]);
  const values = listOf(line, resource.line_properties["dimension_values"]);
  const pairs = types.map((type, at) => [type, values[at] ?? ""] as const).filter(([type]) => type !== "");
  const isCostCenter = (type: string): boolean => type === config.cost_center_dimension;
  const [, code = ""] = pairs.find(([type]) => isCostCenter(type)) ?? [];
  const others = pairs.filter(([type]) => !isCostCenter(type));
  return {
    cost_center: code === "" ? "" : `${config.cost_center_dimension}~${code}`,
    dimensionsWith: (more: readonly (readonly [string, string])[]): string =>
      dimensionsText([
        ...others,
        ...resource.line_dimensions.map((name) => [name, textOf(line, [name])] as const),
        ...more,
      ]),
  };
}

export function headerDimensions(row: Row, { dimensions }: Resource): string {
  // `purchaseSite._id` is known as purchaseSite.
  return dimensionsText(dimensions.map((name) => [name.replace(/\._id$/, ""), textOf(row, [name])] as const));
}
