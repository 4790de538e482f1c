/** What a list of api1 is narrowed to. */

import type { X3Config } from "./config.ts";
import { partsOf, scopeOf } from "./keys.ts";
import type { Resource, X3Entity } from "./resources.ts";
import { all, is, moment } from "./rest-where.ts";
import type { Bounds, RowQuery } from "./transport.ts";
import { instantTo } from "./values.ts";

export function whereOf(
  entity: X3Entity,
  resource: Resource,
  { modifiedFrom, dates }: Pick<RowQuery, "modifiedFrom" | "dates">,
  config: X3Config,
): string {
  const scope = Object.entries(scopeOf(entity, resource, config)).map(([name, value]) => is(name, value));
  const modified =
    modifiedFrom === null || resource.watermark === null
      ? []
      : [moment(resource.watermark, "ge", instantTo(modifiedFrom, config.time_zone))];
  return all([...scope, ...modified, ...(dates === undefined ? [] : between(dates))]);
}

function between({ property, from, to }: Bounds): string[] {
  return [
    ...(from === undefined ? [] : [moment(property, "ge", from)]),
    ...(to === undefined ? [] : [moment(property, "le", to)]),
  ];
}

export function isRecord(id: string, resource: Resource): string {
  const parts = partsOf(id, resource);
  return all(resource.key.map((property, at) => is(property, parts[at] ?? "")));
}
