/** POST /v1/connections/{id}/documents. An answer comes within eight seconds; what takes longer goes on behind it. */

import type { RequestHandler } from "express";
import type { DocumentRequest, DocumentResponse } from "../../../shared-types/api.ts";
import { post } from "../engine/postback.ts";
import type { Metrics } from "../metrics.ts";
import { RelayProblem } from "../problems.ts";
import type { Store } from "../store/store.ts";
import type { Calls } from "./calls.ts";
import { requireCompany } from "./company.ts";
import { documentRequest, parseBody } from "./schemas.ts";

const PATIENCE_MS = 8000;
const RETRY_AFTER_SECONDS = 10;
const KEY = /^[\x21-\x7e]{1,255}$/;

export function documentsRoute(calls: Calls, store: Store, metrics: Metrics): RequestHandler {
  return async (request, response) => {
    const { connection, requestId, log } = calls.of(request);
    const key = request.get("idempotency-key") ?? "";
    if (!KEY.test(key)) {
      throw new RelayProblem(
        "invalid_request",
        "Idempotency-Key: expected 1 to 255 printable ASCII characters without spaces",
      );
    }
    const wanted = parseBody(documentRequest, request.body) as DocumentRequest;
    requireCompany(request, connection);
    const client = calls.client(request).id;
    const posting = post(store, { connection, client, key, request: wanted, requestId });
    const work = calls.keepFor(request, counted(posting, connection.config.id, wanted.operation, metrics));
    const outcome = await Promise.race([work, patience(work)]);
    if (outcome.status === "in_progress") {
      work.catch((error: unknown) =>
        log.warn({ key, error: (error as Error).message }, "post-back ended after its answer"),
      );
      response.status(202).set("Retry-After", String(RETRY_AFTER_SECONDS));
    }
    response.json(outcome);
  };
}

/** Counted when it ends, which may be after the answer. */
async function counted(
  posting: Promise<DocumentResponse>,
  connection: string,
  operation: string,
  metrics: Metrics,
): Promise<DocumentResponse> {
  const began = performance.now();
  let outcome = "internal_error";
  try {
    const response = await posting;
    outcome = response.status === "posted" && response.replayed ? "replayed" : response.status;
    return response;
  } catch (error) {
    if (error instanceof RelayProblem) outcome = error.code;
    throw error;
  } finally {
    metrics.posted(connection, operation, outcome, performance.now() - began);
  }
}

/** Resolves when the caller has waited long enough; never keeps the process alive. */
function patience(work: Promise<unknown>): Promise<DocumentResponse> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ status: "in_progress" }), PATIENCE_MS);
    work.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
}
