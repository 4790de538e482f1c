/** Signs requests as the contract says (section 4.1), in code of its own. */

import { createHash, createHmac, randomUUID } from "node:crypto";
import { hmacSecret } from "./relay.ts";

export interface ToSign {
  /** Milliseconds since the epoch. */
  now: number;
  path: string;
  method?: string;
  body?: string;
  nonce?: string;
  keyId?: string;
  idempotencyKey?: string;
  secret?: string;
}

export function signedHeaders(wanted: ToSign): Record<string, string> {
  const { now, path, method = "POST", body = "", nonce = randomUUID(), keyId = "acme-now" } = wanted;
  const { idempotencyKey = "", secret = hmacSecret } = wanted;
  const seconds = String(Math.floor(now / 1000));
  const bodyHash = createHash("sha256").update(body).digest("hex");
  const text = [seconds, nonce, method, path, bodyHash, idempotencyKey].join("\n");
  return {
    "X-Relay-Key-Id": keyId,
    "X-Relay-Timestamp": seconds,
    "X-Relay-Nonce": nonce,
    "X-Relay-Signature": createHmac("sha256", Buffer.from(secret, "base64")).update(text).digest("base64"),
    ...(idempotencyKey === "" ? {} : { "Idempotency-Key": idempotencyKey }),
  };
}
