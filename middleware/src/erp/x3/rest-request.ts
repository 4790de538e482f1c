/**
 * Addresses, headers and bodies of api1. `/sdata/` answers alike but opens sessions that cost a licence each, `/api/` is
 * nothing: only `/api1/` is used. Sources: Sage online help, "API requests"; "SData web service for read details"
 * (composite keys are joined by `~`).
 */

import type { ErpAnswer, ErpRequest, Verdict } from "../adapter.ts";
import { type Context, flawOf, objectOf } from "./answer.ts";
import type { X3Config } from "./config.ts";
import type { Resource } from "./resources.ts";
import { encoded } from "./rest-where.ts";
import type { Row } from "./values.ts";

export type Named = Pick<Resource, "class" | "representation">;

/** The body of an answer that means success. */
export function bodyOf(answer: ErpAnswer, context: Context): Verdict<Row> {
  const object = objectOf(answer, context);
  if (object.kind !== "ok") return object;
  return flawOf(object.value, answer.status, context) ?? object;
}

export function contextOf({ auth }: X3Config, effect: Context["effect"]): Context {
  return { effect, canRenew: auth.type !== "basic" };
}

export function classUrl({ base_url, folder }: X3Config, named: Named): string {
  return `${base_url}/api1/x3/erp/${folder}/${named.class}`;
}

export function recordUrl(config: X3Config, named: Named, key: string): string {
  return `${classUrl(config, named)}('${encoded(key.replaceAll("'", "''"))}')`;
}

export function request(
  method: "GET" | "POST" | "PUT",
  url: string,
  token: string,
  body?: object,
): ErpRequest {
  const headers = { authorization: token, accept: "application/json" };
  if (body === undefined) return { method, url, headers };
  return {
    method,
    url,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}
