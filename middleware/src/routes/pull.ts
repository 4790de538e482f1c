/** POST /v1/connections/{id}/pull. */

import type { RequestHandler } from "express";
import type { PullRequest } from "../../../shared-types/api.ts";
import { pullAlone } from "../engine/single-flight.ts";
import type { Calls } from "./calls.ts";
import { requireCompany } from "./company.ts";
import { tellErpCalls } from "./erp-calls.ts";
import { parseBody, pullRequest } from "./schemas.ts";

export function pullRoute(calls: Calls): RequestHandler {
  return async (request, response) => {
    const { connection, requestId } = calls.of(request);
    const wanted = parseBody(pullRequest, request.body) as PullRequest;
    requireCompany(request, connection);
    const flight = await pullAlone(connection, wanted, requestId);
    if (flight.kind === "done") {
      await tellErpCalls(response, connection);
      response.json(flight.response);
      return;
    }
    response.status(202).set("Retry-After", String(flight.retryAfterSeconds)).json({ status: "in_progress" });
  };
}
