/** A stand-in for the middleware that answers as a test says and checks every signature. Shares no code with the real one. */

import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  /** Last part of the path: pull, documents, … */
  call: string;
  connection: string;
  path: string;
  headers: Record<string, string>;
  raw: string;
  body: Record<string, unknown>;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface FakeMiddleware {
  url: string;
  keyId: string;
  secret: string;
  /** Every request whose signature held, in order. */
  received: Received[];
  /** Why requests were refused; empty in a healthy test. */
  refused: string[];
  /** Answers the next requests; without one, pulls are complete and documents posted. */
  reply: ((request: Received) => Reply | undefined | Promise<Reply | undefined>) | undefined;
  close(): Promise<void>;
}

export async function startFakeMiddleware(): Promise<FakeMiddleware> {
  const fake: FakeMiddleware = {
    url: "",
    keyId: "test-now",
    secret: randomBytes(32).toString("base64"),
    received: [],
    refused: [],
    reply: undefined,
    close: async () => undefined,
  };
  const server = createServer(async (request, response) => {
    const raw = await textOf(request);
    const refusal = signatureMistake(fake, request, raw);
    if (refusal) fake.refused.push(refusal);
    const reply = refusal
      ? { status: 401, body: { code: "unauthorized", retryable: false } }
      : await answer(fake, request, raw);
    response.writeHead(reply.status, {
      "Content-Type": "application/json",
      "X-Request-Id": `request-${fake.received.length}`,
      ...reply.headers,
    });
    response.end(reply.body === undefined ? "" : JSON.stringify(reply.body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return fake;
}

async function answer(fake: FakeMiddleware, request: IncomingMessage, raw: string): Promise<Reply> {
  const path = request.url ?? "";
  const [, connection = "", call = ""] = /^\/v1\/connections\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const received: Received = { call, connection, path, headers, raw, body: JSON.parse(raw) };
  fake.received.push(received);
  const reply = await fake.reply?.(received);
  if (reply) return reply;
  if (call === "pull") return { status: 200, body: pulled() };
  return call === "totals" ? { status: 200, body: totalled([]) } : posted(received);
}

/** An answer to `pull` in which nothing happened, unless told otherwise. */
export function pulled(values: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    status: "complete",
    cursor: "c-1",
    read: 0,
    staged: 0,
    unchanged: 0,
    inserted: 0,
    updated: 0,
    ignored: 0,
    deleted: 0,
    pending: 0,
    rejected: [],
    calls: { erp: 1, servicenow: 0 },
    high_water: "2026-03-01T10:00:00Z",
    ...values,
  };
}

/** An answer to `totals` about records of these keys. */
export function totalled(keys: string[], amounts: Record<string, string> = {}): Record<string, unknown> {
  const keys_sha256 = createHash("sha256")
    .update([...keys].sort().join("\n"))
    .digest("hex");
  return { count: keys.length, amounts, keys_sha256 };
}

export function problem(
  status: number,
  code: string,
  retryable: boolean,
  more: Record<string, unknown> = {},
): Reply {
  return {
    status,
    body: {
      type: "about:blank",
      title: code,
      status,
      detail: `${code} happened`,
      code,
      retryable,
      fix: "Do this.",
      ...more,
    },
  };
}

function posted(request: Received): Reply {
  const document = request.body["document"] as Record<string, string>;
  const { external_id, number } = document;
  return { status: 200, body: { status: "posted", external_id, number, replayed: false } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Contract section 4.1: six parts joined by LF, HMAC-SHA256 under the decoded secret, Base64. */
function signatureMistake(fake: FakeMiddleware, request: IncomingMessage, raw: string): string {
  const header = (name: string): string => String(request.headers[name] ?? "");
  if (header("x-relay-key-id") !== fake.keyId) return `key id ${header("x-relay-key-id")}`;
  if (!/^[0-9a-f]{32}$/.test(header("x-relay-instance"))) return `instance ${header("x-relay-instance")}`;
  const data = [
    header("x-relay-timestamp"),
    header("x-relay-nonce"),
    request.method,
    request.url,
    createHash("sha256").update(raw).digest("hex"),
    header("idempotency-key"),
  ].join("\n");
  const expected = createHmac("sha256", Buffer.from(fake.secret, "base64")).update(data).digest();
  const given = Buffer.from(header("x-relay-signature"), "base64");
  const same = given.length === expected.length && timingSafeEqual(given, expected);
  return same ? "" : `signature of ${request.method} ${request.url}`;
}
