/** insertMultiple on a strict instance: rows are transformed later, and their fate is read back. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { INTEGRATION, type PullDesk, type PullDeskOptions, pullDesk } from "../support/pull-desk.ts";

const desks: PullDesk[] = [];
after(() => Promise.all(desks.map((desk) => desk.close())));

/** Transforms run while the middleware waits for them, as the instance's scheduler would. */
async function withScheduler(options: PullDeskOptions): Promise<PullDesk> {
  const desk = await pullDesk(options);
  desks.push(desk);
  const { sleep } = desk.clock;
  desk.clock.sleep = async (ms, signal) => {
    await desk.instance.runDue();
    return sleep.call(desk.clock, ms, signal);
  };
  return desk;
}

const sets = (desk: PullDesk) => desk.instance.admin.query("sys_import_set", "mode=asynchronous");
const multiple = { instance: { import: { mode: "multiple", batch_rows: 100 } } };

test("bills with their lines are loaded in batches, each record once", async () => {
  const desk = await withScheduler({ intacct: { bills: 130 }, relay: multiple });
  const { status, body } = await desk.pull({ entity: "invoice" });
  assert.deepEqual(
    [status, body.status, body.inserted, body.pending],
    [200, "complete", 130, 0],
    JSON.stringify(body),
  );
  assert.ok((await sets(desk)).length >= 2);
  assert.equal(await desk.staged("invoice"), 130);
  const register = await desk.register("invoice");
  assert.equal(register.size, 130);
  for (const row of register.values()) assert.equal(row["lines_complete"], "1");
  const again = await desk.pull({ entity: "invoice", cursor: body.cursor });
  assert.deepEqual([again.body.staged, await desk.staged("invoice")], [0, 130]);
});

test("what the instance has not transformed in time is pending, and neither passed nor sent again", async () => {
  const desk = await pullDesk({ intacct: { vendors: 40 }, relay: multiple });
  desks.push(desk);
  const first = await desk.pull({ entity: "supplier" });
  assert.deepEqual([first.body.status, first.body.pending, first.body.inserted], ["more", 40, 0]);
  const second = await desk.pull({ entity: "supplier", cursor: first.body.cursor });
  assert.deepEqual([second.body.pending, await desk.staged("supplier")], [40, 40]);
  await desk.instance.runDue();
  const third = await desk.pull({ entity: "supplier", cursor: second.body.cursor });
  assert.deepEqual([third.body.status, third.body.unchanged, third.body.staged], ["complete", 40, 0]);
});

test("a lost answer to a batch is settled from the staging rows", async () => {
  const desk = await withScheduler({ intacct: { vendors: 40 }, relay: multiple });
  desk.instance.faults.add({
    when: { method: "POST", api: "import", table: "x_lr_relay_stg_supplier" },
    action: { do: "drop-after-commit" },
  });
  const { body } = await desk.pull({ entity: "supplier" });
  assert.deepEqual([body.status, body.inserted], ["complete", 40], JSON.stringify(body));
  assert.equal(await desk.staged("supplier"), 40);
});

test("where the account cannot see that the instance is set up for it, auto sends rows one by one", async () => {
  const desk = await pullDesk({ intacct: { vendors: 40 } });
  desks.push(desk);
  const { body } = await desk.pull({ entity: "supplier" });
  assert.equal(body.inserted, 40, JSON.stringify(body));
  assert.deepEqual(await sets(desk), []);
});

test("a mode that was demanded is not changed in silence: without the right to it the pull is refused", async () => {
  const may = await withScheduler({
    intacct: { vendors: 40 },
    roles: INTEGRATION.slice(0, 1),
    relay: multiple,
  });
  const { body } = await may.pull({ entity: "supplier" });
  assert.equal(body.code, "servicenow_auth_failed", JSON.stringify(body));
  assert.equal(await may.staged("supplier"), 0);
});

test("an account without import_transformer is answered 500 for every row, and every row is settled all the same", async () => {
  const desk = await pullDesk({ intacct: { vendors: 25 }, roles: INTEGRATION.slice(0, 1) });
  desks.push(desk);
  const { body } = await desk.pull({ entity: "supplier" });
  assert.deepEqual([body.status, body.inserted, body.rejected], ["complete", 25, []]);
  assert.deepEqual([await desk.staged("supplier"), (await sets(desk)).length], [25, 0]);
  // Neither does a row that cannot be loaded hold up the others there.
  desk.clock.advance(1000);
  desk.intacct.change.addVendor({ VENDORID: "BAD^KEY", NAME: "Nobody" });
  desk.intacct.change.addVendor({ VENDORID: "GOOD", NAME: "Somebody" });
  const next = await desk.pull({ entity: "supplier", cursor: body.cursor });
  assert.deepEqual([next.body.status, next.body.inserted], ["complete", 1], JSON.stringify(next.body));
  assert.deepEqual(
    next.body.rejected.map(({ external_id, code }: Record<string, string>) => [external_id, code]),
    [["BAD^KEY", "key_not_queryable"]],
  );
  const staged = await desk.staged("supplier");
  await desk.pull({ entity: "supplier", cursor: body.cursor });
  assert.equal(await desk.staged("supplier"), staged, "staged once, however often it is met");
});
