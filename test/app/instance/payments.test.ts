/** Payments that are proposed here, approved by another person, and come back from the ERP. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import {
  type App,
  closeQuietly,
  connectionName,
  invoice,
  line,
  type Row,
  stageMasters,
  startApp,
} from "./app.ts";
import { problem, type Reply } from "./fake-middleware.ts";
import { type Invoices, invoicesOf } from "./invoices.ts";

let app: App;
let invoices: Invoices;
before(async () => {
  app = await startApp();
  invoices = invoicesOf(app);
  await stageMasters(app);
});
after(async () => {
  await closeQuietly(app);
});
/** Payments get the next number; invoices are answered as ever. */
let paid = 9100;
beforeEach(() => {
  app.middleware.reply = ({ body }) => {
    paid += 1;
    return body["operation"] === "payment.create" ? posted(String(paid), `PMT-${paid}`) : undefined;
  };
  app.middleware.received.length = 0;
});

const table = "x_lr_relay_payment";
const posted = (externalId: string, number: string): Reply => ({
  status: 200,
  body: { status: "posted", external_id: externalId, number, replayed: false },
});
let serial = 500;

/** An invoice that alice approved and the ERP confirmed; 42 USD are due. */
async function confirmed(): Promise<string> {
  serial += 1;
  await app.stage("invoice", invoice(String(serial), [line("1")], { amount_due: "42" }));
  const { sys_id = "" } = await app.row("x_lr_relay_invoice", `external_id=${serial}`);
  await invoices.patch("alice", sys_id, { approval: "approved" });
  await app.runDue();
  app.middleware.received.length = 0;
  return sys_id;
}
const propose = (sysId: string, user = "olga"): Promise<number> => app.press(user, "Propose payment", sysId);
const payments = (invoiceId: string): Promise<Row[]> =>
  app.rows(table, `invoice=${invoiceId}^ORDERBYsys_created_on`);
const payment = async (invoiceId: string): Promise<Row> => (await payments(invoiceId))[0] ?? {};
const patch = (user: string, sysId: string, body: Row): Promise<{ status: number }> =>
  app.as(user, "PATCH", `/api/now/table/${table}/${sysId}`, body);

test("a proposed payment is approved by another person, goes out once and shows the ERP's number", async () => {
  const bill = await confirmed();
  assert.equal(await propose(bill), 200);
  const proposed = await payment(bill);
  const sysId = proposed["sys_id"] ?? "";
  assert.deepEqual(
    ["origin", "approval", "posting", "currency", "external_id"].map((column) => proposed[column]),
    ["servicenow", "pending", "none", "USD", `new:${sysId}`],
  );
  assert.equal(Number(proposed["amount"]), 42);
  await patch("olga", sysId, { payment_date: "2026-03-09", method: "Printed Check", bank_account: "BOA" });
  assert.equal(
    (await patch("olga", sysId, { approval: "approved" })).status < 400,
    true,
    "the field is skipped",
  );
  assert.equal((await payment(bill))["approval"], "pending");
  await patch("alice", sysId, { approval: "approved" });
  assert.equal(
    (await payment(bill))["approval"],
    "pending",
    "who approved the invoice does not approve its payment",
  );
  app.middleware.reply = () => posted("9001", "PMT-1");
  assert.equal(await app.press("ivan", "Approve", sysId, table), 200);
  await app.runDue();
  const [request, ...more] = invoices.documents();
  assert.equal(more.length, 0);
  assert.equal(request?.body["operation"], "payment.create");
  assert.match(
    request?.headers["idempotency-key"] ?? "",
    new RegExp(`^[0-9a-f]{32}:${sysId}:payment\\.create$`),
  );
  const key = (await invoices.register(bill))["external_id"];
  assert.deepEqual(request?.body["document"], {
    supplier_external_id: "V1",
    supplier_number: "",
    supplier_name: proposed["supplier_name"],
    legal_entity: "",
    payment_date: "2026-03-09",
    method: "Printed Check",
    bank_account: "BOA",
    reference: "",
    currency: "USD",
    amount: "42",
    applied: [{ invoice_external_id: key, invoice_number: `B-${key}`, amount: "42" }],
  });
  const done = await payment(bill);
  assert.deepEqual(
    ["posting", "external_id", "number"].map((column) => done[column]),
    ["confirmed", "9001", "PMT-1"],
  );
});

