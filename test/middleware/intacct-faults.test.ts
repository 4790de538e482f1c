/** A fault at every single call of a full reading: what is read is the same, every record once. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Entity } from "../../shared-types/choices.ts";
import { ANSWERS, type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { openReading } from "../support/intacct-reading.ts";

const START = "2026-03-02T09:00:00Z";
const entities: Entity[] = ["gl_account", "cost_center", "supplier", "invoice", "payment"];

const faults: Record<string, FaultAction> = {
  "a dropped connection": { do: "drop" },
  "an answer lost after the work": { do: "drop-after-commit" },
  "a truncated answer": { do: "truncate" },
  "a 503 of the edge": ANSWERS.edgeOutage,
  "an empty 500": ANSWERS.emptyError,
  "a throttled call": ANSWERS.rateLimited,
  "the limit's text in a 200": { do: "custom", name: "rate-limit-text-in-200" },
  "an expired session": { do: "custom", name: "expire-session" },
  "another number of rows than stated": { do: "custom", name: "wrong-count" },
  "the service off-line, in a 200": { do: "custom", name: "offline-text" },
};

async function company(t: TestContext): Promise<IntacctSim> {
  const sizes = { vendors: 8, bills: 230, accounts: 30, departments: 10 };
  const sim = await startIntacct({ ...sizes, clock: new TestClock(START) });
  t.after(() => sim.close());
  return sim;
}

/** Everything that the readers yield, and how many calls it took. */
async function readAll(sim: IntacctSim): Promise<{ found: string; calls: number }> {
  const reading = await openReading(sim, new TestClock(START));
  try {
    const found: unknown[] = [];
    for (const entity of entities) found.push(await reading.all(entity));
    return { found: JSON.stringify(found), calls: reading.calls() };
  } finally {
    await reading.close();
  }
}

test("undisturbed, every record of the company is read once, its lines with it", async (t) => {
  const sim = await company(t);
  const { found } = await readAll(sim);
  const [accounts, departments, vendors, bills, payments] = JSON.parse(found) as { external_id: string }[][];
  const keys = (records?: { external_id: string }[]) => records?.map(({ external_id }) => external_id).sort();
  assert.deepEqual(
    keys(accounts),
    sim
      .accounts()
      .map(({ ACCOUNTNO }) => ACCOUNTNO)
      .sort(),
  );
  assert.deepEqual(
    keys(departments),
    sim
      .departments()
      .map(({ DEPARTMENTID }) => DEPARTMENTID)
      .sort(),
  );
  assert.deepEqual(
    keys(vendors),
    sim
      .vendors()
      .map(({ VENDORID }) => VENDORID)
      .sort(),
  );
  assert.deepEqual(
    keys(bills),
    sim
      .bills()
      .map(({ RECORDNO }) => RECORDNO)
      .sort(),
  );
  assert.deepEqual(
    keys(payments),
    sim
      .payments()
      .map(({ RECORDNO }) => RECORDNO)
      .sort(),
  );
  assert.ok((payments?.length ?? 0) > 10, "the company has paid");
});

for (const [name, action] of Object.entries(faults)) {
  test(`${name}, at each call in turn, changes nothing that is read`, async (t) => {
    const sim = await company(t);
    const undisturbed = await readAll(sim);
    for (let call = 0; call < undisturbed.calls; call += 1) {
      // A sign-in has no session to be wrong about, and neither it nor the user's formatting has rows.
      const name = action.do === "custom" ? action.name : "";
      if ((call === 0 && name === "expire-session") || (call <= 1 && name === "wrong-count")) continue;
      sim.faults.clear();
      sim.faults.add({ when: {}, after: call, action });
      const { found, calls } = await readAll(sim);
      assert.equal(found, undisturbed.found, `call ${call}`);
      assert.ok(calls > undisturbed.calls, `call ${call} was repeated`);
      assert.deepEqual(sim.faults.unused(), []);
    }
  });
}

test("all of them one after the other, at every second call, change nothing that is read", async (t) => {
  const sim = await company(t);
  const undisturbed = await readAll(sim);
  const actions = Object.values(faults).filter(({ do: kind }) => kind !== "custom");
  for (let call = 0; call < undisturbed.calls; call += 1) {
    const action = actions[call % actions.length];
    // A rule does not see the calls that an earlier one struck: this strikes call 0, 2, 4 …
    if (action) sim.faults.add({ when: {}, after: call, action });
  }
  const { found, calls } = await readAll(sim);
  assert.equal(found, undisturbed.found);
  assert.equal(calls, undisturbed.calls * 2);
});

test("nor do they with sessions that expire among them, at every query and its repeat", async (t) => {
  const sim = await company(t);
  const undisturbed = await readAll(sim);
  const queries = () => sim.calls().filter((call) => call.function === "query").length;
  const before = queries();
  const actions: FaultAction[] = [
    { do: "drop" },
    { do: "truncate" },
    ANSWERS.edgeOutage,
    ANSWERS.rateLimited,
    { do: "custom", name: "expire-session" },
  ];
  for (let query = 0; query < before; query += 1) {
    const action = actions[query % actions.length];
    if (action) sim.faults.add({ when: { function: "query" }, after: query, action });
  }
  const { found } = await readAll(sim);
  assert.equal(found, undisturbed.found);
  assert.deepEqual(sim.faults.unused(), []);
  assert.equal(queries() - before, before * 2, "every query was asked twice");
});
