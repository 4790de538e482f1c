/** The HTTP server with its limits, and its answers to what is no HTTP request at all. */

import { createServer as createHttp, type RequestListener, type Server } from "node:http";
import { createServer as createHttps } from "node:https";
import type { Duplex } from "node:stream";
import type { Tls } from "./environment.ts";
import { RelayProblem } from "./problems.ts";

const limits = {
  /** Request line and headers together, in bytes. */
  maxHeaderSize: 16 * 1024,
  /** A caller that sends slowly keeps a place only so long. */
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5000,
};
const MAX_HEADERS = 100;

export function createServer(app: RequestListener, tls?: Tls): Server {
  const server = tls === undefined ? createHttp(limits, app) : createHttps({ ...limits, ...tls }, app);
  server.maxHeadersCount = MAX_HEADERS;
  server.on("clientError", refuse);
  return server;
}

/** Such a request never reaches the application: it is answered on the bare socket. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const { status, problem } = kindOf(error);
  const body = problem === undefined ? "" : JSON.stringify(problem.toDocument(""));
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      "Connection: close",
      "Content-Type: application/problem+json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}

function kindOf({ code }: NodeJS.ErrnoException): { status: string; problem?: RelayProblem } {
  if (code === "HPE_HEADER_OVERFLOW") {
    const detail = `the headers are larger than ${limits.maxHeaderSize} bytes`;
    return { status: "413 Payload Too Large", problem: new RelayProblem("payload_too_large", detail) };
  }
  return { status: code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request" };
}
