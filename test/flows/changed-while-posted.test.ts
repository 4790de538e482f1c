/** Somebody edits a bill in Intacct in the very moment in which its approved coding is posted: an approver hears of it. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startWorld, type World } from "../sandbox/world.ts";
import type { Bill } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { as, only } from "../support/people.ts";

let world: World;
let bill: Bill;
const clock = new TestClock(Date.now());

const admin = (table: string, query = "") => world.instance.admin.query(`x_lr_relay_${table}`, query);
const invoice = async () => only(await admin("invoice", `external_id=${bill.RECORDNO}`));

before(async () => {
  world = await startWorld({ vendors: 5, bills: 30, clock });
  await world.instance.runJob("Ledger Relay: sync runner");
  bill = world.intacct
    .bills()
    .find(
      ({ STATE, TOTALPAID, MODULEKEY, APBILLITEMS }) =>
        STATE === "Posted" && TOTALPAID === "0" && MODULEKEY === "3.AP" && APBILLITEMS.length > 1,
    ) as Bill;
});
after(() => world.close());

const approve = async () =>
  as(world).patch("x_lr_relay_invoice", (await invoice())["sys_id"] ?? "", { approval: "approved" });
const theirs = "Freight, second half";

test("the dispatch ends in an error that an approver owns, and tells what was overwritten", async () => {
  const approved = await approve();
  assert.equal(approved.status, 200, JSON.stringify(approved.result));
  const [first, second, ...rest] = bill.APBILLITEMS;
  const patch = {
    MODIFIEDBY: "12",
    APBILLITEMS: [first, { ...second, ENTRYDESCRIPTION: theirs }, ...rest],
  };
  world.intacct.faults.add({
    when: { function: "read", object: "APBILL" },
    after: 1,
    action: {
      do: "custom",
      name: "changed-meanwhile",
      value: JSON.stringify({ bill: bill.RECORDNO, patch }),
    },
  });
  await world.instance.runDue();
  assert.deepEqual(world.intacct.faults.unused(), []);

  const dispatch = only(await admin("dispatch"));
  assert.deepEqual([dispatch["state"], dispatch["code"]], ["error", "stale_document"]);
  const trouble = only(await admin("exception", "state=open^kind=dispatch"));
  assert.match(
    trouble["cause"] ?? "",
    /by user 12 .*line 2 ENTRYDESCRIPTION was "Freight, second half" and is /,
  );
  assert.match(trouble["fix"] ?? "", /enter in the ERP again/);
  assert.equal(trouble["owner_role"], "x_lr_relay.approver");
  assert.equal(world.intacct.commits().length, 1);
});

test("entered again in Intacct, it comes with the next pull, is approved anew and stays, and the exception closes", async () => {
  const now = world.intacct.bill(bill.RECORDNO) ?? assert.fail();
  const [first, second, ...rest] = now.APBILLITEMS;
  clock.advance(120_000);
  world.intacct.change.bill(bill.RECORDNO, {
    APBILLITEMS: [{ ...first }, { ...second, ENTRYDESCRIPTION: theirs }, ...rest],
  });
  for (const { sys_id = "" } of await admin("sync"))
    await world.instance.admin.update("x_lr_relay_sync", sys_id, { next_run: "" });
  await world.instance.runJob("Ledger Relay: sync runner");
  assert.notEqual((await invoice())["approval"], "approved");
  assert.equal((await approve()).status, 200);
  await world.instance.runDue();
  const states = (await admin("dispatch", "ORDERBYrevision")).map(({ revision, state }) => [revision, state]);
  assert.deepEqual(states, [
    ["1", "error"],
    ["2", "processed"],
  ]);
  assert.equal(world.intacct.bill(bill.RECORDNO)?.APBILLITEMS[1]?.ENTRYDESCRIPTION, theirs);
  assert.equal((await invoice())["posting"], "confirmed");
  assert.deepEqual(await admin("exception", "state=open^kind=dispatch"), []);
});
