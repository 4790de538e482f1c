/** Keys of cost centers, and codes that have no column of their own. */

import type { Row } from "./answer.ts";
import { field } from "./text.ts";

/** A cost center is a business unit or a job type. */
export const PREFIX = { businessUnit: "bu:", jobType: "jt:" } as const;

/** Empty for none. */
export function unitKey(id: string): string {
  return id === "" ? "" : `${PREFIX.businessUnit}${id}`;
}

export function jobTypeOf(job: Row | undefined): string {
  const id = field(job, "jobTypeId");
  return id === "" ? "" : `${PREFIX.jobType}${id}`;
}

/** The filled ones as JSON text; empty when there are none. */
export function dimensions(codes: Readonly<Record<string, string>>): string {
  const filled = Object.entries(codes).filter(([, code]) => code !== "");
  return filled.length === 0 ? "" : JSON.stringify(Object.fromEntries(filled));
}
