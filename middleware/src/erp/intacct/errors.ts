/**
 * The gateway's errors: what was seen, what it means, who acts. Codes repeat with different meanings
 * (XL03000006 alone has five), so most rows also look at the level or the text.
 * Sources: Intacct developer docs, "Error handling"; answers recorded in the test suites of public clients.
 */

import type { ProblemCode } from "../../problems.ts";
import type { Verdict } from "../adapter.ts";

export interface GatewayError {
  code: string;
  description: string;
  description2: string;
  correction: string;
}

export type Level = "control" | "authentication" | "function";

type Means = "reauth" | "duplicate" | "slow-down" | "later" | "unknown" | "read-later" | "config" | "refused";

interface Row {
  level?: Level;
  code?: RegExp;
  text?: RegExp;
  means: Means;
  fix?: string;
}

const OPERATOR = "Middleware operator: correct sender, company, user and passwords of the connection.";
const ERP_ADMIN =
  "ERP admin: give the web-services user the permission, and the company the subscription, that the message names.";

/** First match wins. */
const rows: readonly Row[] = [
  // The gateway's word that a function with this control id was committed before. Level and code vary.
  { text: /already been recorded with the control id/i, means: "duplicate" },
  { text: /concurrent request in process/i, means: "unknown" },
  { code: /^GW-0010$/, means: "slow-down" },
  { text: /API rate limit exceeded/i, means: "slow-down" },
  { text: /temporarily off-?line|please try again later/i, means: "later" },
  { level: "authentication", text: /invalid session/i, means: "reauth" },
  {
    level: "authentication",
    text: /web services authorization|not authorized to make web services requests/i,
    means: "config",
    fix: "ERP admin: add the sender id to the company's Web Services authorizations (Company > Setup > Company Information > Security).",
  },
  // Public clients disagree whether GW codes are passing faults: tried a few times, then reported.
  { level: "control", code: /^GW-/, means: "later", fix: OPERATOR },
  {
    level: "control",
    code: /^XL03000003$/,
    means: "refused",
    fix: "Middleware operator: report it; the request was not valid XML for the gateway.",
  },
  { level: "control", means: "config", fix: OPERATOR },
  { level: "authentication", means: "config", fix: OPERATOR },
  { code: /^PL04000005$/, means: "config", fix: ERP_ADMIN },
  { text: /do not have permission/i, means: "config", fix: ERP_ADMIN },
  { code: /^DL02000001$/, means: "read-later" },
  {
    code: /^BL03002128$/,
    means: "refused",
    fix: "AP: give the bill a number, or have the ERP admin set up a document sequence for bills.",
  },
  {
    text: /period.*closed|closed.*period|date must be on or after/i,
    means: "refused",
    fix: "AP: open the period in Intacct or change the posting date, then replay.",
  },
  { means: "refused" },
];

/** The verdict for an answer that failed; the first error is the cause, later ones wrap it. */
export function classify(
  errors: readonly GatewayError[],
  level: Level,
  effect: "read" | "write",
): Verdict<never> {
  const first = errors[0] ?? { code: "", description: "", description2: "", correction: "" };
  const message = [
    first.description2 || first.description || first.code || "no reason given",
    first.correction,
  ]
    .filter((part) => part !== "")
    .join(" ");
  const all = errors
    .map((error) => `${error.description} ${error.description2} ${error.correction}`)
    .join("\n");
  const row = rows.find((candidate) => matches(candidate, level, first.code, all));
  return verdictOf(row?.means ?? "refused", { code: first.code, message }, effect, row?.fix);
}

function matches(row: Row, level: Level, code: string, text: string): boolean {
  return (row.level ?? level) === level && (row.code?.test(code) ?? true) && (row.text?.test(text) ?? true);
}

function verdictOf(
  means: Means,
  erp: { code: string; message: string },
  effect: "read" | "write",
  fix?: string,
): Verdict<never> {
  const reason = erp.code === "" ? erp.message : `${erp.code} ${erp.message}`;
  const reject = (code: ProblemCode): Verdict<never> => ({
    kind: "reject",
    code,
    reason,
    erp,
    ...(fix && { fix }),
  });
  switch (means) {
    case "reauth":
    case "duplicate":
      return { kind: means, reason };
    case "slow-down":
      return { kind: "retry", code: "erp_rate_limited", reason };
    case "later":
      return { kind: "retry", code: "erp_unavailable", reason };
    case "unknown":
      return { kind: "unknown", reason };
    case "read-later":
      return effect === "write"
        ? { kind: "unknown", reason }
        : { kind: "retry", code: "erp_unavailable", reason };
    case "config":
      return reject("erp_auth_failed");
    case "refused":
      return reject("erp_rejected");
  }
}
