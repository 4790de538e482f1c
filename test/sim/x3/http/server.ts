import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { Faults } from "../../kit/faults.ts";
import { NotSimulated, type Reply, type X3Call } from "../types.ts";

export interface Incoming {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface Answerer {
  faults: Faults<X3Call>;
  /** Undefined for an address that no part of X3 answers. */
  callOf(request: Incoming): X3Call | undefined;
  answer(request: Incoming, call: X3Call): Promise<Reply>;
}

/** The HTTP face on 127.0.0.1, faults included. */
export class X3Server {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #answerer: Answerer;
  origin = "";

  constructor(answerer: Answerer) {
    this.#answerer = answerer;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => broken(response, error));
    });
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  /** Starts listening; the origin. */
  async listen(port: number): Promise<string> {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this.origin;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = new URL(request.url ?? "/", this.origin);
    const incoming = { method: request.method ?? "GET", url, headers: request.headers, body };
    const call = this.#answerer.callOf(incoming);
    if (call === undefined) {
      response.writeHead(404, { "content-type": "text/html" }).end("<html><body>Not Found</body></html>");
      return;
    }
    const struck = this.#answerer.faults.strike(call);
    const action = struck?.action;
    if (action?.do === "hold" && action.at === "before") await struck?.released;
    if (action?.do === "drop") return void response.socket?.destroy();
    if (action?.do === "answer")
      return void response.writeHead(action.status, action.headers).end(action.body ?? "");
    const reply = await this.#answerer.answer(incoming, call);
    if (action?.do === "hold" && action.at === "after") await struck?.released;
    if (action?.do === "drop-after-commit") return void response.socket?.destroy();
    if (action?.do === "custom") return this.#custom(action.name, reply, response);
    const bytes = Buffer.from(reply.body);
    response.writeHead(reply.status, reply.headers);
    response.end(action?.do === "truncate" ? bytes.subarray(0, action.keep ?? bytes.length >> 1) : bytes);
  }

  #custom(name: string, reply: Reply, response: ServerResponse): void {
    if (name !== "error-page-after-commit") throw new NotSimulated(`fault ${name}`);
    void reply;
    response
      .writeHead(500, { "content-type": "text/html" })
      .end("<html><body>Internal Server Error</body></html>");
  }
}

/** 501 for what is not simulated; anything else is a fault of the simulator itself. */
function broken(response: ServerResponse, error: unknown): void {
  const status = error instanceof NotSimulated ? 501 : 599;
  const said =
    error instanceof NotSimulated ? `not simulated: ${error.message}` : String((error as Error).stack);
  if (!response.headersSent) response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${said}\n`);
}
