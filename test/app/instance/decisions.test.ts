/** Before and after a decision: what it would send, whom it would pay, and what a rejection leaves behind. */

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
import { problem } from "./fake-middleware.ts";
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
beforeEach(() => {
  app.middleware.reply = undefined;
  app.middleware.received.length = 0;
});

const later = (minutes: number): Row => ({
  read_at: new Date(Date.UTC(2026, 2, 2, 10, minutes)).toISOString(),
});
const connection = async (values: Row): Promise<void> => {
  const { sys_id = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  await app.admin.update("x_lr_relay_connection", sys_id, values);
};

test("Will it post? shows what would be sent, and neither sends nor decides anything", async () => {
  const { sysId } = await invoices.arrived();
  const before = await invoices.register(sysId);
  app.middleware.reply = () => ({
    status: 200,
    body: { status: "preview", request: "POST https://erp/xml\n\n<update/>" },
  });
  assert.equal(await app.press("rita", "Will it post?", sysId), 403);
  assert.equal(await app.press("alice", "Will it post?", sysId), 200);
  const [request] = invoices.documents();
  assert.deepEqual([request?.body["dry_run"], request?.body["operation"]], [true, "invoice.update"]);
  assert.deepEqual((request?.body["document"] as { lines: Row[] } | undefined)?.lines.length, 2);
  const after = await invoices.register(sysId);
  assert.equal(after["preview"], `It would post on ${connectionName}.\n\nPOST https://erp/xml\n\n<update/>`);
  assert.deepEqual(
    [after["approval"], after["posting"], after["revision"]],
    [before["approval"], before["posting"], "0"],
  );
  assert.deepEqual(await invoices.dispatches(sysId), []);
});

test("Will it post? says what would fail: here, in the ERP, or because nobody answers", async () => {
  const { sysId } = await invoices.arrived([line("1", { gl_account: "9999" })]);
  const said = async (): Promise<string> => {
    assert.equal(await app.press("alice", "Will it post?", sysId), 200);
    return (await invoices.register(sysId))["preview"] ?? "";
  };
  app.middleware.reply = () =>
    problem(422, "erp_rejected", false, { erp: { code: "BL01", message: "Account is closed." } });
  assert.equal(
    await said(),
    `The invoice is on hold: GL account 9999 is not in the register. It would not post on ${connectionName}: erp_rejected happened (ERP: BL01 Account is closed.) Do this.`,
  );
  await app.setProperty("x_lr_relay.middleware_url", "http://127.0.0.1:1");
  assert.match(await said(), /The middleware did not answer/);
  await app.setProperty("x_lr_relay.middleware_url", app.middleware.url);
});

test("a rejected bill stays payable in the ERP, which AP is told until it is decided anew", async () => {
  const { sysId, key } = await invoices.arrived();
  await invoices.patch("alice", sysId, { approval: "rejected" });
  await app.runDue();
  assert.deepEqual(invoices.documents(), []);
  const told = await app.row("x_lr_relay_exception", `external_id=${key}^kind=rejected`);
  assert.deepEqual([told["state"], told["owner_role"]], ["open", "x_lr_relay.operator"]);
  assert.match(told["cause"] ?? "", /was rejected by alice\. Still payable in the ERP/);
  await invoices.patch("alice", sysId, { approval: "pending" });
  assert.equal(
    (await app.row("x_lr_relay_exception", `external_id=${key}^kind=rejected`))["state"],
    "closed",
  );
});

test("where the connection says so, a rejected bill is put on hold in the ERP, with its lines as they are there", async () => {
  await connection({ hold_on_reject: "true" });
  const { sysId, key } = await invoices.arrived([line("1")]);
  const [first] = await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}`);
  const chosen = await app.row("x_lr_relay_gl_account", "external_id=6100");
  await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice_line/${first?.["sys_id"]}`, {
    coding_gl_account: chosen["sys_id"],
  });
  await invoices.patch("alice", sysId, { approval: "rejected" });
  assert.equal((await app.row("x_lr_relay_exception", `external_id=${key}^kind=rejected`))["state"], "open");
  await app.runDue();
  const [request, ...more] = invoices.documents();
  assert.equal(more.length, 0);
  const document = request?.body["document"] as (Row & { lines: Row[] }) | undefined;
  assert.deepEqual(
    [request?.body["operation"], document?.["on_hold"], document?.lines[0]?.["gl_account"]],
    ["invoice.update", "true", "6000"],
  );
  const held = await invoices.register(sysId);
  assert.deepEqual([held["approval"], held["posting"]], ["rejected", "confirmed"]);
  assert.equal(
    (await app.row("x_lr_relay_exception", `external_id=${key}^kind=rejected`))["state"],
    "closed",
  );
  await connection({ hold_on_reject: "false" });
});

