/** The HTTP face of the site on 127.0.0.1, and the faults on its wire. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { Clock } from "../kit/clock.ts";
import type { FaultAction, Faults } from "../kit/faults.ts";
import { NotSimulated, type SiteAnswer } from "./errors.ts";
import { type AcumaticaCall, CUSTOM_FAULTS } from "./faults.ts";
import type { Sessions } from "./sessions.ts";
import { kindOf, type Site, type SiteRequest } from "./site.ts";

export interface LoggedCall extends AcumaticaCall {
  method: string;
  /** Path with the query as it was sent. */
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
  /** When it came, on the site's clock. */
  at: number;
  /** Undefined where the connection was cut. */
  status: number | undefined;
}

interface Parts {
  site: Site;
  sessions: Sessions;
  faults: Faults<AcumaticaCall>;
  clock: Clock;
}

export class SiteServer {
  readonly calls: LoggedCall[] = [];
  readonly #parts: Parts;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Requests in the queue of the licence, whose connection is gone. */
  #queued: { at: number; work(): void }[] = [];

  constructor(parts: Parts) {
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

  /** Does the work of queued requests whose turn has come. */
  settle(): void {
    const now = this.#parts.clock.now();
    const due = this.#queued.filter(({ at }) => at <= now);
    this.#queued = this.#queued.filter(({ at }) => at > now);
    for (const { work } of due) work();
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(message);
    this.settle();
    const url = new URL(message.url ?? "/", `http://${message.headers.host}`);
    const { method = "GET" } = message;
    const headers = message.headers as Record<string, string | undefined>;
    const request: SiteRequest = { method, url, headers, body };
    const call = kindOf(request);
    const logged: LoggedCall | undefined = call && {
      ...{ ...call, method, path: message.url ?? "", headers, body },
      ...{ at: this.#parts.clock.now(), status: undefined },
    };
    if (logged !== undefined) this.calls.push(logged);
    const struck = call && this.#parts.faults.strike(call);
    const answer = await this.#worked(request, struck);
    if (answer === undefined) {
      response.socket?.destroy();
      return;
    }
    if (logged !== undefined) logged.status = answer.status;
    send(response, answer, struck?.action.do === "truncate" ? (struck.action.keep ?? "half") : undefined);
  }

  /** Undefined: the connection is cut. */
  async #worked(
    request: SiteRequest,
    struck: { action: FaultAction; released: Promise<void> } | undefined,
  ): Promise<SiteAnswer | undefined> {
    const { site } = this.#parts;
    const action = struck?.action;
    switch (action?.do) {
      case undefined:
      case "truncate":
        return site.answer(request);
      case "drop":
        return undefined;
      case "drop-after-commit":
        site.answer(request);
        return undefined;
      case "answer":
        return { ...action };
      case "hold": {
        if (action.at === "before") await struck?.released;
        const answer = site.answer(request);
        if (action.at === "after") await struck?.released;
        return answer;
      }
      case "custom":
        return this.#custom(action, request);
    }
  }

  #custom({ name, value }: FaultAction & { do: "custom" }, request: SiteRequest): SiteAnswer | undefined {
    const { site, sessions, clock } = this.#parts;
    if (!(CUSTOM_FAULTS as readonly string[]).includes(name)) throw new NotSimulated(`fault ${name}`);
    switch (name as (typeof CUSTOM_FAULTS)[number]) {
      case "expire-session":
        sessions.endAll();
        return site.answer(request);
      case "late-commit":
        this.#queued.push({ at: clock.now() + Number(value), work: () => void site.answer(request) });
        return undefined;
      case "bad-gateway-after-commit":
        site.answer(request);
        return html(502, "Bad Gateway");
      case "html-in-200":
        return html(200, "Acumatica is starting");
      case "redirect":
        return { status: 302, headers: { location: "/ui/error?exceptionID=1" } };
      case "redirect-to-login":
        return { status: 302, headers: { location: "/Frames/Login.aspx?ReturnUrl=%2fentity" } };
    }
  }
}

function html(status: number, title: string): SiteAnswer {
  return {
    status,
    headers: { "content-type": "text/html" },
    body: `<html><body><h1>${title}</h1></body></html>`,
  };
}

function send(response: ServerResponse, answer: SiteAnswer, cut: number | "half" | undefined): void {
  const { status, headers = {}, cookies = [], body } = answer;
  const isJson = typeof body === "object";
  const bytes = Buffer.from(isJson ? JSON.stringify(body) : (body ?? ""));
  response.writeHead(status, {
    ...(isJson && { "content-type": "application/json; charset=utf-8" }),
    ...headers,
    ...(cookies.length > 0 && { "set-cookie": [...cookies] }),
  });
  response.end(cut === undefined ? bytes : bytes.subarray(0, cut === "half" ? bytes.length >> 1 : cut));
}

/** 501 for what is not simulated; anything else is a fault of the simulator itself. */
function broken(response: ServerResponse, error: unknown): void {
  const known = error instanceof NotSimulated;
  const words = known ? `not simulated: ${error.message}` : String((error as Error).stack);
  if (!response.headersSent) response.writeHead(known ? 501 : 599, { "content-type": "text/plain" });
  response.end(`${words}\n`);
}
