/**
 * Client credentials (RFC 6749 section 4.4), the only grant that there is, without scope and refresh token.
 * Sources: developer portal, "OAuth 2.0"; compwright/oauth2-servicetitan.
 */

import type { Credential, ErpAnswer, ErpCall, SignInContext, Verdict } from "../adapter.ts";
import { interpret, isRow } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";

/** Where the answer does not say: what public clients take (jadentripp/servicetitan-mcp). */
const UNSTATED_LIFE_S = 900;
const FIX =
  "Middleware operator: correct client_id and client_secret; they belong to one tenant, and to the environment of auth_url.";

export function signIn(config: ServiceTitanConfig, { now }: SignInContext): ErpCall<Credential> {
  return {
    label: "POST connect/token",
    effect: "read",
    build: () => ({
      method: "POST",
      url: `${config.auth_url}/connect/token`,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: config.client_id,
        client_secret: config.client_secret.reveal(),
        ...(config.enterprise_hub && { tenant: config.tenant_id }),
      }).toString(),
    }),
    interpret: (answer) => credential(answer, now()),
  };
}

function credential(answer: ErpAnswer, now: number): Verdict<Credential> {
  if ([400, 401, 403].includes(answer.status)) return refused(answer);
  const verdict = interpret(answer, "read");
  if (verdict.kind !== "ok") return verdict;
  const { access_token: token, expires_in } = isRow(verdict.value) ? verdict.value : {};
  if (typeof token !== "string" || token === "")
    return { kind: "retry", code: "erp_bad_answer", reason: "the answer has no access token" };
  const seconds = Number(expires_in ?? UNSTATED_LIFE_S);
  const life = Number.isFinite(seconds) && seconds > 0 ? seconds : UNSTATED_LIFE_S;
  return { kind: "ok", value: { token, expiresAt: now + life * 1000 } };
}

/** Errors of the standard: RFC 6749 section 5.2. */
function refused(answer: ErpAnswer): Verdict<Credential> {
  const code = /"error"\s*:\s*"(\w{1,40})"/.exec(answer.body)?.[1] ?? `HTTP ${answer.status}`;
  return {
    ...{ kind: "reject", code: "erp_auth_failed", fix: FIX },
    ...{ reason: `the sign-in is refused: ${code}`, erp: { code, message: "the sign-in is refused" } },
  };
}
