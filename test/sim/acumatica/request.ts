/** A call of an endpoint, taken apart. */

import type { Company } from "./company.ts";
import { NotSimulated, notSetUp, page } from "./errors.ts";
import type { Contract, EntityName } from "./metadata.ts";

export interface EntityCall {
  method: string;
  endpoint: string;
  version: string;
  contract: Contract;
  entity: EntityName;
  /** Keys, or the id, or what follows an action. */
  path: readonly string[];
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

const PARAMETERS = ["$filter", "$select", "$expand", "$custom", "$top", "$skip"];

export function checkParameters({ query }: EntityCall, allowed: readonly string[] = PARAMETERS): void {
  for (const name of query.keys())
    if (!allowed.includes(name)) throw new NotSimulated(`parameter ${name}, which no source lists`);
  if (query.has("$custom")) throw new NotSimulated("$custom");
}

/** What the site refuses whatever is asked of this entity. */
export function checkRights({ entity }: EntityCall, { settings }: Company): void {
  if (settings.denied.includes(entity)) throw page(403, "Forbidden");
  const form = settings.notSetUp[entity];
  if (form !== undefined) throw notSetUp(form);
}
