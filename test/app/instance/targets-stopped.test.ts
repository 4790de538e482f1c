/** Records carried on to tables of the instance's own, where a write fails or a node stops between two of them. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, line, type Row, sha256, staged, startApp } from "./app.ts";

const tables = ["proc_po", "proc_po_item"];
const job = "Ledger Relay: finish what was stopped";
let app: App;
beforeEach(async () => {
  app = await startApp({ optionalTables: tables, openTables: [...tables, "cmn_cost_center"] });
  for (const map of ["cost center to cmn_cost_center", "purchase order to proc_po"]) {
    const { sys_id = "" } = await app.row("sys_transform_map", `name=Ledger Relay ${map}`);
    await app.admin.update("sys_transform_map", sys_id, { active: "true" });
  }
});
afterEach(() => app.close());

function order(numbers: string[], values: Row = {}): Row {
  const lines = JSON.stringify(numbers.map((number) => line(number, { unit: "EA" })));
  return staged("PO1", {
    order_date: "2026-02-01",
    currency: "USD",
    total_amount: "42",
    description: "Paper",
    line_count: String(numbers.length),
    lines_sha256: sha256(lines),
    lines,
    dimensions: "{}",
    ...values,
  });
}

/** From here on such a write is refused, as if the node had stopped before it; answers what takes the stop away. */
async function stop(
  collection: string,
  action: string,
  filter_condition: string,
  script = "",
): Promise<() => Promise<void>> {
  const query = `collection=${collection}`;
  const [known] = await app.rows("sys_script", query);
  const { sys_scope = "" } = known ?? {};
  const rule = await app.admin.insert("sys_script", {
    name: "stop",
    collection,
    when: "before",
    advanced: "true",
    active: "true",
    order: "50",
    [`action_${action}`]: "true",
    filter_condition,
    script: script || "current.setAbortAction(true);",
    ...(collection.startsWith("x_lr_relay_") ? { sys_scope } : {}),
  });
  return () => app.admin.remove("sys_script", rule);
}

const centers = (): Promise<Row[]> => app.rows("cmn_cost_center", "code=100");
const register = (entity: string): Promise<Row> => app.row(`x_lr_relay_${entity}`, "");
const items = (): Promise<Row[]> => app.rows("proc_po_item", "ORDERBYsys_created_on");
const later = (minutes: number): Row => ({
  read_at: new Date(Date.UTC(2026, 2, 3, 9, minutes)).toISOString(),
});

/** What the job leaves alone, because a transform may still be at it, is over. */
async function repair(): Promise<void> {
  app.clock.advance(400_000);
  await app.runJob(job);
}

test("a stop between the record and its link makes no second record when the next version comes", async () => {
  const goOn = await stop("x_lr_relay_cost_center", "update", "target_tableISNOTEMPTY");
  await app.stage("cost_center", staged("100"));
  const [first, ...more] = await centers();
  assert.equal(more.length, 0);
  assert.equal((await register("cost_center"))["target_sys_id"], first?.["sys_id"], "the key came first");
  assert.equal((await register("cost_center"))["target_table"], "");
  const open = await app.row("x_lr_relay_exception", "kind=target");
  assert.match(open["cause"] ?? "", /^Not carried on to cmn_cost_center: The link was not kept/);
  await goOn();
  await app.stage("cost_center", staged("100", { name: "New", ...later(0) }));
  const after = await centers();
  assert.deepEqual(
    after.map((row) => [row["sys_id"], row["name"]]),
    [[first?.["sys_id"], "New"]],
  );
  assert.equal((await register("cost_center"))["target_table"], "cmn_cost_center");
  assert.equal((await app.row("x_lr_relay_exception", "kind=target"))["state"], "closed");
});

test("a stop between the key and the record is made good by the job, under that key, once", async () => {
  const goOn = await stop("cmn_cost_center", "insert", "");
  await app.stage("cost_center", staged("100"));
  assert.deepEqual(await centers(), []);
  const { target_sys_id: key = "" } = await register("cost_center");
  assert.match(key, /^[0-9a-f]{32}$/);
  await app.runJob(job);
  assert.equal(
    (await app.rows("x_lr_relay_exception", "")).length,
    0,
    "not before a transform is surely over",
  );
  await repair();
  const open = await app.row("x_lr_relay_exception", "");
  assert.match(open["cause"] ?? "", /^Not carried on to cmn_cost_center: /);
  await goOn();
  await app.runJob(job);
  await app.runJob(job);
  assert.deepEqual(
    (await centers()).map((row) => row["sys_id"]),
    [key],
  );
  assert.equal((await register("cost_center"))["target_table"], "cmn_cost_center");
  const trail = await app.rows("x_lr_relay_activity", "event=carried_on");
  assert.deepEqual(
    trail.map((row) => row["detail"]),
    ["cmn_cost_center inserted"],
  );
  assert.equal((await app.row("x_lr_relay_exception", ""))["state"], "closed");
});

