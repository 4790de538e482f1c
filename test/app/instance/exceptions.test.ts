/** Everything that fails becomes one work item, which closes by itself when its cause is gone. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type App, connectionName, invoice, line, type Row, stageMasters, startApp } from "./app.ts";
import { problem, pulled } from "./fake-middleware.ts";
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
  assert.deepEqual(app.middleware.refused, [], "every request was signed");
  assert.deepEqual(complaints, ["lines holds 1 lines, line_count says 2"]);
});
beforeEach(() => {
  app.middleware.reply = undefined;
  app.middleware.received.length = 0;
});

const exceptions = (query: string): Promise<Row[]> => app.rows("x_lr_relay_exception", query);
const only = (query: string): Promise<Row> => app.row("x_lr_relay_exception", query);

async function minute(): Promise<void> {
  app.clock.advance(60_000);
  await app.runDue();
}

test("a record that could not be mapped is one exception however often it comes, and closes when it arrives", async () => {
  const bad = invoice("m1", [], { relay_error: "mapping_failed: no currency" });
  await app.stage("invoice", bad);
  await app.stage("invoice", bad);
  const open = await only("external_id=m1");
  assert.deepEqual(
    [open["kind"], open["state"], open["entity"], open["connection"], open["cause"], open["occurrences"]],
    ["mapping", "open", "invoice", connectionName, "mapping_failed: no currency", "2"],
  );
  assert.equal(open["owner_role"], "x_lr_relay.operator");
  assert.match(open["fix"] ?? "", /Correct the record in the ERP/);
  assert.match(open["number"] ?? "", /^LRX\d{7}$/);
  await app.stage("invoice", invoice("other", [line("1")]));
  assert.equal((await only("external_id=m1"))["state"], "open", "another record's arrival closes nothing");
  await app.stage("invoice", invoice("m1", [line("1")]));
  const closed = await only("external_id=m1");
  assert.equal(closed["state"], "closed");
  assert.equal(closed["closed_at"], "2026-03-02 09:00:00");
  await app.stage("invoice", { ...bad, read_at: "2026-03-02T09:05:00Z" });
  const again = await only("external_id=m1");
  assert.deepEqual([again["state"], again["closed_at"], again["occurrences"]], ["open", "", "3"]);
});

test("a line set that is not whole is an exception until it is", async () => {
  await app.stage("invoice", invoice("t1", [line("1")], { line_count: "2" }));
  const open = await only("external_id=t1");
  assert.deepEqual(
    [open["kind"], open["state"], open["cause"]],
    ["transform", "open", "lines holds 1 lines, line_count says 2"],
  );
  await app.stage("invoice", invoice("t1", [line("1")], { read_at: "2026-03-02T09:01:00Z" }));
  assert.equal((await only("external_id=t1"))["state"], "closed");
});

test("a failing sync is one exception with the middleware's remedy, and the first good run closes it", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  const sync = await app.admin.insert("x_lr_relay_sync", {
    connection,
    entity: "supplier",
    interval_minutes: "60",
  });
  app.middleware.reply = ({ call }) =>
    call === "pull" ? problem(502, "erp_auth_failed", false, { fix: "ERP admin: renew it." }) : undefined;
  await minute();
  const open = await only("kind=sync");
  assert.deepEqual(
    [open["entity"], open["external_id"], open["state"], open["cause"], open["fix"], open["owner_role"]],
    [
      "supplier",
      "",
      "open",
      "erp_auth_failed: erp_auth_failed happened",
      "ERP admin: renew it.",
      "x_lr_relay.admin",
    ],
  );
  assert.equal(open["source_sys_id"], sync);
  app.middleware.reply = undefined;
  await minute();
  assert.equal((await only("kind=sync"))["state"], "open", "nothing ran in between");
  assert.equal(await app.press("rita", "Replay", open["sys_id"] ?? "", "x_lr_relay_exception"), 403);
  assert.equal(await app.press("olga", "Replay", open["sys_id"] ?? "", "x_lr_relay_exception"), 200);
  await minute();
  assert.equal((await only("kind=sync"))["state"], "closed");
  await app.admin.update("x_lr_relay_sync", sync, { active: "false" });
});

test("a record that the middleware rejected is an exception; one that the transform told already is not doubled", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  const sync = await app.admin.insert("x_lr_relay_sync", { connection, entity: "invoice" });
  await app.stage("invoice", invoice("r1", [], { relay_error: "no date" }));
  const rejected = ["r1", "r2"].map((external_id) => ({
    external_id,
    code: "key_case_collision",
    message: "R2 is there",
  }));
  app.middleware.reply = ({ call }) =>
    call === "pull" ? { status: 200, body: pulled({ read: 2, rejected }) } : undefined;
  await minute();
  assert.equal((await exceptions("external_id=r1")).length, 1);
  const told = await only("external_id=r2");
  assert.deepEqual([told["kind"], told["cause"]], ["transform", "key_case_collision: R2 is there"]);
  await app.admin.update("x_lr_relay_sync", sync, { active: "false" });
});

test("a refused dispatch is replayed by an operator under the same key as a higher attempt, and never once posted", async () => {
  const { sysId, key } = await invoices.arrived();
  app.middleware.reply = () =>
    problem(422, "erp_rejected", false, { erp: { code: "BL01", message: "Account is closed." } });
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [refused] = await invoices.dispatches(sysId);
  const open = await only(`external_id=${key}`);
  assert.deepEqual(
    [open["kind"], open["state"], open["owner_role"], open["source_sys_id"]],
    ["dispatch", "open", "x_lr_relay.operator", refused?.["sys_id"]],
  );
  assert.match(open["cause"] ?? "", /^erp_rejected: .*Account is closed/);
  assert.match(open["fix"] ?? "", /^Do this\. Then press Replay/);
  const dispatchId = refused?.["sys_id"] ?? "";
  assert.equal(await app.press("alice", "Replay", dispatchId, "x_lr_relay_dispatch"), 403);
  assert.equal(await app.press("olga", "Replay", dispatchId, "x_lr_relay_dispatch"), 200);
  assert.equal((await invoices.register(sysId))["posting"], "queued");
  await app.runDue();
  const stillRefused = await only(`external_id=${key}`);
  assert.deepEqual([stillRefused["state"], stillRefused["occurrences"]], ["open", "2"]);
  app.middleware.reply = undefined;
  assert.equal(await app.press("olga", "Replay", open["sys_id"] ?? "", "x_lr_relay_exception"), 200);
  await app.runDue();
  const sent = invoices.documents();
  assert.deepEqual(
    sent.map(({ body }) => body["attempt"]),
    [1, 2, 3],
  );
  assert.equal(new Set(sent.map(({ headers }) => headers["idempotency-key"])).size, 1);
  assert.equal(new Set(sent.map(({ body }) => JSON.stringify(body["document"]))).size, 1);
  assert.equal((await invoices.dispatches(sysId))[0]?.["state"], "processed");
  assert.equal((await invoices.register(sysId))["posting"], "confirmed");
  assert.equal((await only(`external_id=${key}`))["state"], "closed");
  assert.equal(await app.press("olga", "Replay", dispatchId, "x_lr_relay_dispatch"), 403);
  await app.runDue();
  assert.equal(invoices.documents().length, 3);
});

test("what is no longer approved is not replayed, and its exception is closed", async () => {
  const { sysId, key } = await invoices.arrived();
  app.middleware.reply = () => problem(409, "stale_document", false);
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  assert.equal((await only(`external_id=${key}`))["owner_role"], "x_lr_relay.approver");
  await invoices.patch("alice", sysId, { approval: "pending" });
  assert.equal((await only(`external_id=${key}`))["state"], "closed");
  const [refused] = await invoices.dispatches(sysId);
  app.middleware.reply = undefined;
  await app.press("olga", "Replay", refused?.["sys_id"] ?? "", "x_lr_relay_dispatch");
  await minute();
  assert.equal((await invoices.dispatches(sysId))[0]?.["state"], "error");
  assert.equal(invoices.documents().length, 1);
});
