/**
 * Requests of the API: `/{module}/v2/tenant/{tenant}/{resource}`, with the token and the application key as headers.
 * The key may also go as a query parameter, where it would end up in logs. Source: OpenAPI documents, securitySchemes.
 */

import type { Credential, ErpCall, ErpRequest, Verdict } from "../adapter.ts";
import type { Json } from "../json.ts";
import { interpret, isMissing, isRow, type Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";

/** Absent values are left out; several are sent as a repeated parameter. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

function request(
  config: ServiceTitanConfig,
  { token }: Credential,
  method: ErpRequest["method"],
  path: string,
): ErpRequest {
  const [module, ...rest] = path.split("/");
  return {
    method,
    url: `${config.api_url}/${module}/v2/tenant/${config.tenant_id}/${rest.join("/")}`,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      "st-app-key": config.app_key.reveal(),
    },
  };
}

/** `path`: module and resource, e.g. `accounting/gl-accounts`. */
export function getCall(config: ServiceTitanConfig, path: string, query: Query = {}): ErpCall<Json> {
  return {
    label: `GET ${path.replace(/\/\d+$/, "/{id}")}`,
    effect: "read",
    build(credential) {
      const { url, ...rest } = request(config, credential, "GET", path);
      const search = searchOf(query);
      return { ...rest, url: search === "" ? url : `${url}?${search}` };
    },
    interpret: (answer) => interpret(answer, "read"),
  };
}

function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const text of typeof value === "string" ? [value] : (value ?? [])) search.append(name, text);
  return search.toString();
}

/** One object by its id; undefined when the API says that there is none. */
export function oneCall(
  config: ServiceTitanConfig,
  path: string,
  query: Query = {},
): ErpCall<Row | undefined> {
  const call = getCall(config, path, query);
  return {
    ...call,
    interpret(answer): Verdict<Row | undefined> {
      if (isMissing(answer)) return { kind: "ok", value: undefined };
      const verdict = call.interpret(answer);
      if (verdict.kind !== "ok") return verdict;
      if (isRow(verdict.value) && path.endsWith(`/${verdict.value["id"]}`))
        return { kind: "ok", value: verdict.value };
      return { kind: "retry", code: "erp_bad_answer", reason: "the answer is not the object asked for" };
    },
  };
}

export function writeCall(
  config: ServiceTitanConfig,
  method: "POST" | "PATCH",
  path: string,
  body: object,
): ErpCall<Json> {
  return {
    label: `${method} ${path.replace(/\/\d+$/, "/{id}")}`,
    effect: "write",
    build(credential) {
      const { headers, ...rest } = request(config, credential, method, path);
      const json = { ...headers, "content-type": "application/json" };
      return { ...rest, headers: json, body: JSON.stringify(body) };
    },
    interpret: (answer) => interpret(answer, "write"),
  };
}
