/** Two hops on the built app: a field-service bill is staged, resolved, approved, and created in Intacct, once. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import Big from "big.js";
import type { Bill as IntacctBill } from "../sim/intacct/index.ts";
import type { Bill } from "../sim/servicetitan/index.ts";
import { type FieldService, source, startFieldService, target } from "../support/field-service.ts";
import { as, only } from "../support/people.ts";

const LIMIT = "12000";

let desk: FieldService;
before(async () => {
  const auto = { auto_approve: "true", auto_approve_limit: LIMIT, auto_approve_currency: "USD" };
  desk = await startFieldService({ connection: auto });
});
after(() => desk.close());

const bills = (): Bill[] => [...desk.servicetitan.tenant.bills.values()];
const isSmall = ({ billAmount }: Bill) => new Big(billAmount ?? "0").lte(LIMIT);
const isHeld = ({ doNotPay }: Bill) => doNotPay;
/** The bill's own number, or that of its receipt. */
function numberOf(bill: Bill): string {
  const receipt = [...desk.servicetitan.tenant.receipts.values()].find(({ billId }) => billId === bill.id);
  return bill.referenceNumber ?? receipt?.vendorInvoiceNumber ?? "";
}

/** Each sent document may let another one go. */
async function sendAll(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await desk.world.instance.runJob("Ledger Relay: dispatcher");
    await desk.world.instance.runDue();
  }
}

/** Everything is due at once: the syncs' next times are real ones. */
async function sync(): Promise<void> {
  for (const { sys_id = "" } of await desk.rows("sync"))
    await desk.world.instance.admin.update("x_lr_relay_sync", sys_id, { next_run: "2020-01-01 00:00:00" });
  await desk.world.instance.runJob("Ledger Relay: sync runner");
  await desk.world.instance.runDue();
}

test("both companies are read into one register, each bill of ServiceTitan with every line", async () => {
  await sync();
  for (const { entity, connection, state, rejected } of await desk.rows("run"))
    assert.deepEqual([state, rejected], ["complete", "0"], `${connection} ${entity}`);
  const keys = (await desk.rows("invoice", `connection=${source}`)).map((row) => row["external_id"]).sort();
  assert.deepEqual(
    keys,
    bills()
      .map(({ id }) => String(id))
      .sort(),
  );
  assert.deepEqual(await desk.rows("invoice", `connection=${source}^lines_complete=false`), []);
});

test("vendors that Intacct does not have are created there first, each once", async () => {
  await sendAll();
  const needed = new Set(bills().map(({ vendorId }) => `ST-${vendorId}`));
  const made = desk.world.intacct
    .vendors()
    .map(({ VENDORID }) => VENDORID)
    .filter((id) => id.startsWith("ST-"));
  assert.deepEqual(made.sort(), [...needed].sort());
});

test("bills within the rule are created in Intacct without anybody, and show both numbers", async () => {
  await sync();
  await sendAll();
  for (const bill of bills().filter((each) => isSmall(each) && !isHeld(each))) {
    const row = await desk.invoice(bill);
    const [made, ...others] = desk.created().get(numberOf(bill)) ?? [];
    assert.ok(made, `${bill.id} ${row["hold_reason"]} ${row["erp_message"]}`);
    assert.equal(others.length, 0);
    assert.deepEqual(
      ["number", "posting", "target_connection", "target_external_id", "target_number"].map(
        (name) => row[name],
      ),
      [numberOf(bill), "confirmed", target, made.RECORDNO, numberOf(bill)],
    );
    assert.match(row["approved_by_rule"] ?? "", /Known supplier/);
  }
});

test("a bill above the limit, and one not to be paid, wait for a person", async () => {
  const large = bills().find((each) => !isSmall(each) && !isHeld(each));
  const held = bills().find(isHeld);
  assert.ok(large && held);
  for (const bill of [large, held]) {
    assert.equal((await desk.invoice(bill))["approval"], "pending");
    assert.equal(desk.created().get(numberOf(bill)), undefined);
  }
  const { sys_id = "" } = await desk.invoice(large);
  const approved = await as(desk.world).patch("x_lr_relay_invoice", sys_id, { approval: "approved" });
  assert.equal(approved.status, 200, JSON.stringify(approved.result));
  await sendAll();
  const row = await desk.invoice(large);
  assert.equal(row["posting"], "confirmed", row["erp_message"]);
  assert.equal(desk.created().get(numberOf(large))?.length, 1);
});

