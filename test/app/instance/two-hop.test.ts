/** A bill of one ERP that is created in another: ServiceTitan's bills in Intacct, in the simulated instance. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { invoice, line, type Row } from "./app.ts";
import { problem } from "./fake-middleware.ts";
import {
  app,
  arrived,
  bill,
  created,
  invoices,
  later,
  map,
  register,
  source,
  supplier,
  target,
  useTwoHops,
} from "./two-hops.ts";

useTwoHops();

test("an approved bill is created in the target with the target's codes, and shows both numbers", async () => {
  const sysId = await arrived("1001");
  assert.equal((await register(sysId))["hold_reason"], "");
  app.middleware.reply = created("731");
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 200);
  await app.runDue();
  const [request, ...more] = invoices.documents();
  assert.equal(more.length, 0);
  assert.equal(request?.connection, target);
  assert.equal(
    request?.headers["idempotency-key"],
    `${request?.headers["x-relay-instance"]}:${sysId}:invoice.create`,
  );
  const { operation, document, base_hash } = (request?.body ?? {}) as {
    operation: string;
    base_hash: string;
    document: Row & { lines: Row[] };
  };
  assert.deepEqual([operation, base_hash], ["invoice.create", ""]);
  const { lines, ...header } = document;
  assert.deepEqual(header, {
    document_type: "bill",
    number: "INV-1001",
    supplier_external_id: "JOHNSTONE",
    supplier_number: "JOHNSTONE",
    supplier_name: bill("1001")["supplier_name"],
    invoice_date: "2026-02-28",
    due_date: "2026-04-02",
    posting_date: "",
    currency: "",
    total_amount: "40.5",
    description: "",
    reference: "",
  });
  const codes = { location: "", project: "" };
  assert.deepEqual(lines, [
    {
      ...codes,
      line_number: "1",
      description: "Line 1",
      amount: "18.75",
      gl_account: "6000",
      cost_center: "100",
    },
    {
      ...codes,
      line_number: "2",
      description: "Line 2",
      amount: "18.75",
      gl_account: "6000",
      cost_center: "200",
    },
    { ...codes, line_number: "tax", description: "Tax", amount: "3", gl_account: "6100", cost_center: "" },
  ]);
  const confirmed = await register(sysId);
  assert.deepEqual(
    ["number", "posting", "target_connection", "target_number", "target_external_id"].map(
      (c) => confirmed[c],
    ),
    ["INV-1001", "confirmed", target, "INV-1001", "731"],
  );
});

test("the target's own copy is recognised when it comes back, and asks nobody", async () => {
  const { idempotency_key = "", number = "" } = await app.row("x_lr_relay_dispatch", "external_id=731");
  await app.stage(
    "invoice",
    invoice("731", [line("1")], { origin_key: idempotency_key, total_amount: "40.50" }),
  );
  const copy = await app.row("x_lr_relay_invoice", `connection=${target}^external_id=731`);
  assert.deepEqual(
    [copy["approval"], copy["posting"], copy["erp_message"]],
    ["approved", "confirmed", `Made by Ledger Relay, ${number}`],
  );
  await app.runDue();
  assert.deepEqual(invoices.documents(), []);
});

test("a value that is mapped to nothing holds the bill, and the mapping lets it go", async () => {
  const lines = [line("1", { amount: "37.50", gl_account: "2299", cost_center: "bu:99" })];
  const sysId = await arrived(
    "1002",
    { supplier_external_id: "6999", shipping_amount: "1.00", total_amount: "41.50" },
    lines,
  );
  assert.equal(
    (await register(sysId))["hold_reason"],
    [
      `GL account 2299 is not mapped to one of ${target}`,
      `cost center bu:99 is not mapped to one of ${target}`,
      "supplier 6999 is not in the register",
    ].join("; "),
  );
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 403);
  await map("cost_center", "bu:99", "gl_account", "6000");
  await supplier(source, "6999", "Newcomer");
  assert.equal(
    (await register(sysId))["hold_reason"],
    `supplier Newcomer (6999) is not mapped to one of ${target}`,
    "a business unit may lead to an account and to no department",
  );
  await map("supplier", "6999", "supplier", "LATER");
  assert.match(
    (await register(sysId))["hold_reason"] ?? "",
    /supplier LATER is not in the register of acme-intacct/,
  );
  await supplier(target, "LATER", "Later Ltd");
  assert.deepEqual(
    [(await register(sysId))["held"], (await register(sysId))["target_supplier"]],
    ["0", "LATER"],
  );
  assert.equal((await app.row("x_lr_relay_exception", `external_id=1002`))["state"], "closed");
});

test("the same code in the target's books means nothing by itself", async () => {
  const lines = [line("1", { amount: "37.50", gl_account: "6000", cost_center: "" })];
  const sysId = await arrived("1003", {}, lines);
  assert.match((await register(sysId))["hold_reason"] ?? "", /GL account 6000 is not mapped/);
});

test("a bill whose lines do not make the total, and a credit note, are held with the reason", async () => {
  const off = await arrived("1004", { total_amount: "40.51" });
  assert.equal(
    (await register(off))["hold_reason"],
    "lines, tax and shipping add up to 40.5, the invoice says 40.51",
  );
  const credit = await arrived("1005", { document_type: "credit_note" });
  assert.match((await register(credit))["hold_reason"] ?? "", /a credit note is not created in acme-intacct/);
});

test("a person codes with the target's accounts, and with no other's", async () => {
  const sysId = await arrived("1006");
  await app.stage("gl_account", { connection: source, external_id: "2201", number: "51000", name: "COGS" });
  const [first] = await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}^ORDERBYline_number`);
  const path = `/api/now/table/x_lr_relay_invoice_line/${first?.["sys_id"]}`;
  const theirs = await app.row("x_lr_relay_gl_account", `connection=${source}^external_id=2201`);
  assert.equal((await app.as("alice", "PATCH", path, { coding_gl_account: theirs["sys_id"] })).status, 403);
  const ours = await app.row("x_lr_relay_gl_account", `connection=${target}^external_id=6100`);
  assert.equal((await app.as("alice", "PATCH", path, { coding_gl_account: ours["sys_id"] })).status, 200);
});

test("a refused create goes out again as the same document of its record: one key, a higher attempt", async () => {
  const sysId = await arrived("1007");
  app.middleware.reply = () => problem(422, "erp_rejected", false);
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  assert.equal((await register(sysId))["posting"], "refused");
  const [first] = await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}^ORDERBYline_number`);
  const other = await app.row("x_lr_relay_gl_account", `connection=${target}^external_id=6100`);
  await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice_line/${first?.["sys_id"]}`, {
    coding_gl_account: other["sys_id"],
  });
  app.middleware.reply = created("732");
  assert.equal(await app.press("alice", "Approve", sysId), 200);
  await app.runDue();
  const [refused, corrected, ...more] = invoices.documents();
  assert.equal(more.length, 0);
  assert.equal(corrected?.headers["idempotency-key"], refused?.headers["idempotency-key"]);
  assert.deepEqual([refused?.body["attempt"], corrected?.body["attempt"]], [1, 2]);
  const document = corrected?.body["document"] as { lines: Row[] } | undefined;
  assert.equal(document?.lines[0]?.["gl_account"], "6100");
  const [dispatch, ...others] = await invoices.dispatches(sysId);
  assert.equal(others.length, 0);
  assert.deepEqual([dispatch?.["state"], dispatch?.["revision"]], ["processed", "2"]);
  assert.equal((await register(sysId))["target_external_id"], "732");
});

test("a corrected create whose approval is void before it goes out is not sent", async () => {
  const sysId = await arrived("1008");
  app.middleware.reply = () => problem(422, "erp_rejected", false);
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await app.press("alice", "Approve", sysId);
  await app.stage("invoice", bill("1008", { ...later(1), tax_amount: "4.00", total_amount: "41.50" }));
  assert.equal((await register(sysId))["approval"], "pending");
  app.middleware.reply = undefined;
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(invoices.documents().length, 1);
  assert.equal((await invoices.dispatches(sysId))[0]?.["code"], "approval_void");
});

test("a change while the create is under way: no second one, and the difference is somebody's work", async () => {
  const sysId = await arrived("1009");
  app.middleware.reply = () => problem(503, "outcome_unknown", true);
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  await app.stage("invoice", bill("1009", { ...later(1), tax_amount: "4.00", total_amount: "41.50" }));
  assert.equal((await register(sysId))["approval"], "pending");
  const refused = await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice/${sysId}`, {
    approval: "approved",
  });
  assert.equal(refused.status, 403, "the earlier version may be there");
  app.middleware.reply = created("733");
  app.clock.advance(60_000);
  await app.runDue();
  const there = await register(sysId);
  assert.deepEqual([there["approval"], there["target_external_id"]], ["pending", "733"]);
  const ask = await app.row("x_lr_relay_exception", "external_id=1009^kind=approval");
  assert.match(
    ask["cause"] ?? "",
    /acme-intacct has it as INV-1001, from a version that was approved before it changed/,
  );
  const sent = invoices.documents().length;
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 200);
  await app.runDue();
  assert.equal(invoices.documents().length, sent, "it is there once");
  assert.equal((await register(sysId))["posting"], "confirmed");
});

test("a change in the source after the target has the bill is told, and sends nothing", async () => {
  const sysId = await arrived("1010");
  app.middleware.reply = created("734");
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  await app.stage("invoice", bill("1010", { ...later(1), tax_amount: "4.00", total_amount: "41.50" }));
  const told = await app.row("x_lr_relay_exception", "external_id=1010^kind=approval");
  assert.match(told["cause"] ?? "", /It is in acme-intacct as INV-1001, and the total amount changed/);
  assert.deepEqual(
    [(await register(sysId))["approval"], (await register(sysId))["posting"]],
    ["approved", "confirmed"],
  );
  assert.equal(invoices.documents().length, 1);
});