const returned = (sysId: string, key: string, externalId: string, values: Row = {}): Row => ({
  connection: connectionName,
  external_id: externalId,
  number: `PMT-${externalId}`,
  origin_key: key,
  supplier_external_id: "V1",
  payment_date: "2026-03-09",
  currency: "USD",
  amount: "42",
  status: "Complete",
  applied: "[]",
  source_hash: `hash of ${sysId}`,
  read_at: "2026-03-10T09:00:00Z",
  ...values,
});

test("a payment that comes back before its answer is the same record, approved still, and is not sent twice", async () => {
  const bill = await confirmed();
  await propose(bill);
  const { sys_id: sysId = "" } = await payment(bill);
  app.middleware.reply = () => problem(503, "outcome_unknown", true);
  await patch("ivan", sysId, { approval: "approved" });
  await app.runDue();
  const key = invoices.documents()[0]?.headers["idempotency-key"] ?? "";
  const result = await app.stage("payment", returned(sysId, key, "9002"));
  assert.equal(result["status"], "updated");
  const back = await payment(bill);
  assert.deepEqual(
    ["sys_id", "external_id", "approval", "posting", "status", "source_hash", "origin"].map((c) => back[c]),
    [sysId, "9002", "approved", "sent", "Complete", `hash of ${sysId}`, "servicenow"],
  );
  app.middleware.reply = () => posted("9002", "PMT-9002");
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await payment(bill))["posting"], "confirmed");
  assert.equal((await app.rows(table, "external_id=9002")).length, 1);
  const keys = new Set(invoices.documents().map(({ headers }) => headers["idempotency-key"]));
  assert.equal(keys.size, 1);
});

test("a payment of ours whose record is gone comes back approved, and asks nobody", async () => {
  const bill = await confirmed();
  await propose(bill);
  const { sys_id: sysId = "" } = await payment(bill);
  await patch("ivan", sysId, { approval: "approved" });
  app.middleware.reply = () => posted("9003", "PMT-9003");
  await app.runDue();
  const key = invoices.documents()[0]?.headers["idempotency-key"] ?? "";
  await app.admin.remove(table, sysId);
  await app.stage("payment", returned(sysId, key, "9003"));
  const back = await app.row(table, "external_id=9003");
  assert.deepEqual([back["approval"], back["posting"]], ["approved", "confirmed"]);
});

test("an unknown key, another connection's key and a key of another kind of record are not ours", async () => {
  const { idempotency_key: key = "" } = await app.row("x_lr_relay_dispatch", "external_id=9003");
  const updates = await app.rows("x_lr_relay_dispatch", "operation=invoice.update");
  const strangers: Row = {
    "9010": "no such key",
    "9011": key.toUpperCase(),
    "9012": updates[0]?.["idempotency_key"] ?? "",
  };
  for (const [externalId, origin_key] of Object.entries(strangers))
    await app.stage("payment", returned("", origin_key, externalId));
  for (const externalId of Object.keys(strangers))
    assert.equal((await app.row(table, `external_id=${externalId}`))["approval"], "not_required", externalId);
});

test("no more is paid than is due, however often it is proposed", async () => {
  const bill = await confirmed();
  await propose(bill);
  await propose(bill);
  const [first, ...more] = await payments(bill);
  assert.equal(more.length, 0, "the first one takes all that is due");
  await patch("olga", first?.["sys_id"] ?? "", { amount: "40" });
  await propose(bill);
  const [, second] = await payments(bill);
  assert.equal(Number(second?.["amount"]), 2);
  await patch("olga", second?.["sys_id"] ?? "", { amount: "2.01" });
  assert.equal((await patch("ivan", second?.["sys_id"] ?? "", { approval: "approved" })).status, 403);
  await patch("olga", second?.["sys_id"] ?? "", { amount: "2" });
  assert.equal((await patch("ivan", first?.["sys_id"] ?? "", { approval: "approved" })).status, 200);
  await app.runDue();
  await patch("olga", second?.["sys_id"] ?? "", { amount: "2.01" });
  const key = (await invoices.register(bill))["external_id"] ?? "";
  const still = { amount_due: "42", read_at: "2026-03-03T09:00:00Z", source_hash: "due" };
  await app.stage("invoice", invoice(key, [line("1")], still));
  assert.equal(
    (await patch("ivan", second?.["sys_id"] ?? "", { approval: "approved" })).status,
    403,
    "an ERP may call the bill due until the payment has cleared",
  );
  assert.equal((await patch("ivan", second?.["sys_id"] ?? "", { approval: "rejected" })).status, 200);
});

