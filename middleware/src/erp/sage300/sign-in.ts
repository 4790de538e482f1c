/**
 * HTTP Basic needs no sign-in; a first look proves user, company and application, and brings the cookie of a session,
 * which every later call names: without it each call opens a session, and sessions may take licences.
 * Source: Jitterbit, "Sage 300 Connection Details" (credentials once, then cookies); Web API Developer Reference (Basic).
 */

import type { Credential, ErpAnswer, ErpCall, SignInContext, Verdict } from "../adapter.ts";
import type { Sage300Config } from "./config.ts";
import { ADMIN_REFUSED } from "./error-table.ts";
import { failureOf } from "./errors.ts";
import { get } from "./request.ts";

/** A session without calls ends after 20 minutes; with another one nothing is lost. */
const LIFE_MS = 60 * 60_000;

export function signIn(config: Sage300Config, { now }: SignInContext): ErpCall<Credential> {
  return {
    label: "sign in (GET AP/APVendors)",
    effect: "read",
    build: (credential) =>
      get(config, credential, {
        module: "AP",
        name: "APVendors",
        options: { $select: "VendorNumber", $top: "1" },
      }),
    interpret: (answer) => verdictOf(answer, config, now()),
  };
}

function verdictOf(answer: ErpAnswer, config: Sage300Config, now: number): Verdict<Credential> {
  if (answer.status === 200) return signedIn(answer, now);
  const failure = failureOf(answer);
  if (failure.kind === "reauth") {
    const { reason } = failure;
    return { kind: "reject", code: "erp_auth_failed", reason, fix: NO_SESSION };
  }
  if (failure.kind !== "reject" || failure.code !== "erp_auth_failed") return failure;
  if (config.username.toUpperCase() === "ADMIN") return { ...failure, fix: ADMIN_REFUSED };
  // Known, and only without a right in A/P: what the right is for, the first call there will tell.
  return answer.status === 403 ? signedIn(answer, now) : failure;
}

const NO_SESSION =
  "ERP admin: see under Current Users that a licence is free for the middleware's user, and end sessions that are left over.";

function signedIn({ cookies }: ErpAnswer, now: number): Verdict<Credential> {
  const token = cookies.map((cookie) => cookie.split(";")[0]?.trim() ?? "").join("; ");
  return { kind: "ok", value: { token, expiresAt: now + LIFE_MS } };
}
