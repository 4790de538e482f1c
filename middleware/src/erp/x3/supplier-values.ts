/** Canonical fields of a supplier as X3's properties, for writing. */

import type { X3Config } from "./config.ts";
import type { Resource } from "./resources.ts";
import { SUPPLIER_FIELDS } from "./supplier-document.ts";
import type { RecordChange } from "./transport.ts";

type Values = RecordChange["values"];

/** Menus of api1 are numbers: 1 no, 2 yes. X3 Services has booleans. */
const YES_NO: Readonly<Record<string, string>> = { status: "active", on_hold: "true" };

export function valuesFor(
  fields: Readonly<Record<string, string>>,
  { transport }: X3Config,
  { properties }: Resource,
): Values {
  const values: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [property] = properties[name] ?? [];
    if (property === undefined) continue;
    const yes = YES_NO[name];
    values[property] = yes === undefined ? value : yesNo(value === yes, transport);
  }
  return values;
}

function yesNo(isYes: boolean, transport: X3Config["transport"]): number | boolean {
  if (transport === "graphql") return isYes;
  return isYes ? 2 : 1;
}

/** The connection's `supplier_defaults`, for suppliers that are new: canonical names, and X3's own for what has none. */
export function defaultsFor(config: X3Config, resource: Resource): Values {
  const given = Object.entries(config.supplier_defaults ?? {});
  const canonical = given.filter(([name]) => SUPPLIER_FIELDS.includes(name));
  const own = given.filter(([name]) => !SUPPLIER_FIELDS.includes(name));
  return { ...Object.fromEntries(own), ...valuesFor(Object.fromEntries(canonical), config, resource) };
}