test("a payment waits for an approved and confirmed invoice, and stops when the invoice is void", async () => {
  const { sysId } = await invoices.arrived();
  assert.equal(await propose(sysId), 403, "no button before the ERP has confirmed");
  const bill = await confirmed();
  await propose(bill);
  const { sys_id: paymentId = "" } = await payment(bill);
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await patch("ivan", paymentId, { approval: "approved" });
  await invoices.patch("alice", bill, { approval: "pending" });
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  app.clock.advance(60_000);
  await app.runDue();
  assert.deepEqual(
    invoices.documents().filter(({ body }) => body["operation"] === "payment.create"),
    [],
  );
  assert.equal((await app.row("x_lr_relay_dispatch", `source_sys_id=${paymentId}`))["code"], "approval_void");
});

test("what was approved, and what the ERP made, is not changed here", async () => {
  const bill = await confirmed();
  await propose(bill);
  const { sys_id: sysId = "" } = await payment(bill);
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await patch("ivan", sysId, { approval: "approved" });
  assert.equal((await patch("olga", sysId, { amount: "1" })).status, 403);
  const foreign = await app.row(table, "external_id=9010");
  assert.equal((await patch("olga", foreign["sys_id"] ?? "", { amount: "1" })).status, 403);
  assert.equal((await patch("ivan", foreign["sys_id"] ?? "", { approval: "approved" })).status, 403);
  assert.equal(Number((await payment(bill))["amount"]), 42);
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  await app.runDue();
});

test("where the connection says so, payments of the ERP wait for approval, which sends nothing", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  await app.admin.update("x_lr_relay_connection", connection, { approve_payments: "true" });
  await app.stage("payment", returned("", "", "9020"));
  const { sys_id: sysId = "", approval } = await app.row(table, "external_id=9020");
  assert.equal(approval, "pending");
  assert.equal((await patch("alice", sysId, { approval: "approved" })).status, 200);
  await app.runDue();
  assert.equal((await app.row(table, "external_id=9020"))["posting"], "nothing_to_send");
  assert.deepEqual(invoices.documents(), []);
});

test("limits by connection, kind, currency and amount bind every approver once there is one", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  const person = async (name: string): Promise<string> =>
    (await app.row("sys_user", `user_name=${name}`))["sys_id"] ?? "";
  const limit = (values: Row): Promise<string> =>
    app.admin.insert("x_lr_relay_approval_limit", { connection, active: "true", ...values });
  const approve = async (user: string): Promise<number> => {
    const { sysId } = await invoices.arrived();
    return (await invoices.patch(user, sysId, { approval: "approved" })).status;
  };
  const small = await limit({
    approver: await person("alice"),
    entity: "invoice",
    currency: "USD",
    amount: "41.99",
  });
  assert.equal(await approve("alice"), 403, "above");
  assert.equal(await approve("ivan"), 403, "without a limit of his own");
  await app.admin.update("x_lr_relay_approval_limit", small, { amount: "42" });
  assert.equal(await approve("alice"), 200);
  await app.admin.update("x_lr_relay_approval_limit", small, { currency: "EUR" });
  assert.equal(await approve("alice"), 403, "another currency");
  await limit({ approver: await person("ivan"), entity: "payment" });
  assert.equal(await approve("ivan"), 403, "another kind of record");
  const all = await limit({ approver: await person("ivan"), connection: "" });
  assert.equal(await approve("ivan"), 200, "no connection, no kind, no amount: everything");
  for (const row of [small, all])
    await app.admin.update("x_lr_relay_approval_limit", row, { active: "false" });
  assert.equal(await approve("alice"), 200, "no limit for invoices is left");
  await app.runDue();
});
