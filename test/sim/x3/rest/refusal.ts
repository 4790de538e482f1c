/** `{"$diagnoses":[…]}`: how api1 refuses. Source: Sage, "JSON formatted SData responses" (members), L4G (use). */

import type { Reply } from "../types.ts";

export interface Diagnosis {
  $severity: "info" | "warning" | "transient" | "error" | "fatal";
  $message: string;
}

/** Thrown anywhere while a request is answered. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  reply(): Reply {
    return json(this.status, { $diagnoses: [diagnosis(this.message)] });
  }
}

export function diagnosis(message: string, severity: Diagnosis["$severity"] = "error"): Diagnosis {
  return { $severity: severity, $message: message };
}

/** Reading what is not there is answered with 200. */
export const NO_RECORD = "721 : Record does not exist";

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}
