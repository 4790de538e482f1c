/** JSON Web Tokens signed with HS256 (RFC 7515, RFC 7518), and what X3 Services says of those it does not take. */

import { createHmac, timingSafeEqual } from "node:crypto";

export type Claims = Record<string, unknown>;

export function signToken(claims: Claims, secret: string): string {
  const head = part({ alg: "HS256", typ: "JWT" });
  const body = part(claims);
  return `${head}.${body}.${mac(`${head}.${body}`, secret)}`;
}

/** Undefined when the signature is not that of the secret. */
export function openToken(token: string, secret: string): Claims | undefined {
  const [head = "", body = "", signature = "", ...more] = token.split(".");
  const expected = Buffer.from(mac(`${head}.${body}`, secret));
  const given = Buffer.from(signature);
  if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return undefined;
  try {
    const { alg } = JSON.parse(Buffer.from(head, "base64url").toString()) as Claims;
    return alg === "HS256" ? (JSON.parse(Buffer.from(body, "base64url").toString()) as Claims) : undefined;
  } catch {
    // Signed with the right key, but no JSON: not a token.
    return undefined;
  }
}

function part(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function mac(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}

export interface ConnectedApp {
  clientId: string;
  secret: string;
  user: string;
  audience: string;
  /** Longest `exp - iat`, seconds. */
  validity: number;
}

/**
 * Number of the error, undefined for a token that is good. 41 iss, 42 sub, 45 aud, 50 signature or expired
 * ("Signed JWT upstream authentication"); 21 issued in the future (timo0135/sagex3_graphql).
 */
export function flawOfToken(token: string, app: ConnectedApp, now: number): number | undefined {
  const claims = openToken(token, app.secret);
  if (claims === undefined) return 50;
  if (claims["iss"] !== app.clientId) return 41;
  if (claims["sub"] !== app.user) return 42;
  if (claims["aud"] !== app.audience) return 45;
  const issued = Number(claims["iat"]);
  const expires = Number(claims["exp"]);
  if (!(issued * 1000 <= now)) return 21;
  return !(expires * 1000 > now) || expires - issued > app.validity ? 50 : undefined;
}
