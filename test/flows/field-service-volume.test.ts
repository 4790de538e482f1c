/**
 * Many bills from ServiceTitan into Intacct, while connections are cut, servers answer 503 and the middleware is killed:
 * each bill once, totals equal to the cent. A few in a common run;
 * `RELAY_MEASURE=2000 node --test test/flows/field-service-volume.test.ts` prints the figures of 2,000.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import Big from "big.js";
import { ANSWERS } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import type { FaultHandle } from "../sim/kit/faults.ts";
import { Random } from "../sim/kit/random.ts";
import { type FieldService, source, startFieldService } from "../support/field-service.ts";

const measured = process.env["RELAY_MEASURE"];
const bills = Number(measured ?? 40);
const everything = "1000000000";

test("every bill once, whatever fails on the way", { timeout: 3_600_000 }, async (t) => {
  // The middleware lives in real time: a long run cannot be moved past it.
  const clock = measured === undefined ? new TestClock(Date.now()) : undefined;
  const pass = async (ms: number): Promise<void> => (clock ? clock.advance(ms) : delay(ms));
  const desk = await startFieldService({
    servicetitan: { vendors: 20, bills, settings: { exportPageSize: 150 } },
    world: { ...(clock && { clock }), restartAfterMs: 10 },
    connection: { auto_approve: "true", auto_approve_limit: everything, auto_approve_currency: "USD" },
  });
  t.after(() => desk.close());
  for (const [id, { doNotPay }] of desk.servicetitan.tenant.bills)
    if (doNotPay) desk.servicetitan.tenant.change(desk.servicetitan.tenant.bills, id, { doNotPay: false });
  const kills = troubleOn(desk, new Random(7));
  const began = performance.now();
  await readAll(desk, pass);
  await sendAll(desk, pass, clock?.now.bind(clock) ?? Date.now);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  await kills.done();

  const created = [...desk.created().values()];
  assert.equal(created.length, bills, await open(desk));
  assert.deepEqual(
    created.filter((copies) => copies.length > 1),
    [],
  );
  const times = new Map<string, number>();
  for (const { controlid } of desk.world.intacct.commits())
    times.set(controlid, (times.get(controlid) ?? 0) + 1);
  assert.deepEqual(
    [...times].filter(([, count]) => count > 1),
    [],
    "none twice under one control id",
  );
  const owed = total([...desk.servicetitan.tenant.bills.values()].map(({ billAmount }) => billAmount ?? ""));
  assert.equal(total(created.flat().map(({ TRX_TOTALENTERED }) => TRX_TOTALENTERED)), owed);
  const { length: posted } = await desk.rows("invoice", `connection=${source}^posting=confirmed`);
  assert.equal(posted, bills);
  for (const { faults } of [desk.servicetitan, desk.world.intacct]) assert.deepEqual(faults.unused(), []);
  t.diagnostic(
    `${bills} bills, ${owed} USD, from the first call to the last confirmation in ${seconds} s; ${kills.count()} kills, ${desk.world.intacct.commits().length} records created`,
  );
});

/** At random places of both ERPs: cut, cut after the work, 503; and the middleware is killed while one of them works. */
function troubleOn(desk: FieldService, random: Random) {
  const { servicetitan, world } = desk;
  const reading = { method: "GET" };
  const creating = { function: "create", object: "APBILL" };
  const somewhere = (): number => random.integer(1, Math.max(2, Math.floor(bills / 10)));
  servicetitan.faults.add({ when: reading, after: random.integer(2, 6), action: { do: "drop" } });
  servicetitan.faults.add({
    when: reading,
    after: random.integer(2, 6),
    action: { do: "answer", status: 503 },
  });
  servicetitan.faults.add({ when: reading, after: random.integer(2, 6), action: { do: "truncate" } });
  world.intacct.faults.add({ when: creating, after: somewhere(), action: { do: "drop" } });
  world.intacct.faults.add({ when: creating, after: somewhere(), action: { do: "drop-after-commit" } });
  world.intacct.faults.add({ when: creating, after: somewhere(), action: ANSWERS.edgeOutage });
  let killed = 0;
  const killAt = async (held: FaultHandle): Promise<void> => {
    await held.reached;
    await world.middleware.kill();
    killed += 1;
    held.release();
  };
  const deaths = [
    servicetitan.faults.add({ when: reading, after: 8, action: { do: "hold", at: "after" } }),
    ...(["before", "after"] as const).map((at) =>
      world.intacct.faults.add({ when: creating, after: somewhere(), action: { do: "hold", at } }),
    ),
  ].map(killAt);
  return { count: () => killed, done: () => Promise.all(deaths) };
}

type Pass = (ms: number) => Promise<void>;

/** As many runs as the scheduler would start within a while, until nothing more is there. */
async function readAll(desk: FieldService, pass: Pass): Promise<void> {
  const { instance, middleware } = desk.world;
  for (let rounds = 0; rounds < 300; rounds += 1) {
    await middleware.ready();
    await instance.runJob("Ledger Relay: sync runner");
    await instance.runDue();
    const { length } = await desk.rows("invoice", `connection=${source}`);
    if (length === bills) return;
    await pass(5000);
  }
  const runs = await desk.rows("run", "state=error");
  throw new Error(
    `not all bills were read: ${runs.map(({ entity, message }) => `${entity} ${message}`).slice(-3)}`,
  );
}

/** Until every bill is confirmed. Time moves to the next attempt when nothing is due. */
async function sendAll(desk: FieldService, pass: Pass, now: () => number): Promise<void> {
  const { instance, middleware } = desk.world;
  for (let rounds = 0; rounds < bills + 200; rounds += 1) {
    await middleware.ready();
    await instance.runJob("Ledger Relay: dispatcher");
    await instance.runDue();
    const { length } = await desk.rows("invoice", `connection=${source}^posting=confirmed`);
    if (length === bills) return;
    const waiting = await desk.rows("dispatch", "stateINnew,in_progress");
    const next = Math.min(...waiting.map((row) => Date.parse(`${row["next_attempt"]?.replace(" ", "T")}Z`)));
    if (Number.isFinite(next) && next > now()) await pass(Math.min(next - now() + 1000, 130_000));
    // New vendors are to be in the register before bills for them can go.
    else if (waiting.length === 0) await instance.runJob("Ledger Relay: sync runner");
  }
}

/** What stands in the way of those that are not confirmed. */
async function open(desk: FieldService): Promise<string> {
  const rows = await desk.rows("invoice", `connection=${source}^posting!=confirmed`);
  const words = rows.map((row) =>
    [row["external_id"], row["approval"], row["hold_reason"], row["erp_message"]].join(" "),
  );
  return words.slice(0, 5).join("\n");
}

function total(amounts: readonly string[]): string {
  return amounts.reduce<Big>((sum, amount) => sum.plus(amount), new Big(0)).toFixed();
}
