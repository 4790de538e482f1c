import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Clock } from "../../kit/clock.ts";
import type { FaultAction, Faults } from "../../kit/faults.ts";
import type { Company } from "../company/company.ts";
import { ApiError, NotSimulated, page } from "../errors.ts";
import type { FeedFault } from "../query/feed.ts";
import type { Sage300Settings } from "../settings.ts";
import type { CallRecord, Sage300Call, Sage300Config } from "../types.ts";
import { admit } from "./access.ts";
import { answerOf, targetOf } from "./api.ts";
import { Pool } from "./pool.ts";

export interface ServerParts {
  company: Company;
  settings: Sage300Settings;
  credentials: Omit<Sage300Config, "base_url">;
  faults: Faults<Sage300Call>;
  clock: Clock;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  action?: FaultAction | undefined;
}

const HTML = { "content-type": "text/html; charset=us-ascii" };
const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

/** IIS with the Web API behind it, on 127.0.0.1. */
export class WebApiServer {
  readonly calls: CallRecord[] = [];
  readonly sessions = new Set<string>();
  readonly #parts: ServerParts;
  readonly #pool: Pool;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#pool = new Pool(parts.clock, parts.settings);
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.writeHead(599).end(String((error as Error).stack));
      });
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
    const url = new URL(request.url ?? "/", "http://iis");
    const reply = await this.#reply(request, url);
    this.calls.push({
      method: request.method ?? "",
      ...place(url),
      path: decodeURIComponent(url.pathname + url.search),
      status: reply.status,
      at: this.#parts.clock.now(),
    });
    response.setHeader("date", new Date(this.#parts.clock.now()).toUTCString());
    send(response, reply);
  }

  async #reply(request: IncomingMessage, url: URL): Promise<Reply> {
    const struck = this.#parts.faults.strike(place(url));
    const { action } = struck ?? {};
    const unavailable = { status: 503, headers: HTML, body: page("Service Unavailable") };
    if (action?.do === "drop") return { ...unavailable, action };
    if (action?.do === "answer")
      return { status: action.status, headers: action.headers ?? {}, body: action.body ?? "" };
    if (action?.do === "hold" && action.at === "before") await struck?.released;
    if (this.#pool.isDown) return unavailable;
    if (!url.pathname.toLowerCase().startsWith("/sage300webapi/"))
      return { status: 404, headers: HTML, body: page("404 - File or directory not found.") };
    if (url.search.length > this.#parts.settings.queryCharacters)
      return { status: 404, headers: HTML, body: page("404.15 - Query String Too Long") };
    try {
      const reply = await this.#pool.serve(async () => {
        const done = this.#work(request, url, action);
        if (action?.do === "hold" && action.at === "after") await struck?.released;
        return done;
      });
      return { ...reply, action };
    } catch (error) {
      return failed(error);
    }
  }

  #work(request: IncomingMessage, url: URL, action: FaultAction | undefined): Reply {
    const { credentials, settings } = this.#parts;
    const type = request.headers["content-type"] ?? "";
    if (settings.contentTypeRequired && !type.startsWith("application/json"))
      throw new ApiError("InternalServerError");
    admit(request.headers.authorization, credentials, settings);
    if (action?.do === "custom" && action.name === "session-error") throw new ApiError("SessionError");
    if (action?.do === "custom" && action.name === "database-error") throw new ApiError("DBLinkError");
    const fault: FeedFault = {
      short: action?.do === "custom" && action.name === "short-page",
      unlinked: action?.do === "custom" && action.name === "no-next-link",
    };
    const target = targetOf(decodeURI(url.pathname), credentials.company);
    const { type: answered, body } = answerOf(request.method ?? "", url, target, this.#parts, fault);
    return { status: 200, headers: { "content-type": answered, ...this.#session(request) }, body };
  }

  /** A caller without the cookie of its session is given another one. */
  #session({ headers }: IncomingMessage): Record<string, string> {
    const [, given = ""] = /ASP\.NET_SessionId=([^;]+)/.exec(headers.cookie ?? "") ?? [];
    if (this.sessions.has(given)) return {};
    const id = `s${this.sessions.size + 1}`;
    this.sessions.add(id);
    return { "set-cookie": `ASP.NET_SessionId=${id}; path=/; HttpOnly` };
  }
}

function place(url: URL): Sage300Call {
  const [module = "", resource = ""] = url.pathname.split("/").slice(5);
  return { module, resource: decodeURIComponent(resource).replace(/\(.*$/, "") };
}

function failed(error: unknown): Reply {
  if (error instanceof NotSimulated)
    return {
      status: 501,
      headers: { "content-type": "text/plain" },
      body: `not simulated: ${error.message}\n`,
    };
  if (!(error instanceof ApiError)) throw error;
  const challenge: Record<string, string> =
    error.status === 401 ? { "www-authenticate": 'Basic realm="Sage 300 Web API"' } : {};
  return { status: error.status, headers: { ...JSON_TYPE, ...challenge }, body: error.body };
}

function send(response: ServerResponse, { status, headers, body, action }: Reply): void {
  if (action?.do === "drop" || action?.do === "drop-after-commit") {
    response.socket?.destroy();
    return;
  }
  const bytes = Buffer.from(body);
  const keep = action?.do === "truncate" ? (action.keep ?? bytes.length >> 1) : bytes.length;
  response.writeHead(status, headers).end(bytes.subarray(0, keep));
}
