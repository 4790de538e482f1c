/** From the gateway's errors to a verdict, by the table of error-table.ts. */

import type { ProblemCode } from "../../problems.ts";
import type { Verdict } from "../adapter.ts";
import { type Effect, type Level, type Means, type Row, rows } from "./error-table.ts";

export interface GatewayError {
  code: string;
  description: string;
  description2: string;
  correction: string;
}

/** A verdict other than `ok`. */
export type Failure = Exclude<Verdict<never>, { kind: "ok" }>;

/** The verdict for an answer that failed; the first error is the cause, later ones wrap it. */
export function classify(errors: readonly GatewayError[], level: Level, effect: Effect): Failure {
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
  const row = rows.find((candidate) => matches(candidate, { level, effect, code: first.code, text: all }));
  return verdictOf(row?.means ?? "refused", { code: first.code, message }, effect, row?.fix);
}

interface Seen {
  level: Level;
  effect: Effect;
  code: string;
  text: string;
}

function matches(row: Row, { level, effect, code, text }: Seen): boolean {
  const isPlace = (row.level ?? level) === level && (row.effect ?? effect) === effect;
  return isPlace && (row.code?.test(code) ?? true) && (row.text?.test(text) ?? true);
}

function verdictOf(
  means: Means,
  erp: { code: string; message: string },
  effect: Effect,
  fix?: string,
): Failure {
  const reason = erp.code === "" ? erp.message : `${erp.code} ${erp.message}`;
  const reject = (code: ProblemCode): Failure => ({
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
      // A retry has no place for advice of its own; it is wanted where the fault turns out to stay.
      return {
        kind: "retry",
        code: "erp_unavailable",
        reason: fix === undefined ? reason : `${reason} (if it stays: ${fix})`,
      };
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
