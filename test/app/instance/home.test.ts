/** The numbers of the home page, counted in the running instance. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { records } from "../built-app.ts";
import { type App, connectionName, invoice, line, stageMasters, startApp } from "./app.ts";
import { problem, pulled } from "./fake-middleware.ts";

let app: App;
beforeEach(async () => {
  app = await startApp();
  await stageMasters(app);
});
afterEach(() => app.close());

const widgets = records("par_dashboard_widget").map((widget) => JSON.parse(widget["component_props"] ?? ""));

/** A term such as RELATIVELT@hour@ago@24 as the absolute time that it means now. */
function absolute(query: string): string {
  return query.replace(/RELATIVE(LT|GT)@hour@ago@(\d+)/g, (_term, sign: string, hours: string) => {
    const time = new Date(app.clock.now() - Number(hours) * 3_600_000).toISOString();
    return `${sign === "LT" ? "<" : ">"}${time.slice(0, 19).replace("T", " ")}`;
  });
}

async function number(title: string): Promise<number> {
  const widget = widgets.find(({ headerTitle }) => headerTitle === title);
  assert.ok(widget, title);
  const [{ tableOrViewName, filterQuery }] = widget.dataSources;
  return (await app.rows(tableOrViewName, absolute(filterQuery))).length;
}

test("what waits, what is held, what failed and what is late are counted where they are", async () => {
  const { sys_id: good = "" } = await app.stage("invoice", invoice("1", [line("1")]));
  await app.stage("invoice", invoice("2", [line("1")]));
  await app.stage("invoice", invoice("3", [line("1", { gl_account: "9999" })]));
  assert.equal(await number("Waits for approval"), 2);
  assert.equal(await number("Held back"), 1);
  assert.equal(await number("Open exceptions"), 1, "the missing account");

  await app.press("alice", "Approve", good);
  assert.equal(await number("Waits for approval"), 1);
  assert.equal(await number("Not confirmed yet"), 1);
  assert.equal(await number("Not confirmed for an hour or more"), 0);
  app.middleware.reply = () => problem(503, "erp_unavailable", true, {});
  await app.runDue();
  app.clock.advance(3_700_000);
  assert.equal(await number("Not confirmed for an hour or more"), 1);

  app.middleware.reply = () => problem(422, "erp_rejected", false, { detail: "No" });
  await app.runDue();
  assert.equal(await number("Not confirmed yet"), 0);
  assert.equal(await number("Refused by the ERP"), 1);
  assert.equal(await number("Open exceptions"), 2);
});

test("a sync that was silent for a day, one that never succeeded, and a tie-out that differs stand out", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  const sync = (entity: string, values: Record<string, string>): Promise<string> =>
    app.admin.insert("x_lr_relay_sync", { connection, entity, active: "true", ...values });
  await sync("supplier", { last_success: "2026-03-02 08:00:00" });
  await sync("invoice", { last_success: "2026-03-01 08:00:00" });
  await sync("payment", {});
  await sync("gl_account", { active: "false" });
  assert.equal(await number("Syncs without success for a day"), 2);
  const total = (period: string, state: string): Promise<string> =>
    app.admin.insert("x_lr_relay_total", { connection: connectionName, entity: "invoice", period, state });
  await total("2026-01-01..2026-01-31", "equal");
  await total("2026-02-01..2026-02-28", "different");
  await total("2026-03-01..2026-03-31", "error");
  assert.equal(await number("Tie-outs that differ"), 2);
});

test("what is left of the call budget stands on the connection after each pull and check, and is counted when it is gone", async () => {
  const title = "Connections without ERP calls left";
  const { sys_id = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  const sync = await app.admin.insert("x_lr_relay_sync", { connection: sys_id, entity: "invoice" });
  const told = async (budget: string): Promise<string[]> => {
    const headers: Record<string, string> = budget === "" ? {} : { "X-Relay-Erp-Calls": budget };
    app.middleware.reply = () => ({ status: 200, body: pulled(), headers });
    await app.admin.update("x_lr_relay_sync", sync, { next_run: "2026-01-01 00:00:00" });
    app.clock.advance(60_000);
    await app.runDue();
    const row = await app.row("x_lr_relay_connection", `sys_id=${sys_id}`);
    return ["call_budget", "calls_left", "calls_limit", "calls_until"].map((column) => row[column] ?? "");
  };
  assert.deepEqual(await told(""), ["", "", "", ""], "nobody said anything");
  assert.deepEqual(await told("used=4, limit=1000, until=2026-03-02T10:00:00Z"), [
    ...["996 of 1000 calls left until 2026-03-02 10:00 UTC", "996", "1000"],
    "2026-03-02 10:00:00",
  ]);
  assert.equal(await number(title), 0);
  assert.equal((await told("used=1000, limit=1000, until=2026-03-02T10:00:00Z"))[1], "0");
  assert.equal(await number(title), 1);
  assert.deepEqual(await told("uncounted"), ["No limit per cycle", "", "", ""]);
  assert.equal(await number(title), 0);
  const { sys_mod_count } = await app.row("x_lr_relay_connection", `sys_id=${sys_id}`);
  await told("uncounted");
  assert.equal((await app.row("x_lr_relay_connection", `sys_id=${sys_id}`))["sys_mod_count"], sys_mod_count);

  app.middleware.reply = () => ({
    status: 200,
    body: { ok: true, checks: [] },
    headers: { "X-Relay-Erp-Calls": "used=7, limit=10, until=2026-03-02T10:00:00Z" },
  });
  assert.equal(await app.press("anna", "Check connection", sys_id, "x_lr_relay_connection"), 200);
  assert.equal((await app.row("x_lr_relay_connection", `sys_id=${sys_id}`))["calls_left"], "3");
});
