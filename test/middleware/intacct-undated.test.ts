/** Masters that have no modification time until their first change: found by the pull after their creation. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type PullDesk, pullDesk } from "../support/pull-desk.ts";

async function open(t: TestContext, vendors: number): Promise<PullDesk & { cursor: string }> {
  const desk = await pullDesk({ intacct: { vendors, bills: 5 } });
  t.after(() => desk.close());
  const { body } = await desk.pull({ entity: "supplier" });
  assert.deepEqual([body.status, body.inserted], ["complete", vendors]);
  desk.clock.advance(3 * 60 * 60_000);
  return { ...desk, cursor: body.cursor };
}

const add = ({ intacct }: PullDesk, VENDORID: string): void =>
  intacct.change.addVendor({ VENDORID, NAME: VENDORID, WHENMODIFIED: "" });

test("a new vendor that nobody has changed yet comes with the next pull, in one query", async (t) => {
  const desk = await open(t, 8);
  add(desk, "V-NEW");
  const changed = desk.intacct.vendors()[0]?.VENDORID ?? "";
  desk.intacct.change.vendor(changed, { NAME: "Changed" });
  const calls = desk.intacct.calls().length;
  const { body } = await desk.pull({ entity: "supplier", cursor: desk.cursor });
  assert.deepEqual([body.status, body.inserted, body.updated], ["complete", 1, 1], JSON.stringify(body));
  const asked = desk.intacct.calls().slice(calls);
  assert.equal(asked.filter(({ object }) => object === "VENDOR").length, 1);
  const row = (await desk.register("supplier")).get("V-NEW");
  assert.deepEqual([row?.["name"], row?.["modified_at"]], ["V-NEW", ""]);

  const again = await desk.pull({ entity: "supplier", cursor: body.cursor });
  assert.deepEqual([again.body.inserted, again.body.updated, again.body.staged], [0, 0, 0]);
});

for (const timeZoneOffset of ["+09:00", "-08:00"])
  for (const createdTimeIsUtc of [false, true])
    test(`it does at ${timeZoneOffset}, its creation told in ${createdTimeIsUtc ? "UTC" : "that zone"}`, async (t) => {
      const settings = { timeZoneOffset, createdTimeIsUtc };
      const intacct = { vendors: 4, bills: 5, settings };
      const desk = await pullDesk({ intacct, relay: { connection: { time_zone: timeZoneOffset } } });
      t.after(() => desk.close());
      const changed = desk.intacct.vendors()[0]?.VENDORID ?? "";
      desk.intacct.change.vendor(changed, { NAME: "Changed" });
      const { body } = await desk.pull({ entity: "supplier" });
      desk.clock.advance(60_000);
      add(desk, "V-NEW");
      const next = await desk.pull({ entity: "supplier", cursor: body.cursor });
      assert.deepEqual([next.body.status, next.body.inserted], ["complete", 1]);
    });

test("more of both kinds than fit one page come each once, whatever the size of the pages", async (t) => {
  const desk = await open(t, 30);
  const added = Array.from({ length: 9 }, (_, index) => `V-NEW-${index}`);
  for (const id of added) add(desk, id);
  const changed = desk.intacct
    .vendors()
    .slice(0, 12)
    .map(({ VENDORID }) => VENDORID);
  for (const id of changed) desk.intacct.change.vendor(id, { NAME: `Changed ${id}` });
  const total = { read: 0, inserted: 0, updated: 0 };
  let body = { status: "more", cursor: desk.cursor, read: 0, inserted: 0, updated: 0 };
  for (let pulls = 0; body.status === "more"; pulls += 1) {
    assert.ok(pulls < 12, "it goes on");
    ({ body } = await desk.pull({ entity: "supplier", cursor: body.cursor, max_records: 4 }));
    total.read += body.read;
    total.inserted += body.inserted;
    total.updated += body.updated;
  }
  assert.deepEqual(total, { read: 21, inserted: 9, updated: 12 });
  const register = await desk.register("supplier");
  for (const id of added) assert.ok(register.has(id), id);
  for (const id of changed) assert.equal(register.get(id)?.["name"], `Changed ${id}`);
});
