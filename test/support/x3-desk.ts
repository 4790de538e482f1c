/** The middleware before the simulated X3 folder, for tests of one operation; and its readers alone. */

import type { TestContext } from "node:test";
import { type BenchReading, openBench } from "../contract/bench-reading.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type AuthType, startX3, type X3Options, type X3Sim } from "../sim/x3/index.ts";
import { type Relay, type Reply, startRelay } from "./relay.ts";

export interface X3DeskOptions extends X3Options {
  auth?: AuthType;
  transport?: "rest" | "graphql";
  /** More fields of the connection. */
  connection?: Record<string, unknown>;
}

export interface X3Desk {
  sim: X3Sim;
  relay: Relay;
  clock: TestClock;
  /** Sends a document; without a key each has its own. */
  post(
    operation: string,
    document: unknown,
    more?: { key?: string; attempt?: number; base_hash?: string; dry_run?: boolean },
  ): Promise<Reply>;
  /** Asks the middleware itself, e.g. `pull` or `check`. */
  ask(what: string, body?: object): Promise<Reply>;
}

export async function x3Desk(test: TestContext, options: X3DeskOptions = {}): Promise<X3Desk> {
  const { auth, transport, connection, ...company } = options;
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startX3({ clock, ...company });
  const entry = { id: "acme-x3", type: "x3", ...sim.config(auth, transport), ...connection };
  const relay = await startRelay({ connections: [entry], clock });
  test.after(async () => {
    await relay.close();
    await sim.close();
  });
  let posts = 0;
  return {
    ...{ sim, relay, clock },
    post(operation, document, { key, ...more } = {}) {
      posts += 1;
      const body = { operation, document, ...more };
      const headers = { "idempotency-key": key ?? `acme:${posts}:${operation}` };
      return relay.post("/v1/connections/acme-x3/documents", body, headers);
    },
    ask: (what, body = {}) => relay.post(`/v1/connections/acme-x3/${what}`, body),
  };
}

export interface X3Reading {
  sim: X3Sim;
  clock: TestClock;
  reading: BenchReading;
}

export async function readX3(test: TestContext, options: X3DeskOptions = {}): Promise<X3Reading> {
  const { auth, transport, connection, ...company } = options;
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startX3({ clock, ...company });
  const config = { ...sim.config(auth, transport), ...connection };
  const reading = await openBench("x3", { config, close: () => sim.close() }, clock);
  test.after(async () => {
    await reading.close();
    await sim.close();
  });
  return { sim, clock, reading };
}
