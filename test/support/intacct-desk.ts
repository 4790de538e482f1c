/** The middleware before the strict Intacct gateway, for tests of one operation. */

import type { TestContext } from "node:test";
import { type IntacctOptions, type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Relay, type Reply, startRelay } from "./relay.ts";

export interface IntacctDesk {
  sim: IntacctSim;
  relay: Relay;
  clock: TestClock;
  /** Sends a document; without a key each has its own. */
  post(
    operation: string,
    document: unknown,
    more?: { key?: string; attempt?: number; base_hash?: string; dry_run?: boolean },
  ): Promise<Reply>;
  /** Functions that have been sent, e.g. `create APBILL`. */
  sent(name: string): number;
}

export async function intacctDesk(
  test: TestContext,
  { connection = {}, ...options }: IntacctOptions & { connection?: Record<string, unknown> } = {},
): Promise<IntacctDesk> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startIntacct({ vendors: 10, bills: 60, clock, ...options });
  const relay = await startRelay({ intacct: sim, clock, connection });
  test.after(async () => {
    await relay.close();
    await sim.close();
  });
  let posts = 0;
  return {
    sim,
    relay,
    clock,
    post(operation, document, { key, ...more } = {}) {
      posts += 1;
      const body = { operation, document, ...more };
      return relay.post("/v1/connections/acme-intacct/documents", body, {
        "idempotency-key": key ?? `acme:${posts}:${operation}`,
      });
    },
    sent: (name) => sim.calls().filter((call) => `${call.function} ${call.object}` === name).length,
  };
}
