/**
 * Answers of the gateway's token endpoint. Sources: developer.sage.com/x3/data-integration/guides/api-error-codes;
 * members of the good one from Foluu/verisage-x3.
 */

import type { Credential, ErpAnswer, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { lifeOf } from "./jwt.ts";

/** Where the access token does not say: five minutes, as documented. */
const ACCESS_MS = 5 * 60_000;

const AUTHORIZE =
  "Middleware operator: run `npm run relay -- authorize` for this connection; an X3 user must consent anew.";
const CLIENT =
  "Middleware operator: correct token_url, client_id and client_secret, or have Sage enable the application.";

export function interpretToken({ status, body }: ErpAnswer, now: number): Verdict<Credential> {
  if (status === 429) return { kind: "retry", code: "erp_rate_limited", reason: "HTTP 429" };
  if (status >= 500) return { kind: "retry", code: "erp_unavailable", reason: `HTTP ${status}` };
  const said = objectIn(body);
  if (said === undefined)
    return { kind: "retry", code: "erp_bad_answer", reason: `HTTP ${status}, and the body is not JSON` };
  if (status !== 200)
    return refused(status, textIn(said, "message") || textIn(said, "error") || `HTTP ${status}`);
  const access = textIn(said, "access_token");
  if (access === "")
    return { kind: "retry", code: "erp_bad_answer", reason: "the answer has no access token" };
  const successor = textIn(said, "refresh_token");
  return {
    kind: "ok",
    value: {
      token: `Bearer ${access}`,
      expiresAt: now + (lifeOf(access) ?? ACCESS_MS),
      ...(successor !== "" && { refreshToken: successor }),
    },
  };
}

/** 403: disabled, not accepted, expired, not found; 404: an address or id that is not known; 400: the request itself. */
function refused(status: number, message: string): Verdict<never> {
  const needsPerson = status === 403 && !/disabled/i.test(message);
  return {
    kind: "reject",
    code: "erp_auth_failed",
    reason: message,
    fix: needsPerson ? AUTHORIZE : CLIENT,
    erp: { code: String(status), message },
  };
}

function objectIn(body: string): { [name: string]: Json } | undefined {
  try {
    const parsed = parseJson(body);
    return parsed !== null && typeof parsed === "object" && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    // Cut or no JSON at all: the caller says so.
    return undefined;
  }
}

function textIn(said: { [name: string]: Json }, name: string): string {
  const value = said[name];
  return typeof value === "string" ? value : "";
}
