/** What a request is for, and the answer to it. */

import type { Company } from "../company/company.ts";
import { ApiError, NotSimulated } from "../errors.ts";
import { metadataOf } from "../model/metadata.ts";
import { ENTITY_SETS, type EntitySet, MODULES } from "../model/model.ts";
import { entity, type FeedFault, feed } from "../query/feed.ts";
import { byKey } from "../query/key.ts";
import { optionsOf } from "../query/options.ts";
import type { Sage300Settings } from "../settings.ts";
import type { Sage300Call } from "../types.ts";

export interface Target extends Sage300Call {
  /** Of the path: `…/AP`. */
  root: string;
  /** Between parentheses; undefined for a feed. */
  key: string | undefined;
}

export interface ApiAnswer {
  type: string;
  body: string;
}

const ROUTE = /^(\/Sage300WebApi\/v1\.0\/-\/([^/]+)\/([^/]+))\/([^/(]+)(?:\((.*)\))?$/i;

/** Throws ResourceNotFound for what no company here has. */
export function targetOf(path: string, company: string): Target {
  const [, root = "", org, module = "", resource = "", key] = ROUTE.exec(path) ?? [];
  if (org !== company) throw new ApiError("ResourceNotFound");
  if (!(MODULES as readonly string[]).includes(module)) throw new ApiError("ResourceNotFound");
  return { root, module, resource, key };
}

export function answerOf(
  method: string,
  url: URL,
  target: Target,
  { company, settings }: { company: Company; settings: Sage300Settings },
  fault: FeedFault,
): ApiAnswer {
  const { module, resource, key } = target;
  if (settings.inactive.includes(module)) throw new ApiError("ResourceNotFound");
  if (settings.forbidden.includes(module)) throw new ApiError("Forbidden");
  const sets = setsOf(module, settings);
  if (resource === "$metadata" && method === "GET")
    return { type: "application/xml", body: metadataOf(module, sets) };
  const set = sets.find(({ name }) => name === resource);
  if (set === undefined) {
    if (sets.length === 0) throw new NotSimulated(`the module ${module}`);
    throw new ApiError("ResourceNotFound");
  }
  if (method !== "GET") throw new ApiError("MethodNotAllowed");
  const place = { root: target.root, path: url.pathname };
  const records = company.records(resource);
  const options = optionsOf(url.searchParams, set, settings);
  const type = "application/json; odata.metadata=minimal; odata.streaming=true";
  if (key === undefined) return { type, body: feed(records, set, options, place, settings, fault) };
  const record = byKey(decodeURIComponent(key), set, records);
  if (record === undefined) throw new ApiError("RecordNotFound");
  return { type, body: entity(record, set, place, settings) };
}

function setsOf(module: string, { absent }: Sage300Settings): EntitySet[] {
  return ENTITY_SETS.filter((set) => set.module === module).map((set) => ({
    ...set,
    properties: Object.fromEntries(
      Object.entries(set.properties).filter(([name]) => !absent[set.name]?.includes(name)),
    ),
  }));
}
