/** An administrator sets up a connection: check, schedules, sync now. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, closeQuietly, connectionName, type Row, startApp } from "./app.ts";
import { problem } from "./fake-middleware.ts";

let app: App;
let connectionId: string;
beforeEach(async () => {
  app = await startApp();
  // He both delivers and decides, which the check does not let pass.
  const [ivan] = await app.rows("sys_user", "user_name=ivan");
  await app.admin.update("sys_user", ivan?.["sys_id"] ?? "", { active: "false" });
  connectionId = (await connection())["sys_id"] ?? "";
});
afterEach(async () => {
  await closeQuietly(app);
});

const connection = (): Promise<Row> => app.row("x_lr_relay_connection", `name=${connectionName}`);
const press = (user: string, button: string): Promise<number> =>
  app.press(user, button, connectionId, "x_lr_relay_connection");
const findings = async (): Promise<{ name: string; ok: boolean; fix: string }[]> =>
  JSON.parse((await connection())["findings"] || "[]");

test("Check connection shows each finding, and what to do about the ones that are not well", async () => {
  const checks = [
    { name: "erp_sign_in", ok: true, detail: "as relay", fix: "" },
    { name: "erp_permission_invoice", ok: false, detail: "may not read APBILL", fix: "ERP admin: grant it." },
  ];
  app.middleware.reply = () => ({ status: 200, body: { ok: false, checks } });
  assert.equal(await press("olga", "Check connection"), 403);
  assert.equal(app.middleware.received.length, 0);
  assert.equal(await press("anna", "Check connection"), 200);
  const [request] = app.middleware.received;
  assert.equal(request?.path, `/v1/connections/${connectionName}/check`);
  assert.match(request?.headers["x-relay-instance"] ?? "", /^[0-9a-f]{32}$/, "which pairs the client");
  const shown = await connection();
  assert.equal(shown["status"], "attention");
  assert.equal(shown["message"], "erp_permission_invoice: may not read APBILL ERP admin: grant it.");
  assert.equal(shown["checked_at"], "2026-03-02 09:00:00");
  assert.deepEqual((await findings()).slice(-2), checks);
  const [told] = await app.rows("x_lr_relay_activity", "event=checked");
  assert.match(told?.["request_id"] ?? "", /^request-/);
});

test("a check in which all is well says so", async () => {
  app.middleware.reply = () => ({
    status: 200,
    body: { ok: true, checks: [{ name: "erp_sign_in", ok: true, detail: "", fix: "" }] },
  });
  await press("anna", "Check connection");
  const shown = await connection();
  assert.deepEqual([shown["status"], shown["message"]], ["ready", "11 checks passed"]);
});

test("the findings stand on the form as text, what is to be done first", async () => {
  app.middleware.reply = () => ({
    status: 200,
    body: { ok: false, checks: [{ name: "clock_skew", ok: false, detail: "700 s", fix: "Operator: NTP." }] },
  });
  await press("anna", "Check connection");
  const lines = ((await connection())["report"] ?? "").split("\n");
  assert.equal(lines[0], "TO DO  clock_skew: 700 s. Operator: NTP.");
  assert.ok(lines.includes("ok  Property x_lr_relay.middleware_secret: is set"));
  assert.ok(lines.includes("ok  Account relay: has x_lr_relay.integration and import_transformer"));
  assert.ok(!lines.join().includes(app.middleware.secret));
});

async function fixOf(name: string, checks: object[] = []): Promise<string> {
  app.middleware.reply = () => ({ status: 200, body: { ok: true, checks } });
  await press("anna", "Check connection");
  const found = (await findings()).find((finding) => finding.name === name);
  assert.ok(found, name);
  assert.equal(found.ok, found.fix === "");
  return found.fix;
}

test("limits of the platform that would cut a call are named, with the value that does not", async () => {
  for (const [name, little, enough] of [
    ["glide.http.outbound.max_timeout", "10", "25"],
    ["glide.http.connection_mgr.max_connections_per_host", "2", "4"],
  ] as const) {
    assert.equal(await fixOf(`Property ${name}`), "");
    await app.setProperty(name, little);
    assert.equal(await fixOf(`Property ${name}`), `ServiceNow admin: raise it to ${enough} or more.`);
    await app.setProperty(name, enough);
    assert.equal(await fixOf(`Property ${name}`), "");
  }
  await app.setProperty("glide.http.outbound.max_timeout", "10");
  await app.setProperty("glide.http.outbound.max_timeout.enabled", "false");
  assert.equal(await fixOf("Property glide.http.outbound.max_timeout"), "", "switched off, it cuts nothing");
});

test("the OAuth property is asked for only where the middleware cannot sign in without it", async () => {
  const name = "glide.oauth.inbound.client.credential.grant_type.enabled";
  const signIn = (ok: boolean): object[] => [
    { name: "servicenow_sign_in", ok, detail: "", fix: ok ? "" : "Admin." },
  ];
  assert.equal(await fixOf(`Property ${name}`), "");
  assert.equal(await fixOf(`Property ${name}`, signIn(true)), "");
  assert.match(
    await fixOf(`Property ${name}`, signIn(false)),
    /^ServiceNow admin: create it as true \| false/,
  );
  await app.setProperty(name, "true");
  assert.equal(await fixOf(`Property ${name}`, signIn(false)), "");
});

test("the middleware's account: missing, without the import role, with too many roles", async () => {
  const roleLink = async (user: string, role: string): Promise<string> =>
    (await app.row("sys_user_has_role", `user.user_name=${user}^role.name=${role}`))["sys_id"] ?? "";
  const [ivan] = await app.rows("sys_user", "user_name=ivan");
  await app.admin.update("sys_user", ivan?.["sys_id"] ?? "", { active: "true" });
  assert.match(await fixOf("Account ivan"), /^ServiceNow admin: take these roles from it/);
  await app.admin.remove("sys_user_has_role", await roleLink("relay", "import_transformer"));
  assert.equal(await fixOf("Account relay"), "ServiceNow admin: give it the role import_transformer.");
  for (const user of ["relay", "ivan"])
    await app.admin.remove("sys_user_has_role", await roleLink(user, "x_lr_relay.integration"));
  assert.match(await fixOf("Account of the middleware"), /give the middleware's account the roles/);
});

test("an address without TLS and a secret that is none are found before any call fails", async () => {
  await app.setProperty("x_lr_relay.middleware_url", "http://relay.acme.example");
  assert.match(await fixOf("Property x_lr_relay.middleware_url"), /https:/);
  await app.setProperty("x_lr_relay.middleware_url", app.middleware.url);
  await app.setProperty("x_lr_relay.middleware_secret", "too short");
  app.middleware.refused.length = 0;
  assert.match(await fixOf("Property x_lr_relay.middleware_secret"), /hmac_secret/);
  app.middleware.refused.length = 0;
});

test("a check that the middleware refuses, or that does not reach it, says why and who can fix it", async () => {
  app.middleware.reply = () => problem(401, "clock_skew", false, { fix: "Admin: set the clock." });
  await press("anna", "Check connection");
  const refused = await connection();
  assert.equal(refused["status"], "unreachable");
  assert.match(refused["message"] ?? "", /clock_skew: .* Admin: set the clock\./);
  await app.setProperty("x_lr_relay.middleware_url", "");
  await press("anna", "Check connection");
  const empty = await connection();
  assert.equal(empty["status"], "unreachable");
  assert.match(
    empty["message"] ?? "",
    /ServiceNow admin: set x_lr_relay\.middleware_url to the middleware's address/,
  );
  await app.setProperty("x_lr_relay.middleware_url", app.middleware.url);
});

test("Create default schedules makes the syncs of what the ERP can be read for, and leaves existing ones alone", async () => {
  const own = await app.admin.insert("x_lr_relay_sync", {
    connection: connectionId,
    entity: "supplier",
    interval_minutes: "7",
    sequence: "99",
  });
  assert.equal(await press("olga", "Create default schedules"), 403);
  assert.equal(await press("anna", "Create default schedules"), 200);
  const syncs = await app.rows("x_lr_relay_sync", `connection=${connectionId}^ORDERBYsequence`);
  assert.deepEqual(
    syncs.map((row) => [row["entity"], row["sequence"], row["interval_minutes"], row["sweep_days"]]),
    [
      ["gl_account", "10", "60", "7"],
      ["cost_center", "20", "60", "7"],
      ["invoice", "40", "15", "7"],
      ["payment", "50", "60", "7"],
      ["supplier", "99", "7", "7"],
    ],
  );
  await press("anna", "Create default schedules");
  assert.equal((await app.rows("x_lr_relay_sync", "")).length, 5);
  assert.equal((await app.row("x_lr_relay_sync", "entity=supplier"))["sys_id"], own);
});

test("the schedules of each ERP are those of the capability table", async () => {
  const expected: Record<string, string[]> = {
    sage300: ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"],
    x3: ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"],
    acumatica: ["gl_account", "cost_center", "supplier", "purchase_order", "invoice", "payment"],
    servicetitan: ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"],
  };
  for (const [erp, entities] of Object.entries(expected)) {
    const id = await app.admin.insert("x_lr_relay_connection", { name: erp, erp, active: "true" });
    await app.press("anna", "Create default schedules", id, "x_lr_relay_connection");
    const syncs = await app.rows("x_lr_relay_sync", `connection=${id}^ORDERBYsequence`);
    assert.deepEqual(
      syncs.map((row) => row["entity"]),
      entities,
    );
  }
});

test("Sync now makes an entity, or all of a connection, due within a minute", async () => {
  await press("anna", "Create default schedules");
  await app.runJob("Ledger Relay: sync runner");
  assert.equal(app.middleware.received.length, 5);
  await app.runJob("Ledger Relay: sync runner");
  assert.equal(app.middleware.received.length, 5, "nothing is due");
  app.clock.advance(60_000);
  const { sys_id: supplier = "" } = await app.row("x_lr_relay_sync", "entity=supplier");
  assert.equal(await app.press("rita", "Sync now", supplier, "x_lr_relay_sync"), 403);
  assert.equal(await app.press("olga", "Sync now", supplier, "x_lr_relay_sync"), 200);
  await app.runJob("Ledger Relay: sync runner");
  assert.equal(app.middleware.received.at(-1)?.body["entity"], "supplier");
  assert.equal(app.middleware.received.length, 6);
  app.clock.advance(60_000);
  await press("olga", "Sync now");
  await app.runJob("Ledger Relay: sync runner");
  assert.equal(app.middleware.received.length, 11);
});