test("lines that a stop left out are made by the job, and none of them twice", async () => {
  const goOn = await stop(
    "x_lr_relay_purchase_order_line",
    "update",
    "line_number=2^target_sys_idISNOTEMPTY",
  );
  await app.stage("purchase_order", order(["1", "2", "3"]));
  const made = (await items()).length;
  assert.ok(made < 3, String(made));
  assert.equal((await register("purchase_order"))["target_table"], "", "it is not finished");
  await goOn();
  await repair();
  assert.equal((await items()).length, 3);
  assert.equal((await app.rows("proc_po", "")).length, 1);
  assert.equal((await register("purchase_order"))["target_table"], "proc_po");
});

test("a line that the ERP has removed is canceled there, one of which something was received stays", async () => {
  await app.stage("purchase_order", order(["1", "2", "3"]));
  const lines = await app.rows("x_lr_relay_purchase_order_line", "ORDERBYline_number");
  const [kept, gone, received] = lines.map((row) => row["target_sys_id"] ?? "");
  await app.admin.update("proc_po_item", received ?? "", { received_quantity: "1" });
  await app.admin.insert("proc_po_item", { purchase_order: (await app.row("proc_po", ""))["sys_id"] ?? "" });
  await app.stage("purchase_order", order(["1"], later(0)));
  const statuses = Object.fromEntries((await items()).map((row) => [row["sys_id"], row["status"]]));
  assert.deepEqual(
    [statuses[kept ?? ""], statuses[gone ?? ""], statuses[received ?? ""]],
    ["", "canceled", ""],
  );
  assert.equal(Object.keys(statuses).length, 4, "what people here have added is theirs");
  assert.equal((await register("purchase_order"))["removed_items"], "");
  const [last] = await app.rows("x_lr_relay_activity", "event=carried_on^ORDERBYDESCnumber");
  assert.equal(
    last?.["detail"],
    "proc_po unchanged; 1 removed lines closed; 1 removed lines stay: something was received",
  );
});

test("how a removed line is closed is set up, and set-up finds where it could be neither closed nor deleted", async () => {
  const { sys_id = "" } = await app.row("x_lr_relay_connection", "");
  app.middleware.reply = () => ({ status: 200, body: { ok: true, checks: [] } });
  const check = async (): Promise<Row> => {
    await app.press("anna", "Check connection", sys_id, "x_lr_relay_connection");
    return app.row("x_lr_relay_target", "target_table=proc_po");
  };
  const { sys_id: target = "", status } = await check();
  assert.equal(status, "active");
  await app.admin.update("x_lr_relay_target", target, { removed_map: '{"active":"false"}' });
  assert.match(
    (await check())["message"] ?? "",
    /no column that closes a removed line, and lets .* delete none/,
  );
  await app.stage("purchase_order", order(["1", "2"]));
  await app.stage("purchase_order", order(["1"], later(0)));
  assert.equal((await app.row("x_lr_relay_exception", "kind=target"))["owner_role"], "x_lr_relay.admin");
  await app.admin.update("x_lr_relay_target", target, { removed_map: '{"status":"closed_by_erp"}' });
  await repair();
  assert.equal((await app.rows("proc_po_item", "status=closed_by_erp")).length, 1);
  assert.equal((await app.row("x_lr_relay_exception", "kind=target"))["state"], "closed");
});

test("a removed line that could not be closed is closed by the next run", async () => {
  await app.stage("purchase_order", order(["1", "2"]));
  const goOn = await stop("proc_po_item", "update", "status=canceled");
  await app.stage("purchase_order", order(["1"], later(0)));
  assert.match((await register("purchase_order"))["removed_items"] ?? "", /^[0-9a-f]{32}$/);
  await goOn();
  await repair();
  assert.equal((await register("purchase_order"))["removed_items"], "");
  assert.equal((await app.rows("proc_po_item", "status=canceled")).length, 1);
});
