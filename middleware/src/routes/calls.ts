/** What each request under /v1 carries with it: the caller, the request id, and the connection it may use. */

import { randomUUID } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { type AccessDeps, authenticate } from "../access/authenticate.ts";
import type { ClientConfig } from "../config/schema.ts";
import type { Connection, Connections } from "../engine/connection.ts";
import type { Log } from "../log.ts";
import { RelayProblem } from "../problems.ts";

interface Call {
  requestId: string;
  client?: ClientConfig;
}

export class Calls {
  readonly #calls = new WeakMap<Request, Call>();
  readonly #connections: Connections;
  readonly #access: AccessDeps;
  readonly #log: Log;

  constructor(connections: Connections, access: AccessDeps, log: Log) {
    this.#connections = connections;
    this.#access = access;
    this.#log = log;
  }

  /** Gives every request an id, which is in the answer's header, in problem documents and in the log. */
  readonly begin: RequestHandler = (request, response, next) => {
    const call = { requestId: randomUUID() };
    this.#calls.set(request, call);
    response.set("X-Request-Id", call.requestId);
    next();
  };

  readonly authenticated: RequestHandler = async (request, _response, next) => {
    const client = await authenticate(request, this.#access);
    this.#calls.set(request, { requestId: this.requestId(request), client });
    next();
  };

  requestId(request: Request): string {
    return this.#calls.get(request)?.requestId ?? "";
  }

  client(request: Request): ClientConfig {
    const client = this.#calls.get(request)?.client;
    if (client === undefined) throw new RelayProblem("unauthorized", "the request was not authenticated");
    return client;
  }

  /** The connection that the path names. One of another client does not exist for this one. */
  of(request: Request): { connection: Connection; requestId: string; log: Log } {
    const client = this.client(request);
    const id = String(request.params["id"]);
    const connection = client.connections.includes(id) ? this.#connections.find(id) : undefined;
    if (connection === undefined)
      throw new RelayProblem("unknown_connection", `no connection ${id} for this client`);
    return { connection, requestId: this.requestId(request), log: this.#log };
  }
}
