/** The transport that a connection uses. */

import type { X3Config } from "./config.ts";
import { graphql } from "./graphql.ts";
import { rest } from "./rest.ts";
import type { Transport } from "./transport.ts";

export function transportOf({ transport }: X3Config): Transport {
  return { rest, graphql }[transport];
}
