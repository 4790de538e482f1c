/** Keys in parentheses: `('1200')`, `(58)`, `(SegmentNumber='000002',SegmentCodeKey='100')`. */

import { ApiError } from "../errors.ts";
import type { EntitySet } from "../model/model.ts";
import type { Rec } from "../model/write.ts";
import { parseFilter } from "./filter.ts";

/** The record with this key; undefined when there is none. Throws InvalidEntityKey for what is no key of the set. */
export function byKey(key: string, set: EntitySet, records: readonly Rec[]): Rec | undefined {
  const [only] = set.key;
  const named = key.includes("=") && !key.startsWith("'") ? key.replaceAll("=", " eq ") : `${only} eq ${key}`;
  const filter = named.replace(/,(?=(?:[^']*'[^']*')*[^']*$)/g, " and ");
  const own = Object.fromEntries(set.key.map((name) => [name, set.properties[name] ?? "string"]));
  try {
    return records.find(parseFilter(filter, { properties: own }, { nodes: 100, unknownProperty: 400 }));
  } catch (error) {
    if (error instanceof ApiError) throw new ApiError("InvalidEntityKey");
    throw error;
  }
}
