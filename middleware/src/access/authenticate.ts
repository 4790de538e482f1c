/** Who is calling: a bearer token (known by its hash) or a signed request. Everyone else is `unauthorized`. */

import { createHash } from "node:crypto";
import type { Request } from "express";
import type { Clock } from "../clock.ts";
import type { ClientConfig, Config } from "../config/schema.ts";
import { RelayProblem } from "../problems.ts";
import type { Store } from "../store/store.ts";
import type { RateLimit } from "./rate-limit.ts";
import { equalBytes, signatureOf } from "./signature.ts";

const TOLERANCE_MS = 5 * 60_000;
const NONCE = /^[\x21-\x7e]{1,128}$/;

export interface AccessDeps {
  config: Pick<Config, "clients" | "public_base_path">;
  store: Store;
  clock: Clock;
  limit: RateLimit;
}

/** Throws `unauthorized` for who cannot be a client, whatever the body will say. */
export function identify(request: Request, clients: readonly ClientConfig[]): void {
  const token = bearerOf(request);
  if (token !== undefined) byBearer(token, clients);
  else signer(request, clients);
}

/** The client, or a RelayProblem. The request's body must be the raw bytes. */
export async function authenticate(request: Request, deps: AccessDeps): Promise<ClientConfig> {
  const { config, limit, store, clock } = deps;
  const token = bearerOf(request);
  const client = token === undefined ? bySignature(request, config) : byBearer(token, config.clients);
  limit.take(client.id);
  if (token === undefined) await checkFreshness(request, client.id, store, clock);
  return client;
}

function bearerOf(request: Request): string | undefined {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(request.get("authorization") ?? "")?.[1];
}

function byBearer(token: string, clients: readonly ClientConfig[]): ClientConfig {
  const hash = createHash("sha256").update(token, "utf8").digest();
  // Every client is compared, so that the time taken says nothing about which one came close.
  const found = clients.filter((client) => equalBytes(hash, Buffer.from(client.bearer_sha256 ?? "", "hex")));
  const client = found.find(({ bearer_sha256 }) => bearer_sha256 !== undefined);
  if (client === undefined) throw new RelayProblem("unauthorized", "the bearer token is not known");
  return client;
}

function signer(request: Request, clients: readonly ClientConfig[]): ClientConfig {
  const keyId = request.get("x-relay-key-id");
  if (keyId === undefined)
    throw new RelayProblem("unauthorized", "neither a bearer token nor a signature came with the request");
  const client = clients.find(({ id, hmac_secret }) => id === keyId && hmac_secret !== undefined);
  if (client === undefined) throw new RelayProblem("unauthorized", "the key id is not known");
  return client;
}

function bySignature(request: Request, config: AccessDeps["config"]): ClientConfig {
  const client = signer(request, config.clients);
  const expected = signatureOf(Buffer.from(client.hmac_secret?.reveal() ?? "", "base64"), {
    timestamp: header(request, "timestamp"),
    nonce: header(request, "nonce"),
    method: request.method,
    path: pathAsSent(request.originalUrl, config.public_base_path),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    idempotencyKey: request.get("idempotency-key") ?? "",
  });
  if (equalBytes(Buffer.from(header(request, "signature"), "base64"), expected)) return client;
  throw new RelayProblem("unauthorized", "the signature does not fit the key id, the request and its body");
}

function header(request: Request, name: string): string {
  return request.get(`x-relay-${name}`) ?? "";
}

/** What the caller signed: with the public path, which a proxy in front may have cut off. */
function pathAsSent(url: string, base: string): string {
  return url.startsWith(`${base}/`) ? url : base + url;
}

/** Only a request that was signed rightly may fill the nonce store. */
async function checkFreshness(request: Request, client: string, store: Store, clock: Clock): Promise<void> {
  const timestamp = header(request, "timestamp");
  const nonce = header(request, "nonce");
  const sentAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  const now = clock.now();
  if (!(Math.abs(now - sentAt) <= TOLERANCE_MS)) {
    throw new RelayProblem(
      "clock_skew",
      `X-Relay-Timestamp ${timestamp} is ${Math.round((sentAt - now) / 1000)} s off the middleware's clock`,
    );
  }
  if (!NONCE.test(nonce))
    throw new RelayProblem("unauthorized", "X-Relay-Nonce: expected 1 to 128 printable characters");
  const fresh = await store.useNonce(client, nonce, sentAt + 2 * TOLERANCE_MS, now);
  if (!fresh) throw new RelayProblem("unauthorized", "this nonce was used before: the request is a repeat");
}
