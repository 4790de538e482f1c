/**
 * Three ways in: password and refresh token at the instance's identity server, and the older cookie.
 * Sources: Integration Development Guide, OAuthOIDC_*, Basic_Login; RFC 6749.
 */

import { RelayProblem } from "../../problems.ts";
import type { Credential, ErpAnswer, ErpCall, ErpRequest, SignInContext, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { badAnswer } from "../verdict.ts";
import type { AcumaticaConfig, PasswordAuth, RefreshAuth } from "./config.ts";
import { cookieCall } from "./cookie.ts";
import { authFailure, classify, wordsOf } from "./errors.ts";
import { sessionHeaders } from "./request.ts";
import { isRow } from "./value.ts";

export function signIn(config: AcumaticaConfig, context: SignInContext): ErpCall<Credential> {
  const { auth } = config;
  switch (auth.type) {
    case "password":
      return tokenCall(config, auth, passwordGrant(auth), context.now);
    case "refresh_token":
      return tokenCall(config, auth, refreshGrant(config, context), context.now);
    case "cookie":
      return cookieCall(config, auth, context.now);
  }
}

/** Each sign-in opens a session of its own, so offline access is not asked for. */
function passwordGrant({ username, password }: PasswordAuth): Record<string, string> {
  return { grant_type: "password", username, password: password.reveal(), scope: "api" };
}

function refreshGrant({ id }: AcumaticaConfig, { refreshToken }: SignInContext): Record<string, string> {
  if (refreshToken === undefined)
    throw new RelayProblem("erp_auth_failed", `${id}: no refresh token is there`);
  return { grant_type: "refresh_token", refresh_token: refreshToken };
}

/** `grant`: the parameters of the grant, without those of the application. */
export function tokenCall(
  config: AcumaticaConfig,
  { client_id, client_secret }: PasswordAuth | RefreshAuth,
  grant: Record<string, string>,
  now: () => number,
): ErpCall<Credential> {
  return {
    label: `token ${grant["grant_type"]}`,
    // A refresh token that was used is dead: whether it was is known only from the answer.
    effect: "read",
    build: () => ({
      method: "POST",
      url: `${config.base_url}/identity/connect/token`,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ ...grant, client_id, client_secret: client_secret.reveal() }).toString(),
    }),
    interpret: (answer) => (answer.status === 200 ? granted(answer, now()) : refused(answer, config)),
  };
}

function granted({ body }: ErpAnswer, now: number): Verdict<Credential> {
  let json: Json;
  try {
    json = parseJson(body);
  } catch {
    return badAnswer("read", "the token's answer is no complete JSON");
  }
  const { access_token: token, expires_in: life, refresh_token: refreshToken } = isRow(json) ? json : {};
  // A number, or the same as text (model of the official C# client).
  const seconds = Number(typeof life === "string" ? life : "3600");
  if (typeof token !== "string" || Number.isNaN(seconds))
    return badAnswer("read", "the answer has no access token");
  return {
    kind: "ok",
    value: {
      token,
      expiresAt: now + seconds * 1000,
      ...(typeof refreshToken === "string" && { refreshToken }),
    },
  };
}

const OAUTH_FIX: Record<string, string> = {
  invalid_client:
    "Middleware operator: correct client_id, which is <GUID>@<tenant>, and client_secret of the connection.",
  unauthorized_client:
    "ERP admin: allow the flow for the application on the form Connected Applications (SM303010).",
  unsupported_grant_type:
    "ERP admin: allow the flow for the application on the form Connected Applications (SM303010).",
  invalid_scope: "ERP admin: allow the scopes api and offline_access for the application (SM303010).",
};

function refused(answer: ErpAnswer, config: AcumaticaConfig): Verdict<never> {
  const { message } = wordsOf(answer);
  // The words of a licence without a free seat come with the code of wrong credentials.
  const code = /API Login Limit/i.test(message) ? undefined : /^[a-z_]+(?=$|;)/.exec(message)?.[0];
  const fix = code === "invalid_grant" ? grantFix(config) : OAUTH_FIX[code ?? ""];
  if (code === undefined || fix === undefined) {
    const verdict = classify(answer, "read");
    return answer.status === 401 || answer.status === 400 ? authFailure(verdict) : verdict;
  }
  return { kind: "reject", code: "erp_auth_failed", reason: message, fix, erp: { code, message } };
}

function grantFix({ id, auth }: AcumaticaConfig): string {
  return auth.type === "refresh_token"
    ? `Middleware operator: the refresh token has ended or was used elsewhere; run \`npm run relay -- authorize ${id}\`.`
    : "Middleware operator: correct username and password of the connection.";
}

/** Frees the seat of the licence. The session of a grant with offline access is used again, and stays. */
export function signOut(config: AcumaticaConfig, credential: Credential): ErpCall<true> | undefined {
  if (config.auth.type === "refresh_token") return undefined;
  return {
    label: "logout",
    effect: "write",
    build: (): ErpRequest => ({
      method: "POST",
      url: `${config.base_url}/entity/auth/logout`,
      // Without a length IIS answers 411.
      headers: { ...sessionHeaders(config, credential), "content-length": "0" },
      body: "",
    }),
    interpret: ({ status }) =>
      status < 300 || status === 401
        ? { kind: "ok", value: true }
        : { kind: "unknown", reason: `HTTP ${status}` },
  };
}
