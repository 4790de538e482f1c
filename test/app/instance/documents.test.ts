/** Purchase orders and payments into the register, by the app's own maps in the simulated instance. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type App, connectionName, line, type Row, sha256, startApp } from "./app.ts";

let app: App;
before(async () => {
  app = await startApp();
});
after(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(complaints, ["lines holds 1 lines, line_count says 2"]);
});

const common = {
  connection: connectionName,
  modified_at: "2026-03-01T10:00:00Z",
  read_at: "2026-03-02T09:00:00Z",
  deleted: "false",
  supplier_external_id: "V1",
  currency: "USD",
  dimensions: "{}",
};

function purchaseOrder(externalId: string, lines: Row[], values: Row = {}): Row {
  const json = JSON.stringify(lines);
  return {
    ...common,
    external_id: externalId,
    number: `PO-${externalId}`,
    order_date: "2026-02-01",
    total_amount: "42.5",
    status: "Open",
    line_count: String(lines.length),
    lines_sha256: sha256(json),
    lines: json,
    source_hash: sha256(json + JSON.stringify(values)),
    ...values,
  };
}

const orderLine = (number: string, values: Row = {}): Row => ({
  ...line(number),
  unit: "EA",
  quantity_received: "1.5",
  ...values,
});

const linesOf = async (externalId: string): Promise<Row[]> => {
  const { sys_id } = await app.row("x_lr_relay_purchase_order", `external_id=${externalId}`);
  return app.rows("x_lr_relay_purchase_order_line", `purchase_order=${sys_id}^ORDERBYline_number`);
};

test("a purchase order arrives whole, and a changed line is a change", async () => {
  const staged = purchaseOrder("1", [orderLine("1"), orderLine("2")]);
  assert.equal((await app.stage("purchase_order", staged))["status"], "inserted");
  const order = await app.row("x_lr_relay_purchase_order", "external_id=1");
  assert.equal(order["lines_complete"], "1");
  assert.equal(order["order_date"], "2026-02-01");
  assert.equal(order["source_hash"], staged["source_hash"]);
  const [first, second] = await linesOf("1");
  assert.equal(first?.["unit"], "EA");
  assert.equal(Number(first?.["quantity_received"]), 1.5);
  const received = purchaseOrder("1", [orderLine("1", { quantity_received: "2" }), orderLine("2")], {
    read_at: "2026-03-02T10:00:00Z",
  });
  assert.equal((await app.stage("purchase_order", received))["status"], "updated");
  const [after, untouched] = await linesOf("1");
  assert.equal(Number(after?.["quantity_received"]), 2);
  assert.deepEqual(untouched, second);
  assert.equal(
    (await app.row("x_lr_relay_purchase_order", "external_id=1"))["source_hash"],
    received["source_hash"],
  );
});

test("a purchase order with a short line set is not taken over", async () => {
  const short = purchaseOrder("2", [orderLine("1")], { line_count: "2" });
  assert.equal((await app.stage("purchase_order", short))["status"], "error");
  const order = await app.row("x_lr_relay_purchase_order", "external_id=2");
  assert.deepEqual([order["lines_complete"], order["source_hash"]], ["0", ""]);
  assert.deepEqual(await linesOf("2"), []);
});

test("a payment arrives with what it was applied to; one whose amount would be cut does not", async () => {
  const applied = JSON.stringify([{ invoice_external_id: "7", invoice_number: "B-7", amount: "-10.25" }]);
  const payment = {
    ...common,
    external_id: "p1",
    number: "P-1",
    payment_date: "2026-02-27",
    method: "Check",
    amount: "-10.25",
    status: "Cleared",
    applied,
    source_hash: "h1",
  };
  assert.equal((await app.stage("payment", payment))["status"], "inserted");
  const row = await app.row("x_lr_relay_payment", "external_id=p1");
  assert.equal(row["applied"], applied);
  assert.equal(Number(row["amount"]), -10.25);
  assert.equal(row["payment_date"], "2026-02-27");
  const cut = await app.stage("payment", { ...payment, external_id: "p2", amount: "1.1234567" });
  assert.equal(cut["status"], "ignored");
  assert.deepEqual(await app.rows("x_lr_relay_payment", "external_id=p2"), []);
});
