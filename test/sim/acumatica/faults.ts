import type { FaultAction } from "../kit/faults.ts";

/** A call as rules name it, e.g. `{ kind: "list", entity: "Bill" }`. */
export interface AcumaticaCall {
  kind: "token" | "login" | "logout" | "root" | "list" | "get" | "put" | "action" | "status";
  entity?: string;
}

/**
 * Custom faults of this system. `expire-session`: every session is gone before the call is looked at. `late-commit`:
 * the request waits in the queue while its connection is lost; it is done when `value` ms have passed.
 * `bad-gateway-after-commit`: the work is done, what stands before the site answers 502. `html-in-200`: the page of a
 * site that is being recycled. `redirect`: 302 to the page of errors. `redirect-to-login`: 302 to the sign-in page.
 */
export const CUSTOM_FAULTS = [
  "expire-session",
  "late-commit",
  "bad-gateway-after-commit",
  "html-in-200",
  "redirect",
  "redirect-to-login",
] as const;

const json = { "content-type": "application/json; charset=utf-8" };

/** Ready-made answers for `do: "answer"`: the licence's refusals in both bodies that are seen, with and without Retry-After. */
export const ANSWERS = {
  declined: {
    do: "answer",
    status: 429,
    headers: json,
    body: JSON.stringify({ message: "An error has occurred.", exceptionMessage: "API Login Limit" }),
  },
  declinedAsText: {
    do: "answer",
    status: 429,
    headers: { "content-type": "text/plain" },
    body: "The custom error module does not recognize this error.",
  },
  declinedFor5s: {
    do: "answer",
    status: 429,
    headers: { ...json, "retry-after": "5" },
    body: JSON.stringify({ message: "An error has occurred.", exceptionMessage: "API Login Limit" }),
  },
  recycling: {
    do: "answer",
    status: 503,
    headers: { "content-type": "text/html" },
    body: "<html><body><h2>Service Unavailable</h2></body></html>",
  },
  exception: {
    do: "answer",
    status: 500,
    headers: json,
    body: JSON.stringify({
      message: "An error has occurred.",
      exceptionMessage: "Execution Timeout Expired.",
      exceptionType: "System.Data.SqlClient.SqlException",
      stackTrace: "   at PX.Data.PXGraph.Persist()",
      innerException: { message: "An error has occurred.", exceptionMessage: "The wait operation timed out" },
    }),
  },
} as const satisfies Record<string, FaultAction>;
