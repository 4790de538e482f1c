/** From what X3 says to a verdict, by the table of error-table.ts. */

import type { ProblemCode } from "../../problems.ts";
import type { Verdict } from "../adapter.ts";
import { badAnswer, lost } from "../verdict.ts";
import { type ErrorRow, type Means, rows } from "./error-table.ts";

export type Effect = "read" | "write";
export type Failure = Exclude<Verdict<never>, { kind: "ok" }>;

export interface Said {
  status: number;
  message: string;
  /** The ERP asks for another try. */
  isTransient?: boolean;
}

export function meaningOf({ status, message }: Said): ErrorRow | undefined {
  return rows.find((row) => (row.status ?? status) === status && (row.text?.test(message) ?? true));
}

/** `canRenew`: the connection signs in with tokens, of which a new one may be good. */
export function failureOf(said: Said, effect: Effect, canRenew: boolean): Failure {
  const { status, message } = said;
  const row = meaningOf(said);
  const erp = { code: String(status), message };
  const reject = (code: ProblemCode): Failure => ({
    kind: "reject",
    code,
    reason: message,
    erp,
    ...(row?.fix !== undefined && { fix: row.fix }),
  });
  if (said.isTransient) return { kind: "retry", code: "erp_unavailable", reason: message };
  if (row === undefined) return unheardOf(said, effect, reject);
  const byMeaning: Record<Means, () => Failure> = {
    expired: () => (canRenew ? { kind: "reauth", reason: message } : reject("erp_auth_failed")),
    "sign-in": () => reject("erp_auth_failed"),
    permission: () => reject("erp_auth_failed"),
    names: () => reject("endpoint_version_mismatch"),
    missing: () => reject("erp_rejected"),
    exists: () => (effect === "write" ? { kind: "unknown", reason: message } : reject("erp_rejected")),
    refused: () => reject("erp_rejected"),
    "slow-down": () => ({ kind: "retry", code: "erp_rate_limited", reason: `HTTP ${status}: ${message}` }),
    later: () => lost(effect, `HTTP ${status}: ${message}`),
  };
  return byMeaning[row.means]();
}

/** A server error says nothing of what was done before it; any other refusal of a write is final. */
function unheardOf(
  { status, message }: Said,
  effect: Effect,
  reject: (code: ProblemCode) => Failure,
): Failure {
  if (status >= 500) return lost(effect, `HTTP ${status}: ${message}`);
  if (effect === "write") return reject("erp_rejected");
  return status < 300 ? badAnswer("read", message) : reject("erp_rejected");
}
