/** A JSON Web Token signed with HS256, as a connected application signs its own (RFC 7515; RFC 7518 section 3.2). */

import { createHmac } from "node:crypto";

export function signJwt(claims: Record<string, string | number>, secret: string): string {
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

/** How long the token says it lives, ms; undefined when it does not say. Its signature is the issuer's matter. */
export function lifeOf(token: string): number | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
      iat?: unknown;
      exp?: unknown;
    };
    const life = (Number(claims.exp) - Number(claims.iat)) * 1000;
    return life > 0 ? life : undefined;
  } catch {
    // Opaque to us, and that is its right.
    return undefined;
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
