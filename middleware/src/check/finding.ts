/** Findings of a check: what was looked at, what was found, and who does what about it. */

import type { CheckFinding } from "../../../shared-types/api.ts";
import { problemTable, type RelayProblem } from "../problems.ts";

export function good(name: string, detail: string): CheckFinding {
  return { name, ok: true, detail, fix: "" };
}

export function bad(name: string, detail: string, fix: string): CheckFinding {
  return { name, ok: false, detail, fix };
}

export function fromProblem(name: string, problem: RelayProblem): CheckFinding {
  return bad(name, problem.message, problem.extras.fix ?? problemTable[problem.code].fix);
}

/** What could not be looked at because something before it failed. */
export function notTried(names: readonly string[], failed: string): CheckFinding[] {
  const fix = `Nobody for now: repair what ${failed} says, then check again.`;
  return names.map((name) => bad(name, `not tried: ${failed} failed`, fix));
}
