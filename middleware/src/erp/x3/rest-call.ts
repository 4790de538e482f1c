/** Reads of api1. Source: Sage online help, "SData web service for Query", "… for read details". */

import type { ErpAnswer, ErpCall, Verdict } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { diagnosesOf, flawOf, objectOf } from "./answer.ts";
import type { X3Config } from "./config.ts";
import { meaningOf } from "./errors.ts";
import type { Resource } from "./resources.ts";
import { bodyOf, classUrl, contextOf, type Named, recordUrl, request } from "./rest-request.ts";
import { encoded } from "./rest-where.ts";
import { type Row, rowsOf, textOf, valueAt } from "./values.ts";

export interface ListPage {
  rows: Row[];
  /** The `key` option of the link to the next page; null where there is none. */
  next: string | null;
  /** Rows of a full page, as the server has it. */
  size: number;
  erpTime: number | undefined;
}

export interface ListQuery {
  where: string;
  orderBy: readonly string[];
  /** `gt.…`, or null for the first page. */
  key: string | null;
  count: number;
}

export function listCall(config: X3Config, resource: Resource, query: ListQuery): ErpCall<ListPage> {
  const options = [
    `representation=${resource.representation}.${resource.list_facet}`,
    `count=${query.count}`,
    `orderBy=${encoded(query.orderBy.join(","))}`,
    ...(query.where === "" ? [] : [`where=${encoded(query.where)}`]),
    ...(query.key === null ? [] : [`key=${encoded(query.key)}`]),
  ];
  return {
    label: `GET ${resource.class}.${resource.list_facet}`,
    effect: "read",
    build: ({ token }) => request("GET", `${classUrl(config, resource)}?${options.join("&")}`, token),
    interpret(answer) {
      const body = bodyOf(answer, contextOf(config, "read"));
      return body.kind === "ok" ? pageIn(body.value, query.count, answer) : body;
    },
  };
}

/** One record by its key; undefined where X3 says that it has none, which it does with HTTP 200. */
export function readCall(
  config: X3Config,
  named: Named & Pick<Resource, "key">,
  facet: string,
  key: string,
): ErpCall<Row | undefined> {
  const url = `${recordUrl(config, named, key)}?representation=${named.representation}.${facet}`;
  return {
    label: `GET ${named.class}.${facet}`,
    effect: "read",
    build: ({ token }) => request("GET", url, token),
    interpret(answer): Verdict<Row | undefined> {
      const object = objectOf(answer, contextOf(config, "read"));
      if (object.kind !== "ok") return object;
      if (isMissing(object.value, answer.status)) return { kind: "ok", value: undefined };
      const flaw = flawOf(object.value, answer.status, contextOf(config, "read"));
      if (flaw !== undefined) return flaw;
      const found = named.key.map((property) => textOf(object.value, [property])).join("~");
      return found === key
        ? object
        : badAnswer("read", `the answer holds ${found || "no record"}, not ${key}`);
    },
  };
}

/** That a facet is there, without touching a record. */
export function prototypeCall(config: X3Config, named: Named, facet: string): ErpCall<Row> {
  const url = `${classUrl(config, named)}/$prototypes('${named.representation}.${facet}')`;
  return {
    label: `GET ${named.class}/$prototypes ${facet}`,
    effect: "read",
    build: ({ token }) => request("GET", url, token),
    interpret: (answer) => bodyOf(answer, contextOf(config, "read")),
  };
}

function isMissing(body: Row, status: number): boolean {
  return diagnosesOf(body).some(({ message }) => meaningOf({ status, message })?.means === "missing");
}

function pageIn(body: Row, asked: number, { headers }: ErpAnswer): Verdict<ListPage> {
  const rows = rowsOf(body["$resources"]);
  if (rows === undefined)
    return { kind: "retry", code: "erp_bad_answer", reason: "the answer has no $resources" };
  const link = valueAt(body, "$links.$next.$url");
  const size = Number(body["$itemsPerPage"] ?? asked) || asked;
  const time = Date.parse(headers["date"] ?? "");
  const value: ListPage = {
    rows,
    next: typeof link === "string" ? keyIn(link) : null,
    size: Math.min(size, asked),
    erpTime: Number.isNaN(time) ? undefined : time,
  };
  return { kind: "ok", value };
}

/** Of the absolute link only the key is taken: host, filter and order are ours, whatever proxy it names. */
function keyIn(link: string): string | null {
  return URL.parse(link, "http://x3.invalid")?.searchParams.get("key") ?? null;
}
