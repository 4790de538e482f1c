/** external_id and the properties that it is made of. */

import { RelayProblem } from "../../problems.ts";
import type { X3Config } from "./config.ts";
import type { Resource, X3Entity } from "./resources.ts";
import { type Row, textOf } from "./values.ts";

/** Parts are joined by `~`, as X3 itself joins them. A row without its key ends the reading: the names are wrong. */
export function idOf(row: Row, { key }: Resource): string {
  const parts = key.map((property) => textOf(row, [property]));
  const missing = key.filter((_, at) => parts[at] === "");
  if (missing.length === 0) return parts.join("~");
  throw new RelayProblem("endpoint_version_mismatch", `${missing.join(", ")} is empty or not shown by X3`, {
    fix: "Middleware operator: name the properties of the key under `resources`, or have the ERP admin show them.",
  });
}

/** The values of the key's properties; the last one takes what is left. */
export function partsOf(id: string, { key }: Resource): string[] {
  const parts = id.split("~");
  return [...parts.slice(0, key.length - 1), parts.slice(key.length - 1).join("~")];
}

/** What an entity is narrowed to by the configuration: property → value. Throws where a setting is missing. */
export function scopeOf(entity: X3Entity, resource: Resource, config: X3Config): Record<string, string> {
  const [first = ""] = resource.key;
  if (entity === "cost_center") return { [first]: dimensionOf(config) };
  const chart = config.resources.gl_account?.chart_of_accounts;
  return entity === "gl_account" && chart !== undefined ? { [first]: chart } : {};
}

function dimensionOf({ id, cost_center_dimension }: X3Config): string {
  if (cost_center_dimension !== null) return cost_center_dimension;
  throw new RelayProblem(
    "capability_denied",
    `${id}: which dimension type the cost centers are is not configured`,
    {
      fix: "Middleware operator: set cost_center_dimension of the connection to the dimension type, such as DEP.",
    },
  );
}
