/** The call budget: a big run is spread over cycles, and goes on exactly where it stopped. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { sage300Desk } from "../support/sage300-desk.ts";

const HOUR = 3_600_000;

test("20,000 records over a budget of 50 calls a cycle: every record once", {
  timeout: 170_000,
}, async (t) => {
  const desk = await sage300Desk(t, { vendors: 20_000, connection: { calls_per_cycle: 50 } });
  const began = desk.clock.now();
  const answers = await desk.drain("supplier");
  const numbers = desk.sim.records("APVendors").map(({ VendorNumber }) => VendorNumber);
  assert.equal(desk.instance.register.size, 20_000);
  assert.deepEqual(new Set(desk.instance.register.keys()), new Set(numbers));
  const times = [...desk.instance.imports().values()];
  assert.equal(times.length, 20_000);
  assert.ok(
    times.every((count) => count === 1),
    "none is staged twice",
  );
  const read = answers.reduce((sum, answer) => sum + answer.read, 0);
  assert.equal(read, 20_000, "none is read twice");
  const calls = desk.sim.calls();
  const cycles = Map.groupBy(calls, ({ at }) => Math.floor((at - began) / HOUR));
  for (const [cycle, inCycle] of cycles)
    assert.ok(inCycle.length <= 50, `cycle ${cycle}: ${inCycle.length} calls`);
  const deferred = answers.filter(({ status }) => status === "deferred");
  assert.equal(deferred.length, cycles.size - 1, "each full cycle ends with a deferral");
  for (const { resume_at } of deferred) assert.ok(Date.parse(resume_at ?? "") > began);
  assert.ok(calls.every(({ status }) => status === 200));
  t.diagnostic(
    `20,000 vendors in ${calls.length} calls over ${cycles.size} cycles of 50, ${answers.length} pulls, ${(performance.now() / 1000).toFixed(0)} s`,
  );
});

test("invoices too go on inside a batch where the budget, or the count of records, ended a pull", async (t) => {
  const desk = await sage300Desk(t, {
    batches: 12,
    entries: 30,
    settings: { pageSize: 20 },
    connection: { calls_per_cycle: 12, cost_center_segment: 2 },
  });
  let cursor = "";
  for (let status = ""; status !== "complete"; ) {
    const answer = await desk.pull({ entity: "invoice", max_records: 7, ...(cursor && { cursor }) });
    ({ cursor, status } = answer);
    assert.ok(answer.read <= 7);
    if (answer.resume_at !== undefined) desk.clock.advance(HOUR);
  }
  const held = desk.sim
    .records("APInvoiceBatches")
    .flatMap((batch) => batch["Invoices"] as Record<string, number>[])
    .map((one) => `${one["BatchNumber"]}~${one["EntryNumber"]}`);
  assert.equal(held.length, 11 * 30, "one batch is a tombstone");
  assert.deepEqual([...desk.instance.register.keys()].sort(), held.sort());
  assert.ok([...desk.instance.imports().values()].every((count) => count === 1));
});

test("what is spent by one entity is not there for the other, and a new process knows of it", async (t) => {
  const desk = await sage300Desk(t, { connection: { calls_per_cycle: 4, cycle_minutes: 10 } });
  assert.equal((await desk.pull({ entity: "supplier" })).status, "complete");
  const { status, resume_at } = await desk.pull({ entity: "gl_account" });
  assert.equal(status, "deferred");
  assert.equal(Date.parse(resume_at ?? "") - desk.clock.now(), 10 * 60_000);
  desk.clock.advance(10 * 60_000);
  assert.equal((await desk.pull({ entity: "gl_account" })).status, "complete");
});

test("more calls than the application pool bears are never sent within an hour", async (t) => {
  const desk = await sage300Desk(t, { vendors: 1300, settings: { pageSize: 1 } });
  await desk.drain("supplier");
  assert.equal(desk.instance.register.size, 1300);
  assert.ok(
    desk.sim.calls().every(({ status }) => status === 200),
    "no 503",
  );
});
