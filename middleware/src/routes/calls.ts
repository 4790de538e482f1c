/** What each request carries with it: id, configuration, caller, and the connection it may use. */

import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { type AccessDeps, authenticate, identify } from "../access/authenticate.ts";
import { type Pairing, pair, requirePaired } from "../access/pairing.ts";
import { RateLimit } from "../access/rate-limit.ts";
import type { Clock } from "../clock.ts";
import type { ClientConfig } from "../config/schema.ts";
import type { Connection } from "../engine/connection.ts";
import type { Hold, Live, Runtime } from "../live.ts";
import type { Log } from "../log.ts";
import { RelayProblem } from "../problems.ts";
import type { Store } from "../store/store.ts";

const PROBES = ["/healthz", "/readyz", "/metrics"];

export interface CallDeps {
  live: Live;
  store: Store;
  clock: Clock;
  log: Log;
}

interface Call {
  requestId: string;
  hold: Hold;
  client?: ClientConfig;
}

export class Calls {
  readonly #calls = new WeakMap<Request, Call>();
  readonly #deps: CallDeps;
  readonly #limit: RateLimit;

  constructor(deps: CallDeps) {
    this.#deps = deps;
    this.#limit = new RateLimit(deps.clock);
  }

  /**
   * Gives every request an id, which is in the answer's header, in problem documents and in the log, and the
   * configuration that is in force as it comes: it is served by that one to its end.
   */
  readonly begin: RequestHandler = (request, response, next) => {
    const call = { requestId: randomUUID(), hold: this.#deps.live.hold() };
    this.#calls.set(request, call);
    response.set("X-Request-Id", call.requestId);
    const began = performance.now();
    response.once("close", () => {
      call.hold.release();
      this.#note(request, response, performance.now() - began);
    });
    stripBasePath(request, call.hold.runtime.config.public_base_path);
    next();
  };

  /** Turns strangers away before their body is read. */
  readonly identified: RequestHandler = (request, _response, next) => {
    identify(request, this.#call(request).hold.runtime.config.clients);
    next();
  };

  readonly authenticated: RequestHandler = async (request, _response, next) => {
    const call = this.#call(request);
    call.client = await authenticate(request, this.#access(call.hold.runtime));
    next();
  };

  /** Lets only the instance through that the client is paired with, once one is known. */
  readonly paired: RequestHandler = async (request, _response, next) => {
    const { config } = this.#call(request).hold.runtime;
    await requirePaired(request, this.client(request), config, this.#deps.store);
    next();
  };

  pair(request: Request): Promise<Pairing> {
    const { store, clock } = this.#deps;
    const { config } = this.#call(request).hold.runtime;
    return pair(request, this.client(request), config, store, clock.now());
  }

  requestId(request: Request): string {
    return this.#calls.get(request)?.requestId ?? "";
  }

  client(request: Request): ClientConfig {
    const client = this.#calls.get(request)?.client;
    if (client === undefined) throw new RelayProblem("unauthorized", "the request was not authenticated");
    return client;
  }

  /** The connections that the caller may use. */
  connections(request: Request): Connection[] {
    const { connections } = this.#call(request).hold.runtime;
    return this.client(request).connections.flatMap((id) => connections.find(id) ?? []);
  }

  /** The connection that the path names. One of another client does not exist for this one. */
  of(request: Request): { connection: Connection; requestId: string; log: Log } {
    const id = String(request.params["id"]);
    const connection = this.connections(request).find(({ config }) => config.id === id);
    if (connection === undefined)
      throw new RelayProblem("unknown_connection", `no connection ${id} for this client`);
    return { connection, requestId: this.requestId(request), log: this.#deps.log };
  }

  /** The connection that the path names, for an ERP that is no client. Without deliveries it does not exist. */
  configured(request: Request): Connection {
    const id = String(request.params["id"]);
    const connection = this.#call(request).hold.runtime.connections.find(id);
    if (connection?.adapter.webhook?.isOn(connection.config) !== true)
      throw new RelayProblem("unknown_connection", `no connection ${id} that takes notifications`);
    return connection;
  }

  /** Keeps the request's connections open until the work has ended, also when the answer is sent before. */
  async keepFor<T>(request: Request, work: Promise<T>): Promise<T> {
    const hold = this.#call(request).hold.again();
    return work.finally(() => hold.release());
  }

  #call(request: Request): Call {
    const call = this.#calls.get(request);
    if (call === undefined) throw new Error("a request that did not begin");
    return call;
  }

  #access({ config }: Runtime): AccessDeps {
    const { store, clock } = this.#deps;
    return { config, store, clock, limit: this.#limit };
  }

  #note(request: Request, response: Response, ms: number): void {
    const { method, path, ip } = request;
    const client = this.#calls.get(request)?.client?.id;
    const { log } = this.#deps;
    // Asked every few seconds for ever by machines: worth a line only to who looks for it.
    const write = PROBES.includes(path) ? log.debug.bind(log) : log.info.bind(log);
    write(
      {
        request_id: this.requestId(request),
        ...{ method, path, status: response.statusCode, ms: Math.round(ms), remote: ip },
        ...(client !== undefined && { client }),
        ...(!response.writableFinished && { aborted: true }),
      },
      "request",
    );
  }
}

/** A proxy in front may pass the public path on, or cut it; both arrive at the same routes. */
function stripBasePath(request: Request, base: string): void {
  if (base !== "" && request.url.startsWith(`${base}/`)) request.url = request.url.slice(base.length);
}
