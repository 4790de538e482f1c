import type { FunctionResult } from "./envelope/reply.ts";
import type { FunctionRequest } from "./envelope/request.ts";
import { type ErrorEntry, FunctionFailure, NotSimulated, ROLLED_BACK } from "./errors.ts";
import type { FunctionContext, FunctionOutcome } from "./functions/context.ts";
import { FUNCTIONS } from "./functions/index.ts";

export interface Execution {
  results: FunctionResult[];
  /** What committed, by function. */
  committed: { request: FunctionRequest; outcome: FunctionOutcome }[];
  /** Those that succeeded before a sibling failed, and were taken back with it. */
  rolledBack: FunctionRequest[];
  billed: number;
}

type Attempt = { request: FunctionRequest } & (
  | { outcome: FunctionOutcome }
  | { errors: readonly ErrorEntry[] }
);

export interface Order {
  functions: readonly FunctionRequest[];
  transaction: boolean;
  /** Functions that must not run, with the reason. */
  refusals: ReadonlyMap<FunctionRequest, readonly ErrorEntry[]>;
  /** What others do right before it. */
  before(request: FunctionRequest): void;
}

/** Runs the functions one by one. */
export function execute(
  { functions, transaction, refusals, before }: Order,
  context: FunctionContext,
): Execution {
  const attempt = (request: FunctionRequest): Attempt => {
    context.company.aside(() => before(request));
    const refusal = refusals.get(request);
    return refusal ? { request, errors: refusal } : run(request, context);
  };
  return transaction ? together(functions, attempt, context) : eachAlone(functions.map(attempt), context);
}

function run(request: FunctionRequest, context: FunctionContext): Attempt {
  const implementation = FUNCTIONS[request.name];
  if (!implementation) throw new NotSimulated(`function ${request.name}`);
  try {
    return { request, outcome: implementation(request.node, context) };
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    return { request, errors: error.errors };
  }
}

function eachAlone(attempts: readonly Attempt[], context: FunctionContext): Execution {
  const done = attempts.filter((each) => "outcome" in each);
  return {
    results: attempts.map((each) => resultOf(each, context)),
    rolledBack: [],
    committed: done.filter(({ outcome }) => !outcome.errors || outcome.written.length > 0),
    billed: done.reduce((sum, { outcome }) => sum + outcome.billed, 0),
  };
}

class Rollback extends Error {}

/** All or nothing: the first failure takes everything back. */
function together(
  functions: readonly FunctionRequest[],
  attempt: (request: FunctionRequest) => Attempt,
  context: FunctionContext,
): Execution {
  const attempts: Attempt[] = [];
  try {
    context.company.atomically(() => {
      for (const request of functions) {
        const each = attempt(request);
        attempts.push(each);
        if (!("outcome" in each) || each.outcome.errors) throw new Rollback();
      }
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
    const failed = attempts.at(-1);
    return {
      results: functions.map((request) => undone(request, failed, functions.length, context)),
      committed: [],
      rolledBack: attempts.slice(0, -1).map(({ request }) => request),
      billed: 0,
    };
  }
  return eachAlone(attempts, context);
}

function undone(
  request: FunctionRequest,
  failed: Attempt | undefined,
  functions: number,
  context: FunctionContext,
): FunctionResult {
  const { name, controlId } = request;
  if (failed?.request !== request)
    return { status: "aborted", name, controlId, data: "", errors: [ROLLED_BACK] };
  const errors = "outcome" in failed ? (failed.outcome.errors ?? []) : failed.errors;
  const alone = functions === 1;
  return resultOf({ request, errors: alone ? errors : [...errors, ROLLED_BACK] }, context, alone);
}

function resultOf(attempt: Attempt, { settings }: FunctionContext, withData = true): FunctionResult {
  const { name, controlId } = attempt.request;
  if ("outcome" in attempt && !attempt.outcome.errors) {
    const { data, key } = attempt.outcome;
    return { status: "success", name, controlId, data, errors: [], ...(key === undefined ? {} : { key }) };
  }
  const errors = "outcome" in attempt ? (attempt.outcome.errors ?? []) : attempt.errors;
  const none = name === "create" || name === "update" ? '<data listtype="objects" count="0"/>' : "";
  const data = "outcome" in attempt ? attempt.outcome.data : none;
  return {
    status: "failure",
    name,
    controlId,
    data: withData ? data : "",
    errors: settings.supportId ? errors.map(withSupportId) : errors,
  };
}

/** URL-encoded, as real ones are (fylein/sageintacct-sdk-py, issue 93). */
function withSupportId(error: ErrorEntry): ErrorEntry {
  if (!error.description2) return error;
  return {
    ...error,
    description2: `${error.description2} [Support ID: LRSIMEB032%7EZv9HAP1k0PG7xhd-Cqn9zQAAABg]`,
  };
}
