/** The request that a writer would send, in a form that may be shown, kept and hashed: without any secret. */

import { Secret } from "../config/secrets.ts";
import type { ErpRequest, Writer } from "../erp/adapter.ts";
import type { Connection } from "./connection.ts";

const MASK = "[secret]";

/** What a send is made of: the plan, the key as the ERP gets to see it, and the number of this send under it. */
export interface Sending {
  plan: unknown;
  key: string;
  turn: number;
}

/**
 * Exactly what goes out, but for the mask in place of each secret of the configuration and of the session
 * token. Its hash can be checked by whoever has the document; a hash over the secrets themselves would let
 * them be guessed, and one over a session token could be checked by nobody.
 */
export function maskedRequest(
  writer: Writer<Connection["config"]>,
  config: Connection["config"],
  { plan, key, turn }: Sending,
): ErpRequest {
  return writer.send(masked(config), plan, key, turn).build({ token: MASK, expiresAt: 0 });
}

function masked<T>(value: T): T {
  if (value instanceof Secret) return new Secret(MASK) as T;
  if (Array.isArray(value)) return value.map(masked) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, masked(item)])) as T;
}
