/** What the ERP does to an invoice after people have decided about it: changes it, deletes it, brings it back. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type App, connectionName, invoice, line, type Row, sha256, stageMasters, startApp } from "./app.ts";
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
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(complaints, []);
});
beforeEach(() => {
  app.middleware.reply = undefined;
  app.middleware.received.length = 0;
});

const later = (minutes: number): Row => ({
  modified_at: `2026-03-01T10:${String(minutes).padStart(2, "0")}:00Z`,
  read_at: `2026-03-02T09:${String(minutes).padStart(2, "0")}:00Z`,
});
const approve = async (sysId: string): Promise<void> => {
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 200);
};
const exception = (key: string, kind: string): Promise<Row> =>
  app.row("x_lr_relay_exception", `external_id=${key}^kind=${kind}`);

async function minute(): Promise<void> {
  app.clock.advance(60_000);
  await app.runDue();
}

/** What the middleware sends for a record that is gone: the key, and nothing that the register could take over. */
const gone = (key: string, minutes: number): Row => ({
  connection: connectionName,
  external_id: key,
  deleted: "true",
  read_at: later(minutes)["read_at"] ?? "",
  source_hash: sha256(`gone ${key}`),
});

const changes: [string, (lines: Row[]) => [Row[], Row], RegExp][] = [
  ["amount", (lines) => [lines, { total_amount: "43" }], /the total amount changed in the ERP from 42 to 43/],
  ["supplier", (lines) => [lines, { supplier_external_id: "V2" }], /the supplier changed.* V1 to V2/],
  ["line", ([one, ...rest]) => [[{ ...one, amount: "22" }, ...rest], {}], /amount of line 1 changed/],
  ["account on a line", ([one, ...rest]) => [[{ ...one, gl_account: "6100" }, ...rest], {}], /gl_account of/],
  ["added line", (lines) => [[...lines, line("3")], {}], /line 3 was added/],
  ["removed line", ([one]) => [[one ?? {}], {}], /line 2 was removed/],
];
for (const [what, change, expected] of changes)
  test(`a changed ${what} after approval and before posting voids the approval, and nothing is sent`, async () => {
    const { sysId, key } = await invoices.arrived();
    await approve(sysId);
    const [lines, values] = change([line("1"), line("2")]);
    await app.stage("invoice", invoice(key, lines, { ...later(5), ...values }));
    const voided = await invoices.register(sysId);
    assert.deepEqual(
      [voided["approval"], voided["posting"], voided["approved_by"], voided["approved_at"]],
      ["pending", "none", "", ""],
    );
    assert.match(voided["erp_message"] ?? "", expected);
    const events = await invoices.events(key);
    assert.ok(events.includes("voided"), events.join());
    await minute();
    assert.deepEqual(invoices.documents(), []);
    assert.equal((await invoices.dispatches(sysId))[0]?.["code"], "approval_void");
    const asks = await exception(key, "approval");
    assert.deepEqual([asks["state"], asks["owner_role"]], ["open", "x_lr_relay.approver"]);
    assert.match(asks["cause"] ?? "", expected);
    await approve(sysId);
    await minute();
    assert.equal((await exception(key, "approval"))["state"], "closed");
    assert.equal(invoices.documents().length, 1);
    assert.equal((await invoices.register(sysId))["posting"], "confirmed");
  });

test("our own coding coming back, and a field that nobody approved, leave the approval alone", async () => {
  const { sysId, key } = await invoices.arrived([line("1")]);
  const [first] = await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}`);
  const chosen = await app.row("x_lr_relay_gl_account", "external_id=6100");
  await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice_line/${first?.["sys_id"]}`, {
    coding_gl_account: chosen["sys_id"],
  });
  app.middleware.reply = () => problem(503, "outcome_unknown", true);
  await approve(sysId);
  await app.runDue();
  assert.equal((await invoices.register(sysId))["posting"], "sent");
  const back = invoice(key, [line("1", { gl_account: "6100" })], { ...later(5), description: "New words" });
  await app.stage("invoice", back);
  const held = await invoices.register(sysId);
  assert.deepEqual(
    [held["approval"], held["posting"], held["description"]],
    ["approved", "sent", "New words"],
  );
  app.middleware.reply = undefined;
  for (let round = 0; round < 2; round += 1) await minute();
  assert.equal((await invoices.register(sysId))["posting"], "confirmed");
});

test("a change after the ERP has confirmed asks nobody again", async () => {
  const { sysId, key } = await invoices.arrived();
  await approve(sysId);
  await app.runDue();
  await app.stage("invoice", invoice(key, [line("1")], { ...later(5), total_amount: "50" }));
  const held = await invoices.register(sysId);
  assert.deepEqual([held["approval"], held["posting"]], ["approved", "confirmed"]);
});

