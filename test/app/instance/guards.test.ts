/** Clones, swapped companies, and replay of what could not enter: the built app in the simulated instance. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import {
  type App,
  closeQuietly,
  connectionName,
  invoice,
  line,
  type Row,
  stageMasters,
  startApp,
} from "./app.ts";
import { problem, pulled } from "./fake-middleware.ts";
import { invoicesOf } from "./invoices.ts";

let app: App;
beforeEach(async () => {
  app = await startApp();
  await stageMasters(app);
});
afterEach(async () => {
  await closeQuietly(app);
});

const connection = (): Promise<Row> => app.row("x_lr_relay_connection", `name=${connectionName}`);

async function sync(entity: string, values: Row = {}): Promise<string> {
  return app.admin.insert("x_lr_relay_sync", {
    connection: (await connection())["sys_id"] ?? "",
    entity,
    ...values,
  });
}

async function check(): Promise<void> {
  app.middleware.reply = () => ({ status: 200, body: { ok: true, checks: [] } });
  const { sys_id = "" } = await connection();
  assert.equal(await app.press("anna", "Check connection", sys_id, "x_lr_relay_connection"), 200);
  app.middleware.reply = undefined;
}

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    app.clock.advance(60_000);
    await app.runDue();
  }
}

const received = (call: string): number => app.middleware.received.filter((one) => one.call === call).length;

test("a clone neither pulls nor posts nor compares until it is paired itself, and says so once", async () => {
  const invoices = invoicesOf(app);
  await check();
  await sync("invoice", { next_tie_out: "2026-03-02 09:00:00" });
  const { sysId } = await invoices.arrived();
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.setProperty("instance_id", "c".repeat(32));
  await app.runDue();
  await minutes(3);
  assert.deepEqual([received("pull"), received("documents"), received("totals")], [0, 0, 0]);
  const open = await app.row("x_lr_relay_exception", "kind=pairing");
  assert.deepEqual(
    [open["state"], open["occurrences"], open["owner_role"]],
    ["open", "1", "x_lr_relay.admin"],
  );
  assert.match(open["cause"] ?? "", /is it a clone\?$/);
  await check();
  await minutes(1);
  assert.deepEqual([received("pull"), received("documents")], [1, 1]);
  assert.equal((await app.row("x_lr_relay_exception", "kind=pairing"))["state"], "closed");
});

for (const [name, refusal] of [
  ["another instance", problem(409, "instance_not_paired", false)],
  [
    "a swapped company",
    problem(422, "invalid_request", false, {
      detail: "cursor: made for another connection, entity or company; clear it to read from the beginning",
    }),
  ],
] as const)
  test(`a pull that shows ${name} stops the connection until somebody has checked it`, async () => {
    const invoices = invoicesOf(app);
    await sync("invoice");
    app.middleware.reply = ({ call }) => (call === "pull" ? refusal : undefined);
    await minutes(1);
    app.middleware.reply = undefined;
    assert.notEqual((await connection())["unpaired_reason"], "");
    const { sysId } = await invoices.arrived();
    await invoices.patch("alice", sysId, { approval: "approved" });
    await minutes(70);
    assert.deepEqual([received("pull"), received("documents")], [1, 0]);
    await check();
    await minutes(1);
    assert.equal(received("documents"), 1);
  });

test("what was approved for one company is not posted to another that took its place, not even when that is paired", async () => {
  const invoices = invoicesOf(app);
  const checked = async (company: string): Promise<void> => {
    app.middleware.reply = () => ({
      status: 200,
      body: { ok: true, checks: [] },
      headers: { "X-Relay-Company": company },
    });
    const { sys_id = "" } = await connection();
    await app.press("anna", "Check connection", sys_id, "x_lr_relay_connection");
  };
  /** As the middleware does: another company than the one named takes nothing. */
  const serves = (company: string): void => {
    app.middleware.reply = ({ headers }) =>
      [undefined, company].includes(headers["x-relay-company"])
        ? undefined
        : problem(409, "instance_not_paired", false, { detail: "another company" });
  };
  await checked("aaaa");
  assert.equal((await connection())["paired_company"], "aaaa");
  const first = await invoices.arrived();
  const second = await invoices.arrived();
  await invoices.patch("alice", first.sysId, { approval: "approved" });
  serves("bbbb");
  await app.runDue();
  await invoices.patch("alice", second.sysId, { approval: "approved" });
  await app.runDue();
  assert.equal(received("documents"), 1, "the refusal stops the others");
  assert.match((await connection())["unpaired_reason"] ?? "", /another company/);
  const [refused] = await invoices.dispatches(first.sysId);
  assert.deepEqual([refused?.["state"], refused?.["code"]], ["error", "instance_not_paired"]);
  assert.equal((await app.row("x_lr_relay_exception", "kind=pairing"))["state"], "open");

  await checked("bbbb");
  serves("bbbb");
  await minutes(1);
  const [later] = await invoices.dispatches(second.sysId);
  assert.deepEqual([later?.["state"], later?.["company"]], ["error", "aaaa"], "approved for the old one");
  assert.equal((await invoices.register(second.sysId))["posting"], "refused");
  await checked("bbbb");
  serves("bbbb");
  assert.equal(await app.press("alice", "Approve", second.sysId), 200);
  await minutes(1);
  assert.equal(
    (await invoices.register(second.sysId))["posting"],
    "confirmed",
    "approved anew, for the new one",
  );
});

