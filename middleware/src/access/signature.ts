/**
 * Signed requests (contract section 4.1): Base64 of HMAC-SHA256 over six parts joined by LF: timestamp,
 * nonce, METHOD, path with query as sent, lower-case hex SHA-256 of the raw body, idempotency key or nothing.
 */

import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export interface SignedParts {
  timestamp: string;
  nonce: string;
  method: string;
  path: string;
  body: Buffer;
  idempotencyKey: string;
}

export function signatureOf(key: Buffer, parts: SignedParts): Buffer {
  const bodyHash = createHash("sha256").update(parts.body).digest("hex");
  const text = [parts.timestamp, parts.nonce, parts.method, parts.path, bodyHash, parts.idempotencyKey].join(
    "\n",
  );
  return createHmac("sha256", key).update(text, "utf8").digest();
}

/** Compares in constant time; a value of the wrong length is compared too, with itself. */
export function equalBytes(given: Buffer, expected: Buffer): boolean {
  const sameLength = given.length === expected.length;
  return timingSafeEqual(sameLength ? given : expected, expected) && sameLength;
}