test("a bill that the ERP paid before anybody approved it is flagged, and told when it happens here", async () => {
  await app.stage("invoice", invoice("paid-1", [line("1")], { amount_due: "42" }));
  await app.stage("invoice", invoice("paid-1", [line("1")], { amount_due: "0.00", ...later(1) }));
  await app.stage("invoice", invoice("paid-2", [line("1")], { amount_due: "0" }));
  for (const key of ["paid-1", "paid-2"])
    assert.equal((await app.row("x_lr_relay_invoice", `external_id=${key}`))["paid_unapproved"], "1", key);
  const told = await app.rows("x_lr_relay_exception", "kind=paid");
  assert.deepEqual(
    told.map((row) => row["external_id"]),
    ["paid-1"],
    "not for what was paid before it came",
  );
  const { sysId, key } = await invoices.arrived();
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  await app.stage("invoice", invoice(key, [line("1"), line("2")], { amount_due: "0", ...later(2) }));
  assert.equal((await invoices.register(sysId))["paid_unapproved"], "0");
});

test("a changed payee stops every approval for the supplier until a second person has confirmed it", async () => {
  const supplier: Row = {
    connection: connectionName,
    external_id: "V1",
    number: "V1",
    name: "Johnstone",
    remit_to_city: "Columbia",
    bank_fingerprint: "f1",
    source_hash: "h1",
    read_at: "2026-03-02T08:00:00Z",
  };
  await app.stage("supplier", supplier);
  const held = async (): Promise<Row> => app.row("x_lr_relay_supplier", "external_id=V1");
  assert.equal((await held())["payee_hold"], "0", "a first version changes nothing");
  const queued = await invoices.arrived();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await invoices.patch("alice", queued.sysId, { approval: "approved" });
  const waiting = await invoices.arrived();
  await app.stage("supplier", { ...supplier, bank_fingerprint: "f2", source_hash: "h2", ...later(5) });
  assert.deepEqual(
    [(await held())["payee_hold"], (await held())["payee_hold_reason"]],
    ["1", "bank account"],
  );
  assert.equal((await invoices.register(queued.sysId))["approval"], "pending", "approved for another payee");
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  app.clock.advance(60_000);
  await app.runDue();
  assert.deepEqual(invoices.documents(), []);
  assert.equal((await invoices.patch("alice", waiting.sysId, { approval: "approved" })).status, 403);
  assert.equal((await app.row("x_lr_relay_exception", "external_id=V1^kind=payee"))["state"], "open");
  const { sys_id: sysId = "", ...before } = await held();
  assert.equal(
    await app.press("olga", "Confirm payee", sysId, "x_lr_relay_supplier"),
    403,
    "an approver's to confirm",
  );
  await app.admin.update("x_lr_relay_supplier", sysId, {
    changed_by: (await app.row("sys_user", "user_name=alice"))["sys_id"] ?? "",
  });
  await app.press("alice", "Confirm payee", sysId, "x_lr_relay_supplier");
  assert.equal((await held())["payee_hold"], "1", "who changed the supplier does not confirm");
  assert.equal(await app.press("ivan", "Confirm payee", sysId, "x_lr_relay_supplier"), 200);
  const after = await held();
  assert.deepEqual([after["payee_hold"], after["payee_confirmed_at"] !== ""], ["0", true]);
  assert.equal(after["bank_fingerprint"], before["bank_fingerprint"]);
  assert.equal((await app.row("x_lr_relay_exception", "external_id=V1^kind=payee"))["state"], "closed");
  assert.equal((await invoices.patch("alice", waiting.sysId, { approval: "approved" })).status, 200);
  await app.runDue();
  assert.equal((await invoices.register(waiting.sysId))["posting"], "confirmed");
});
