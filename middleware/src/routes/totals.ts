/** POST /v1/connections/{id}/totals. */

import type { RequestHandler } from "express";
import type { TotalsRequest } from "../../../shared-types/api.ts";
import { totals } from "../engine/totals.ts";
import type { Calls } from "./calls.ts";
import { parseBody, totalsRequest } from "./schemas.ts";

export function totalsRoute(calls: Calls): RequestHandler {
  return async (request, response) => {
    const { connection } = calls.of(request);
    response.json(await totals(connection, parseBody(totalsRequest, request.body) as TotalsRequest));
  };
}
