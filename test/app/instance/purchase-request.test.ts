/** A purchase request from the catalog to the ERP's order, and back. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { records } from "../built-app.ts";
import { type App, closeQuietly, line, type Row, sha256, startApp } from "./app.ts";
import { type Invoices, invoicesOf } from "./invoices.ts";

const connection = "acme-acu";
let app: App;
let invoices: Invoices;
let vendor: string;
before(async () => {
  app = await startApp();
  invoices = invoicesOf(app);
  await app.admin.insert("x_lr_relay_connection", { name: connection, erp: "acumatica", active: "true" });
  await app.stage("supplier", {
    connection,
    external_id: "V000001",
    number: "V000001",
    name: "Pump & Co",
    currency: "USD",
    source_hash: "h",
    read_at: "2026-03-02T08:00:00Z",
  });
  vendor = (await app.row("x_lr_relay_supplier", "external_id=V000001"))["sys_id"] ?? "";
});
after(async () => {
  await closeQuietly(app);
});
beforeEach(() => {
  app.middleware.reply = undefined;
  app.middleware.received.length = 0;
});

const table = "x_lr_relay_purchase_order";
const asked = {
  description: "Pump",
  item: "PUMP",
  quantity: "2",
  unit: "EA",
  unit_price: "10.125",
  gl_account: "",
  cost_center: "",
};

async function request(
  user: string,
  lines: Row[],
  supplier = vendor,
): Promise<{ status: number; order: string }> {
  const [producer] = records("sc_cat_item_producer");
  const path = `/api/sn_sc/v1/servicecatalog/items/${producer?.["sys_id"]}/submit_producer`;
  const variables = { supplier, currency: "", purpose: "New pump", lines: JSON.stringify(lines) };
  const { status, body } = await app.as(user, "POST", path, { variables });
  return { status, order: (body as { result?: Row }).result?.["sys_id"] ?? "" };
}
const order = (sysId: string): Promise<Row> => app.row(table, `sys_id=${sysId}`);
const approve = async (user: string, sysId: string): Promise<number> =>
  (await app.as(user, "PATCH", `/api/now/table/${table}/${sysId}`, { approval: "approved" })).status;

test("a request becomes an order with lines, another person approves it, and it is created in the ERP once", async () => {
  const { status, order: sysId } = await request("rita", [
    asked,
    { ...asked, quantity: "3", unit_price: "0.333333" },
  ]);
  assert.equal(status, 200);
  const made = await order(sysId);
  assert.deepEqual(
    ["origin", "approval", "connection", "supplier_name", "currency", "external_id", "lines_complete"].map(
      (c) => made[c],
    ),
    ["servicenow", "pending", connection, "Pump & Co", "USD", `new:${sysId}`, "1"],
  );
  assert.equal(Number(made["total_amount"]), 21.25, "20.25 and 1.00");
  app.middleware.reply = () => ({
    status: 200,
    body: { status: "posted", external_id: "RO~PO000012", number: "PO000012", replayed: false },
  });
  assert.equal(await approve("alice", sysId), 200);
  await app.runDue();
  const [sent, ...more] = invoices.documents();
  assert.equal(more.length, 0);
  assert.deepEqual([sent?.connection, sent?.body["operation"]], [connection, "purchase_order.create"]);
  const document = sent?.body["document"] as (Row & { lines: Row[] }) | undefined;
  assert.deepEqual(
    [document?.["supplier_external_id"], document?.["total_amount"], document?.["description"]],
    ["V000001", "21.25", "New pump"],
  );
  assert.deepEqual(
    document?.lines.map((one) => [
      one["line_number"],
      one["item"],
      one["quantity"],
      one["unit_price"],
      one["amount"],
    ]),
    [
      ["1", "PUMP", "2", "10.125", "20.25"],
      ["2", "PUMP", "3", "0.333333", "1"],
    ],
  );
  const done = await order(sysId);
  assert.deepEqual(
    [done["posting"], done["external_id"], done["number"]],
    ["confirmed", "RO~PO000012", "PO000012"],
  );
  const lines = JSON.stringify([{ ...line("1"), unit: "EA", quantity_received: "0" }]);
  await app.stage("purchase_order", {
    connection,
    external_id: "RO~PO000012",
    number: "PO000012",
    origin_key: sent?.headers["idempotency-key"] ?? "",
    total_amount: "21.25",
    lines,
    line_count: "1",
    lines_sha256: sha256(lines),
    source_hash: "back",
    read_at: "2026-03-03T08:00:00Z",
  });
  const back = await order(sysId);
  assert.deepEqual(
    [back["source_hash"], back["approval"], back["origin"]],
    ["back", "approved", "servicenow"],
  );
});

test("a request with a line that is none, or for an unknown supplier, cannot be approved, and says why", async () => {
  const { order: sysId } = await request("rita", [asked, { ...asked, quantity: "many" }]);
  assert.equal((await order(sysId))["lines_complete"], "0");
  assert.deepEqual(await app.rows("x_lr_relay_purchase_order_line", `purchase_order=${sysId}`), []);
  const [failed] = await app.rows("x_lr_relay_activity", `source_sys_id=${sysId}^event=failed`);
  assert.match(failed?.["detail"] ?? "", /Line 2: quantity and unit price are decimals/);
  assert.equal(await approve("alice", sysId), 403);
  assert.equal((await request("rita", [asked], "0".repeat(32))).status, 403);
  await app.runDue();
  assert.deepEqual(invoices.documents(), []);
});

test("nobody approves a request of their own", async () => {
  const { order: sysId } = await request("ivan", [asked]);
  assert.equal(await approve("ivan", sysId), 403);
  assert.equal((await order(sysId))["approval"], "pending");
});
