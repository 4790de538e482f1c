/**
 * What both transports have in common: JSON that may be spoilt, login pages, plain-text token errors, and
 * `$diagnoses`, which counts whatever the status. Source: SData JSON (members); Public Sage X3 4GL knowledge base.
 */

import type { ErpAnswer, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { badAnswer, lost } from "../verdict.ts";
import { type Effect, type Failure, failureOf } from "./errors.ts";
import { type Row, rowsOf } from "./values.ts";

export interface Context {
  effect: Effect;
  /** The connection signs in with tokens. */
  canRenew: boolean;
}

export interface Diagnosis {
  severity: string;
  message: string;
}

const LOGIN =
  "Middleware operator: base_url leads to a page for people; correct it. ERP admin: enable the way to sign in (session.auth in nodelocal.js).";

/** The JSON object of an answer, whatever its status; a failure where there is none. */
export function objectOf(answer: ErpAnswer, { effect, canRenew }: Context): Verdict<Row> {
  const { status, body, headers } = answer;
  if (status >= 300 && status < 400)
    return loginPage(`HTTP ${status} to ${headers["location"] ?? "elsewhere"}`);
  if (/^\s*</.test(body)) return page(answer, effect);
  const parsed = jsonIn(body);
  if (parsed !== null && typeof parsed === "object" && !Array.isArray(parsed))
    return { kind: "ok", value: parsed };
  if (status < 300) return badAnswer(effect, "the answer is not complete JSON");
  const text = body.trim().slice(0, 200);
  return failureOf({ status, message: text === "" ? `HTTP ${status}` : text }, effect, canRenew);
}

/** Undefined for what is no JSON. Some texts come with backslashes that nobody escaped (seen by a public client). */
function jsonIn(body: string): Json | undefined {
  for (const text of [body, body.replace(/\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|)/g, repaired)]) {
    try {
      return parseJson(text);
    } catch {
      // Tried once more as repaired; cut JSON stays cut, and is named by the caller.
    }
  }
  return undefined;
}

function repaired(whole: string, known: string | undefined): string {
  return known === undefined ? "\\\\" : whole;
}

function page({ status, body }: ErpAnswer, effect: Effect): Failure {
  if (status >= 500) return lost(effect, `HTTP ${status} with a page instead of an answer`);
  if (status === 429) return { kind: "retry", code: "erp_rate_limited", reason: "HTTP 429" };
  if (/log[ -]?in|sign[ -]?in|authenticat/i.test(body) || status === 401) return loginPage("a login page");
  return status < 300
    ? badAnswer(effect, "a page instead of an answer")
    : failureOf({ status, message: `HTTP ${status} with a page` }, effect, false);
}

function loginPage(what: string): Failure {
  return { kind: "reject", code: "erp_auth_failed", reason: `X3 answers with ${what}`, fix: LOGIN };
}

export function diagnosesOf(body: Row): Diagnosis[] {
  return (rowsOf(body["$diagnoses"]) ?? []).map(({ $severity, $message }) => ({
    severity: typeof $severity === "string" ? $severity.toLowerCase() : "",
    message: typeof $message === "string" ? $message : "no reason given",
  }));
}

/** The failure that the diagnoses or the status amount to; undefined for success, warnings included. */
export function flawOf(body: Row, status: number, context: Context): Failure | undefined {
  const diagnoses = diagnosesOf(body);
  const worst =
    diagnoses.find(({ severity }) => severity === "fatal" || severity === "error") ??
    diagnoses.find(({ severity }) => severity === "transient");
  if (worst === undefined && status < 300) return undefined;
  const plain = typeof body["message"] === "string" ? body["message"] : `HTTP ${status}`;
  const message = worst?.message ?? diagnoses[0]?.message ?? plain;
  return failureOf(
    { status, message, isTransient: worst?.severity === "transient" },
    context.effect,
    context.canRenew,
  );
}
