/**
 * Three ways to sign in. Basic: on every call, on-premise only. A connected application: a JWT that we sign
 * ourselves, no token endpoint (developer.sage.com/x3/graphql/quick-start/create-connected-app; claims as in
 * Sage-ERP-X3/sample-x3-ws-php-webportal). The cloud gateway: access tokens of five minutes for a refresh token that
 * changes at each use (developer.sage.com/x3/authorization-token-endpoints/token-api).
 * A credential's token is the whole value of the Authorization header.
 */

import type { Secret } from "../../config/secrets.ts";
import type { Consent, Credential, ErpCall, SignInContext } from "../adapter.ts";
import { graphqlUrl, type X3Auth, type X3Config } from "./config.ts";
import { signJwt } from "./jwt.ts";
import { interpretToken } from "./token-answer.ts";

const DAY_MS = 24 * 60 * 60_000;
/** Against clocks that differ a little: X3 refuses tokens issued in its future (timo0135/sagex3_graphql, Error 21). */
const BACKDATE_SECONDS = 30;
/** Where a person's consent is asked for: the scope of X3 Services, for every business domain. */
const SCOPE = "businessDomain.ALL api.graphQL";

export function signIn(
  config: X3Config,
  { now, refreshToken }: SignInContext,
): Credential | ErpCall<Credential> {
  const { auth } = config;
  if (auth.type === "basic") {
    const pair = Buffer.from(`${auth.username}:${auth.password.reveal()}`, "utf8").toString("base64");
    return { token: `Basic ${pair}`, expiresAt: now() + DAY_MS };
  }
  if (auth.type === "app_jwt") return ownToken(config, auth, now());
  return tokenCall(auth, { grant_type: "refresh_token", refresh_token: refreshToken ?? "" }, now);
}

export function usesRefreshToken({ auth }: X3Config): boolean {
  return auth.type === "gateway";
}

export function refreshToken({ auth }: X3Config): Secret | undefined {
  return auth.type === "gateway" ? auth.refresh_token : undefined;
}

/** Source: developer.sage.com/x3/authorization-token-endpoints/make-api-calls (the British spelling is theirs). */
export function consent({ auth, base_url }: X3Config): Consent<X3Config> | undefined {
  if (auth.type !== "gateway") return undefined;
  return {
    address(_config, { redirectUri, state }) {
      const asked = {
        ...{ client_id: auth.client_id, scope: SCOPE, customer: auth.customer ?? base_url },
        ...{ redirect_uri: redirectUri, state },
      };
      return `${auth.token_url}/authorise?${new URLSearchParams(asked)}`;
    },
    exchange: (_config, { code, redirectUri }, now) =>
      tokenCall(auth, { grant_type: "authorization_code", code, redirect_uri: redirectUri }, now),
  };
}

function ownToken(config: X3Config, auth: X3Auth & { type: "app_jwt" }, now: number): Credential {
  const iat = Math.floor(now / 1000) - BACKDATE_SECONDS;
  const exp = iat + auth.token_seconds;
  const audience = auth.audience ?? graphqlUrl(config);
  const claims = { iss: auth.client_id, sub: auth.username, aud: audience, iat, exp };
  return { token: `Bearer ${signJwt(claims, auth.secret.reveal())}`, expiresAt: exp * 1000 };
}

/** A refresh ends the life of the token that it is made with: what is sent again may find it used. */
function tokenCall(
  auth: X3Auth & { type: "gateway" },
  grant: Record<string, string>,
  now: () => number,
): ErpCall<Credential> {
  return {
    label: `token ${grant["grant_type"]}`,
    effect: "read",
    build: () => ({
      method: "POST",
      url: auth.token_url,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({
        ...grant,
        ...{ client_id: auth.client_id, client_secret: auth.client_secret.reveal() },
      }),
    }),
    interpret: (answer) => interpretToken(answer, now()),
  };
}
