/** A fault at every single call of a full reading: what is read is the same, every record once. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Entity } from "../../shared-types/choices.ts";
import { openBench } from "../contract/bench-reading.ts";
import { TestClock } from "../sim/kit/clock.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { type AuthType, startX3, type X3Sim } from "../sim/x3/index.ts";

const START = "2026-03-02T09:00:00Z";
const entities: Entity[] = ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"];
const answer = (status: number, body: string, headers = {}): FaultAction => ({
  do: "answer",
  status,
  body,
  headers,
});
const transient = '{"$diagnoses":[{"$severity":"transient","$message":"Server is restarting"}]}';

const faults: Record<string, FaultAction> = {
  "a dropped connection": { do: "drop" },
  "an answer lost after the work": { do: "drop-after-commit" },
  "a truncated answer": { do: "truncate" },
  "an HTML page with 503": answer(503, "<html><body>Service Unavailable</body></html>"),
  "a 500 with a page": answer(500, "<html>Internal Server Error</html>"),
  "a throttled call": answer(429, "", { "retry-after": "1" }),
  "a transient diagnosis in a 200": answer(200, transient),
  "an empty answer": answer(200, ""),
};

async function company(t: TestContext): Promise<X3Sim> {
  const sim = await startX3({ suppliers: 6, orders: 5, invoices: 6, clock: new TestClock(START) });
  t.after(() => sim.close());
  return sim;
}

/** Everything that the readers yield, and how many calls it took. */
async function readAll(sim: X3Sim, transport: "rest" | "graphql", auth: AuthType = "basic") {
  const bench = { config: sim.config(auth, transport), close: () => sim.close() };
  const reading = await openBench("x3", bench, new TestClock(START));
  const before = sim.calls().length;
  try {
    const found: unknown[] = [];
    for (const entity of entities) found.push(await reading.all(entity, 4));
    return { found: JSON.stringify(found), calls: sim.calls().length - before };
  } finally {
    await reading.close();
  }
}

for (const transport of ["rest", "graphql"] as const) {
  for (const [name, action] of Object.entries(faults)) {
    test(`${transport}: ${name}, at each call in turn, changes nothing that is read`, async (t) => {
      const sim = await company(t);
      const undisturbed = await readAll(sim, transport);
      for (let call = 0; call < undisturbed.calls; call += 1) {
        sim.faults.clear();
        sim.faults.add({ when: { transport }, after: call, action });
        const { found } = await readAll(sim, transport);
        assert.equal(found, undisturbed.found, `call ${call}`);
        assert.deepEqual(sim.faults.unused(), []);
      }
    });
  }
}

const expired = answer(401, '{"message":"Unauthorised"}');

for (const auth of ["app_jwt", "gateway"] as const) {
  test(`${auth}: an expired token, at each call in turn, changes nothing that is read`, async (t) => {
    const sim = await company(t);
    const own = answer(401, "Error 50: Invalid token", { "content-type": "text/plain" });
    const undisturbed = await readAll(sim, "rest", auth);
    for (let call = 0; call < undisturbed.calls - 1; call += 1) {
      sim.faults.clear();
      sim.faults.add({
        when: { transport: "rest" },
        after: call,
        action: auth === "gateway" ? expired : own,
      });
      const { found } = await readAll(sim, "rest", auth);
      assert.equal(found, undisturbed.found, `call ${call}`);
      assert.deepEqual(sim.faults.unused(), []);
    }
  });
}
