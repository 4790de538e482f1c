/**
 * One request for records of an entity set, and what its answer holds. The server decides how many come at once
 * (PageSize of its web.config, 100 as shipped); it says with `$count` how many there are, and links to the rest.
 * Source: SageNADev/Sage300-SDK, docs/webapi, "Web API Developer Reference", Paging; omniboost/go-sage300 (envelope).
 */

import type { Erp, ErpAnswer, ErpCall, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import type { Sage300Config } from "./config.ts";
import { failureOf, member } from "./errors.ts";
import { get, type Module } from "./request.ts";

/** A record as it came: numbers as text, details inline. */
export type Row = { [name: string]: Json };

export interface Source {
  module: Module;
  set: string;
  /** Properties to ask for; undefined: all, with every detail. */
  select?: readonly string[];
  filter?: string | undefined;
}

export interface Slice extends Source {
  skip: number;
  top: number;
}

export interface Rows {
  rows: Row[];
  /** True when records lie behind these. */
  more: boolean;
}

export function read(erp: Erp<Sage300Config>, slice: Slice): Promise<Rows> {
  return erp.read(feedCall(erp.config, slice));
}

export function feedCall(config: Sage300Config, slice: Slice): ErpCall<Rows> {
  const { module, set, select, filter, skip, top } = slice;
  const options = {
    ...(filter !== undefined && { $filter: filter }),
    ...(select !== undefined && { $select: select.join(",") }),
    ...(skip > 0 && { $skip: String(skip) }),
    $top: String(top),
    $count: "true",
  };
  return {
    label: `GET ${module}/${set}`,
    effect: "read",
    build: (credential) => get(config, credential, { module, name: set, options }),
    interpret: (answer) => (answer.status === 200 ? rowsOf(answer, slice) : failureOf(answer)),
  };
}

function rowsOf({ body }: ErpAnswer, { skip, top }: Slice): Verdict<Rows> {
  let root: Json;
  try {
    root = parseJson(body);
  } catch (error) {
    return bad(`the answer is not complete JSON: ${(error as Error).message}`);
  }
  const value = member(root, "value");
  if (!Array.isArray(value) || !value.every(isRow)) return bad("the answer holds no list of records");
  const end = skip + value.length;
  const total = countOf(annotation(root, "count"));
  const link = annotation(root, "nextLink");
  if (link !== undefined && link !== null) {
    const next = skipOf(link);
    if (next === undefined) return bad("the next link has no $skip");
    // It says how far the server has got: where that is not as far as the records reach, some are missing.
    if (next !== end || value.length === 0)
      return bad(`the next link goes on at ${next} after ${value.length} records from ${skip}`);
    return { kind: "ok", value: { rows: value, more: true } };
  }
  const isCut = total !== undefined && end < total && value.length < top;
  if (isCut)
    return bad(`the answer counts ${total} records, holds ${value.length} from ${skip}, and links no more`);
  return {
    kind: "ok",
    value: { rows: value, more: total === undefined ? value.length >= top : end < total },
  };
}

function isRow(value: Json): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The v1.0 route writes `@odata.…`, samples of the Developer Reference `odata.…`. */
function annotation(root: Json, name: string): Json | undefined {
  return member(root, `@odata.${name}`) ?? member(root, `odata.${name}`);
}

function countOf(count: Json | undefined): number | undefined {
  return typeof count === "string" && /^\d+$/.test(count) ? Number(count) : undefined;
}

/** All that a next link is taken for: its host is the one that IIS knows itself by, which we may not reach. */
function skipOf(link: Json): number | undefined {
  const [, query = ""] = typeof link === "string" ? link.split("?") : [];
  const skip = new URLSearchParams(query).get("$skip") ?? "";
  return /^\d+$/.test(skip) ? Number(skip) : undefined;
}

function bad(reason: string): Verdict<never> {
  return { kind: "retry", code: "erp_bad_answer", reason };
}
