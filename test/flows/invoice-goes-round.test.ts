/** The whole story, on the built app, the real middleware and the strict gateway. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startWorld, type World } from "../sandbox/world.ts";
import type { Bill } from "../sim/intacct/index.ts";
import { as, only } from "../support/people.ts";

type Row = Record<string, string>;

let world: World;
let bill: Bill;
let invoice: Row;
let others: Map<string, Bill>;

before(async () => {
  world = await startWorld({ vendors: 15, bills: 120 });
  others = new Map(world.intacct.bills().map((item) => [item.RECORDNO, item]));
});
after(() => world.close());

const admin = (table: string, query: string): Promise<Row[]> =>
  world.instance.admin.query(`x_lr_relay_${table}`, query);

async function reload(): Promise<Row> {
  invoice = only(await admin("invoice", `external_id=${bill.RECORDNO}`));
  return invoice;
}

test("the scheduled job brings GL accounts and cost centers first, then suppliers, then invoices", async () => {
  await world.instance.runJob("Ledger Relay: sync runner");
  const runs = await admin("run", "ORDERBYnumber");
  assert.deepEqual(
    runs.map(({ entity, state, rejected }) => ({ entity, state, rejected })),
    ["gl_account", "cost_center", "supplier", "invoice"].map((entity) => ({
      entity,
      state: "complete",
      rejected: "0",
    })),
  );
});

test("the register holds every record of the company once, with every line", async () => {
  const { intacct } = world;
  const keys = async (table: string) => (await admin(table, "")).map((row) => row["external_id"]).sort();
  assert.deepEqual(
    await keys("gl_account"),
    intacct
      .accounts()
      .map((row) => row.ACCOUNTNO)
      .sort(),
  );
  assert.deepEqual(
    await keys("cost_center"),
    intacct
      .departments()
      .map((row) => row.DEPARTMENTID)
      .sort(),
  );
  assert.deepEqual(
    await keys("supplier"),
    intacct
      .vendors()
      .map((row) => row.VENDORID)
      .sort(),
  );
  assert.deepEqual(
    await keys("invoice"),
    intacct
      .bills()
      .map((row) => row.RECORDNO)
      .sort(),
  );
  const lines = await admin("invoice_line", "");
  assert.equal(lines.length, intacct.bills().flatMap((row) => row.APBILLITEMS).length);
  assert.deepEqual(await admin("invoice", "lines_complete=false"), []);
});

test("an approver changes the coding of one line and presses Approve", async () => {
  bill = world.intacct.bills().find(isOpen) as Bill;
  await reload();
  const line = only(await admin("invoice_line", `invoice=${invoice["sys_id"]}^line_number=1`));
  const account = only(await admin("gl_account", `external_id=${otherAccount(bill)}`));
  const alice = as(world);
  const coded = await alice.patch("x_lr_relay_invoice_line", line["sys_id"] ?? "", {
    coding_gl_account: account["sys_id"] ?? "",
  });
  assert.equal(coded.status, 200, JSON.stringify(coded.result));
  const approved = await alice.patch("x_lr_relay_invoice", invoice["sys_id"] ?? "", { approval: "approved" });
  assert.equal(approved.status, 200, JSON.stringify(approved.result));
  assert.equal((await reload())["posting"], "queued");
});

test("the dispatch is sent at once by its event, and ends Processed with the ERP's key", async () => {
  await world.instance.runDue();
  const dispatch = only(await admin("dispatch", ""));
  assert.equal(dispatch["state"], "processed", dispatch["message"]);
  assert.equal(dispatch["external_id"], bill.RECORDNO);
  assert.equal(dispatch["erp_number"], bill.RECORDID);
  assert.equal((await reload())["posting"], "confirmed");
});

test("Intacct holds the approved coding on that line, posted once, and no other line or bill has changed", async () => {
  assert.equal(world.intacct.commits().length, 1);
  const now = world.intacct.bill(bill.RECORDNO);
  assert.deepEqual(
    now?.APBILLITEMS.map((line) => line.ACCOUNTNO),
    bill.APBILLITEMS.map((line, index) => (index === 0 ? otherAccount(bill) : line.ACCOUNTNO)),
  );
  for (const item of world.intacct.bills()) {
    if (item.RECORDNO !== bill.RECORDNO) assert.deepEqual(item, others.get(item.RECORDNO));
  }
});

test("the activity trail tells each step, with the request id of the middleware", async () => {
  const trail = await admin("activity", `source_sys_id=${invoice["sys_id"]}^ORDERBYat`);
  const events = trail.map(({ event }) => event);
  for (const event of ["transformed", "approved", "queued", "sent", "answered"]) {
    assert.ok(events.includes(event), `${event} is missing in ${events.join(", ")}`);
  }
  const answered = trail.find(({ event }) => event === "answered");
  assert.match(answered?.["request_id"] ?? "", /^[0-9a-f-]{36}$/);
});

test("the next pull brings the bill back as Intacct has it, and asks nobody again", async () => {
  for (const sync of await admin("sync", "")) {
    await world.instance.admin.update("x_lr_relay_sync", sync["sys_id"] ?? "", { next_run: "" });
  }
  await world.instance.runJob("Ledger Relay: sync runner");
  const line = only(await admin("invoice_line", `invoice=${invoice["sys_id"]}^line_number=1`));
  assert.equal(line["gl_account"], otherAccount(bill));
  assert.equal((await reload())["approval"], "approved");
  assert.equal(invoice["posting"], "confirmed");
  assert.equal((await admin("dispatch", "")).length, 1);
});

function isOpen({ STATE, TOTALPAID, MODULEKEY, RECORDID, APBILLITEMS }: Bill): boolean {
  return (
    STATE === "Posted" &&
    TOTALPAID === "0" &&
    MODULEKEY === "3.AP" &&
    RECORDID !== "" &&
    APBILLITEMS.length > 1
  );
}

/** An active account without demands that the bill does not use. */
function otherAccount(used: Bill): string {
  const taken = new Set(used.APBILLITEMS.map((line) => line.ACCOUNTNO));
  const free = world.intacct
    .accounts()
    .find(
      (row) =>
        row.STATUS === "active" &&
        row.REQUIREDEPT === "false" &&
        row.REQUIREPROJECT === "false" &&
        !taken.has(row.ACCOUNTNO),
    );
  return free?.ACCOUNTNO ?? "";
}