test("what was created says what the bill says: vendor, dates, tax and shipping as lines, total to the cent", async () => {
  const made = [...desk.created().values()].flat();
  assert.ok(made.length > 10);
  for (const bill of bills()) {
    const [copy] = desk.created().get(numberOf(bill)) ?? [];
    if (copy === undefined) continue;
    assert.equal(copy.VENDORID, `ST-${bill.vendorId}`);
    assert.equal(copy.WHENCREATED, bill.billDate?.slice(0, 10));
    assert.ok(
      new Big(copy.TRX_TOTALENTERED).eq(bill.billAmount ?? ""),
      `${copy.TRX_TOTALENTERED} of ${bill.billAmount}`,
    );
    const charges = [bill.taxAmount, bill.shippingAmount].filter((amount) => !new Big(amount ?? "0").eq(0));
    const paid = bill.expenseItems.filter(({ amount }) => !new Big(amount).eq(0));
    assert.equal(copy.APBILLITEMS.length, bill.items.length + paid.length + charges.length);
  }
});

test("departments go by business unit, or by job type where the unit names none", async () => {
  const departments = new Map<string, string>();
  for (const row of await desk.rows("dimension", `connection=${source}^target=cost_center`))
    departments.set(`${row["source"]} ${row["source_value"]}`, row["target_value"] ?? "");
  const jobType = ({ jobId }: Bill) => desk.servicetitan.tenant.jobs.get(jobId ?? 0)?.jobTypeId;
  const seen = { unit: 0, work: 0, fallback: 0 };
  for (const bill of bills()) {
    const [copy] = desk.created().get(numberOf(bill)) ?? [];
    if (copy === undefined || bill.items.length === 0) continue;
    const unit = departments.get(`cost_center bu:${bill.businessUnitId}`);
    const work = departments.get(`job_type jt:${jobType(bill)}`);
    const expected = unit ?? work ?? departments.get(`business_unit bu:${bill.businessUnitId}`);
    assert.equal(firstLine(copy)?.DEPARTMENTID, expected);
    seen[unit ? "unit" : work ? "work" : "fallback"] += 1;
  }
  assert.ok(seen.unit > 0 && seen.work > 0, JSON.stringify(seen));
});

test("ServiceTitan was only read", () => {
  assert.deepEqual(desk.servicetitan.commits(), []);
  const written = desk.servicetitan
    .calls()
    .filter(({ method, resource }) => method !== "GET" && resource !== "token");
  assert.deepEqual(written, []);
});

test("what Intacct then shows is recognised as our own, and asks nobody", async () => {
  const before = desk.world.intacct.commits().length;
  await sync();
  await sendAll();
  const [made] = [...desk.created().values()].flat();
  const copy = only(await desk.rows("invoice", `connection=${target}^external_id=${made?.RECORDNO}`));
  assert.deepEqual([copy["approval"], copy["posting"]], ["approved", "confirmed"]);
  assert.equal(desk.world.intacct.commits().length, before, "nothing was posted again");
});

test("a notification brings a new bill at the next run, not at its time; a forged one brings nothing", async () => {
  const bill = desk.servicetitan.addBill();
  const url = `${desk.world.middleware.url}/v1/webhooks/${source}`;
  const news = { eventId: "e-1", eventType: "inventory-bill.created", data: { id: bill.id } };
  const forged = desk.servicetitan.webhook(news, "another key of more than 32 characters");
  assert.equal((await fetch(url, { method: "POST", ...forged })).status, 401);
  assert.deepEqual(await desk.servicetitan.deliver(url, desk.servicetitan.webhook(news)), [200]);
  assert.deepEqual(await desk.servicetitan.deliver(url, desk.servicetitan.webhook(news)), [200]);
  const due = await desk.rows("sync", "entity=invoice^connection.name=acme-st");
  assert.ok((only(due)["next_run"] ?? "") <= new Date().toISOString().replace("T", " ").slice(0, 19));
  await sync();
  await sendAll();
  const row = await desk.invoice(bill);
  assert.equal(row["number"], numberOf(bill));
  if (isSmall(bill)) assert.equal(row["posting"], "confirmed", row["hold_reason"]);
});

function firstLine({ APBILLITEMS }: IntacctBill) {
  return APBILLITEMS.find(({ LINE_NO }) => LINE_NO === "1");
}
