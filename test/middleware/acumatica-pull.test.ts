/** Whole pulls by the engine while the books change under them: the register ends as the ERP, no version written twice. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { pull } from "../../middleware/src/engine/pull.ts";
import { ImportMode } from "../../middleware/src/servicenow/import-mode.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { type AcumaticaSim, startAcumatica } from "../sim/acumatica/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { openReading } from "../support/acumatica-desk.ts";
import { PlainInstance } from "../support/plain-instance.ts";

interface World {
  sim: AcumaticaSim;
  clock: TestClock;
  instance: PlainInstance;
  /** Called after each call to the ERP. */
  between(): void;
  /** One pull from where the last one ended. */
  pull(entity: Entity, request?: Record<string, unknown>): Promise<string>;
  /** Until nothing more is there. */
  settle(entity: Entity, request?: Record<string, unknown>): Promise<void>;
}

async function world(
  defer: (close: () => Promise<void>) => void,
  sizes: Record<string, number>,
): Promise<World> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startAcumatica({ vendors: 6, orders: 3, accounts: 12, subaccounts: 6, clock, ...sizes });
  defer(() => sim.close());
  const reading = await openReading(clock, sim.config());
  defer(() => reading.close());
  const instance = new PlainInstance(() => clock.now());
  const { client, instance: side, log } = reading.connection;
  const watched = {
    handle: (run: Parameters<typeof client.handle>[0]) => {
      const erp = client.handle(run);
      const read: typeof erp.read = async (call) => {
        const value = await erp.read(call);
        running.between();
        return value;
      };
      return { ...erp, read };
    },
  };
  const connection = {
    ...reading.connection,
    client: watched,
    servicenow: instance.client,
    importMode: new ImportMode(instance.client, side, log),
  } as unknown as Connection;
  const cursors = new Map<Entity, string>();
  let pulls = 0;
  const running: World = {
    ...{ sim, clock, instance },
    between: () => undefined,
    async pull(entity, request = {}) {
      pulls += 1;
      const cursor = cursors.get(entity);
      const asked = { entity, ...(cursor !== undefined && { cursor }), run_id: `run-${pulls}`, ...request };
      const outcome = (await pull(connection, asked, `request-${pulls}`)) as {
        status: string;
        cursor: string;
      };
      cursors.set(entity, outcome.cursor);
      instance.transform();
      return outcome.status;
    },
    async settle(entity, request) {
      for (let at = 0; at < 300; at += 1) if ((await running.pull(entity, request)) === "complete") return;
      assert.fail("the pull never ends");
    },
  };
  return running;
}

/** The register's rows against the books, by key: number of lines, description and state. */
function assertSame({ sim, instance }: World): void {
  const expected = sim.records("Bill").map(({ values, parts }) => {
    const key = `${values["Type"]}~${values["ReferenceNbr"]}`;
    return [key, String(values["Description"]), String((parts["Details"] as unknown[]).length)];
  });
  const found = [...instance.register.values()]
    .filter(({ deleted }) => deleted !== "true")
    .map((row) => [row["external_id"] ?? "", row["description"] ?? "", row["line_count"] ?? ""]);
  const sorted = (rows: string[][]) => rows.map((row) => row.join("|")).sort();
  assert.deepEqual(sorted(found), sorted(expected));
}

function assertOnce({ instance }: World): void {
  for (const [version, times] of instance.imports()) assert.equal(times, 1, version);
}

test("5,000 bills pulled while others are changed, added and removed: none lost, none doubled", async (t) => {
  const desk = await world((close) => t.after(close), { bills: 5000 });
  const { sim, clock } = desk;
  let calls = 0;
  desk.between = () => {
    calls += 1;
    clock.advance(700);
    if (calls > 120) return;
    const keys = sim.keys("Bill");
    const pick = (at: number): string[] => (keys[at % keys.length] ?? "").split("~");
    sim.books.change("Bill", pick(calls * 37), { Description: `changed at call ${calls}` });
    sim.books.remove("Bill", pick(calls * 53 + 1));
    const [template] = sim.records("Bill");
    assert.ok(template);
    const ReferenceNbr = `A${calls % 2 === 0 ? "A" : "Z"}${String(calls).padStart(6, "0")}`;
    const values = { ...template.values, Type: "Bill", ReferenceNbr, LastModifiedDateTime: clock.now() };
    sim.books.add("Bill", { values, parts: template.parts });
  };
  await desk.settle("invoice", { max_records: 700 });
  assert.ok(calls > 90, `${calls} calls`);
  desk.between = () => undefined;
  clock.advance(3_600_000);
  await desk.settle("invoice");
  await desk.settle("invoice", { mode: "sweep" });
  assertSame(desk);
  assertOnce(desk);
});

