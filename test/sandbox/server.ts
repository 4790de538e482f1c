/** The console's web server: its files, a pass-through to the instance, and a look into the simulators. */

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { root } from "./app.ts";

export interface ConsoleBackend {
  instanceUrl: string;
  /** Passwords by user name: the console's user switch signs in with these. */
  users: Readonly<Record<string, string>>;
  /** The simulated ERP's own record; undefined when it holds none. */
  erpBill(recordNo: string): unknown;
  /** What the About page shows. */
  state(): unknown;
  killMiddleware(): void;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

const securityHeaders = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ts": "text/javascript; charset=utf-8",
};

const consoleDir = "test/sandbox/console";
const mostBody = 1_000_000;

/** @throws an EADDRINUSE error when the port is taken. */
export async function startConsole(
  backend: ConsoleBackend,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    respond(backend, request).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, { status: 502, body: problem(String(error)) }),
    );
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(backend: ConsoleBackend, request: IncomingMessage): Promise<Answer> {
  if (!isLoopback(request.headers.host))
    return { status: 421, body: problem("Only loopback addresses are served.") };
  const url = new URL(request.url ?? "/", "http://console");
  const user = request.headers["x-sandbox-user"];
  const isPage =
    request.method === "GET" && !url.pathname.startsWith("/now/") && !url.pathname.startsWith("/erp/");
  if (isPage && !url.pathname.startsWith("/sandbox/")) return file(url.pathname);
  // A header of our own: a foreign page's script cannot send it without a preflight, which nothing here answers.
  if (typeof user !== "string") return { status: 403, body: problem("X-Sandbox-User is missing.") };
  if (url.pathname.startsWith("/now/table/")) return passThrough(backend, request, url, user);
  const bill = /^\/erp\/intacct\/bill\/([^/]+)$/.exec(url.pathname)?.[1];
  if (bill !== undefined) return json(backend.erpBill(decodeURIComponent(bill)));
  if (url.pathname === "/sandbox/state") return json(backend.state());
  if (url.pathname === "/sandbox/middleware/kill" && request.method === "POST") {
    backend.killMiddleware();
    return json({ killed: true });
  }
  return json(undefined);
}

/** The browser's call with the chosen user's basic authentication, answered with the instance's own answer. */
async function passThrough(
  { instanceUrl, users }: ConsoleBackend,
  request: IncomingMessage,
  url: URL,
  user: string,
): Promise<Answer> {
  const password = Object.hasOwn(users, user) ? users[user] : undefined;
  if (password === undefined) return { status: 403, body: problem(`The sandbox has no user ${user}.`) };
  const headers: Record<string, string> = {
    Accept: "application/json",
    Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
  };
  const type = request.headers["content-type"];
  if (type !== undefined) headers["Content-Type"] = type;
  const body = await bodyOf(request);
  const answer = await fetch(`${instanceUrl}/api${url.pathname}${url.search}`, {
    method: request.method ?? "GET",
    headers,
    ...(body.length > 0 && { body }),
  });
  const total = answer.headers.get("x-total-count");
  return {
    status: answer.status,
    headers: {
      "Content-Type": answer.headers.get("content-type") ?? "application/json",
      ...(total !== null && { "X-Total-Count": total }),
    },
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** Console modules keep their place in the repository, so that their imports of shared-types hold. */
async function file(pathname: string): Promise<Answer> {
  const type = types[extname(pathname)];
  if (type === undefined) return page("index.html");
  const isModule = new RegExp(`^/(${consoleDir}|shared-types)/[a-z/-]+\\.ts$`).test(pathname);
  if (isModule) {
    const source = await readFile(join(root, pathname), "utf8").catch(() => undefined);
    if (source === undefined) return { status: 404, body: problem("No such module.") };
    return { status: 200, headers: { "Content-Type": type }, body: stripTypeScriptTypes(source) };
  }
  return pathname === "/style.css" || pathname === "/icon.svg"
    ? page(pathname.slice(1))
    : { status: 404, body: problem("No such file.") };
}

async function page(name: string): Promise<Answer> {
  const body = await readFile(join(root, consoleDir, name));
  return { status: 200, headers: { "Content-Type": types[extname(name)] ?? "" }, body };
}

/** Refuses names that resolve to loopback only for the attacker who owns them (DNS rebinding). */
function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBody) throw new Error("the request is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function json(value: unknown): Answer {
  if (value === undefined) return { status: 404, body: problem("No such thing here.") };
  return { status: 200, body: JSON.stringify(value) };
}

/** The platform's own error envelope, so that the console reads one shape only. */
function problem(message: string): string {
  return JSON.stringify({ error: { message, detail: null }, status: "failure" });
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { "Content-Type": "application/json", ...securityHeaders, ...headers });
  response.end(body);
}