test("a pull names the company, so that one without a cursor is not read from another either", async () => {
  await app.admin.update("x_lr_relay_connection", (await connection())["sys_id"] ?? "", {
    paired_company: "aaaa",
  });
  await sync("invoice");
  await minutes(1);
  const [pull] = app.middleware.received.filter(({ call }) => call === "pull");
  assert.deepEqual([pull?.headers["x-relay-company"], pull?.body["cursor"]], ["aaaa", undefined]);
});

test("the clean-up script takes address and secret from a clone and stops sending", async () => {
  const { script = "", active } = await app.row("clone_cleanup_script", "");
  assert.equal(active, "1");
  await app.admin.insert("sysauto_script", { name: "clone", script, active: "true", run_type: "on_demand" });
  await app.runJob("clone");
  for (const [property, value] of [
    ["dispatch_enabled", "false"],
    ["middleware_url", ""],
    ["middleware_secret", ""],
  ])
    assert.equal((await app.row("sys_properties", `name=x_lr_relay.${property}`))["value"], value, property);
});

test("records that could not enter are read again from the ERP, one or many, and their exceptions close", async () => {
  const syncId = await sync("invoice", { cursor: "far ahead", next_run: "2026-12-01 00:00:00" });
  const bad = { relay_error: "value_too_long: name" };
  await app.stage("invoice", invoice("1", [line("1")], { ...bad, modified_at: "2026-02-11T10:00:00Z" }));
  await app.stage("invoice", invoice("2", [line("1")], { ...bad, modified_at: "2026-02-03T10:00:00Z" }));
  const open = await app.rows("x_lr_relay_exception", "kind=mapping^state=open");
  assert.equal(open.length, 2);
  for (const { sys_id = "" } of open)
    assert.equal(await app.press("olga", "Replay", sys_id, "x_lr_relay_exception"), 200);
  app.middleware.reply = async ({ call }) => {
    if (call !== "pull") return undefined;
    for (const key of ["1", "2"])
      await app.stage("invoice", invoice(key, [line("1")], { run_id: "x", read_at: "2026-03-03T09:00:00Z" }));
    return { status: 200, body: pulled({ read: 2, unchanged: 2 }) };
  };
  await minutes(1);
  const [pull] = app.middleware.received.filter(({ call }) => call === "pull");
  assert.deepEqual(
    [pull?.body["since"], "cursor" in (pull?.body ?? {})],
    ["2026-02-03T10:00:00.000Z", false],
  );
  assert.equal((await app.rows("x_lr_relay_exception", "kind=mapping^state=open")).length, 0);
  const row = await app.row("x_lr_relay_sync", `sys_id=${syncId}`);
  assert.deepEqual([row["cursor"], row["read_since"]], ["c-1", ""]);
  assert.equal((await app.rows("x_lr_relay_activity", "event=replayed")).length, 2);
});

test("the trail of a record tells everything from its first row on, with run, request and payload", async () => {
  const { key, sysId } = await invoicesOf(app).arrived();
  await invoicesOf(app).patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const trail = await app.rows(
    "x_lr_relay_activity",
    `connection=${connectionName}^entity=invoice^external_id=${key}^ORDERBYnumber`,
  );
  assert.deepEqual(
    trail.map((row) => row["event"]),
    ["staged", "transformed", "approved", "queued", "sent", "answered"],
  );
  for (const row of trail.slice(0, 2))
    assert.ok(row["run_id"] && row["request_id"] && row["payload_sha256"], row["event"]);
});
