/** Changes that lists show later than they were made: the next pull reads far enough back to find them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { pullDesk } from "../support/pull-desk.ts";

test("a change that appears after a later one has been read comes with the next pull, once", async (t) => {
  const settings = { commitLagMs: 120_000 };
  const desk = await pullDesk({ intacct: { bills: 20, settings } });
  t.after(() => desk.close());
  let cursor: string | undefined;
  const pull = async () => {
    const { body } = await desk.pull({ entity: "invoice", ...(cursor && { cursor }) });
    assert.equal(body.status, "complete", JSON.stringify(body));
    cursor = body.cursor;
    return [body.inserted, body.updated];
  };
  await pull();
  const [slow, fast] = desk.intacct.bills().filter(({ STATE }) => STATE === "Posted");
  assert.ok(slow && fast);
  desk.clock.advance(3_600_000);
  desk.intacct.change.bill(slow.RECORDNO, { DOCNUMBER: "late" });
  desk.intacct.settings.commitLagMs = 0;
  desk.clock.advance(30_000);
  desk.intacct.change.bill(fast.RECORDNO, { DOCNUMBER: "in time" });
  assert.deepEqual(await pull(), [0, 1]);
  assert.equal((await desk.register("invoice")).get(slow.RECORDNO)?.["reference"], slow.DOCNUMBER);

  desk.clock.advance(120_000);
  assert.deepEqual(await pull(), [0, 1]);
  const register = await desk.register("invoice");
  assert.equal(register.get(slow.RECORDNO)?.["reference"], "late");
  assert.equal(register.get(fast.RECORDNO)?.["reference"], "in time");
  assert.deepEqual(await pull(), [0, 0]);
});
