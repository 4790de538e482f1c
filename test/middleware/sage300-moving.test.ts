/** The server counts, and records come and go while someone pages: nothing is passed over, whatever moves. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Page, Reader } from "../../middleware/src/erp/adapter.ts";
import type { Entity } from "../../shared-types/choices.ts";
import type { Rec } from "../sim/sage300/index.ts";
import { type Sage300Desk, sage300Desk } from "../support/sage300-desk.ts";

const SIZE = 60;
let desk: Sage300Desk;
let seed: readonly Rec[];
const closing: (() => Promise<void>)[] = [];
before(async () => {
  const later = { after: (close: () => Promise<void>) => void closing.push(close) };
  desk = await sage300Desk(later as never, {
    ...{ vendors: 0, batches: 0, accounts: SIZE, purchaseOrders: 0, items: 0 },
    settings: { callsBeforeCrash: 1_000_000 },
    connection: { calls_per_cycle: 1_000_000 },
  });
  seed = desk.sim.records("GLAccounts");
});
after(() => closing[0]?.());

/** Pages of `limit` records; `between` happens after each one. */
async function readAll(limit: number, between: (page: number) => void, entity: Entity = "gl_account") {
  const reader = desk.connection.adapter.readers[entity] as Reader<unknown>;
  const erp = desk.connection.client.handle({ calls: 0 });
  const found: string[] = [];
  let mark: string | null = null;
  let pages = 0;
  do {
    const page: Page = await reader.page(erp, { from: null, after: mark, limit, isKnown: () => false });
    found.push(...page.records.map(({ external_id }) => external_id));
    mark = page.next;
    pages += 1;
    assert.ok(pages < 1000, "the reading comes to an end");
    between(pages);
  } while (mark !== null);
  return { found, pages };
}

const key = (record: Rec | undefined): string => String(record?.["UnformattedAccount"] ?? "");

function reset(): void {
  for (const record of desk.sim.records("GLAccounts")) desk.sim.change.remove("GLAccounts", record);
  for (const record of seed) desk.sim.change.put("GLAccounts", record);
}

const step = fc.record({
  remove: fc.array(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: 4 }),
  add: fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 3 }),
});

test("every record that is there from beginning to end is read, whatever is deleted and added between pages", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 15 }),
      fc.constantFrom(3, 10, 100),
      fc.array(step, { maxLength: 6 }),
      async (limit, pageSize, steps) => {
        reset();
        desk.sim.settings.pageSize = pageSize;
        const gone = new Set<string>();
        const { found } = await readAll(limit, (page) => {
          const { remove = [], add = [] } = steps[page - 1] ?? {};
          for (const index of remove) {
            const record = seed[index];
            if (record === undefined) continue;
            gone.add(key(record));
            desk.sim.change.remove("GLAccounts", record);
          }
          for (const number of add)
            desk.sim.change.put("GLAccounts", { ...seed[0], UnformattedAccount: `NEW${number}X` });
        });
        const read = new Set(found);
        for (const record of seed) assert.ok(read.has(key(record)) || gone.has(key(record)), key(record));
      },
    ),
    { numRuns: 60 },
  );
});

test("nothing moves: each record comes once", async () => {
  reset();
  desk.sim.settings.pageSize = 100;
  const { found, pages } = await readAll(7, () => undefined);
  assert.deepEqual(found, seed.map(key));
  assert.equal(pages, Math.ceil(SIZE / 7));
});

test("where the server's page ends with the record that was read last, what follows it is read from there", async () => {
  reset();
  desk.sim.settings.pageSize = 3;
  const { found } = await readAll(1, (page) => {
    if (page === 4) desk.sim.change.remove("GLAccounts", seed[0] as Rec);
  });
  assert.deepEqual(found, seed.map(key));
});

test("a record deleted before the place costs one more call, and not a new beginning", async () => {
  reset();
  desk.sim.settings.pageSize = 100;
  const { found } = await readAll(20, (page) => {
    if (page === 1 && seed[3]) desk.sim.change.remove("GLAccounts", seed[3]);
  });
  assert.equal(found.length, SIZE, "none twice, none missing");
  assert.equal(new Set(found).size, SIZE);
});

test("where the last record that was read is gone itself, everything is read again", async () => {
  reset();
  desk.sim.settings.pageSize = 100;
  const { found } = await readAll(20, (page) => {
    if (page === 1 && seed[19]) desk.sim.change.remove("GLAccounts", seed[19]);
  });
  assert.equal(new Set(found).size, SIZE);
  assert.equal(found.length, 20 + SIZE - 1);
});

test("PageSize may be changed in the middle of a reading", async () => {
  reset();
  const { found } = await readAll(30, (page) => {
    desk.sim.settings.pageSize = page % 2 === 0 ? 4 : 50;
  });
  assert.deepEqual(found, seed.map(key));
});
