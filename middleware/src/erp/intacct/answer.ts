/**
 * What an answer of the gateway means. Failures come at four levels (transport, control, authentication,
 * function), mostly with HTTP 200. Sources: Intacct developer docs, "Responses" and "Error handling".
 */

import type { ErpAnswer, Verdict } from "../adapter.ts";
import { badAnswer, lost } from "../verdict.ts";
import { classify, type GatewayError } from "./errors.ts";
import { BadXml, child, childrenOf, parseXml, type XmlElement } from "./xml.ts";

/** One function's successful result. */
export interface Result {
  data: XmlElement | undefined;
  /** Data of the function that ran before it in the same transaction. */
  before: XmlElement | undefined;
  /** ISO times with offset, from the authentication block: the gateway's clock and the session's end. */
  sessionTimestamp: string;
  sessionTimeout: string;
}

type Effect = "read" | "write";

/** Control ids of the function that was sent, and of the one before it in its transaction, where there is one. */
interface Sent {
  controlId: string;
  before?: string | undefined;
}

/** `before`: the control id of a function that runs before it in the same transaction. */
export function interpret(
  answer: ErpAnswer,
  effect: Effect,
  controlId: string,
  before?: string,
): Verdict<Result> {
  if (answer.status === 429) return { kind: "retry", code: "erp_rate_limited", reason: "HTTP 429" };
  const isXml = answer.body.trimStart().startsWith("<") && !/^\s*<(!doctype )?html/i.test(answer.body);
  if (!isXml) return noEnvelope(answer, effect);
  let root: XmlElement;
  try {
    root = parseXml(answer.body);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    return badAnswer(effect, `the answer is not complete XML: ${error.message}`);
  }
  if (root.name !== "response") return badAnswer(effect, `expected <response>, got <${root.name}>`);
  return levels(root, answer, effect, { controlId, before });
}

function levels(root: XmlElement, answer: ErpAnswer, effect: Effect, sent: Sent): Verdict<Result> {
  const control = child(root, "control");
  const operation = child(root, "operation");
  if (control?.fields["status"] !== "success" || operation === undefined) {
    const errors = errorsOf(root);
    if (errors.length === 0)
      return badAnswer(effect, `no control block and no error (HTTP ${answer.status})`);
    return classify(errors, "control", effect);
  }
  const authentication = child(operation, "authentication");
  if (authentication?.fields["status"] !== "success")
    return classify(errorsOf(operation), "authentication", effect);
  const results = childrenOf(operation, "result");
  const errors = results.length === 0 ? errorsOf(operation) : [];
  if (errors.length > 0) return classify(errors, "function", effect);
  const [before, result] = sent.before === undefined ? [undefined, ...results] : results;
  // More results, or another's, are the answer to something else.
  const isTheirs =
    result?.fields["controlid"] === sent.controlId && before?.fields["controlid"] === sent.before;
  if (result === undefined || !isTheirs || results.length !== (before === undefined ? 1 : 2))
    return badAnswer(effect, `not one result for each function that was sent, but ${results.length}`);
  if (result.fields["status"] !== "success") return refused(result, before, effect);
  return succeeded(result, before, authentication, effect);
}

/** A failed function may have written all the same: its data block then names the records (jfcote87/intacct). */
function refused(result: XmlElement, before: XmlElement | undefined, effect: Effect): Verdict<never> {
  if (result.fields["status"] === "aborted" && before?.fields["status"] === "failure")
    return rolledBack(before);
  const verdict = classify(errorsOf(result), "function", effect);
  const records = child(result, "data")?.children.length ?? 0;
  if (effect === "read" || records === 0) return verdict;
  return {
    kind: "unknown",
    reason: `${verdict.reason}; the answer names a record that was written nevertheless`,
  };
}

/** The one before it has the cause: whatever that is, nothing was written. */
function rolledBack(before: XmlElement): Verdict<never> {
  const cause = classify(errorsOf(before), "function", "read");
  const isPlain = cause.kind === "reject" || cause.kind === "retry";
  return isPlain ? cause : { kind: "retry", code: "erp_unavailable", reason: cause.reason };
}

function succeeded(
  result: XmlElement,
  before: XmlElement | undefined,
  authentication: XmlElement,
  effect: Effect,
): Verdict<Result> {
  const flaw = flawOf(result) ?? (before && flawOf(before));
  if (flaw !== undefined) return badAnswer(effect, flaw);
  return {
    kind: "ok",
    value: {
      data: child(result, "data"),
      before: before && child(before, "data"),
      sessionTimestamp: authentication.fields["sessiontimestamp"] ?? "",
      sessionTimeout: authentication.fields["sessiontimeout"] ?? "",
    },
  };
}

/** The gateway says how many rows it sends; a page with fewer or more is not a page. */
function flawOf(result: XmlElement): string | undefined {
  if (result.fields["status"] !== "success") return `a function before it is ${result.fields["status"]}`;
  const data = child(result, "data");
  const stated = data?.attributes["count"];
  if (stated === undefined || Number(stated) === data?.children.length) return undefined;
  return `the answer states ${stated} records and holds ${data?.children.length}`;
}

function noEnvelope(answer: ErpAnswer, effect: Effect): Verdict<never> {
  if (/API rate limit exceeded/i.test(answer.body)) {
    return { kind: "retry", code: "erp_rate_limited", reason: "API rate limit exceeded" };
  }
  // Told by public clients only, without a body (hotgluexyz/tap-intacct, fylein/sageintacct-sdk-py): an expired token.
  if (answer.status === 498) return { kind: "reauth", reason: "HTTP 498" };
  if (answer.status >= 500) return lost(effect, `HTTP ${answer.status} without an answer of the gateway`);
  return badAnswer(effect, `HTTP ${answer.status}, and the body is not XML`);
}

function errorsOf(element: XmlElement): GatewayError[] {
  return childrenOf(child(element, "errormessage"), "error").map(({ fields }) => ({
    code: fields["errorno"] ?? "",
    description: clean(fields["description"]),
    description2: clean(fields["description2"]),
    correction: clean(fields["correction"]),
  }));
}

/** Texts end with a reference for the vendor's support that differs each time. */
function clean(text: string | undefined): string {
  return (text ?? "").replace(/\s*\[(?:Support|Request) ID:[^\]]*\]/g, "").trim();
}
