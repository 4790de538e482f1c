/** Every line means a GL account and a cost center of the register, or its invoice waits for the one that is missing. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type App, connectionName, invoice, line, type Row, stageMasters, startApp } from "./app.ts";
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

const account = (number: string, values: Row = {}): Promise<Row> =>
  app.stage("gl_account", {
    connection: connectionName,
    external_id: number,
    number,
    name: number,
    source_hash: number,
    read_at: "2026-03-02T09:00:00Z",
    ...values,
  });
const exception = (key: string): Promise<Row> =>
  app.row("x_lr_relay_exception", `kind=dimension^external_id=${key}`);
const override = (values: Row): Promise<string> =>
  app.admin.insert("x_lr_relay_dimension", { connection: connectionName, active: "true", ...values });
const coding = async (sysId: string, number: string): Promise<[string, string]> => {
  const row = await app.row("x_lr_relay_invoice_line", `invoice=${sysId}^line_number=${number}`);
  const key = async (table: string, id = ""): Promise<string> =>
    id === "" ? "" : ((await app.row(table, `sys_id=${id}`))["external_id"] ?? "");
  return [
    await key("x_lr_relay_gl_account", row["coding_gl_account"]),
    await key("x_lr_relay_cost_center", row["coding_cost_center"]),
  ];
};

test("an invoice with an account that the register lacks is held, and goes on by itself when it arrives", async () => {
  const { sysId, key } = await invoices.arrived([line("1"), line("2", { gl_account: "7000" })]);
  const held = await invoices.register(sysId);
  assert.deepEqual([held["held"], held["hold_reason"]], ["1", "GL account 7000 is not in the register"]);
  assert.equal(held["on_hold"], "0", "the ERP's own hold is another thing");
  const open = await exception(key);
  assert.deepEqual(
    [open["state"], open["cause"], open["owner_role"]],
    ["open", "GL account 7000 is not in the register", "x_lr_relay.operator"],
  );
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 403);
  assert.equal(await app.press("alice", "Approve", sysId), 403);
  await account("7001");
  assert.equal((await invoices.register(sysId))["held"], "1");
  await account("7000");
  const released = await invoices.register(sysId);
  assert.deepEqual([released["held"], released["hold_reason"]], ["0", ""]);
  assert.deepEqual(await coding(sysId, "2"), ["7000", "100"]);
  assert.equal((await exception(key))["state"], "closed");
  assert.deepEqual((await invoices.events(key)).slice(0, 4), ["staged", "held", "transformed", "released"]);
  assert.equal((await invoices.patch("alice", sysId, { approval: "approved" })).status, 200);
});

test("an override leads from the ERP's value to the register's, and frees what waits for it", async () => {
  const { sysId } = await invoices.arrived([line("1", { gl_account: "8000" })]);
  assert.equal((await invoices.register(sysId))["held"], "1");
  const wrong = { source: "gl_account", source_value: "8000", target: "gl_account", target_value: "8888" };
  const id = await override(wrong);
  assert.equal((await invoices.register(sysId))["hold_reason"], "GL account 8888 is not in the register");
  await app.admin.update("x_lr_relay_dimension", id, { target_value: "6100" });
  assert.equal((await invoices.register(sysId))["held"], "0");
  assert.deepEqual(await coding(sysId, "1"), ["6100", "100"]);
});

test("a business unit leads to a GL account and to a cost center", async () => {
  await override({ source: "cost_center", source_value: "bu:7", target: "gl_account", target_value: "6100" });
  await override({ source: "cost_center", source_value: "bu:7", target: "cost_center", target_value: "200" });
  const { sysId } = await invoices.arrived([line("1", { gl_account: "", cost_center: "bu:7" })]);
  assert.equal((await invoices.register(sysId))["held"], "0");
  assert.deepEqual(await coding(sysId, "1"), ["6100", "200"]);
});

test("an override of another connection, or one that is switched off, maps nothing", async () => {
  const values = { source: "gl_account", source_value: "8100", target: "gl_account", target_value: "6100" };
  await app.admin.insert("x_lr_relay_dimension", { ...values, connection: "other", active: "true" });
  await override({ ...values, active: "false" });
  const { sysId } = await invoices.arrived([line("1", { gl_account: "8100" })]);
  assert.equal((await invoices.register(sysId))["held"], "1");
});

test("a line without a cost center is fine, one without an account is not, until somebody codes it", async () => {
  const { sysId } = await invoices.arrived([line("1", { cost_center: "" }), line("2", { gl_account: "" })]);
  assert.equal((await invoices.register(sysId))["hold_reason"], "a line has no GL account");
  const second = await app.row("x_lr_relay_invoice_line", `invoice=${sysId}^line_number=2`);
  const chosen = await app.row("x_lr_relay_gl_account", "external_id=6100");
  const path = `/api/now/table/x_lr_relay_invoice_line/${second["sys_id"]}`;
  assert.equal((await app.as("olga", "PATCH", path, { coding_gl_account: chosen["sys_id"] })).status, 200);
  assert.equal((await invoices.register(sysId))["held"], "0");
});

test("an account that was deleted in the ERP is none", async () => {
  await account("7500");
  await account("7500", {
    deleted: "true",
    name: "",
    number: "",
    source_hash: "gone",
    read_at: "2026-03-02T09:01:00Z",
  });
  const { sysId } = await invoices.arrived([line("1", { gl_account: "7500" })]);
  assert.equal((await invoices.register(sysId))["hold_reason"], "GL account 7500 is not in the register");
});

test("four hundred lines with one missing value make one reason", async () => {
  const lines = Array.from({ length: 400 }, (_, index) => line(String(index + 1), { gl_account: "9100" }));
  await app.stage("invoice", invoice("many", lines));
  const held = await app.row("x_lr_relay_invoice", "external_id=many");
  assert.equal(held["hold_reason"], "GL account 9100 is not in the register");
  assert.equal(held["lines_complete"], "1");
});
