/** From a failed answer to a verdict, by the table of error-table.ts. */

import type { ErpAnswer, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { lost } from "../verdict.ts";
import { rows } from "./error-table.ts";
import { isRow, type Row } from "./value.ts";

export type Effect = "read" | "write";

/** A verdict other than `ok`. */
export type Failure = Exclude<Verdict<never>, { kind: "ok" }>;

/** The ERP's code of a list that it cannot compile to one query. */
export const NOT_OPTIMIZED = "optimization";

const LONGEST_MESSAGE = 1000;

export function classify(answer: ErpAnswer, effect: Effect): Failure {
  const { status } = answer;
  const { type, message } = wordsOf(answer);
  const row = rows.find(
    (candidate) =>
      (candidate.status ?? status) === status &&
      (candidate.type?.test(type) ?? true) &&
      (candidate.text?.test(message) ?? true),
  );
  const reason = message === "" ? `HTTP ${status}` : `HTTP ${status}: ${message}`;
  const code = /Optimization cannot be performed/i.test(message) ? NOT_OPTIMIZED : type || `HTTP ${status}`;
  const refusal = { reason, ...(row?.fix && { fix: row.fix }), erp: { code, message: message || reason } };
  switch (row?.means) {
    case "slow-down":
      return { kind: "retry", code: "erp_rate_limited", reason };
    case "auth":
      return { kind: "reject", code: "erp_auth_failed", ...refusal };
    case "refused":
      return { kind: "reject", code: "erp_rejected", ...refusal };
    case "refused-read":
      return effect === "read" ? { kind: "reject", code: "erp_rejected", ...refusal } : lost(effect, reason);
    default:
      return lost(effect, reason);
  }
}

/** Nothing that a sign-in is refused for is the fault of a document. */
export function authFailure(verdict: Failure): Failure {
  return verdict.kind === "reject" ? { ...verdict, code: "erp_auth_failed" } : verdict;
}

/** True for the 500 that stands for "no such record". */
export function isMissing(answer: ErpAnswer): boolean {
  return answer.status === 500 && /NoEntitySatisfiesTheCondition/.test(wordsOf(answer).type);
}

/** The exception's type, and everything that the answer says went wrong; never its stack. */
export function wordsOf({ body }: Pick<ErpAnswer, "body">): { type: string; message: string } {
  const json = jsonOf(body);
  if (json === undefined) return { type: "", message: cut(plain(body)) };
  const outer = isRow(json) ? json : {};
  const type = outer["exceptionType"];
  const said = [...exceptions(outer), ...errorsIn(json, "")];
  const message = said.length > 0 ? said : [...oauth(outer), ...messages(outer)];
  return { type: typeof type === "string" ? type : "", message: cut([...new Set(message)].join("; ")) };
}

/** `exceptionMessage` and those of the exceptions inside. */
function exceptions(json: Row): string[] {
  const message = json["exceptionMessage"];
  const inner = json["innerException"];
  return [
    ...(typeof message === "string" ? [plain(message)] : []),
    ...(isRow(inner) ? exceptions(inner) : []),
  ];
}

/** Errors of fields stand inside the record that is sent back: `Details[0].Project: …`. */
function errorsIn(json: Json | undefined, path: string): string[] {
  if (Array.isArray(json)) return json.flatMap((item, at) => errorsIn(item, `${path}[${at}]`));
  if (!isRow(json)) return [];
  return Object.entries(json).flatMap(([name, item]) => {
    if (name !== "error") return errorsIn(item, path === "" ? name : `${path}.${name}`);
    // RFC 6749 has a member of this name too: its codes have no spaces.
    if (typeof item !== "string" || (path === "" && /^[a-z_]+$/.test(item))) return [];
    return [path === "" ? plain(item) : `${path}: ${plain(item)}`];
  });
}

/** RFC 6749 section 5.2. */
function oauth({ error, error_description: description }: Row): string[] {
  return [error, description].filter((item): item is string => typeof item === "string").map(plain);
}

function messages(json: Row): string[] {
  const { message, modelState } = json;
  const states = isRow(modelState) ? Object.values(modelState).flat() : [];
  return [message, ...states].filter((item): item is string => typeof item === "string").map(plain);
}

function jsonOf(body: string): Json | undefined {
  try {
    return parseJson(body);
  } catch {
    // A page or plain text: told as it is.
    return undefined;
  }
}

/** Without markup, and in one line. */
function plain(text: string): string {
  return text
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function cut(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}
