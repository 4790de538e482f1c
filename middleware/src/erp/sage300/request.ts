/**
 * How every request looks: `{base_url}/v1.0/-/{company}/{module}/{resource}`, HTTP Basic, and a Content-Type although
 * nothing is sent: without it the server answers 500. Only GET exists here, on any path.
 * Source: SageNADev/Sage300-SDK, docs/webapi, "Web API Developer Reference".
 */

import type { Credential, ErpRequest } from "../adapter.ts";
import type { Sage300Config } from "./config.ts";

export type Module = "AP" | "GL" | "PO" | "IC";

export function get(
  config: Sage300Config,
  credential: Credential,
  resource: { module: Module; name: string; options?: Readonly<Record<string, string>> },
): ErpRequest {
  const { module, name, options = {} } = resource;
  const query = Object.entries(options).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const path = `${config.base_url}/v1.0/-/${config.company}/${module}/${name}`;
  return {
    method: "GET",
    url: query.length === 0 ? path : `${path}?${query.join("&")}`,
    headers: {
      authorization: basic(config),
      "content-type": "application/json",
      accept: name === "$metadata" ? "application/xml" : "application/json",
      ...(credential.token !== "" && { cookie: credential.token }),
    },
  };
}

/** Sage 300 keeps user IDs in upper case, and passwords too unless the release tells the cases apart. */
function basic({ username, password, uppercase_password }: Sage300Config): string {
  const plain = password.reveal();
  const pair = `${username.toUpperCase()}:${uppercase_password ? plain.toUpperCase() : plain}`;
  return `Basic ${Buffer.from(pair, "utf8").toString("base64")}`;
}
