/** Pulls from X3 through the real engine: what the register ends with, and what it costs. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { pull } from "../../middleware/src/engine/pull.ts";
import { ImportMode } from "../../middleware/src/servicenow/import-mode.ts";
import type { PullRequest, PullResponse } from "../../shared-types/api.ts";
import type { TestClock } from "../sim/kit/clock.ts";
import type { Row, X3Sim } from "../sim/x3/index.ts";
import { PlainInstance } from "../support/plain-instance.ts";
import { readX3, type X3DeskOptions } from "../support/x3-desk.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Desk {
  sim: X3Sim;
  clock: TestClock;
  instance: PlainInstance;
  /** One pull; `cursor` is kept from the one before. */
  pull(request: Partial<PullRequest> & Pick<PullRequest, "entity">): Promise<PullResponse>;
  /** Pulls until nothing more is there. */
  all(entity: PullRequest["entity"], request?: Partial<PullRequest>): Promise<PullResponse[]>;
  living(): string[];
}

async function desk(t: TestContext, options: X3DeskOptions = {}): Promise<Desk> {
  const { sim, clock, reading } = await readX3(t, options);
  const instance = new PlainInstance(() => clock.now());
  const side = {
    id: "acme",
    import: { mode: "single", batch_rows: 200, concurrency: 2 },
  } as Connection["instance"];
  const importMode = new ImportMode(instance.client, side, reading.connection.log);
  const connection = { ...reading.connection, servicenow: instance.client, instance: side, importMode };
  const cursors = new Map<string, string>();
  const one: Desk["pull"] = async (request) => {
    const cursor = cursors.get(request.entity);
    const answer = await pull(connection, { ...(cursor !== undefined && { cursor }), ...request }, "request");
    cursors.set(request.entity, answer.cursor);
    return answer;
  };
  return {
    ...{ sim, clock, instance, pull: one },
    async all(entity, request = {}) {
      const answers: PullResponse[] = [];
      do answers.push(await one({ entity, ...request }));
      while (answers.at(-1)?.status !== "complete");
      return answers;
    },
    living: () =>
      [...instance.register.values()]
        .filter(({ deleted }) => deleted !== "true")
        .map(({ external_id = "" }) => external_id)
        .sort(),
  };
}

const numbers = (sim: X3Sim) => sim.rows("BPSUPPLIER").map(({ BPSNUM }) => String(BPSNUM));
const sum = (answers: readonly PullResponse[], count: "read" | "inserted" | "updated" | "staged") =>
  answers.reduce((total, answer) => total + answer[count], 0);

for (const transport of ["rest", "graphql"] as const) {
  test(`${transport}: a first pull in small parts brings every record once; a quiet day then writes nothing`, async (t) => {
    const { sim, clock, instance, all, living } = await desk(t, { transport, suppliers: 73 });
    const parts = await all("supplier", { max_records: 10 });
    assert.ok(parts.length >= 8);
    assert.deepEqual([sum(parts, "read"), sum(parts, "inserted")], [73, 73]);
    assert.deepEqual(living(), numbers(sim));
    clock.advance(26 * HOUR);
    assert.equal(sum(await all("supplier"), "staged"), 0, "the newest version is looked at once more");
    const calls = sim.calls().length;
    clock.advance(26 * HOUR);
    const [quiet] = await all("supplier");
    assert.deepEqual([quiet?.read, quiet?.staged, sim.calls().length - calls], [0, 0, 1]);
    assert.equal(instance.staged.length, 73);
  });

  test(`${transport}: changes are brought once, whenever they happen, and a change while a pull goes on too`, async (t) => {
    const { sim, clock, instance, pull: one, all } = await desk(t, { transport, suppliers: 40 });
    await one({ entity: "supplier", max_records: 15 });
    clock.advance(2 * MINUTE);
    sim.change("BPSUPPLIER", { BPSNUM: "FR003", BPSNAM: "Behind the scan" });
    sim.change("BPSUPPLIER", { BPSNUM: "FR030", BPSNAM: "Ahead of it" });
    await all("supplier", { max_records: 15 });
    clock.advance(HOUR);
    const later = await all("supplier");
    assert.equal(sum(later, "updated"), 1);
    const names = ["FR003", "FR030"].map(
      (key) => [...instance.register.values()].find(({ external_id }) => external_id === key)?.["name"],
    );
    assert.deepEqual(names, ["Behind the scan", "Ahead of it"]);
    clock.advance(2 * HOUR);
    assert.equal(sum(await all("supplier"), "staged"), 0);
  });

  test(`${transport}: what is committed late, with the time at which it began, is not missed`, async (t) => {
    const { sim, clock, instance, all } = await desk(t, { transport });
    await all("supplier");
    clock.advance(3 * HOUR);
    sim.change("BPSUPPLIER", { BPSNUM: "FR002", BPSNAM: "On time" });
    await all("supplier");
    sim.change("BPSUPPLIER", { BPSNUM: "FR009", BPSNAM: "Late" }, clock.now() - 20 * MINUTE);
    clock.advance(10 * MINUTE);
    await all("supplier");
    assert.ok([...instance.register.values()].some(({ name }) => name === "Late"));
  });

  test(`${transport}: a sweep finds what was deleted, by keys alone`, async (t) => {
    const { sim, all, living } = await desk(t, { transport, suppliers: 60 });
    await all("supplier");
    const calls = sim.calls().length;
    for (const number of ["FR007", "FR044"]) sim.remove("BPSUPPLIER", number);
    const swept = await all("supplier", { mode: "sweep" });
    assert.equal(
      swept.reduce((total, { deleted }) => total + deleted, 0),
      2,
    );
    assert.deepEqual(living(), numbers(sim));
    assert.ok(sim.calls().length - calls <= 4, "two lists of keys, and one look at each that was missing");
  });
}