test("a quiet day writes nothing, and costs one call", async (t) => {
  const desk = await world((close) => t.after(close), { bills: 60 });
  await desk.settle("invoice");
  desk.clock.advance(24 * 3_600_000);
  await desk.settle("invoice");
  desk.clock.advance(3_600_000);
  const [staged, calls] = [desk.instance.staged.length, desk.sim.calls().length];
  await desk.settle("invoice");
  assert.equal(desk.instance.staged.length, staged);
  // The session has ended meanwhile: one call is its renewal.
  const since = desk.sim.calls().slice(calls);
  assert.deepEqual(
    since.map(({ kind }) => kind).filter((kind) => kind !== "token" && kind !== "logout"),
    ["list"],
  );
});

test("subaccounts have no time of modification: read whole, compared by hash, written where they differ", async (t) => {
  const desk = await world((close) => t.after(close), { subaccounts: 40, bills: 1 });
  await desk.settle("cost_center");
  assert.equal(desk.instance.staged.length, 40);
  desk.clock.advance(3_600_000);
  desk.sim.books.change("Subaccount", ["000-100"], { Description: "Renamed" });
  await desk.settle("cost_center");
  assert.equal(desk.instance.staged.length, 41);
  assert.equal(
    [...desk.instance.register.values()].find((row) => row["external_id"] === "000-100")?.["name"],
    "Renamed",
  );
});

type Command =
  | { do: "change" | "remove"; at: number }
  | { do: "add"; number: number }
  | { do: "wait"; ms: number }
  | { do: "pull"; records: number; meanwhile: number[] };
const place = fc.integer({ min: 0, max: 200 });
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom("change" as const, "remove" as const), at: place }),
    fc.record({ do: fc.constant("add" as const), number: fc.integer({ min: 0, max: 99 }) }),
    fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(50, 5000, 900_000, 7_200_000, 90_000_000),
    }),
    fc.record({
      do: fc.constant("pull" as const),
      records: fc.integer({ min: 1, max: 9 }),
      meanwhile: fc.array(place, { maxLength: 4 }),
    }),
  ),
  { minLength: 4, maxLength: 14 },
);

test("whatever changes between and during pulls, the register ends as the books", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      await using stack = new AsyncDisposableStack();
      const desk = await world((close) => stack.defer(close), { bills: 12 });
      for (const command of list) await run(desk, command);
      desk.between = () => undefined;
      desk.clock.advance(3_600_000);
      // The scan that was under way ends; the next one brings what changed behind it.
      await desk.settle("invoice");
      await desk.settle("invoice");
      await desk.settle("invoice", { mode: "sweep" });
      assertSame(desk);
      assertOnce(desk);
    }),
    { numRuns: 25 },
  );
});

async function run(desk: World, command: Command): Promise<void> {
  const { sim, clock } = desk;
  const keyAt = (at: number): string[] | undefined => {
    const keys = sim.keys("Bill");
    return keys[at % Math.max(1, keys.length)]?.split("~");
  };
  const change = (at: number): void => {
    const key = keyAt(at);
    clock.advance(40);
    if (key !== undefined) sim.books.change("Bill", key, { Description: `at ${clock.now()}` });
  };
  switch (command.do) {
    case "change":
      return change(command.at);
    case "remove": {
      const key = keyAt(command.at);
      if (key !== undefined && sim.records("Bill").length > 3) sim.books.remove("Bill", key);
      return;
    }
    case "add": {
      const [template] = sim.records("Bill");
      const keys = ["Bill", `AP1${String(command.number).padStart(5, "0")}`];
      if (template === undefined || sim.keys("Bill").includes(keys.join("~"))) return;
      const values = {
        ...template.values,
        Type: "Bill",
        ReferenceNbr: keys[1] ?? "",
        LastModifiedDateTime: clock.now(),
      };
      sim.books.add("Bill", { values, parts: template.parts });
      return;
    }
    case "wait":
      clock.advance(command.ms);
      return;
    case "pull": {
      const left = [...command.meanwhile];
      desk.between = () => {
        const at = left.shift();
        if (at !== undefined) change(at);
      };
      await desk.pull("invoice", { max_records: command.records });
    }
  }
}
