/** Addresses and headers. Source: Integration Development Guide, Get_Records, Get_Record_by_Key, Create_Record. */

import type { Credential, ErpRequest } from "../adapter.ts";
import type { AcumaticaConfig } from "./config.ts";

/** Parameters of an address; empty ones are left out. */
export type Query = Readonly<Record<string, string>>;

/**
 * IIS takes 2,048 characters of query unless told otherwise (request filtering, maxQueryString), and no source says
 * what Acumatica sets.
 */
export const LONGEST_QUERY = 2000;

export interface EntityRequest {
  method: "GET" | "PUT";
  /** Entity, then keys. */
  path: readonly string[];
  query?: Query;
  headers?: Record<string, string>;
  body?: string;
}

export function entityRequest(
  config: AcumaticaConfig,
  credential: Credential,
  { method, path, query = {}, headers = {}, body }: EntityRequest,
): ErpRequest {
  const parts = ["entity", config.endpoint, config.endpoint_version, ...path].map(encodeURIComponent);
  const parameters = queryText(query);
  return {
    method,
    url: `${config.base_url}/${parts.join("/")}${parameters === "" ? "" : `?${parameters}`}`,
    headers: {
      ...sessionHeaders(config, credential),
      accept: "application/json",
      // Without it what was archived would pass for deleted.
      ...(method === "GET" && { "px-apiarchive": "SHOW" }),
      ...(config.branch !== null && { "px-cbapibranch": config.branch }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  };
}

export function sessionHeaders({ auth }: AcumaticaConfig, { token }: Credential): Record<string, string> {
  return auth.type === "cookie" ? { cookie: token } : { authorization: `Bearer ${token}` };
}

/** A `+` must travel as %2B; comma and slash may stay. Quotes are encoded here, since the URL's own rules do it anyway. */
export function queryText(query: Query): string {
  return Object.entries(query)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join("&");
}

function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("'", "%27");
}

/** What a path may hold: others are refused by ASP.NET, or part keys. */
export function isPathSafe(key: string): boolean {
  return /^[A-Za-z0-9_'()-]([A-Za-z0-9_'(). -]*[A-Za-z0-9_'()-])?$/.test(key);
}
