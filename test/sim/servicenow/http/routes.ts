import type { InstanceCall } from "./call.ts";

/** A request that reached the instance. */
export interface Incoming {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

export interface Route {
  call: InstanceCall;
  /** Path parts after `/api/now/`, of a scripted API after `/api/`. */
  path: string[];
}

/** Which API a request is for; undefined where the instance has none. */
export function routeOf(incoming: Incoming): Route | undefined {
  const parts = incoming.url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  const method = incoming.headers["x-http-method-override"]?.toUpperCase() ?? incoming.method;
  if (incoming.url.pathname === "/oauth_token.do") return { call: { method, api: "oauth" }, path: [] };
  if (incoming.url.pathname === "/sim/ui-action") return { call: { method, api: "ui-action" }, path: [] };
  if (incoming.url.pathname === "/sim/form") return { call: { method, api: "form" }, path: [] };
  if (parts[0] !== "api" || parts[1] === undefined) return undefined;
  if (parts[1] !== "now") return { call: { method, api: "scripted" }, path: parts.slice(1) };
  const path = parts.slice(2);
  const [api, table = ""] = /^v\d$/.test(path[0] ?? "") ? path.slice(1) : path;
  return api === "table" || api === "import" ? { call: { method, api, table }, path } : undefined;
}
