/** One page of a feed, with the link to the next one while more is there. */

import type { EntitySet } from "../model/model.ts";
import { type Rec, written } from "../model/write.ts";
import type { Sage300Settings } from "../settings.ts";
import type { Options } from "./options.ts";

export interface Place {
  /** Path from the host, e.g. `/Sage300WebApi/v1.0/-/SAMLTD/AP/APVendors`. */
  path: string;
  /** Of the module: `…/AP`. */
  root: string;
}

export interface FeedFault {
  /** Leaves out the last record of the page, and says nothing about it. */
  short?: boolean;
  /** Leaves out the next link. */
  unlinked?: boolean;
}

export function feed(
  records: readonly Rec[],
  set: EntitySet,
  options: Options,
  place: Place,
  settings: Sage300Settings,
  fault: FeedFault = {},
): string {
  const matching = records.filter(options.filter);
  const wanted = Math.min(options.top ?? Number.POSITIVE_INFINITY, settings.pageSize);
  const page = matching.slice(options.skip, options.skip + wanted);
  const at = settings.envelope === "odata4" ? "@" : "";
  const end = options.skip + page.length;
  const isMore = end < matching.length && page.length < (options.top ?? Number.POSITIVE_INFINITY);
  const value = page.map((record) => shaped(record, set, options.select, settings));
  if (fault.short) value.pop();
  return JSON.stringify({
    [`${at}odata.context`]: `${settings.linkOrigin}${place.root}/$metadata#${set.name}`,
    ...(options.count && {
      [`${at}odata.count`]: at === "" ? String(matching.length) : matching.length,
    }),
    value,
    ...(isMore &&
      !fault.unlinked && {
        [`${at}odata.nextLink`]: settings.linkOrigin + place.path + nextQuery(options, end, page.length),
      }),
  });
}

export function entity(record: Rec, set: EntitySet, place: Place, settings: Sage300Settings): string {
  const at = settings.envelope === "odata4" ? "@" : "";
  return JSON.stringify({
    [`${at}odata.context`]: `${settings.linkOrigin}${place.root}/$metadata#${set.name}/$entity`,
    ...shaped(record, set, undefined, settings),
  });
}

function shaped(
  record: Rec,
  set: EntitySet,
  select: readonly string[] | undefined,
  settings: Sage300Settings,
): Record<string, unknown> {
  const wanted = Object.entries(set.properties).filter(([name]) => select?.includes(name) ?? true);
  return written(record, Object.fromEntries(wanted), settings.zone);
}

function nextQuery({ raw, top }: Options, skip: number, taken: number): string {
  const parts = [...raw].filter(([name]) => name !== "$skip" && name !== "$top");
  if (top !== undefined) parts.push(["$top", String(top - taken)]);
  parts.push(["$skip", String(skip)]);
  return `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}
