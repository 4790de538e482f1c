/** From an answer that failed to a verdict, by the table of error-table.ts. */

import type { ProblemCode } from "../../problems.ts";
import type { ErpAnswer, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { rows } from "./error-table.ts";

/** A verdict other than `ok`. */
export type Failure = Exclude<Verdict<never>, { kind: "ok" }>;

/** As much of a body that is no error object as is worth a line in the log. */
const SHOWN = 200;

export function failureOf(answer: ErpAnswer): Failure {
  const { status } = answer;
  if (status >= 300 && status < 400) return redirected(answer);
  const { code, message } = errorOf(answer);
  const row = rows.find(
    (candidate) =>
      (candidate.code === undefined || candidate.code.test(code)) &&
      (candidate.status ?? status) === status &&
      (candidate.text?.test(message) ?? true),
  );
  const reason = `HTTP ${status} ${code} ${message}`.replace(/\s+/g, " ").trim();
  const refused = (problem: ProblemCode): Failure => ({
    kind: "reject",
    code: problem,
    reason,
    erp: { code: code || String(status), message },
    ...(row?.fix && { fix: row.fix }),
  });
  const later = (problem: "erp_unavailable" | "erp_rate_limited" | "erp_bad_answer"): Failure => ({
    kind: "retry",
    code: problem,
    reason,
    ...(row?.fix && { fix: row.fix }),
  });
  switch (row?.means) {
    case "session":
      return { kind: "reauth", reason };
    case "slow-down":
      return later("erp_rate_limited");
    case "sign-in":
      return refused("erp_auth_failed");
    case "version":
      return refused("endpoint_version_mismatch");
    case "off":
      return refused("erp_unavailable");
    case "refused":
      return refused("erp_rejected");
    default:
      return later(status >= 500 ? "erp_unavailable" : "erp_bad_answer");
  }
}

/** Redirects are not followed: the credentials are for the configured host alone. */
function redirected({ status, headers }: ErpAnswer): Failure {
  const target = headers["location"] ?? "";
  return {
    kind: "reject",
    code: "erp_bad_answer",
    reason: `HTTP ${status}: the server sends us to ${target || "nowhere"}`,
    fix: "Middleware operator: set base_url to the address that answers itself, https:// if the server wants it.",
  };
}

/** `message` is an object with `lang` and `value`; older routes and some feeds write text, or `odata.error`. */
function errorOf({ headers, body }: ErpAnswer): { code: string; message: string } {
  if (!/json/i.test(headers["content-type"] ?? "")) return { code: "", message: plain(body) };
  const root = jsonOf(body);
  const error = member(root, "error") ?? member(root, "odata.error");
  const message = member(error, "message");
  const value = member(message, "value") ?? message ?? error;
  const code = member(error, "code");
  return {
    code: typeof code === "string" ? code : "",
    message: typeof value === "string" ? value : plain(body),
  };
}

function jsonOf(body: string): Json | undefined {
  try {
    return parseJson(body);
  } catch {
    // An error that is cut is told by its status.
    return undefined;
  }
}

export function member(value: Json | undefined, name: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value[name] : undefined;
}

/** A page of IIS without its tags and style. */
function plain(body: string): string {
  return body
    .replace(/<style[\s\S]*?<\/style>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, SHOWN);
}
