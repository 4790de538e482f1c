/**
 * What bookkeepers delete in Intacct is closed in the register, and nothing else; here without the audit history, which
 * tells of it sooner (intacct-deleted.test.ts).
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type PullDesk, pullDesk } from "../support/pull-desk.ts";

let desk: PullDesk;
const cursors: Record<string, string> = {};

before(async () => {
  desk = await pullDesk({ intacct: { vendors: 15, bills: 40, settings: { auditHistoryAllowed: false } } });
  for (const entity of ["supplier", "invoice"]) {
    const { body } = await desk.pull({ entity });
    assert.equal(body.status, "complete", JSON.stringify(body));
    cursors[entity] = body.cursor;
  }
  desk.clock.advance(60_000);
});
after(() => desk.close());

const deleted = async (entity: string): Promise<string[]> =>
  [...(await desk.register(entity))].filter(([, row]) => row["deleted"] === "1").map(([key]) => key);

/** An open bill, which may be deleted; not one of Purchasing, whose successor closes it. */
function openBill(): string {
  const bill = desk.intacct
    .bills()
    .find(
      ({ STATE, TOTALPAID, MODULEKEY }) => STATE === "Posted" && TOTALPAID === "0" && MODULEKEY === "3.AP",
    );
  assert.ok(bill);
  return bill.RECORDNO;
}

test("a pull of changes that no history tells sees no deletion; a sweep finds it, and closes the record with everything it had", async () => {
  const gone = openBill();
  const before = (await desk.register("invoice")).get(gone);
  desk.intacct.change.removeBill(gone);
  const changes = await desk.pull({ entity: "invoice", cursor: cursors["invoice"] });
  assert.deepEqual([changes.body.deleted, await deleted("invoice")], [0, []]);

  const { body } = await desk.pull({ entity: "invoice", mode: "sweep" });
  assert.deepEqual(
    [body.status, body.read, body.deleted, body.staged],
    ["complete", 40, 1, 1],
    JSON.stringify(body),
  );
  assert.deepEqual(await deleted("invoice"), [gone]);
  const row = (await desk.register("invoice")).get(gone);
  for (const column of ["number", "supplier_external_id", "total_amount", "line_count", "sys_id"])
    assert.equal(row?.[column], before?.[column], column);
  const again = await desk.pull({ entity: "invoice", mode: "sweep", cursor: body.cursor });
  assert.deepEqual([again.body.deleted, again.body.staged], [0, 0]);
});

test("a bill made anew under another number is loaded as another record, and the old one is closed", async () => {
  const old = openBill();
  const made = desk.intacct.change.recreateBill(old);
  const changes = await desk.pull({ entity: "invoice", cursor: cursors["invoice"] });
  assert.equal(changes.body.inserted, 1, JSON.stringify(changes.body));
  const { body } = await desk.pull({ entity: "invoice", mode: "sweep" });
  assert.equal(body.deleted, 1);
  const register = await desk.register("invoice");
  assert.deepEqual([register.get(old)?.["deleted"], register.get(made)?.["deleted"]], ["1", "0"]);
});

test("a cut answer, and a session that ends, while keys are compared: nothing is taken for deleted", async () => {
  const { faults } = desk.intacct;
  for (const action of [
    { do: "truncate" },
    { do: "custom", name: "wrong-count" },
    { do: "custom", name: "expire-session" },
  ] as const)
    faults.add({ when: { function: "query", object: "VENDOR" }, action });
  const { body } = await desk.pull({ entity: "supplier", mode: "sweep" });
  assert.deepEqual([body.status, body.read, body.deleted], ["complete", 15, 0], JSON.stringify(body));
  assert.deepEqual(faults.unused(), []);
  const [vendor] = desk.intacct.vendors();
  assert.ok(vendor);
  desk.intacct.change.removeVendor(vendor.VENDORID);
  const swept = await desk.pull({ entity: "supplier", mode: "sweep" });
  assert.deepEqual([swept.body.deleted, await deleted("supplier")], [1, [vendor.VENDORID]]);
});

test("a sweep costs the ERP one call for up to a thousand keys, and goes on by its cursor", async () => {
  const calls = desk.intacct.calls().length;
  const first = await desk.pull({ entity: "invoice", mode: "sweep", max_records: 25 });
  assert.deepEqual([first.body.status, first.body.read, first.body.calls.erp], ["more", 25, 1]);
  const rest = await desk.pull({ entity: "invoice", mode: "sweep", cursor: first.body.cursor });
  assert.equal(rest.body.status, "complete");
  assert.equal(desk.intacct.calls().length, calls + 2);
});
