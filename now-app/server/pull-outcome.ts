import type { PullResponse, RejectedRecord } from "../../shared-types/api.ts";
import { problemText } from "./dispatch-outcome.ts";
import type { Answer } from "./platform.ts";

/** What a run has done so far; the columns of a run row that count. */
export interface Counts {
  read_count: number;
  staged: number;
  unchanged: number;
  inserted: number;
  updated: number;
  ignored: number;
  deleted: number;
  rejected: number;
  pending: number;
}

interface Progress {
  /** Empty: the answer brought none, the old one stays. */
  cursor: string;
  highWater: string;
  counts: Counts;
  rejected: RejectedRecord[];
}

/** What an answer to `pull` means for the sync. */
export type PullOutcome =
  | { kind: "complete" | "more"; progress: Progress }
  | { kind: "deferred"; progress: Progress; resumeAt: string }
  /** An error may come after progress: cursor and counts then stand in the problem document. */
  | {
      kind: "error";
      progress: Progress;
      retryable: boolean;
      afterSeconds: number | undefined;
      /** Of the problem; empty where the answer was none of the middleware's. */
      code: string;
      message: string;
      fix: string;
    };

export const noCounts: Readonly<Counts> = {
  read_count: 0,
  staged: 0,
  unchanged: 0,
  inserted: 0,
  updated: 0,
  ignored: 0,
  deleted: 0,
  rejected: 0,
  pending: 0,
};

const shownRejections = 5;

export function interpretPull(answer: Answer): PullOutcome {
  const { status, body } = answer;
  const progress = progressOf(body);
  if (status === 200 && progress.cursor) {
    if (body?.["status"] === "complete" || body?.["status"] === "more")
      return { kind: body["status"], progress };
    if (body?.["status"] === "deferred") {
      return { kind: "deferred", progress, resumeAt: columnTimeOf(textOf(body["resume_at"])) };
    }
  }
  const code = textOf(body?.["code"]);
  const isProblem = status >= 400 && code !== "";
  const error = { kind: "error" as const, progress, afterSeconds: answer.retryAfter, code, fix: "" };
  if (isProblem) {
    const retryable = body?.["retryable"] === true || code === "pull_running";
    return { ...error, retryable, message: `${code}: ${problemText(body)}`, fix: textOf(body?.["fix"]) };
  }
  if (status === 202) return { ...error, retryable: true, message: "The middleware is still at this pull" };
  const message = status === 0 ? answer.failure : `HTTP ${status} without the middleware's answer`;
  return { ...error, retryable: true, message };
}

function progressOf(body: Answer["body"]): Progress {
  const answer = (body ?? {}) as Partial<PullResponse>;
  const rejected = Array.isArray(answer.rejected) ? answer.rejected : [];
  return {
    cursor: textOf(answer.cursor),
    highWater: textOf(answer.high_water),
    counts: {
      read_count: numberOf(answer.read),
      staged: numberOf(answer.staged),
      unchanged: numberOf(answer.unchanged),
      inserted: numberOf(answer.inserted),
      updated: numberOf(answer.updated),
      ignored: numberOf(answer.ignored),
      deleted: numberOf(answer.deleted),
      rejected: rejected.length,
      pending: numberOf(answer.pending),
    },
    rejected,
  };
}

/** What to say about rejected records; empty where there are none. */
export function rejectionText(rejected: RejectedRecord[]): string {
  return rejected
    .slice(0, shownRejections)
    .map((record) => `${record.external_id}: ${record.code} ${record.message}`)
    .concat(rejected.length > shownRejections ? [`and ${rejected.length - shownRejections} more`] : [])
    .join("; ");
}

export function addCounts(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += b[name];
  return sum;
}

/** A UTC ISO instant as a date-time column holds it; empty for what is no instant. */
function columnTimeOf(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
