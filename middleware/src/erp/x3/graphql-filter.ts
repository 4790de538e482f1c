/** What a list of X3 Services is narrowed to. */

import type { X3Config } from "./config.ts";
import { at, type Literal } from "./graphql-literal.ts";
import { partsOf, scopeOf } from "./keys.ts";
import type { Resource, X3Entity } from "./resources.ts";
import type { RowQuery } from "./transport.ts";

export type Condition = { [name: string]: Literal };

export function conditionsOf(
  entity: X3Entity,
  resource: Resource,
  { modifiedFrom, dates }: Pick<RowQuery, "modifiedFrom" | "dates">,
  config: X3Config,
): Condition[] {
  const { watermark } = resource;
  const modified = modifiedFrom === null || watermark === null ? [] : [at(watermark, { _gte: modifiedFrom })];
  const { property = "", from, to } = dates ?? {};
  const range = {
    ...(from !== undefined && { _gte: from }),
    ...(to !== undefined && { _lte: to }),
  };
  const between = Object.keys(range).length === 0 ? [] : [at(property, range)];
  return [...scopeConditions(entity, resource, config), ...modified, ...between];
}

export function scopeConditions(entity: X3Entity, resource: Resource, config: X3Config): Condition[] {
  return Object.entries(scopeOf(entity, resource, config)).map(([path, value]) => at(path, value));
}

export function isRecord(id: string, resource: Resource): Condition[] {
  const parts = partsOf(id, resource);
  return resource.key.map((path, index) => at(path, parts[index] ?? ""));
}
