import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { NotSimulated } from "../errors.ts";
import { edgePage } from "../faults.ts";
import type { Gateway, GatewayReply } from "../gateway.ts";
import type { IntacctSettings } from "../settings.ts";

export const LOGIN_PATH = "/ia/xml/xmlgw.phtml";
/** Real sessions live on a numbered host (Intacct developer docs, API Sessions); here on a numbered path. */
export const SESSION_PATH = "/na12/ia/xml/xmlgw.phtml";

/** Request types that public clients use (official SDKs; jbanahan/Sync-session-ACSG-542-01-2020F). */
const REQUEST_TYPES = ["application/xml", "text/xml", "x-intacct-xml-request"];

/** The HTTP face of the gateway on 127.0.0.1. */
export class GatewayServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #settings: IntacctSettings;
  readonly #gateway: Gateway;

  constructor(gateway: Gateway, settings: IntacctSettings) {
    this.#gateway = gateway;
    this.#settings = settings;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => this.#broken(response, error));
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
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const path = request.url?.split("?")[0];
    if (path !== LOGIN_PATH && path !== SESSION_PATH) return errorPage(response, 404, "Not Found");
    if (request.method !== "POST") return errorPage(response, 405, "Method Not Allowed");
    const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (!REQUEST_TYPES.includes(type)) throw new NotSimulated(`a request of type ${type || "(none)"}`);
    const reply = await this.#gateway.answer(body, path === LOGIN_PATH ? "login" : "session");
    await this.#send(response, reply, /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? "")));
  }

  async #send(response: ServerResponse, reply: GatewayReply, mayCompress: boolean): Promise<void> {
    const { struck } = reply;
    const action = struck?.action;
    if (action?.do === "drop" || action?.do === "drop-after-commit") {
      response.socket?.destroy();
      return;
    }
    if (action?.do === "answer") {
      response.writeHead(action.status, action.headers).end(action.body ?? "");
      return;
    }
    if (action?.do === "custom" && action.name === "bad-gateway-after-commit") {
      response.writeHead(502, { "content-type": "text/html" }).end(edgePage("502 Bad Gateway"));
      return;
    }
    const bytes = Buffer.from(reply.body);
    const headers = { "content-type": this.#settings.contentType };
    if (action?.do === "truncate") {
      response.writeHead(reply.status, headers).end(bytes.subarray(0, action.keep ?? bytes.length >> 1));
    } else if (action?.do === "custom" && action.name === "slow-body") {
      response.writeHead(reply.status, { ...headers, "content-length": bytes.length });
      response.write(bytes.subarray(0, bytes.length >> 1));
      await struck?.released;
      response.end(bytes.subarray(bytes.length >> 1));
    } else if (mayCompress && this.#settings.gzip) {
      response
        .writeHead(reply.status, { ...headers, "content-encoding": "gzip" })
        .end(gzipSync(bytes, { level: 1 }));
    } else response.writeHead(reply.status, headers).end(bytes);
  }

  /** 501 for what is not simulated; anything else is a fault of the simulator itself. */
  #broken(response: ServerResponse, error: unknown): void {
    const status = error instanceof NotSimulated ? 501 : 599;
    const text =
      error instanceof NotSimulated ? `not simulated: ${error.message}` : String((error as Error).stack);
    if (!response.headersSent) response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
    response.end(`${text}\n`);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Not XML: what lies around the gateway is an ordinary web server. */
function errorPage(response: ServerResponse, status: number, title: string): void {
  response.writeHead(status, { "content-type": "text/html" });
  response.end(`<html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>`);
}
