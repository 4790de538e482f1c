import type { Answer } from "./platform.ts";

/** What an answer to `post_document` means for the dispatch. */
export type Outcome =
  | { kind: "posted"; externalId: string; number: string; replayed: boolean }
  /** The middleware is at it: ask again with the same key. */
  | { kind: "waiting"; afterSeconds: number }
  /** Not done, or not known to be done: send again with the same key. */
  | { kind: "retry"; afterSeconds: number | undefined; code: string; message: string; fix: string }
  /** Final: sending the same again would end the same. */
  | { kind: "refused"; code: string; message: string; fix: string };

const askAgainSeconds = 15;
const firstBackoffSeconds = 30;
const longestBackoffSeconds = 1800;

/**
 * Posted is only what the middleware calls posted, with status 200. An answer that is not the middleware's own (a proxy's
 * error page, a 200 without content) decides nothing: sending again under the same key is safe.
 */
export function interpret(answer: Answer): Outcome {
  const { status, body, retryAfter } = answer;
  if (status === 0) return retry(answer, "no_connection", answer.failure, "Check that the middleware runs.");
  if (status === 200 && body?.["status"] === "posted" && word(body["external_id"])) {
    return {
      kind: "posted",
      externalId: word(body["external_id"]),
      number: word(body["number"]),
      replayed: body["replayed"] === true,
    };
  }
  if ((status === 200 || status === 202) && body?.["status"] === "in_progress") {
    return { kind: "waiting", afterSeconds: retryAfter ?? askAgainSeconds };
  }
  const code = word(body?.["code"]);
  if (status < 400 || code === "") {
    return retry(
      answer,
      "unexpected_answer",
      `HTTP ${status} without the middleware's answer`,
      "Check x_lr_relay.middleware_url and what stands between the instance and the middleware.",
    );
  }
  const message = problemText(body);
  const fix = word(body?.["fix"]);
  return body?.["retryable"] === true
    ? retry(answer, code, message, fix)
    : { kind: "refused", code, message, fix };
}

function retry(answer: Answer, code: string, message: string, fix: string): Outcome {
  return { kind: "retry", afterSeconds: answer.retryAfter, code, message, fix };
}

/** A problem document in one line: what happened, and the ERP's own words where there are some. */
export function problemText(body: { [name: string]: unknown } | undefined): string {
  const erp = body?.["erp"] as { [name: string]: unknown } | undefined;
  const words = [word(erp?.["code"]), word(erp?.["message"])].filter(Boolean).join(" ");
  const detail = word(body?.["detail"]) || word(body?.["title"]) || word(body?.["code"]);
  return words && !detail.includes(words) ? `${detail} (ERP: ${words})` : detail;
}

function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * Seconds until attempt `attempt` + 1: doubling from 30 s to 30 min, half of it fixed and half by chance, so that many
 * dispatches that failed together do not return together; never earlier than the middleware asked.
 */
export function backoffSeconds(attempt: number, random: number, retryAfter: number | undefined): number {
  const full = Math.min(firstBackoffSeconds * 2 ** Math.max(attempt - 1, 0), longestBackoffSeconds);
  return Math.max(Math.round(full * (0.5 + random / 2)), retryAfter ?? 0);
}
