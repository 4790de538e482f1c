/** A purchase request from the catalog to an order in Acumatica, in one run: built app, real middleware, strict ERP. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { operator } from "../sandbox/setup.ts";
import { startWorld, type World } from "../sandbox/world.ts";
import { type AcumaticaSim, startAcumatica } from "../sim/acumatica/index.ts";
import { as, only } from "../support/people.ts";

type Row = Record<string, string>;

const connection = "acme-acu";
let world: World;
let sim: AcumaticaSim;
let orderId: string;

before(async () => {
  sim = await startAcumatica({ vendors: 4, bills: 2, orders: 2, accounts: 6, subaccounts: 4 });
  const { type: _, ...config } = sim.config();
  world = await startWorld({
    vendors: 1,
    bills: 1,
    companies: [
      {
        ...{ id: connection, label: "Acumatica", erp: "acumatica", url: sim.url, config },
        entities: ["gl_account", "supplier", "purchase_order"],
        close: () => sim.close(),
      },
    ],
  });
  await world.instance.runJob("Ledger Relay: sync runner");
});
after(() => world.close());

const admin = (table: string, query: string): Promise<Row[]> =>
  world.instance.admin.query(`x_lr_relay_${table}`, query);
const order = async (): Promise<Row> => only(await admin("purchase_order", `sys_id=${orderId}`));

/** The record producer, submitted as the catalog does. */
async function request(user: string, variables: Row): Promise<string> {
  const [producer] = await world.instance.admin.query("sc_cat_item_producer", "");
  const path = `/api/sn_sc/v1/servicecatalog/items/${producer?.["sys_id"]}/submit_producer`;
  const response = await fetch(world.instance.url + path, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${world.users[user]}`).toString("base64")}`,
      accept: "application/json",
      "content-type": "application/json",
    },
    body: JSON.stringify({ variables }),
  });
  const body = (await response.json()) as { result?: Row };
  assert.equal(response.status, 200, JSON.stringify(body));
  return body.result?.["sys_id"] ?? "";
}

test("somebody asks in the catalog for what a supplier of the register has", async () => {
  const before = sim.keys("PurchaseOrder").length;
  const [vendor] = await admin("supplier", `connection=${connection}^external_id=V000000`);
  assert.ok(vendor, "the sync has brought the suppliers");
  const lines = [
    { description: "Truss", item: "TRUSS24", quantity: "2", unit: "", unit_price: "10.125" },
    { description: "Another", item: "TRUSS24", quantity: "1", unit: "", unit_price: "100.5" },
  ];
  orderId = await request(operator, {
    supplier: vendor["sys_id"] ?? "",
    currency: "",
    purpose: "New roof",
    lines: JSON.stringify(lines),
  });
  const made = await order();
  assert.deepEqual(
    [made["approval"], made["posting"], made["origin"], Number(made["total_amount"])],
    ["pending", "none", "servicenow", 120.75],
  );
  await world.instance.runDue();
  assert.equal(sim.keys("PurchaseOrder").length, before, "nothing leaves before somebody approves it");
});

test("another person approves it, and Acumatica has the order once, with its lines and our key", async () => {
  const own = await as(world, operator).patch("x_lr_relay_purchase_order", orderId, { approval: "approved" });
  assert.notEqual((await order())["approval"], "approved", JSON.stringify(own));
  const { status, result } = await as(world).patch("x_lr_relay_purchase_order", orderId, {
    approval: "approved",
  });
  assert.equal(status, 200, JSON.stringify(result));
  await world.instance.runDue();
  const dispatch = only(await admin("dispatch", ""));
  assert.equal(dispatch["state"], "processed", dispatch["message"]);
  assert.equal(sim.commits().length, 1);
  const done = await order();
  assert.deepEqual([done["posting"], done["external_id"]], ["confirmed", dispatch["external_id"]]);
  assert.ok(sim.keys("PurchaseOrder").includes(done["external_id"] ?? ""));
  const there = sim
    .records("PurchaseOrder")
    .find((record) => JSON.stringify(record).includes(dispatch["erp_number"] ?? "?"));
  const text = JSON.stringify(there);
  for (const value of ["V000000", "Truss", "Another", "10.125", "100.5", dispatch["idempotency_key"] ?? "?"])
    assert.ok(text.includes(value), `${value} in ${text}`);
});

test("the next pull recognises it as ours: one record, approved as before, and nothing is sent again", async () => {
  const count = (await admin("purchase_order", "")).length;
  for (const sync of await admin("sync", ""))
    await world.instance.admin.update("x_lr_relay_sync", sync["sys_id"] ?? "", { next_run: "" });
  await world.instance.runJob("Ledger Relay: sync runner");
  await world.instance.runDue();
  const back = await order();
  const [dispatch, ...more] = await admin("dispatch", "");
  assert.equal(more.length, 0);
  assert.deepEqual(
    [back["approval"], back["posting"], back["origin"], back["origin_key"]],
    ["approved", "confirmed", "servicenow", dispatch?.["idempotency_key"]],
  );
  assert.match(back["source_hash"] ?? "", /^[0-9a-f]{64}$/, "read from the ERP");
  assert.equal((await admin("purchase_order", "")).length, count);
  assert.equal(sim.commits().length, 1);
  const lines = await admin("purchase_order_line", `purchase_order=${orderId}^ORDERBYline_number`);
  assert.deepEqual(
    lines.map((line) => [line["item"], Number(line["quantity"]), Number(line["unit_price"])]),
    [
      ["TRUSS24", 2, 10.125],
      ["TRUSS24", 1, 100.5],
    ],
  );
});
