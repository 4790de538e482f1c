/**
 * What an answer of the API means. Bodies are documented for 400, 404 and 409 alone (`ApiErrorResponse`); those of
 * 401, 403, 429 and 5xx may be empty, plain text or HTML, and are never taken for JSON.
 * Sources: OpenAPI documents of developer.servicetitan.io; archdotdev/tap-service-titan, client.py.
 */

import type { ErpAnswer, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { badAnswer, lost } from "../verdict.ts";

type Effect = "read" | "write";

const SCOPE =
  "ServiceTitan admin: give the app the scope of these records in the developer portal, and let the tenant's admin approve the app again.";
const KEYS =
  "Middleware operator: compare tenant_id, app_key, client_id and client_secret with the tenant's API application access; all are of one environment.";

export function interpret(answer: ErpAnswer, effect: Effect): Verdict<Json> {
  const { status } = answer;
  if (status >= 200 && status < 300) return parsed(answer.body, effect);
  if (status === 429) return { kind: "retry", code: "erp_rate_limited", reason: "HTTP 429" };
  if (status === 401)
    return { kind: "reauth", reason: `HTTP 401: the token or the application key is refused (${KEYS})` };
  if (status === 403)
    return { kind: "reject", code: "erp_auth_failed", reason: "HTTP 403: not allowed", fix: SCOPE };
  if (status === 408 || status >= 500) return lost(effect, `HTTP ${status}`);
  return refused(answer, effect);
}

function parsed(body: string, effect: Effect): Verdict<Json> {
  try {
    return { kind: "ok", value: parseJson(body) };
  } catch {
    return badAnswer(effect, "the answer is not complete JSON");
  }
}

function refused(answer: ErpAnswer, effect: Effect): Verdict<never> {
  const problem = problemOf(answer);
  // Without the API's own words it was something on the way that answered.
  if (problem === undefined) return badAnswer(effect, `HTTP ${answer.status} without the API's error body`);
  const erp = { code: String(answer.status), message: problem };
  return { kind: "reject", code: "erp_rejected", reason: `HTTP ${answer.status}: ${problem}`, erp };
}

/** True when it is the API itself that says that there is no such object. */
export function isMissing(answer: ErpAnswer): boolean {
  return answer.status === 404 && problemOf(answer) !== undefined;
}

/** `title`, what is wrong with each field, and the trace id that the vendor's support asks for. */
function problemOf({ body }: ErpAnswer): string | undefined {
  const verdict = parsed(body, "read");
  if (verdict.kind !== "ok" || !isRow(verdict.value)) return undefined;
  const { title, errors, traceId } = verdict.value;
  if (typeof title !== "string") return undefined;
  const fields = isRow(errors)
    ? Object.entries(errors).map(
        ([name, texts]) => `${name}: ${Array.isArray(texts) ? texts.join(" ") : texts}`,
      )
    : [];
  const trace = typeof traceId === "string" && traceId !== "" ? `(trace ${traceId})` : "";
  return [title, ...fields, trace].filter((part) => part !== "").join(" ");
}

/** A record as the API gives it, numbers as their text. */
export type Row = { [name: string]: Json };

export function isRow(value: Json | undefined): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
