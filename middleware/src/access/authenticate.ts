/** Who is calling: a bearer token (known by its hash) or a signed request. Everyone else is `unauthorized`. */

import { createHash } from "node:crypto";
import type { Request } from "express";
import type { Clock } from "../clock.ts";
import type { ClientConfig, Config } from "../config/schema.ts";
import { RelayProblem } from "../problems.ts";
import type { Store } from "../store/store.ts";
import { equalBytes, signatureOf } from "./signature.ts";

const TOLERANCE_MS = 5 * 60_000;
const NONCE = /^[\x21-\x7e]{8,128}$/;

export interface AccessDeps {
  config: Pick<Config, "clients" | "public_base_path">;
  store: Store;
  clock: Clock;
}

/** The client, or a RelayProblem. The request's body must be the raw bytes. */
export async function authenticate(request: Request, deps: AccessDeps): Promise<ClientConfig> {
  const authorization = request.get("authorization") ?? "";
  const bearer = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1];
  if (bearer !== undefined) return byBearer(bearer, deps.config.clients);
  if (request.get("x-relay-key-id") !== undefined) return bySignature(request, deps);
  throw new RelayProblem("unauthorized", "neither a bearer token nor a signature came with the request");
}

function byBearer(token: string, clients: readonly ClientConfig[]): ClientConfig {
  const hash = createHash("sha256").update(token, "utf8").digest();
  // Every client is compared, so that the time taken says nothing about which one came close.
  const found = clients.filter((client) => equalBytes(hash, Buffer.from(client.bearer_sha256 ?? "", "hex")));
  const client = found.find(({ bearer_sha256 }) => bearer_sha256 !== undefined);
  if (client === undefined) throw new RelayProblem("unauthorized", "the bearer token is not known");
  return client;
}

async function bySignature(request: Request, { config, store, clock }: AccessDeps): Promise<ClientConfig> {
  const header = (name: string): string => request.get(`x-relay-${name}`) ?? "";
  const client = config.clients.find(
    ({ id, hmac_secret }) => id === header("key-id") && hmac_secret !== undefined,
  );
  const key = Buffer.from(client?.hmac_secret?.reveal() ?? "", "base64");
  const expected = signatureOf(key, {
    timestamp: header("timestamp"),
    nonce: header("nonce"),
    method: request.method,
    path: config.public_base_path + request.originalUrl,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    idempotencyKey: request.get("idempotency-key") ?? "",
  });
  const given = Buffer.from(header("signature"), "base64");
  if (!equalBytes(given, expected) || client === undefined) {
    throw new RelayProblem("unauthorized", "the signature does not fit the key id, the request and its body");
  }
  await checkFreshness(client.id, header("timestamp"), header("nonce"), store, clock);
  return client;
}

/** Only a request that was signed rightly may fill the nonce store. */
async function checkFreshness(
  client: string,
  timestamp: string,
  nonce: string,
  store: Store,
  clock: Clock,
): Promise<void> {
  const sentAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  const now = clock.now();
  if (!(Math.abs(now - sentAt) <= TOLERANCE_MS)) {
    throw new RelayProblem(
      "clock_skew",
      `X-Relay-Timestamp ${timestamp} is ${Math.round((sentAt - now) / 1000)} s off the middleware's clock`,
    );
  }
  if (!NONCE.test(nonce))
    throw new RelayProblem("unauthorized", "X-Relay-Nonce: expected 8 to 128 printable characters");
  const fresh = await store.useNonce(client, nonce, sentAt + 2 * TOLERANCE_MS, now);
  if (!fresh) throw new RelayProblem("unauthorized", "this nonce was used before: the request is a repeat");
}
