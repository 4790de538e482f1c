/** What the schema found wrong, in words for the operator. */

import type { z } from "zod";
import { placeOf, valueAt } from "./places.ts";

/** One line per mistake; several keys that do not exist are several. */
export function describeIssue(issue: z.core.$ZodIssue, tree: unknown): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map(
      (key) => `${placeOf([...issue.path, key], tree)}: unknown key; remove it or correct its spelling`,
    );
  }
  const place = placeOf(issue.path, tree);
  const missing = valueAt(issue.path, tree) === undefined;
  return [`${place}: ${missing ? "missing; " : ""}${messageOf(issue, missing)}`];
}

function messageOf(issue: z.core.$ZodIssue, missing: boolean): string {
  if (issue.code === "invalid_union") return unionMessage(issue);
  if (missing && issue.code === "invalid_type") return `expected ${issue.expected}`;
  if (missing && issue.code === "invalid_value") return `expected ${oneOf(issue.values)}`;
  return issue.message;
}

/** Of a discriminated union the alternatives are known; another one has a message of its own. */
function unionMessage(issue: z.core.$ZodIssueInvalidUnion): string {
  const { options } = issue as { options?: unknown[] };
  return options === undefined ? issue.message : `expected ${oneOf(options)}`;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of: ${values.join(", ")}`;
}
