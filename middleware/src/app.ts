/** The HTTP surface: who may call what. The work is in the routes. */

import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import type { Clock } from "./clock.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { RelayProblem } from "./problems.ts";
import { Calls } from "./routes/calls.ts";
import { checkRoute } from "./routes/check.ts";
import { connectionsRoute } from "./routes/connections.ts";
import { documentsRoute } from "./routes/documents.ts";
import { metricsRoute } from "./routes/metrics.ts";
import { openApiDocument } from "./routes/openapi.ts";
import { pullRoute } from "./routes/pull.ts";
import { totalsRoute } from "./routes/totals.ts";
import { webhookRoute } from "./routes/webhooks.ts";
import type { Store } from "./store/store.ts";

const MAX_BODY = "8mb";
/** Of notifications, whose senders are known by their body alone. */
const MAX_DELIVERY = "1mb";

export interface AppDeps {
  live: Live;
  store: Store;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Bearer token for /metrics; undefined: callers on this machine. */
  metricsToken?: string | undefined;
}

export function createApp(deps: AppDeps): Express {
  const { live, store, log, metrics, metricsToken: token } = deps;
  const app = express();
  const calls = new Calls(deps);
  live.follow(({ trust_proxy }) => app.set("trust proxy", trust_proxy));
  app.set("etag", false);
  app.use(helmet());
  app.use(calls.begin);

  app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", async (request, response) => {
    try {
      await store.ping();
      response.json({ status: "ready" });
    } catch (error) {
      const request_id = calls.requestId(request);
      log.error({ request_id, error: (error as Error).message }, "the store cannot be used");
      response.status(503).json({ status: "unavailable" });
    }
  });
  const description = openApiDocument();
  app.get("/openapi.json", (_request, response) => void response.json(description));
  app.get("/metrics", metricsRoute({ ...deps, token }));

  // Raw bytes, whatever the caller calls them: the signature covers them.
  const delivery = express.raw({ type: () => true, limit: MAX_DELIVERY, inflate: false });
  app.post("/v1/webhooks/:id", delivery, webhookRoute(calls, store));
  const body = express.raw({ type: () => true, limit: MAX_BODY, inflate: false });
  app.use("/v1", calls.identified, body, calls.authenticated);
  app.get("/v1/connections", connectionsRoute(calls));
  app.post("/v1/connections/:id/check", checkRoute(calls));
  app.post("/v1/connections/:id/totals", totalsRoute(calls));
  app.post("/v1/connections/:id/pull", calls.paired, pullRoute(calls));
  app.post("/v1/connections/:id/documents", calls.paired, documentsRoute(calls, store, metrics));

  app.use((request) => {
    throw new RelayProblem("not_found", `${request.method} ${request.path} does not exist`);
  });
  app.use(problems(calls, log));
  return app;
}

/** Every error as a problem document; what is not one of ours is logged and shown without its words. */
function problems(calls: Calls, log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId = calls.requestId(request);
    const problem = problemFrom(error);
    const document = problem.toDocument(requestId);
    const place = { request_id: requestId, method: request.method, path: request.path, code: problem.code };
    if (problem.code === "internal_error")
      log.error({ ...place, error: (error as Error).stack }, "internal error");
    else log.warn({ ...place, detail: problem.message }, "problem");
    if (problem.extras.retryAfterSeconds !== undefined)
      response.set("Retry-After", String(problem.extras.retryAfterSeconds));
    response.status(document.status).type("application/problem+json").send(JSON.stringify(document));
  };
}

function problemFrom(error: unknown): RelayProblem {
  if (error instanceof RelayProblem) return error;
  const { status, type, limit } = error as { status?: number; type?: string; limit?: number };
  if (type === "entity.too.large")
    return new RelayProblem("payload_too_large", `the body is larger than ${limit} bytes`);
  if (status !== undefined && status >= 400 && status < 500)
    return new RelayProblem("invalid_request", (error as Error).message);
  return new RelayProblem(
    "internal_error",
    "the request failed in the middleware; its log has the cause under the request id",
  );
}
