/** Rows to records as readers yield them. */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { MappedDocument, ReadRecord } from "../adapter.ts";
import type { Row } from "./answer.ts";
import { field, instantFrom } from "./text.ts";

/** Times are the service's own UTC; how late a change may show in a list is not documented. */
export const OVERLAP_MS = 10 * 60_000;
export const SETTLE_MS = 5 * 60_000;

/** What the mapping throws says why the record cannot be loaded. */
export function attempt<T>(map: () => T): T | Error {
  try {
    return map();
  } catch (error) {
    return error as Error;
  }
}

export function recordOf<E extends Entity>(
  row: Row,
  document: MappedDocument<E> | Error,
  prefix = "",
): ReadRecord<E> {
  const record = { external_id: `${prefix}${field(row, "id")}`, modified_at: modifiedAt(row) };
  if (document instanceof Error)
    return { ...record, error: { code: "cannot_map", message: document.message } };
  return { ...record, document };
}

/** Empty when the time is unreadable. */
export function modifiedAt(row: Row): string {
  try {
    return instantFrom(field(row, "modifiedOn"), "modifiedOn");
  } catch {
    return "";
  }
}
