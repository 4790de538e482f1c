/** GET /v1/connections: what the caller may use, and what each of them can do. */

import type { RequestHandler } from "express";
import type { Connection } from "../engine/connection.ts";
import type { ErpAdapter } from "../erp/adapter.ts";
import type { Calls } from "./calls.ts";

export function connectionsRoute(calls: Calls): RequestHandler {
  return (request, response) => {
    response.json({ connections: calls.connections(request).map(shown) });
  };
}

function shown({ config: { id, type }, adapter }: Connection) {
  return { id, type, entities: capabilities(adapter) };
}

/** The capability table, each write with the class that says how a repeat is made safe. */
function capabilities({ can, writers }: ErpAdapter) {
  return Object.fromEntries(
    Object.entries(can).map(([entity, { read, write, note }]) => [
      entity,
      {
        read,
        write: write.map((operation) => ({ operation, class: writers[operation]?.class })),
        ...(note !== undefined && { note }),
      },
    ]),
  );
}
