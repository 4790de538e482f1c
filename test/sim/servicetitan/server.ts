/** The API and its token endpoint over HTTP on 127.0.0.1. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { FaultAction, Faults } from "../kit/faults.ts";
import type { Gatekeeper } from "./authenticate.ts";
import { badRequest, NotSimulated, notFound, Refused } from "./errors.ts";
import { bodyOf, checkAnswer, match, parametersOf } from "./openapi.ts";
import { operationOf } from "./operations.ts";
import type { Tenant } from "./tenant.ts";
import type { CallRecord, Commit, ServiceTitanCall } from "./types.ts";

const TOKEN_PATH = "/connect/token";

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Arrived {
  method: string;
  url: URL;
  request: IncomingMessage;
  body: string;
}

export interface ServerParts {
  tenant: Tenant;
  gatekeeper: Gatekeeper;
  faults: Faults<ServiceTitanCall>;
}

const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify(body),
});

export class ApiServer {
  readonly #parts: ServerParts;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly calls: CallRecord[] = [];
  readonly commits: Commit[] = [];

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => broken(response, error));
    });
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  async listen(port: number): Promise<string> {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET" } = request;
    const url = new URL(request.url ?? "/", "http://sim");
    const arrived: Arrived = { method, url, request, body: await text(request) };
    const resource = resourceOf(method, url.pathname);
    const struck = this.#parts.faults.strike({ method, resource });
    const action = struck?.action;
    if (action?.do === "custom") this.#custom(action.name);
    if (action?.do === "hold" && action.at === "before") await struck?.released;
    if (action?.do === "drop") {
      this.#note(arrived, resource, 0);
      response.socket?.destroy();
      return;
    }
    const reply = action?.do === "answer" ? answered(action) : this.#reply(arrived, resource);
    this.#note(arrived, resource, reply.status);
    if (action?.do === "hold" && action.at === "after") await struck?.released;
    response.setHeader("date", new Date(this.#parts.tenant.clock.now()).toUTCString());
    send(response, reply, action);
  }

  #custom(name: string): void {
    if (name !== "expire-token") throw new NotSimulated(`fault ${name}`);
    this.#parts.gatekeeper.expireTokens();
  }

  #note({ method, url }: Arrived, resource: string, status: number): void {
    const query = Object.fromEntries(
      [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(",")]),
    );
    this.calls.push({ method, resource, query, status, at: this.#parts.tenant.clock.now() });
  }

  #reply({ method, url, request, body }: Arrived, resource: string): Reply {
    const { tenant, gatekeeper } = this.#parts;
    try {
      if (resource === "token") {
        if (method !== "POST") throw notFound("The requested resource");
        const { status, body: said } = gatekeeper.signIn(request.headers["content-type"], body);
        return json(status, said);
      }
      const found = match(method, url.pathname);
      gatekeeper.admit(request.headers as Record<string, string>, found.path["tenant"] ?? "", resource);
      const writes = method !== "GET";
      if (writes && !request.headers["content-type"]?.startsWith("application/json"))
        throw badRequest({ "": ["The media type must be application/json."] });
      const parameters = parametersOf(found, url.searchParams, tenant.settings);
      const members = writes ? bodyOf(found, body, tenant.settings) : {};
      const answer = operationOf(method, resource)({ tenant, parameters, body: members });
      if (writes)
        this.commits.push({
          method: method as Commit["method"],
          vendorId: (answer as { id: number }).id,
          at: tenant.clock.now(),
        });
      checkAnswer(found, answer);
      return json(200, answer);
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }
}

/** For faults and the log, also of a request that names nothing. */
function resourceOf(method: string, path: string): string {
  if (path === TOKEN_PATH) return "token";
  try {
    return match(method, path).resource;
  } catch {
    return path;
  }
}

function answered({ status, headers = {}, body = "" }: Extract<FaultAction, { do: "answer" }>): Reply {
  return { status, headers, body };
}

function send(response: ServerResponse, reply: Reply, action: FaultAction | undefined): void {
  if (action?.do === "drop-after-commit") {
    response.socket?.destroy();
    return;
  }
  const bytes = Buffer.from(reply.body);
  const kept = action?.do === "truncate" ? bytes.subarray(0, action.keep ?? bytes.length >> 1) : bytes;
  response.writeHead(reply.status, reply.headers).end(kept);
}

/** 501 for what is not simulated; anything else is a fault of the simulator itself. */
function broken(response: ServerResponse, error: unknown): void {
  const missing = error instanceof NotSimulated;
  const said = missing ? `not simulated: ${error.message}` : String((error as Error).stack);
  if (!response.headersSent) response.writeHead(missing ? 501 : 599, { "content-type": "text/plain" });
  response.end(`${said}\n`);
}