test("orders of which only lines were changed are read again, once, where the class of lines is configured", async (t) => {
  const resources = { purchase_order: { line_class: "PORDERQ" } };
  const { sim, clock, instance, all } = await desk(t, {
    settings: { lineClass: true },
    connection: { resources },
  });
  await all("purchase_order", { max_records: 15 });
  clock.advance(5 * HOUR);
  await all("purchase_order");
  clock.advance(HOUR);
  const keys = ["POFR0110002", "POFR0110007"];
  for (const key of keys) receive(sim, key, clock.now());
  const [answer] = await all("purchase_order");
  assert.deepEqual([answer?.updated, answer?.high_water], [2, new Date(clock.now()).toISOString()]);
  for (const key of keys) {
    const row = [...instance.register.values()].find(({ external_id }) => external_id === key);
    const lines = JSON.parse(row?.["lines"] ?? "") as { quantity_received: string }[];
    assert.equal(lines.at(-1)?.quantity_received, "777");
  }
  clock.advance(2 * HOUR);
  assert.equal((await all("purchase_order"))[0]?.staged, 0);
});

/** Goods come in for the last line of an order: the line bears the time, the order does not. */
function receive(sim: X3Sim, POHNUM: string, now: number): void {
  const order = sim.get("PORDER", POHNUM);
  assert.ok(order);
  const lines = order["PORDERQ"] as Row[];
  const UPDDATTIM = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const changed = lines.with(-1, { ...lines.at(-1), RCPQTYPUU: 777, UPDDATTIM } as Row);
  sim.change("PORDER", { POHNUM, PORDERQ: changed }, Date.parse(String(order["UPDDATTIM"])));
}

test("a record that cannot be mapped is an exception of its own and stops no other", async (t) => {
  const { sim, all } = await desk(t, { invoices: 9 });
  sim.change("PINVOICE", { NUM: "FFR011260004", ACCDAT: "soon" });
  const [answer] = await all("invoice");
  assert.deepEqual(
    [answer?.inserted, answer?.rejected.map(({ external_id }) => external_id)],
    [8, ["FFR011260004"]],
  );
  assert.match(answer?.rejected[0]?.message ?? "", /posting_date.*soon/);
});

test("after an error the pull goes on where it stopped", async (t) => {
  const { sim, pull: one, all, living } = await desk(t, { suppliers: 30 });
  await one({ entity: "supplier", max_records: 10 });
  sim.faults.add({
    when: { class: "BPSUPPLIER" },
    times: 5,
    action: { do: "answer", status: 500, body: "<html>" },
  });
  await assert.rejects(one({ entity: "supplier", max_records: 10 }));
  const rest = await all("supplier");
  assert.equal(sum(rest, "read"), 20);
  assert.deepEqual(living(), numbers(sim));
});

test("a cursor of one transport or dimension does not serve another", async (t) => {
  const first = await desk(t);
  const { cursor } = await first.pull({ entity: "cost_center" });
  const others = [{ transport: "graphql" as const }, { connection: { cost_center_dimension: "PRD" } }];
  for (const options of others) {
    const other = await desk(t, options);
    await assert.rejects(other.pull({ entity: "cost_center", cursor }), /made for another connection/);
  }
});
