/** POST /v1/connections/{id}/check. The first one that names its instance pairs the client with it. */

import type { RequestHandler } from "express";
import { budgetFindings } from "../check/budget.ts";
import { clockFinding, pairingFinding } from "../check/caller.ts";
import { checkConnection } from "../check/check.ts";
import type { Calls } from "./calls.ts";
import { tellCompany } from "./company.ts";
import { tellErpCalls } from "./erp-calls.ts";
import { checkRequest, parseBody } from "./schemas.ts";

export function checkRoute(calls: Calls): RequestHandler {
  return async (request, response) => {
    const { connection } = calls.of(request);
    if (Buffer.isBuffer(request.body) && request.body.length > 0) parseBody(checkRequest, request.body);
    const pairing = pairingFinding(await calls.pair(request));
    const clock = clockFinding(request.get("x-relay-timestamp"), connection.clock.now());
    const budget = await budgetFindings(connection);
    const report = await checkConnection(connection, [pairing, clock, ...budget]);
    await tellErpCalls(response, connection);
    tellCompany(response, connection);
    response.json(report);
  };
}
