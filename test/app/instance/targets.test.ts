/** Records carried on to tables of the instance's own, where they are there, and nothing where they are not. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  type App,
  connectionName,
  invoice,
  line,
  type Row,
  sha256,
  staged,
  stageMasters,
  startApp,
} from "./app.ts";

const tables = ["proc_vendor", "proc_po", "proc_po_item", "itfm_gl_accounts", "sn_apo_invoice"];
const openTables = [...tables, "core_company", "cmn_cost_center"];

async function setActive(app: App, map: string, active = true): Promise<void> {
  const { sys_id = "" } = await app.row("sys_transform_map", `name=Ledger Relay ${map}`);
  await app.admin.update("sys_transform_map", sys_id, { active: String(active) });
}

/** Presses Check connection; answers the target rows by table. */
async function check(app: App): Promise<Record<string, Row>> {
  const { sys_id = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  assert.equal(await app.press("anna", "Check connection", sys_id, "x_lr_relay_connection"), 200);
  const rows = await app.rows("x_lr_relay_target", "");
  return Object.fromEntries(rows.map((row) => [row["target_table"] ?? "", row]));
}

describe("an instance with every table", () => {
  let app: App;
  before(async () => {
    app = await startApp({ optionalTables: tables, openTables });
    app.middleware.reply = ({ call }) =>
      call === "check" ? { status: 200, body: { ok: true, checks: [] } } : undefined;
  });
  after(async () => {
    const complaints = await app.complaints();
    await app.close();
    assert.deepEqual(complaints, []);
  });

  test("set-up says which map to activate, and keeps the choice", async () => {
    const before = await check(app);
    assert.equal(before["proc_po"]?.["status"], "available");
    assert.equal(
      before["proc_po"]?.["message"],
      'is there; not in use. ServiceNow admin: set Active on the transform map "Ledger Relay purchase order to proc_po" to use it.',
    );
    await app.stage("cost_center", staged("99"));
    assert.equal((await app.rows("cmn_cost_center", "code=99")).length, 0, "shipped inactive");
    for (const map of [
      "cost center to cmn_cost_center",
      "GL account to itfm_gl_accounts",
      "supplier to core_company",
      "purchase order to proc_po",
      "invoice to sn_apo_invoice",
    ])
      await setActive(app, map);
    const now = await check(app);
    assert.deepEqual([now["proc_po"]?.["status"], now["proc_po"]?.["wanted"]], ["active", "1"]);
    await setActive(app, "purchase order to proc_po", false);
    const lost = await check(app);
    assert.equal(lost["proc_po"]?.["status"], "attention");
    assert.match(lost["proc_po"]?.["message"] ?? "", /not active any more\. ServiceNow admin: set Active/);
    const { message = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
    assert.match(message, /Table proc_po: its transform map is not active any more/);
    await setActive(app, "purchase order to proc_po");
  });

  test("two companies' department 100 stay two, and each finds its own again", async () => {
    await app.stage("cost_center", staged("100", { name: "Sales" }));
    await app.stage("cost_center", staged("100", { name: "Sales", connection: "acme-x3" }));
    const both = await app.rows("cmn_cost_center", "code=100");
    assert.equal(both.length, 2);
    await app.stage(
      "cost_center",
      staged("100", { name: "Sales EU", connection: "acme-x3", read_at: "2026-03-03T09:00:00Z" }),
    );
    const after = await app.rows("cmn_cost_center", "code=100^ORDERBYname");
    assert.deepEqual(
      after.map((row) => row["name"]),
      ["Sales", "Sales EU"],
    );
    const register = await app.rows("x_lr_relay_cost_center", "external_id=100");
    assert.deepEqual(
      register.map((row) => row["target_sys_id"]).sort(),
      after.map((row) => row["sys_id"]).sort(),
    );
    const trail = await app.rows("x_lr_relay_activity", "event=carried_on^external_id=100");
    assert.deepEqual(
      trail.map((row) => row["detail"]),
      ["cmn_cost_center inserted", "cmn_cost_center inserted", "cmn_cost_center updated"],
    );
  });

  test("the same row again changes nothing there", async () => {
    const before = await app.rows("cmn_cost_center", "code=100^ORDERBYsys_id");
    await app.stage("cost_center", staged("100", { name: "Sales" }));
    assert.deepEqual(await app.rows("cmn_cost_center", "code=100^ORDERBYsys_id"), before);
  });

  test("what the register refuses goes nowhere: an older version, a failed mapping, a key that collides", async () => {
    await app.stage("cost_center", staged("100", { name: "Old", modified_at: "2026-01-01T00:00:00Z" }));
    await app.stage("cost_center", staged("101", { relay_error: "value_too_long: name" }));
    await app.stage("cost_center", staged("a1"));
    await app.stage("cost_center", staged("A1"));
    assert.equal((await app.rows("cmn_cost_center", "name=Old")).length, 0);
    assert.equal((await app.rows("cmn_cost_center", "code=101")).length, 0);
    assert.equal((await app.rows("cmn_cost_center", "code=a1")).length, 1);
  });

  test("a record made inactive there when the ERP deletes it, where the table knows inactive", async () => {
    await app.stage("gl_account", staged("7000"));
    const gone = { deleted: "true", name: "", number: "", modified_at: "", read_at: "2026-03-04T09:00:00Z" };
    await app.stage("gl_account", staged("7000", gone));
    const account = await app.row("itfm_gl_accounts", "account_number=7000");
    assert.deepEqual([account["active"], account["account_name"]], ["0", "Name of 7000"]);
  });

  test("a purchase order goes with its lines, to the supplier's own record", async () => {
    await app.stage("supplier", staged("V1", { name: "Müller", city: "Bern" }));
    const company = await app.row("core_company", "name=Müller");
    assert.deepEqual([company["vendor"], company["city"]], ["1", "Bern"]);
    const lines = JSON.stringify([line("1", { unit: "EA" }), line("2", { unit: "EA", quantity: "3" })]);
    const order = {
      supplier_external_id: "V1",
      order_date: "2026-02-01",
      currency: "USD",
      total_amount: "42.5",
      description: "Paper",
      line_count: "2",
      lines_sha256: sha256(lines),
      lines,
      dimensions: "{}",
    };
    await app.stage("purchase_order", staged("PO1", order));
    const po = await app.row("proc_po", "");
    assert.deepEqual(
      [po["vendor"], po["po_date"], po["total_cost"], po["short_description"]],
      [company["sys_id"], "2026-02-01", "USD;42.5", "PO1 Paper"],
    );
    const items = await app.rows("proc_po_item", `purchase_order=${po["sys_id"]}^ORDERBYordered_quantity`);
    assert.deepEqual(
      items.map((item) => [item["ordered_quantity"], item["cost"]]),
      [
        ["2", "USD;10.5"],
        ["3", "USD;10.5"],
      ],
    );
    await app.stage(
      "purchase_order",
      staged("PO1", { ...order, description: "Card", read_at: "2026-03-03T09:00:00Z" }),
    );
    assert.equal((await app.row("proc_po", ""))["short_description"], "PO1 Card");
    assert.equal((await app.rows("proc_po_item", "")).length, 2);
  });

  test("columns are set up, and those that people own there are set once", async () => {
    const { sys_id = "" } = (await check(app))["cmn_cost_center"] ?? {};
    const body = {
      field_map: '{"name":"{number} {name}","account_number":"{number}"}',
      insert_only: "account_number",
    };
    const { status } = await app.as("anna", "PATCH", `/api/now/table/x_lr_relay_target/${sys_id}`, body);
    assert.equal(status, 200);
    await app.stage("cost_center", staged("300"));
    const center = await app.row("cmn_cost_center", "account_number=300");
    assert.equal(center["name"], "300 Name of 300");
    await app.admin.update("cmn_cost_center", center["sys_id"] ?? "", { account_number: "ours" });
    await app.stage("cost_center", staged("300", { name: "New", read_at: "2026-03-03T09:00:00Z" }));
    const now = await app.row("cmn_cost_center", `sys_id=${center["sys_id"]}`);
    assert.deepEqual([now["name"], now["account_number"]], ["300 New", "ours"]);
    await app.admin.update("x_lr_relay_target", sys_id, { field_map: '{"nmae":"{name}"}' });
    assert.match((await check(app))["cmn_cost_center"]?.["message"] ?? "", /it has no column nmae/);
    await app.admin.update("x_lr_relay_target", sys_id, { field_map: "" });
  });

  test("an approval made there is carried to the register, once it is one", async () => {
    await stageMasters(app);
    const { sys_id: rule = "" } = await app.row("sys_script", "name=Ledger Relay: carry approval here");
    await app.admin.update("sys_script", rule, { active: "true" });
    const { sys_id: target = "" } = (await check(app))["sn_apo_invoice"] ?? {};
    await app.admin.update("x_lr_relay_target", target, { approved_when: "state=approved" });
    await app.stage("invoice", invoice("500", [line("1")]));
    await app.runDue();
    const there = await app.row("sn_apo_invoice", "number=B-500");
    const here = (): Promise<Row> => app.row("x_lr_relay_invoice", "external_id=500");
    assert.equal((await here())["approval"], "pending");

    await app.admin.update("sn_apo_invoice", there["sys_id"] ?? "", { description: "looked at" });
    await app.runDue();
    assert.equal((await here())["approval"], "pending");
    await app.admin.update("sn_apo_invoice", there["sys_id"] ?? "", { state: "approved" });
    await app.runDue();
    assert.equal((await here())["approval"], "approved");
    assert.equal((await app.rows("x_lr_relay_dispatch", "")).length, 1);

    // The ERP changes the amount: void here, still approved there, and no change there gives it again by itself.
    await app.setProperty("x_lr_relay.dispatch_enabled", "false");
    await app.stage("invoice", invoice("501", [line("1")]));
    const second = await app.row("sn_apo_invoice", "number=B-501");
    await app.admin.update("sn_apo_invoice", second["sys_id"] ?? "", { state: "approved" });
    await app.runDue();
    await app.stage(
      "invoice",
      invoice("501", [line("1")], { total_amount: "99", read_at: "2026-03-03T09:00:00Z" }),
    );
    await app.admin.update("sn_apo_invoice", second["sys_id"] ?? "", { description: "a note" });
    await app.runDue();
    assert.equal((await app.row("x_lr_relay_invoice", "external_id=501"))["approval"], "pending");
    await app.admin.update("sn_apo_invoice", second["sys_id"] ?? "", { state: "draft" });
    await app.runDue();
    await app.admin.update("sn_apo_invoice", second["sys_id"] ?? "", { state: "approved" });
    await app.runDue();
    assert.equal((await app.row("x_lr_relay_invoice", "external_id=501"))["approval"], "approved");
  });

  test("who approves there needs no role here: what counts there is that table's own rules", async () => {
    await app.stage("invoice", invoice("504", [line("1")]));
    const { sys_id = "" } = await app.row("sn_apo_invoice", "number=B-504");
    const path = `/api/now/table/sn_apo_invoice/${sys_id}`;
    assert.equal((await app.as("root", "PATCH", path, { state: "approved" })).status, 200);
    await app.runDue();
    const here = await app.row("x_lr_relay_invoice", "external_id=504");
    assert.deepEqual([here["approval"], here["target_approved"]], ["approved", "1"]);
    assert.equal(here["approved_by"], (await app.row("sys_user", "user_name=root"))["sys_id"]);
  });

  test("an approval there that the register refuses is somebody's work", async () => {
    await app.stage("invoice", invoice("502", [line("1", { gl_account: "9999" })]));
    const there = await app.row("sn_apo_invoice", "number=B-502");
    await app.admin.update("sn_apo_invoice", there["sys_id"] ?? "", { state: "approved" });
    await app.runDue();
    assert.equal((await app.row("x_lr_relay_invoice", "external_id=502"))["approval"], "pending");
    const open = await app.row("x_lr_relay_exception", "external_id=502^kind=approval");
    assert.match(
      open["cause"] ?? "",
      /^Approved on sn_apo_invoice, but the register refuses: GL account 9999/,
    );
  });

  test("a condition that cannot be read approves nothing", async () => {
    const { sys_id = "" } = await app.row("x_lr_relay_target", "target_table=sn_apo_invoice");
    await app.admin.update("x_lr_relay_target", sys_id, { approved_when: "sttae=approved" });
    assert.match((await check(app))["sn_apo_invoice"]?.["message"] ?? "", /no valid condition/);
    await app.stage("invoice", invoice("503", [line("1")]));
    const there = await app.row("sn_apo_invoice", "number=B-503");
    await app.admin.update("sn_apo_invoice", there["sys_id"] ?? "", { state: "approved" });
    await app.runDue();
    assert.equal((await app.row("x_lr_relay_invoice", "external_id=503"))["approval"], "pending");
    assert.equal((await app.rows("x_lr_relay_exception", "external_id=503")).length, 1);
  });

  test("a record lives in one table: a second map for the same entity is told of and does nothing", async () => {
    await setActive(app, "supplier to proc_vendor");
    assert.match((await check(app))["proc_vendor"]?.["message"] ?? "", /is active as well/);
    await app.stage("supplier", staged("V1", { name: "Müller AG", read_at: "2026-03-03T09:00:00Z" }));
    assert.equal((await app.rows("proc_vendor", "")).length, 0);
    assert.equal((await app.rows("core_company", "name=Müller AG")).length, 1);
  });
});

describe("an instance without these tables", () => {
  let app: App;
  before(async () => {
    app = await startApp();
    app.middleware.reply = ({ call }) =>
      call === "check" ? { status: 200, body: { ok: true, checks: [] } } : undefined;
  });
  after(async () => {
    const complaints = await app.complaints();
    await app.close();
    assert.deepEqual(complaints, []);
  });

  test("set-up names what is missing only to those who want it, and the register works as ever", async () => {
    const rows = await check(app);
    assert.equal(rows["proc_po"]?.["status"], "absent");
    assert.match(rows["proc_po"]?.["message"] ?? "", /plugin Procurement \(com\.snc\.procurement\)/);
    assert.doesNotMatch((await app.row("x_lr_relay_connection", ""))["message"] ?? "", /Table /);
    assert.equal((await app.stage("gl_account", staged("6000")))["status"], "inserted");
  });

  test("a table that takes no writes from other applications is found before anything fails", async () => {
    await setActive(app, "cost center to cmn_cost_center");
    assert.match(
      (await check(app))["cmn_cost_center"]?.["message"] ?? "",
      /does not let other applications write\. ServiceNow admin: tick Can create and Can update/,
    );
    await setActive(app, "cost center to cmn_cost_center", false);
  });
});
