/** A fault at every single call of a full reading: what is read is the same, every record once. */

import assert from "node:assert/strict";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { type TestContext, test } from "node:test";
import type { RetryEvent } from "../../middleware/src/engine/telemetry.ts";
import type { Entity } from "../../shared-types/choices.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { ANSWERS } from "../sim/sage300/index.ts";
import { type Sage300Desk, sage300Desk } from "../support/sage300-desk.ts";

const entities: Entity[] = ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"];

const faults: Record<string, FaultAction> = {
  "a dropped connection": { do: "drop" },
  "an answer lost after the work": { do: "drop-after-commit" },
  "a truncated answer": { do: "truncate" },
  "the page of a stopped application pool": ANSWERS.poolDown,
  "an empty 500": ANSWERS.emptyError,
  "a throttled call": ANSWERS.throttled,
  "a session that is gone": { do: "custom", name: "session-error" },
};

/** Of pages alone: what they hold is not what they say. */
const silent: Record<string, FaultAction> = {
  "a page short of its last record": { do: "custom", name: "short-page" },
  "a page that does not link to the next": { do: "custom", name: "no-next-link" },
};

const company = {
  ...{ vendors: 12, accounts: 12, batches: 9, purchaseOrders: 7, items: 6 },
  settings: { pageSize: 5 },
  connection: { cost_center_segment: 2, calls_per_cycle: 100_000 },
};

async function readAll(desk: Sage300Desk): Promise<{ found: string; calls: number }> {
  const before = desk.sim.calls().length;
  const found: unknown[] = [];
  for (const entity of entities) found.push(await desk.all(entity));
  return { found: JSON.stringify(found), calls: desk.sim.calls().length - before };
}

/** Signed in, so that calls count from the first page. */
async function opened(t: TestContext): Promise<Sage300Desk> {
  const desk = await sage300Desk(t, {
    ...company,
    settings: { ...company.settings, callsBeforeCrash: 100_000 },
  });
  await desk.all("cost_center");
  return desk;
}

for (const [name, action] of Object.entries({ ...faults, ...silent })) {
  test(`${name}, at each call in turn, changes nothing that is read`, async (t) => {
    const desk = await opened(t);
    const undisturbed = await readAll(desk);
    for (let call = 0; call < undisturbed.calls; call += 1) {
      desk.sim.faults.clear();
      desk.sim.faults.add({ when: {}, after: call, action });
      const { found, calls } = await readAll(desk);
      assert.equal(found, undisturbed.found, `call ${call}`);
      // What has no next page, or no records, cannot be short of one.
      if (!(name in silent)) assert.ok(calls > undisturbed.calls, `call ${call} was repeated`);
      assert.deepEqual(desk.sim.faults.unused(), []);
    }
  });
}

test("a sign-in that fails in passing is tried again", async (t) => {
  for (const action of [faults["a dropped connection"], ANSWERS.poolDown, ANSWERS.throttled]) {
    const desk = await sage300Desk(t, company);
    if (action) desk.sim.faults.add({ when: {}, action });
    assert.equal((await desk.all("supplier")).length, 12);
    assert.deepEqual(desk.sim.faults.unused(), []);
  }
});

test("time-outs and lost answers are tried again after a wait, and told", async (t) => {
  const connection = { ...company.connection, timeout_ms: 1000 };
  const desk = await sage300Desk(t, { ...company, connection });
  await desk.all("supplier");
  const when = { resource: "APVendors" };
  const slow = desk.sim.faults.add({ when, action: { do: "hold", at: "before" } });
  desk.sim.faults.add({ when, times: 2, action: { do: "drop" } });
  const retries: RetryEvent[] = [];
  const heard = (message: unknown): void => void retries.push(message as RetryEvent);
  subscribe("ledger-relay:retry", heard);
  t.after(() => unsubscribe("ledger-relay:retry", heard));
  const began = desk.clock.now();
  const reading = desk.all("supplier");
  await slow.reached;
  assert.equal((await reading).length, 12);
  assert.deepEqual(
    retries.map(({ label, attempt }) => `${label} ${attempt}`),
    [1, 2, 3].map((attempt) => `GET AP/APVendors ${attempt}`),
  );
  assert.match(retries[0]?.reason ?? "", /no complete answer within 1000 ms/);
  const waited = retries.reduce((sum, { delayMs }) => sum + delayMs, 0);
  assert.equal(desk.clock.now() - began, waited);
});
