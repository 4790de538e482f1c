/**
 * Refusals of what a pull can do without. A fault of the moment, or of the sign-in, is none: to go on without would
 * lose what the next answer holds.
 */

import type { ErpAnswer, Verdict } from "../adapter.ts";
import { BadXml, child, parseXml } from "./xml.ts";

/** Edges and gateways that do not know what is asked for, or do not let it be asked (hotgluexyz/tap-intacct). */
const NOT_HERE = [403, 404, 501];

export function isRefused({ status, body }: ErpAnswer, verdict: Verdict<unknown>): boolean {
  if (verdict.kind === "ok") return false;
  if (NOT_HERE.includes(status)) return true;
  if (verdict.kind !== "reject") return false;
  return verdict.code === "erp_rejected" || isOfFunction(body);
}

/** Who asks was let in. */
function isOfFunction(body: string): boolean {
  try {
    const operation = child(parseXml(body), "operation");
    return operation !== undefined && child(operation, "result") !== undefined;
  } catch (error) {
    if (error instanceof BadXml) return false;
    throw error;
  }
}
