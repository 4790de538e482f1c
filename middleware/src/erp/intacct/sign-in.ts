/**
 * `getAPISession`: the only function of its request; answers with the session and the address to use it at.
 * The session's end is stated in every answer. Source: Intacct developer docs, "API Sessions".
 */

import type { Credential, ErpCall, SignInContext, Verdict } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { UNCOUNTED } from "./allowance.ts";
import { interpret, type Result } from "./answer.ts";
import type { IntacctConfig } from "./config.ts";
import { loginRequest } from "./request.ts";

const CONTROL_ID = "getAPISession";
/** Where the gateway does not state the session's end: short enough for any company's setting. */
const UNSTATED_LIFE_MS = 10 * 60_000;

export function signIn(config: IntacctConfig, { now, scope }: SignInContext): ErpCall<Credential> {
  const entity = scope ?? config.entity_id;
  const call = { controlId: CONTROL_ID, unique: false, body: { getAPISession: "" } };
  return {
    label: "getAPISession",
    effect: "read",
    cost: UNCOUNTED,
    build: () => loginRequest(config, entity, call),
    interpret(answer) {
      const verdict = interpret(answer, "read", CONTROL_ID);
      if (verdict.kind === "ok") return credential(verdict.value, config, now());
      return scope === undefined || verdict.kind !== "reject" ? verdict : shutOut(verdict, scope);
    },
  };
}

/** The connection itself gets in: what is wrong is this entity, or the user's right to it. */
function shutOut<V extends { reason: string }>(verdict: V, entity: string): V {
  const fix = `ERP admin: let the web-services user work in entity ${entity}; a location that is no entity cannot be signed in to.`;
  return { ...verdict, reason: `entity ${entity}: ${verdict.reason}`, fix };
}

function credential(result: Result, config: IntacctConfig, now: number): Verdict<Credential> {
  const api = result.data?.children.find(({ name }) => name === "api");
  const token = api?.fields["sessionid"] ?? "";
  const url = api?.fields["endpoint"] ?? "";
  if (token === "") return badAnswer("read", "the answer has no session id");
  if (!isTrusted(url, config)) {
    return {
      kind: "reject",
      code: "erp_bad_answer",
      reason: `the gateway names an endpoint that is not its own: ${url}`,
    };
  }
  return { kind: "ok", value: { token, url, expiresAt: now + lifeMs(result) } };
}

/** The life that is left by the gateway's own clock, so that a wrong clock on either side does no harm. */
function lifeMs({ sessionTimestamp, sessionTimeout }: Result): number {
  const life = Date.parse(sessionTimeout) - Date.parse(sessionTimestamp);
  return Number.isNaN(life) ? UNSTATED_LIFE_MS : life;
}

/** The endpoint comes from the network: only the vendor's domain, or the host that was configured, gets the session. */
function isTrusted(url: string, config: IntacctConfig): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const secure = protocol === "https:" || (protocol === "http:" && config.allow_http);
  return secure && (hostname.endsWith(".intacct.com") || hostname === new URL(config.endpoint).hostname);
}
