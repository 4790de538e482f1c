/** POST /v1/connections/{id}/pull. One pull per connection and entity at a time. */

import type { RequestHandler } from "express";
import type { PullRequest } from "../../../shared-types/api.ts";
import { pull } from "../engine/pull.ts";
import { RelayProblem } from "../problems.ts";
import type { Calls } from "./calls.ts";
import { parseBody, pullRequest } from "./schemas.ts";

export function pullRoute(calls: Calls): RequestHandler {
  const running = new Map<string, { runId: string; cursor: string }>();
  return async (request, response) => {
    const { connection, requestId } = calls.of(request);
    const wanted = parseBody(pullRequest, request.body) as PullRequest;
    const lock = `${connection.config.id}/${wanted.entity}`;
    const other = running.get(lock);
    if (other !== undefined) {
      const same =
        wanted.run_id !== undefined &&
        wanted.run_id === other.runId &&
        (wanted.cursor ?? "") === other.cursor;
      if (!same) throw new RelayProblem("pull_running", `${lock} is being pulled`, { retryAfterSeconds: 5 });
      response.status(202).set("Retry-After", "5").json({ status: "in_progress" });
      return;
    }
    running.set(lock, { runId: wanted.run_id ?? "", cursor: wanted.cursor ?? "" });
    try {
      response.json(await pull(connection, wanted, requestId));
    } finally {
      running.delete(lock);
    }
  };
}
