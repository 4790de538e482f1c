/** What an answer without a clear yes or no means, whatever the ERP: for a write the outcome is unknown, never failed. */

import type { ErpCall, Verdict } from "./adapter.ts";

type Effect = ErpCall<unknown>["effect"];
type Unclear = Extract<Verdict<never>, { kind: "unknown" | "retry" }>;

/** After a 5xx, or a failure without a clear no, a write may have been done. */
export function lost(effect: Effect, reason: string): Unclear {
  return effect === "write"
    ? { kind: "unknown", reason }
    : { kind: "retry", code: "erp_unavailable", reason };
}

/** So it may after an answer that cannot be read. */
export function badAnswer(effect: Effect, reason: string): Unclear {
  return effect === "write" ? { kind: "unknown", reason } : { kind: "retry", code: "erp_bad_answer", reason };
}
