/** A fault at every single call of a full reading: what is read is the same, every record once. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../../shared-types/choices.ts";
import { type AcumaticaSim, ANSWERS, startAcumatica } from "../sim/acumatica/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { openReading, type Way } from "../support/acumatica-desk.ts";

const START = "2026-03-02T09:00:00Z";
const entities: Entity[] = ["gl_account", "cost_center", "supplier", "purchase_order", "invoice", "payment"];

const faults: Record<string, FaultAction> = {
  "a dropped connection": { do: "drop" },
  "an answer lost after the work": { do: "drop-after-commit" },
  "a truncated answer": { do: "truncate" },
  "a site that is being recycled": ANSWERS.recycling,
  "its page in a 200": { do: "custom", name: "html-in-200" },
  "an exception without a class of its own": ANSWERS.exception,
  "a declined call": ANSWERS.declined,
  "a declined call in plain text": ANSWERS.declinedAsText,
  "a declined call with Retry-After": ANSWERS.declinedFor5s,
  "an ended session": { do: "custom", name: "expire-session" },
  "a way to the page of errors": { do: "custom", name: "redirect" },
};

async function readAll(sim: AcumaticaSim, way: Way): Promise<{ found: string; calls: number }> {
  const reading = await openReading(new TestClock(START), sim.config(way));
  try {
    const found: unknown[] = [];
    for (const entity of entities) found.push(await reading.all(entity, { limit: 30 }));
    return { found: JSON.stringify(found), calls: reading.calls() };
  } finally {
    await reading.close();
  }
}

for (const way of ["password", "cookie"] as const)
  for (const [name, action] of Object.entries(faults)) {
    test(`${way}: ${name}, at each call in turn, changes nothing that is read`, async (t) => {
      const sim = await startAcumatica({
        ...{ vendors: 8, bills: 45, orders: 12, accounts: 20, subaccounts: 10 },
        clock: new TestClock(START),
      });
      t.after(() => sim.close());
      const undisturbed = await readAll(sim, way);
      assert.ok(undisturbed.calls > 12);
      for (let call = 0; call < undisturbed.calls; call += 1) {
        // What a sign-in answers to a session that is gone is the session.
        if (call === 0 && action.do === "custom" && action.name === "expire-session") continue;
        // The cookie's sign-in answers without a body.
        if (call === 0 && way === "cookie" && ["truncate", "custom"].includes(action.do)) continue;
        sim.faults.clear();
        sim.faults.add({ when: {}, after: call, action });
        const { found, calls } = await readAll(sim, way);
        assert.equal(found, undisturbed.found, `call ${call}`);
        assert.ok(calls > undisturbed.calls, `call ${call} was repeated`);
        assert.deepEqual(sim.faults.unused(), []);
      }
    });
  }
