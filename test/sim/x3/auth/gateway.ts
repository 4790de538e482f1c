/**
 * The cloud gateway's tokens: a person consents, a code is exchanged, and each refresh hands out a new pair.
 * Sources: developer.sage.com/x3/authorization-token-endpoints/{token-api,make-api-calls},
 * developer.sage.com/x3/data-integration/guides/api-error-codes; members of the answer from Foluu/verisage-x3.
 */

import { randomUUID } from "node:crypto";
import type { X3Settings } from "../settings.ts";
import type { Reply } from "../types.ts";
import { openToken, signToken } from "./jwt.ts";

export const GATEWAY_APP = { client_id: "relay-gateway-app", client_secret: "gateway s3cret/+=" };
const CUSTOMER = "customer-1";
/** The gateway's own key: nobody else opens its tokens. */
const KEY = "the gateway's signing key";

export class Gateway {
  readonly #settings: X3Settings;
  readonly #now: () => number;
  readonly #codes = new Map<string, string>();
  /** `jti` of the one refresh token that is good. */
  #latest: string | undefined;
  issued = 0;

  constructor(settings: X3Settings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** A refresh token as an administrator's pairing leaves it. */
  pair(): string {
    return this.#refreshToken();
  }

  /** The customer takes the application's access back. */
  unpair(): void {
    this.#latest = undefined;
  }

  isGood(accessToken: string): boolean {
    const claims = openToken(accessToken, KEY);
    return claims?.["kind"] === "access" && Number(claims["exp"]) * 1000 > this.#now();
  }

  /** The person's consent, given at once: back to the application with a code. */
  authorise(search: URLSearchParams): Reply {
    const wanted = ["client_id", "scope", "customer", "redirect_uri", "state"];
    if (wanted.some((name) => !search.has(name))) return said(400, "Missing required request parameters");
    if (search.get("client_id") !== GATEWAY_APP.client_id) return said(404, "Client id not found");
    const redirect = search.get("redirect_uri") ?? "";
    const code = randomUUID();
    this.#codes.set(code, redirect);
    const back = new URLSearchParams({ authorizationCode: code, state: search.get("state") ?? "" });
    return { status: 302, headers: { location: `${redirect}?${back}` }, body: "" };
  }

  token(body: string): Reply {
    const given = objectOf(body);
    const grant = given["grant_type"];
    const proof = { authorization_code: "code", refresh_token: "refresh_token" }[String(grant)];
    if (grant === undefined) return said(400, "Missing required request parameters");
    if (proof === undefined) return said(400, "Invalid grant type");
    const needed = ["client_id", "client_secret", proof, ...(proof === "code" ? ["redirect_uri"] : [])];
    if (needed.some((name) => typeof given[name] !== "string"))
      return said(400, "Missing required request parameters");
    if (given["client_id"] !== GATEWAY_APP.client_id) return said(404, "Client id not found");
    if (given["client_secret"] !== GATEWAY_APP.client_secret) return said(403, "Application disabled");
    return proof === "code" ? this.#exchange(given) : this.#refresh(String(given["refresh_token"]));
  }

  #exchange({ code, redirect_uri }: Record<string, unknown>): Reply {
    const redirect = this.#codes.get(String(code));
    this.#codes.delete(String(code));
    if (redirect === undefined) return said(403, "Request expired");
    return redirect === redirect_uri ? this.#pairOfTokens() : said(404, "Redirect URI not found");
  }

  #refresh(token: string): Reply {
    const claims = openToken(token, KEY);
    const isLatest = claims?.["kind"] === "refresh" && claims["jti"] === this.#latest;
    if (!isLatest || Number(claims["exp"]) * 1000 <= this.#now()) return said(403, "Pairing not found");
    return this.#pairOfTokens();
  }

  #pairOfTokens(): Reply {
    this.issued += 1;
    const access = this.#signed({ kind: "access" }, this.#settings.accessSeconds);
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ access_token: access, refresh_token: this.#refreshToken() }),
    };
  }

  #refreshToken(): string {
    this.#latest = randomUUID();
    return this.#signed({ kind: "refresh", jti: this.#latest }, this.#settings.refreshSeconds);
  }

  #signed(claims: Record<string, unknown>, seconds: number): string {
    const iat = Math.floor(this.#now() / 1000);
    const common = { iss: "sage", aud: "x3", region: "eu", sub: CUSTOMER, azp: GATEWAY_APP.client_id };
    return signToken({ ...common, ...claims, nonce: this.issued, iat, exp: iat + seconds }, KEY);
  }
}

export function said(status: number, message: string): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify({ message }) };
}

function objectOf(body: string): Record<string, unknown> {
  try {
    return (JSON.parse(body) ?? {}) as Record<string, unknown>;
  } catch {
    // No JSON: every parameter is missing.
    return {};
  }
}
