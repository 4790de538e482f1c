/**
 * Every error that leaves the middleware, as one table: code, HTTP status, whether the same request may
 * succeed later, and who does what about it. The README section is generated from it.
 */

import type { Problem } from "../../shared-types/api.ts";

interface ProblemKind {
  status: number;
  title: string;
  retryable: boolean;
  /** Default advice: who does what. A more specific one may be given where the problem is raised. */
  fix: string;
}

const table = {
  unauthorized: {
    status: 401,
    title: "The caller is not known",
    retryable: false,
    fix: "ServiceNow admin: compare key id and secret in the app's properties with the client in the middleware's configuration.",
  },
  clock_skew: {
    status: 401,
    title: "The request's time is more than five minutes off",
    retryable: false,
    fix: "Middleware operator: set the host's clock by NTP; the instance's clock is kept by its provider.",
  },
  not_found: {
    status: 404,
    title: "No such resource",
    retryable: false,
    fix: "Caller: check the path and the method.",
  },
  unknown_connection: {
    status: 404,
    title: "No such connection",
    retryable: false,
    fix: "Middleware operator: add the connection to the configuration, and its id to the client's `connections`.",
  },
  invalid_request: {
    status: 422,
    title: "The request does not fit the contract",
    retryable: false,
    fix: "Caller: correct the fields named in the detail.",
  },
  capability_denied: {
    status: 409,
    title: "This ERP does not take this write",
    retryable: false,
    fix: "Nobody: the connection's capability table forbids it. Make the change in the ERP itself.",
  },
  idempotency_conflict: {
    status: 409,
    title: "The idempotency key belongs to another document",
    retryable: false,
    fix: "Caller: use a new key for a new document, or a higher `attempt` for a corrected one after a refusal.",
  },
  stale_document: {
    status: 409,
    title: "The record changed in the ERP after it was approved",
    retryable: false,
    fix: "AP: let the next pull bring the change, review it, approve again.",
  },
  duplicate_found: {
    status: 409,
    title: "The ERP holds more than one document with this key",
    retryable: false,
    fix: "AP: void the surplus document in the ERP, then replay the dispatch.",
  },
  pull_running: {
    status: 409,
    title: "Another pull of this entity is running",
    retryable: true,
    fix: "Nobody: the running pull ends by itself.",
  },
  instance_not_paired: {
    status: 409,
    title: "The caller is another ServiceNow instance than the one paired",
    retryable: false,
    fix: "ServiceNow admin: on a clone leave it so; after a planned move, set the new instance_id in the middleware's configuration.",
  },
  payload_too_large: {
    status: 413,
    title: "The request body is too large",
    retryable: false,
    fix: "Caller: send fewer or smaller documents.",
  },
  rate_limited: {
    status: 429,
    title: "Too many requests by this client",
    retryable: true,
    fix: "Caller: wait as long as Retry-After says.",
  },
  erp_rejected: {
    status: 422,
    title: "The ERP refused the document",
    retryable: false,
    fix: "AP: correct what the ERP's message names, then replay.",
  },
  erp_auth_failed: {
    status: 502,
    title: "The ERP refused the sign-in",
    retryable: false,
    fix: "Middleware operator: correct the connection's credentials, or have the ERP admin restore the account's permissions.",
  },
  endpoint_version_mismatch: {
    status: 502,
    title: "The ERP does not offer this endpoint version",
    retryable: false,
    fix: "Middleware operator: set an endpoint version that the ERP offers.",
  },
  erp_bad_answer: {
    status: 502,
    title: "The ERP's answer is cut, malformed or inconsistent",
    retryable: true,
    fix: "Nobody at first: it is read again. If it stays, middleware operator: see the log under the request id.",
  },
  servicenow_auth_failed: {
    status: 502,
    title: "ServiceNow refused the middleware's sign-in or its rights",
    retryable: false,
    fix: "ServiceNow admin: check the OAuth client, its user and the user's roles (the app's .integration, import_transformer).",
  },
  erp_rate_limited: {
    status: 503,
    title: "The ERP asks to slow down",
    retryable: true,
    fix: "Nobody: tried again after Retry-After. If frequent, middleware operator: lower the connection's rate.",
  },
  erp_unavailable: {
    status: 503,
    title: "The ERP cannot be reached or is down",
    retryable: true,
    fix: "Nobody at first: tried again. If it stays, middleware operator: check address, network and the ERP's status page.",
  },
  outcome_unknown: {
    status: 503,
    title: "Whether the ERP took the document is not known yet",
    retryable: true,
    fix: "Nobody: the same key settles it by reading the ERP.",
  },
  servicenow_unavailable: {
    status: 503,
    title: "ServiceNow cannot be reached or is busy",
    retryable: true,
    fix: "Nobody at first: tried again. If it stays, ServiceNow admin: check that the instance is awake and its rate limits.",
  },
  internal_error: {
    status: 500,
    title: "An error of the middleware itself",
    retryable: true,
    fix: "Middleware operator: see the log under the request id and report it.",
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof table;
export const problemTable: Readonly<Record<ProblemCode, ProblemKind>> = table;

export interface ProblemExtras {
  fix?: string;
  erp?: { code: string; message: string };
  /** Seconds until a repeat makes sense; sent as Retry-After. */
  retryAfterSeconds?: number;
  /** Further members of the problem document, e.g. the cursor and counts of a pull that got somewhere. */
  members?: Record<string, unknown>;
  cause?: unknown;
}

/** An error with a code of the table. `detail` is for people and names the thing; it never holds a secret. */
export class RelayProblem extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.name = "RelayProblem";
    this.code = code;
    this.extras = extras;
  }

  get retryable(): boolean {
    return problemTable[this.code].retryable;
  }

  toDocument(requestId: string): Problem & Record<string, unknown> {
    const kind = problemTable[this.code];
    return {
      ...this.extras.members,
      type: `urn:ledger-relay:problem:${this.code}`,
      title: kind.title,
      status: kind.status,
      detail: this.message,
      code: this.code,
      retryable: kind.retryable,
      fix: this.extras.fix ?? kind.fix,
      request_id: requestId,
      ...(this.extras.erp === undefined ? {} : { erp: this.extras.erp }),
    };
  }
}