test("nobody approves a request of their own", async () => {
  await app.stage("invoice", invoice("own", [line("1")]), "ivan");
  const { sys_id: sysId = "" } = await app.row("x_lr_relay_invoice", "external_id=own");
  assert.equal((await invoices.patch("ivan", sysId, { approval: "approved" })).status, 403);
  assert.equal((await invoices.register(sysId))["approval"], "pending");
  await approve(sysId);
  await minute();
});

test("a document that we made ourselves is recognised by its key and asks nobody; a made-up key is not ours", async () => {
  await app.admin.insert("x_lr_relay_dispatch", {
    connection: connectionName,
    operation: "invoice.create",
    source_table: "x_lr_relay_invoice",
    source_sys_id: "0".repeat(32),
    revision: "1",
    idempotency_key: "instance:record:invoice.create",
    document: "{}",
    state: "processed",
  });
  const ours = { origin_key: "instance:record:invoice.create" };
  assert.equal((await app.stage("invoice", invoice("ours", [line("1")], ours)))["status"], "inserted");
  const made = await app.row("x_lr_relay_invoice", "external_id=ours");
  assert.deepEqual([made["approval"], made["posting"]], ["approved", "confirmed"]);
  assert.match(made["erp_message"] ?? "", /^Made by Ledger Relay, LRD\d+$/);
  assert.equal(made["lines_complete"], "1");
  const forged = { origin_key: "instance:record:invoice.creat" };
  await app.stage("invoice", invoice("forged", [line("1")], forged));
  assert.equal((await app.row("x_lr_relay_invoice", "external_id=forged"))["approval"], "pending");
  await minute();
  assert.deepEqual(invoices.documents(), []);
});

test("a bill deleted in the ERP is closed with everything it held, its approval and its dispatch stop", async () => {
  const { sysId, key } = await invoices.arrived();
  await approve(sysId);
  const before = await invoices.register(sysId);
  const result = await app.stage("invoice", gone(key, 5));
  assert.equal(result["status_message"], "Deleted in the ERP; closed in the register");
  const closed = await invoices.register(sysId);
  assert.deepEqual(
    [closed["deleted"], closed["approval"], closed["posting"], closed["source_hash"]],
    ["1", "pending", "none", sha256(`gone ${key}`)],
  );
  for (const column of ["number", "total_amount", "supplier_name", "invoice_date", "lines_sha256"])
    assert.equal(closed[column], before[column], column);
  assert.equal((await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}`)).length, 2);
  await minute();
  assert.deepEqual(invoices.documents(), []);
  assert.equal((await invoices.dispatches(sysId))[0]?.["state"], "error");
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 403);
  assert.equal(await app.press("alice", "Approve", sysId), 403);
  const events = await invoices.events(key);
  assert.ok(
    events.includes("closed") && events.includes("voided") && events.includes("stopped"),
    events.join(),
  );
  assert.deepEqual(await app.rows("x_lr_relay_exception", `external_id=${key}^state=open`), []);
});

test("a bill that comes back is opened again and can be approved", async () => {
  const { sysId, key } = await invoices.arrived();
  await app.stage("invoice", gone(key, 5));
  await app.stage("invoice", invoice(key, [line("1"), line("2")], later(6)));
  const back = await invoices.register(sysId);
  assert.deepEqual([back["deleted"], back["approval"], back["lines_complete"]], ["0", "pending", "1"]);
  assert.ok((await invoices.events(key)).includes("reopened"));
  await approve(sysId);
  await minute();
  assert.equal((await invoices.register(sysId))["posting"], "confirmed");
});

test("a deleted record that the register never had makes none, and an older deletion closes nothing", async () => {
  await app.stage("invoice", gone("never", 5));
  assert.deepEqual(await app.rows("x_lr_relay_invoice", "external_id=never"), []);
  const { sysId, key } = await invoices.arrived();
  await app.stage("invoice", invoice(key, [line("1"), line("2")], later(9)));
  await app.stage("invoice", gone(key, 5));
  assert.equal(
    (await invoices.register(sysId))["deleted"],
    "0",
    "without modified_at the time of reading decides",
  );
});

test("a supplier deleted in the ERP is closed and keeps its name", async () => {
  const supplier = {
    connection: connectionName,
    external_id: "V7",
    name: "Seven",
    source_hash: "1",
    ...later(1),
  };
  await app.stage("supplier", supplier);
  await app.stage("supplier", { ...gone("V7", 5) });
  const closed = await app.row("x_lr_relay_supplier", "external_id=V7");
  assert.deepEqual([closed["deleted"], closed["name"]], ["1", "Seven"]);
});
