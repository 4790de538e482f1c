/** The older way in, announced to end. Source: Integration Development Guide, Basic_Login; recordings of a live site. */

import type { Credential, ErpCall } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import type { AcumaticaConfig, CookieAuth } from "./config.ts";
import { authFailure, classify } from "./errors.ts";

/** An unused session ends after 10 or 20 minutes, sources disagree; then a call is refused, and signs in anew. */
const LIFE_MS = 30 * 60_000;

export function cookieCall(
  { base_url, tenant, branch }: AcumaticaConfig,
  { username, password }: CookieAuth,
  now: () => number,
): ErpCall<Credential> {
  const body = { name: username, password: password.reveal(), tenant, ...(branch !== null && { branch }) };
  return {
    label: "login",
    effect: "read",
    build: () => ({
      method: "POST",
      url: `${base_url}/entity/auth/login`,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    }),
    interpret(answer) {
      if (answer.status !== 204 && answer.status !== 200) return authFailure(classify(answer, "read"));
      const token = answer.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
      if (token === "") return badAnswer("read", "the sign-in brings no cookie");
      return { kind: "ok", value: { token, expiresAt: now() + LIFE_MS } };
    },
  };
}
