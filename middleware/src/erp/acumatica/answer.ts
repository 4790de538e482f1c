/** What an answer of the instance means. Source: Integration Development Guide, status codes of the single requests. */

import type { ErpAnswer, Verdict } from "../adapter.ts";
import { type Json, parseJson } from "../json.ts";
import { badAnswer, lost } from "../verdict.ts";
import { classify, type Effect, wordsOf } from "./errors.ts";

/** The JSON of a 200; anything else is no success. */
export function interpret(answer: ErpAnswer, effect: Effect): Verdict<Json> {
  const { status, headers, body } = answer;
  if (status === 200) return parsed(body, effect);
  if (status >= 300 && status < 400) return redirected(headers["location"] ?? "", effect);
  if (status === 401) return { kind: "reauth", reason: "HTTP 401: not signed in any more" };
  if (status === 404) {
    const { message } = wordsOf(answer);
    const reason = `HTTP 404: the instance does not know this endpoint, version or entity${message && ` (${message})`}`;
    return { kind: "reject", code: "endpoint_version_mismatch", reason };
  }
  if (status < 300) return badAnswer(effect, `HTTP ${status} where a record was expected`);
  return classify(answer, effect);
}

/** A site that is being recycled answers with a page; a cut answer is no JSON either. */
function parsed(body: string, effect: Effect): Verdict<Json> {
  try {
    return { kind: "ok", value: parseJson(body) };
  } catch {
    const what = body.trimStart().startsWith("<") ? "a page instead of data" : "no complete JSON";
    return badAnswer(effect, `the answer is ${what}`);
  }
}

/** Broken endpoint definitions lead to the page of errors, dead sessions to that of signing in (kborovik/acumatica-cli). */
function redirected(location: string, effect: Effect): Verdict<never> {
  const [path = ""] = location.split("?");
  if (/login/i.test(path)) return { kind: "reauth", reason: "redirected to the sign-in page" };
  return lost(effect, `redirected to ${path}; nothing but a page is there`);
}
