/** Where a list of api1 goes on. */

import { RelayProblem } from "../../problems.ts";
import { idOf } from "./keys.ts";
import type { Resource } from "./resources.ts";
import type { ListPage } from "./rest-call.ts";
import { type Row, textOf } from "./values.ts";

/** The option `key` that goes on after this row: its own key where it is stated, as it will be compared. */
export function markOf(row: Row, resource: Resource): string {
  return `gt.${textOf(row, ["$key"]) || idOf(row, resource)}`;
}

/**
 * Null at the end. A full page without a link may be the last one; it costs a call to be sure, and a proxy that drops
 * links no record. `before` is the mark that the page was asked for with.
 */
export function nextOf(page: ListPage, before: string | null, resource: Resource): string | null {
  const last = page.rows.at(-1);
  const isFull = last !== undefined && page.rows.length >= page.size;
  const next = page.next ?? (isFull ? markOf(last, resource) : null);
  if (next === null || next !== before) return next;
  throw new RelayProblem("erp_bad_answer", `GET ${resource.class}: the next page is the same page again`);
}
