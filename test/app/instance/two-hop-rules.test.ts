/** Bills that are created in another ERP: suppliers that are missing there, and approval by rule. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "./app.ts";
import { problem } from "./fake-middleware.ts";
import {
  app,
  arrived,
  bill,
  created,
  invoices,
  later,
  register,
  source,
  supplier,
  target,
  useTwoHops,
} from "./two-hops.ts";

useTwoHops();

test("a missing supplier is created in the target first, where switched on, and the bill goes on by itself", async () => {
  const connection = await app.row("x_lr_relay_connection", `name=${source}`);
  await app.admin.update("x_lr_relay_connection", connection["sys_id"] ?? "", {
    create_missing_suppliers: "true",
    new_supplier_prefix: "ST",
  });
  await supplier(source, "7001", "Gary's Pumps", { payment_terms: "Net 30" });
  app.middleware.reply = () => problem(503, "erp_unavailable", true);
  const sysId = await arrived("1011", { supplier_external_id: "7001" });
  const twin = await arrived("1012", { supplier_external_id: "7001" });
  await app.runDue();
  assert.equal(
    (await register(sysId))["hold_reason"],
    `supplier Gary's Pumps (7001) is on its way to ${target}`,
  );
  const [request, ...more] = invoices.documents();
  assert.equal(more.length, 0, "one supplier, one document");
  assert.deepEqual([request?.connection, request?.body["operation"]], [target, "supplier.upsert"]);
  assert.equal(request?.body["base_hash"], "absent", "who has that number already stays as he is");
  const document = request?.body["document"] as Row;
  assert.deepEqual(
    [
      document["external_id"],
      document["number"],
      document["name"],
      document["city"],
      document["payment_terms"],
    ],
    ["", "ST7001", "Gary's Pumps", "Columbia", undefined],
  );
  app.middleware.reply = ({ body }) =>
    body["operation"] === "supplier.upsert" ? created("ST7001")() : created("735")();
  app.clock.advance(60_000);
  await app.runDue();
  for (const one of [sysId, twin])
    assert.deepEqual(
      [(await register(one))["held"], (await register(one))["target_supplier"]],
      ["0", "ST7001"],
    );
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const last = invoices.documents().at(-1)?.body;
  assert.equal(last?.["operation"], "invoice.create");
  assert.equal((last?.["document"] as Row | undefined)?.["supplier_external_id"], "ST7001");
});

test("a supplier number that the target has already is not written over", async () => {
  await supplier(target, "ST7002", "Somebody else");
  await supplier(source, "7002", "Gary's Valves");
  const sysId = await arrived("1013", { supplier_external_id: "7002" });
  await app.runDue();
  assert.match(
    (await register(sysId))["hold_reason"] ?? "",
    /would be ST7002 in acme-intacct, which is there already/,
  );
  assert.deepEqual(invoices.documents(), []);
});

test("a target is another connection, and one whose ERP takes invoices", async () => {
  const connection = await app.row("x_lr_relay_connection", `name=${source}`);
  const sysId = connection["sys_id"] ?? "";
  const path = `/api/now/table/x_lr_relay_connection/${sysId}`;
  assert.equal((await app.as("anna", "PATCH", path, { target: sysId })).status, 403);
  const sage = await app.admin.insert("x_lr_relay_connection", { name: "acme-300", erp: "sage300" });
  assert.equal((await app.as("anna", "PATCH", path, { target: sage })).status, 403);
  assert.equal((await app.row("x_lr_relay_connection", `name=${source}`))["target"], connection["target"]);
});

test("a rule approves a known supplier's resolved bill up to its limit, and nothing else", async () => {
  const connection = await app.row("x_lr_relay_connection", `name=${source}`);
  await app.admin.update("x_lr_relay_connection", connection["sys_id"] ?? "", {
    auto_approve: "true",
    auto_approve_limit: "40.50",
  });
  app.middleware.reply = created("740");
  const sysId = await arrived("1020");
  await app.runDue();
  const approved = await register(sysId);
  assert.deepEqual(
    [approved["approval"], approved["posting"], approved["approved_by"], approved["approved_by_rule"]],
    ["approved", "confirmed", "", "Known supplier, every value resolved, up to 40.5"],
  );
  const events = await invoices.events("1020");
  assert.deepEqual(events, ["staged", "approved", "queued", "transformed", "sent", "answered"]);
  const above = await arrived("1021", { tax_amount: "3.01", total_amount: "40.51" });
  const held = await arrived("1022", { supplier_external_id: "8888" });
  const foreign = await arrived("1023", { currency: "EUR" });
  const onHold = await arrived("1024", { on_hold: "true" });
  await app.runDue();
  for (const one of [above, held, foreign, onHold])
    assert.equal((await register(one))["approval"], "pending");
  assert.equal(invoices.documents().length, 1);
});

test("a bill that the rule approved is a person's to decide once it has changed", async () => {
  app.middleware.reply = () => problem(422, "erp_rejected", false);
  const sysId = await arrived("1025");
  await app.runDue();
  await app.stage("invoice", bill("1025", { ...later(1), tax_amount: "2.00", total_amount: "39.50" }));
  const changed = await register(sysId);
  assert.deepEqual([changed["approval"], changed["approved_by_rule"]], ["pending", ""]);
});

test("nobody can claim the rule for a bill that it does not cover", async () => {
  const sysId = await arrived("1026", { tax_amount: "5.00", total_amount: "42.50" });
  await assert.rejects(
    app.admin.update("x_lr_relay_invoice", sysId, { approval: "approved", approved_by_rule: "mine" }),
  );
  await invoices.patch("alice", sysId, { approval: "approved", approved_by_rule: "mine" });
  const row = await register(sysId);
  assert.deepEqual([row["approval"], row["approved_by_rule"]], ["approved", ""]);
  await app.runDue();
});

test("bills that wait for a second person to confirm the payee go on when that has happened", async () => {
  await supplier(source, "7200", "Held & Sons");
  await supplier(source, "7200", "Held & Sons", {
    remit_to_name: "Somebody else",
    source_hash: "b",
    ...later(1),
  });
  const sysId = await arrived("1041", { supplier_external_id: "7200" });
  assert.match((await register(sysId))["hold_reason"] ?? "", /waits for a second person/);
  const { sys_id: held = "" } = await app.row("x_lr_relay_supplier", `connection=${source}^external_id=7200`);
  assert.equal(await app.press("alice", "Confirm payee", held, "x_lr_relay_supplier"), 200);
  assert.match((await register(sysId))["hold_reason"] ?? "", /is on its way to/);
});
