/** The query string: which options there are, each at most once. */

import { ApiError } from "../errors.ts";
import type { EntitySet } from "../model/model.ts";
import type { Sage300Settings } from "../settings.ts";
import { parseFilter, type Test } from "./filter.ts";

export interface Options {
  filter: Test;
  select: readonly string[] | undefined;
  top: number | undefined;
  skip: number;
  count: boolean;
  /** As they came, for the next link. */
  raw: ReadonlyMap<string, string>;
}

/** Developer Reference, "Query options", and `$select` of the official Postman collection; `$orderby` is in neither. */
const KNOWN = ["$skip", "$top", "$count", "$filter", "$select"];

function bad(why: string): ApiError {
  return new ApiError("InvalidParameters", `The URL parameters are invalid. ${why}`);
}

export function optionsOf(search: URLSearchParams, set: EntitySet, settings: Sage300Settings): Options {
  const raw = new Map<string, string>();
  for (const [name, value] of search) {
    if (!KNOWN.includes(name)) throw bad(`The query parameter '${name}' is not supported.`);
    if (raw.has(name)) throw bad(`The query parameter '${name}' stands twice.`);
    raw.set(name, value);
  }
  const unknownProperty = settings.unknownProperty;
  const filter = raw.get("$filter");
  return {
    filter:
      filter === undefined
        ? () => true
        : parseFilter(filter, set, { nodes: settings.filterNodes, unknownProperty }),
    select: selection(raw.get("$select"), set, unknownProperty),
    top: wholeNumber(raw, "$top"),
    skip: wholeNumber(raw, "$skip") ?? 0,
    count: truth(raw.get("$count")),
    raw,
  };
}

function selection(
  text: string | undefined,
  { properties }: EntitySet,
  unknownProperty: 400 | 500,
): string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) {
    if (properties[name] === undefined)
      throw new ApiError(
        unknownProperty === 400 ? "InvalidParameters" : "InternalServerError",
        `Could not find a property named '${name}'.`,
        unknownProperty,
      );
  }
  return names;
}

function wholeNumber(raw: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = raw.get(name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw bad(`'${text}' is no value of '${name}'.`);
  return Number(text);
}

function truth(text: string | undefined): boolean {
  if (text !== undefined && text !== "true" && text !== "false")
    throw bad(`'${text}' is no value of '$count'.`);
  return text === "true";
}
