/** GET /metrics: for callers on this machine, or with the token of RELAY_METRICS_TOKEN. */

import { createHash } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { equalBytes } from "../access/signature.ts";
import type { Live } from "../live.ts";
import type { Metrics, Snapshot } from "../metrics.ts";
import { RelayProblem } from "../problems.ts";

const LOOPBACK = /^((::ffff:)?127\.\d+\.\d+\.\d+|::1)$/;

export interface MetricsDeps {
  metrics: Metrics;
  token: string | undefined;
  live: Live;
}

export function metricsRoute(deps: MetricsDeps): RequestHandler {
  return async (request, response) => {
    if (!mayRead(request, deps.token)) {
      throw new RelayProblem(
        "unauthorized",
        "/metrics is for callers on this machine, or with the metrics token",
        {
          fix: "Middleware operator: set RELAY_METRICS_TOKEN, and send it as a bearer token.",
        },
      );
    }
    const text = await deps.metrics.exposition(await snapshot(deps));
    response.type(deps.metrics.contentType).send(text);
  };
}

function mayRead(request: Request, token: string | undefined): boolean {
  if (token !== undefined) {
    const given = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? "";
    return equalBytes(digest(given), digest(token));
  }
  // What came through a proxy on this machine did not begin on this machine.
  const passedOn = ["x-forwarded-for", "forwarded", "x-real-ip", "via"].some((name) => request.get(name));
  return !passedOn && LOOPBACK.test(request.socket.remoteAddress ?? "");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

async function snapshot({ live }: MetricsDeps): Promise<Snapshot> {
  const hold = live.hold();
  try {
    const { config, connections } = hold.runtime;
    const ids = config.connections.map(({ id }) => id);
    const budgets = ids.map(async (connection) => {
      const found = connections.find(connection);
      const spent = await found?.client.spent();
      if (spent === undefined) return [];
      const left = spent.limit === undefined ? undefined : Math.max(0, spent.limit - spent.used);
      return [{ connection, used: spent.used, left }];
    });
    return { connections: ids, budgets: (await Promise.all(budgets)).flat() };
  } finally {
    hold.release();
  }
}
