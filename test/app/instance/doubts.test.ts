/** What no document decides, or what differs between instances: the app works either way. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Settings } from "../../sim/servicenow/index.ts";
import { connectionName, invoice, line, stageMasters, startApp } from "./app.ts";
import { problem } from "./fake-middleware.ts";

const doubts: [string, Partial<Settings>][] = [
  ["a lost connection throws", { outboundErrors: "throw" }],
  ["a more general access rule is tried after a refusal", { aclNextRule: "try" }],
  ["surplus digits are rounded", { decimalExcess: "round" }],
  ["off-page text counts for a row's size", { rowSizeCounts: "all" }],
  ["keys that differ by case are unequal to the index", { uniqueIgnoresCase: false }],
];

for (const [doubt, settings] of doubts)
  test(`an invoice goes round where ${doubt}`, async () => {
    const app = await startApp(settings);
    try {
      await stageMasters(app);
      const lines = [line("1", { unit_price: "10.123456" }), line("2")];
      assert.equal((await app.stage("invoice", invoice("1", lines)))["status"], "inserted");
      const { sys_id: sysId = "" } = await app.row("x_lr_relay_invoice", "external_id=1");
      const path = `/api/now/table/x_lr_relay_invoice/${sysId}`;
      for (const user of ["olga", "rita", "relay"]) {
        await app.as(user, "PATCH", path, { approval: "approved" });
        assert.equal((await app.row("x_lr_relay_invoice", "external_id=1"))["approval"], "pending", user);
      }
      await app.as("alice", "PATCH", path, { total_amount: "1", approval: "approved" });
      assert.equal(Number((await app.row("x_lr_relay_invoice", "external_id=1"))["total_amount"]), 42);
      await app.setProperty("x_lr_relay.middleware_url", "http://127.0.0.1:1");
      await app.runDue();
      assert.equal((await app.row("x_lr_relay_dispatch", `source_sys_id=${sysId}`))["code"], "no_connection");
      await app.setProperty("x_lr_relay.middleware_url", app.middleware.url);
      app.clock.advance(60_000);
      await app.runDue();
      assert.equal((await app.row("x_lr_relay_dispatch", `source_sys_id=${sysId}`))["state"], "processed");
      assert.deepEqual(await app.complaints(), []);
    } finally {
      await app.close();
    }
  });

test("where a property's secret is not decrypted, the one on the connection signs, and the check proves which is used", async () => {
  const app = await startApp({ passwordProperty: "cipher" });
  app.middleware.reply = () => ({ status: 200, body: { ok: true, checks: [] } });
  try {
    const { sys_id: id = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
    const secretFinding = async (): Promise<{ ok: boolean; detail: string; fix: string }> => {
      await app.press("anna", "Check connection", id, "x_lr_relay_connection");
      const findings = JSON.parse((await app.row("x_lr_relay_connection", ""))["findings"] ?? "");
      return findings.find(({ name }: { name: string }) => name === "Property x_lr_relay.middleware_secret");
    };
    const before = await secretFinding();
    assert.equal(before.ok, false);
    assert.match(before.fix, /put the same into Signing secret on the connection/);
    assert.equal(app.middleware.received.length, 0, "signed with what is no secret");
    await app.admin.update("x_lr_relay_connection", id, { signing_secret: app.middleware.secret });
    app.middleware.refused.length = 0;
    const now = await secretFinding();
    assert.equal(now.ok, true);
    assert.match(now.detail, /the connection's signing secret is used$/);
    assert.equal(app.middleware.received.length, 1);
    assert.deepEqual(app.middleware.refused, []);
    for (const user of ["anna", "rita", "root"]) {
      const { body } = await app.as(user, "GET", `/api/now/table/x_lr_relay_connection/${id}`);
      assert.ok(!JSON.stringify(body).includes(app.middleware.secret), user);
    }
    const { body } = await app.as("rita", "GET", `/api/now/table/x_lr_relay_connection/${id}`);
    assert.equal((body as { result: Record<string, string> }).result["signing_secret"] ?? "", "");
    await app.admin.insert("sysauto_script", {
      ...{ name: "clone", active: "true", run_type: "on_demand" },
      script: (await app.row("clone_cleanup_script", ""))["script"] ?? "",
    });
    await app.runJob("clone");
    assert.equal((await app.row("x_lr_relay_connection", ""))["signing_secret"], "", "a clone loses it");
  } finally {
    await app.close();
  }
});

test("many approvals at once, and every one is sent exactly once", async () => {
  const app = await startApp();
  try {
    await stageMasters(app);
    const keys = Array.from({ length: 20 }, (_, index) => String(index + 1));
    for (const key of keys) await app.stage("invoice", invoice(key, [line("1")]));
    const rows = await app.rows("x_lr_relay_invoice", `connection=${connectionName}`);
    await Promise.all(
      rows.map(({ sys_id }) =>
        app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice/${sys_id}`, { approval: "approved" }),
      ),
    );
    await app.runDue();
    const sent = app.middleware.received.map(({ headers }) => headers["idempotency-key"]);
    assert.equal(sent.length, keys.length);
    assert.equal(new Set(sent).size, keys.length);
    const posted = await app.rows("x_lr_relay_invoice", "posting=confirmed");
    assert.equal(posted.length, keys.length);
  } finally {
    await app.close();
  }
});

test("a signature that the middleware refuses is shown with its remedy, and nothing counts as posted", async () => {
  const app = await startApp();
  try {
    await stageMasters(app);
    await app.stage("invoice", invoice("1", [line("1")]));
    const { sys_id: sysId = "" } = await app.row("x_lr_relay_invoice", "external_id=1");
    app.middleware.reply = () => problem(401, "unauthorized", false);
    await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice/${sysId}`, { approval: "approved" });
    await app.runDue();
    const dispatch = await app.row("x_lr_relay_dispatch", `source_sys_id=${sysId}`);
    assert.deepEqual(
      [dispatch["state"], dispatch["code"], dispatch["fix"], dispatch["processed_at"]],
      ["error", "unauthorized", "Do this.", ""],
    );
  } finally {
    await app.close();
  }
});
