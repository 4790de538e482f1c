/**
 * ERP → ServiceNow, as far as time, count and limits allow. The answer comes within two seconds after the
 * deadline, whatever hangs; what is not certain by then is left for the next pull.
 */

import type { PullRequest, PullResponse } from "../../../shared-types/api.ts";
import { RelayProblem } from "../problems.ts";
import type { Connection } from "./connection.ts";
import { Deadline, DeadlinePassed, orAborted, Postponed } from "./deadline.ts";
import { afterProgress, answerOf, beginPull, hasProgress, type PullState } from "./pull-state.ts";
import { scan } from "./scan.ts";
import { sweep } from "./sweep.ts";
import { tell } from "./telemetry.ts";

const DEFAULT_DEADLINE_MS = 20_000;
/** Beyond the deadline: for calls that have begun, and then for the answer. */
const LATE_MS = 1000;
const LAST_MS = 1500;

/** The longest that a pull takes. */
export function longestMs(request: PullRequest): number {
  return (request.deadline_ms ?? DEFAULT_DEADLINE_MS) + LAST_MS;
}

export async function pull(
  connection: Connection,
  request: PullRequest,
  requestId: string,
): Promise<PullResponse> {
  const { clock } = connection;
  const deadlineMs = request.deadline_ms ?? DEFAULT_DEADLINE_MS;
  using stop = new Deadline(clock, deadlineMs);
  using late = new Deadline(clock, deadlineMs + LATE_MS);
  using last = new Deadline(clock, deadlineMs + LAST_MS);
  const state = beginPull(connection, request, requestId, { stop, late });
  const began = clock.now();
  try {
    const work = request.mode === "sweep" ? sweep(state) : scan(state);
    const answer = await orAborted(work, last.signal).then(
      (status) => answerOf(state, status),
      (error: unknown) => stopped(state, error),
    );
    tellOf(state, answer.status, clock.now() - began);
    return answer;
  } catch (error) {
    tellOf(state, error instanceof RelayProblem ? error.code : "internal_error", clock.now() - began);
    throw error;
  }
}

/** What the pull answers that an error has ended. */
function stopped(state: PullState, error: unknown): PullResponse {
  if (error instanceof Postponed) return answerOf(state, "deferred", error.resumeAt);
  if (error instanceof DeadlinePassed) {
    if (hasProgress(state)) return answerOf(state, "more");
    throw hung(state, error);
  }
  if (error instanceof RelayProblem && hasProgress(state)) throw afterProgress(error, state);
  throw error;
}

function hung({ connection, entity, waitsFor }: PullState, cause: DeadlinePassed): RelayProblem {
  const { config, instance } = connection;
  return waitsFor === "erp"
    ? new RelayProblem("erp_unavailable", `${config.id}: no page of ${entity} came before the deadline`, {
        cause,
      })
    : new RelayProblem("servicenow_unavailable", `${instance.id}: no row was settled before the deadline`, {
        cause,
      });
}

function tellOf({ connection, entity, counts }: PullState, status: string, ms: number): void {
  const event = { ...counts, rejected: counts.rejected.length };
  tell("pull", { target: connection.config.id, entity, status, counts: event, ms });
}
