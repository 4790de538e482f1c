/** Requests and answers between the ServiceNow app and the middleware (HTTP, JSON, snake_case). */

import type { Entity, Operation } from "./choices.ts";

export interface PullRequest {
  entity: Entity;
  /** Opaque position from the last answer; absent for the first pull. */
  cursor?: string;
  /** Lower bound on the modification time, only without cursor. UTC ISO. */
  since?: string;
  mode?: "changes" | "sweep";
  max_records?: number;
  deadline_ms?: number;
  run_id?: string;
}

export interface RejectedRecord {
  external_id: string;
  code: string;
  message: string;
}

export interface PullResponse {
  /** `complete`: nothing more now. `more`: call again with `cursor`. `deferred`: again after `resume_at`. */
  status: "complete" | "more" | "deferred";
  cursor: string;
  resume_at?: string;
  read: number;
  staged: number;
  unchanged: number;
  inserted: number;
  updated: number;
  ignored: number;
  deleted: number;
  pending: number;
  rejected: RejectedRecord[];
  calls: { erp: number; servicenow: number };
  /** Latest modification time seen and accepted, UTC ISO; empty before the first record. */
  high_water: string;
}

export interface DocumentRequest {
  operation: Operation;
  document: Record<string, unknown>;
  source?: { table: string; sys_id: string; revision: number };
  /** Counts corrected documents sent under the same key after a refusal. */
  attempt?: number;
  /** `source_hash` of the record that was approved. */
  base_hash?: string;
  dry_run?: boolean;
}

export type DocumentResponse =
  | { status: "posted"; external_id: string; number: string; replayed: boolean }
  | { status: "in_progress" }
  | { status: "preview"; request: string };

/** `from` and `to`: inclusive dates, yyyy-mm-dd, of documents; masters take neither. */
export interface TotalsRequest {
  entity: Entity;
  from?: string;
  to?: string;
}

/** Read from the ERP, to compare with the register. */
export interface TotalsResponse {
  count: number;
  /** Signed sums by currency, decimal text; empty for masters. */
  amounts: Record<string, string>;
  /** Lower-case hex SHA-256 of the external_ids, sorted by code point, joined by LF. */
  keys_sha256: string;
}

/** One thing that was looked at. */
export interface CheckFinding {
  name: string;
  ok: boolean;
  detail: string;
  /** Who does what; empty when nothing is to be done. */
  fix: string;
}

export interface CheckResponse {
  /** True when every finding is. */
  ok: boolean;
  checks: CheckFinding[];
}

/** RFC 9457 problem document. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  retryable: boolean;
  /** Who does what to make it work. */
  fix: string;
  request_id: string;
  /** The ERP's own words. */
  erp?: { code: string; message: string };
}
