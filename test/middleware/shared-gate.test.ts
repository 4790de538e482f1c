/** Connections that an ERP counts together wait for each other. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { configOf } from "../support/relay.ts";

const clock = new TestClock("2026-03-02T09:00:00Z");

async function company(t: TestContext): Promise<IntacctSim> {
  const sim = await startIntacct({ clock, settings: { concurrency: 1, gate: "refuse" } });
  t.after(() => sim.close());
  return sim;
}

/** Reads ten pages of accounts through a connection of each kind. */
async function readers(t: TestContext, entries: Record<string, { sim: IntacctSim; entity_id?: string }>) {
  const connections = openConnections(
    await configOf({
      connections: Object.entries(entries).map(([id, { sim, ...more }]) => ({
        ...{ id, type: "intacct", endpoint: sim.url, ...sim.credentials, ...more },
      })),
    }),
    { clock, log: createLog("silent"), store: openStore("memory:"), keys: [] },
  );
  t.after(() => connections.close());
  return async (id: string): Promise<void> => {
    const connection = connections.find(id);
    const reader = connection?.adapter.readers.gl_account;
    assert.ok(connection && reader);
    const query = { from: null, after: null, limit: 50, isKnown: () => false };
    for (let page = 0; page < 10; page += 1) await reader.page(connection.client.handle({ calls: 0 }), query);
  };
}

test("two connections of one company have one call under way between them", async (t) => {
  const [sim, other] = [await company(t), await company(t)];
  const read = await readers(t, { top: { sim }, entity: { sim, entity_id: "E100" }, beta: { sim: other } });
  const hold = sim.faults.add({ when: { function: "query" }, action: { do: "hold", at: "before" } });
  const held = read("top");
  await hold.reached;
  const waiting = read("entity");
  // Time enough for a call that did not wait to be refused by the gateway.
  await read("beta");
  hold.release();
  await Promise.all([held, waiting]);
  // A sign-in, the question for the zone and ten pages each: none was refused and sent again.
  assert.equal(sim.calls().length, 24);
});

test("connections of two companies do not wait for each other", async (t) => {
  const [acme, beta] = [await company(t), await company(t)];
  const read = await readers(t, { acme: { sim: acme }, beta: { sim: beta } });
  const hold = acme.faults.add({ when: { function: "query" }, action: { do: "hold", at: "before" } });
  const held = read("acme");
  await hold.reached;
  await read("beta");
  hold.release();
  await held;
  assert.deepEqual([acme.calls().length, beta.calls().length], [12, 12]);
});
