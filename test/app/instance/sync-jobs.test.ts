/** Several connections at once, long reads and calendars: the sync jobs against a stand-in for the middleware. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, closeQuietly, connectionName, type Row, stageMasters, startApp } from "./app.ts";
import { pulled, type Received, type Reply, totalled } from "./fake-middleware.ts";
import { invoicesOf } from "./invoices.ts";

let app: App;
// Eight jobs at a time and four calls to one host, as the platform has them (KB0694711, r_HTTPConnectionManagementProps.md).
beforeEach(async () => {
  app = await startApp({ schedulerWorkers: 8, connectionsPerHost: 4 });
});
afterEach(async () => {
  await closeQuietly(app);
});

const pulls = (): Received[] => app.middleware.received.filter(({ call }) => call === "pull");

async function connection(name: string): Promise<string> {
  const [known] = await app.rows("x_lr_relay_connection", `name=${name}`);
  return (
    known?.["sys_id"] ?? app.admin.insert("x_lr_relay_connection", { name, erp: "intacct", active: "true" })
  );
}

async function sync(name: string, values: Row = {}): Promise<string> {
  return app.admin.insert("x_lr_relay_sync", {
    connection: await connection(name),
    entity: "invoice",
    interval_minutes: "60",
    ...values,
  });
}

const syncRow = (sysId: string): Promise<Row> => app.row("x_lr_relay_sync", `sys_id=${sysId}`);

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    app.clock.advance(60_000);
    await app.runDue();
  }
}

/** Pulls hang until `release` is called; what else comes is answered at once. */
function slowPulls(): { waiting: () => number; release: () => void } {
  const open: (() => void)[] = [];
  app.middleware.reply = ({ call }) =>
    call === "pull"
      ? new Promise<Reply>((resolve) => open.push(() => resolve({ status: 200, body: pulled() })))
      : undefined;
  return {
    waiting: () => open.length,
    release: () => {
      app.middleware.reply = undefined;
      for (const resolve of open.splice(0)) resolve();
    },
  };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

test("approves during four slow pulls and waits no more than a normal approval does", async () => {
  const invoices = invoicesOf(app);
  await stageMasters(app);
  const calm = await invoices.arrived();
  await invoices.patch("alice", calm.sysId, { approval: "approved" });
  await app.runDue();
  const [normal] = await invoices.dispatches(calm.sysId);
  assert.equal(normal?.["state"], "processed");

  const busy = await invoices.arrived();
  for (const name of [connectionName, "two", "three", "four"]) await sync(name);
  const slow = slowPulls();
  app.clock.advance(60_000);
  const running = app.runDue();
  await until(() => slow.waiting() === 2);
  await invoices.patch("alice", busy.sysId, { approval: "approved" });
  const sending = app.runDue();
  await until(async () => (await invoices.dispatches(busy.sysId))[0]?.["state"] === "processed");
  assert.equal(
    slow.waiting(),
    2,
    "two pulls are in flight and still unanswered, the other two wait their turn",
  );
  const [sent] = await invoices.dispatches(busy.sysId);
  const waited = (row: Row | undefined): number =>
    Date.parse(row?.["processed_at"] ?? "") - Date.parse(row?.["sys_created_on"] ?? "");
  assert.equal(waited(sent), waited(normal));
  slow.release();
  await Promise.all([running, sending]);
  await minutes(1);
  assert.deepEqual(
    pulls()
      .map((pull) => pull.connection)
      .sort(),
    [connectionName, "four", "three", "two"],
  );
});

test("never more than two pulls are in flight, also when jobs are started by hand", async () => {
  for (const name of [connectionName, "two", "three", "four"]) await sync(name);
  const slow = slowPulls();
  const jobs = ["Ledger Relay: sync runner", "Ledger Relay: second sync runner"];
  const running = [...jobs, ...jobs, ...jobs].map((job) => app.runJob(job));
  await until(() => slow.waiting() === 2);
  const own = (await app.rows("x_lr_relay_run", "state=running")).map((run) => run["slot_key"]);
  assert.deepEqual(own.sort(), ["slot 1", "slot 2"]);
  await Promise.all(running.slice(2).map((job) => Promise.race([job, undefined])));
  assert.equal(slow.waiting(), 2);
  slow.release();
  await Promise.all(running);
  assert.equal(new Set(pulls().map((pull) => pull.connection)).size, pulls().length, "each connection once");
});

test("a run whose job was stopped gives back its connection and its slot by itself", async () => {
  const first = await sync(connectionName);
  for (const [slot, name] of [
    ["slot 1", connectionName],
    ["slot 2", "two"],
  ] as const)
    await app.admin.insert("x_lr_relay_run", {
      sync: name === connectionName ? first : await sync("two"),
      connection: name,
      entity: "invoice",
      run_id: `stuck ${slot}`,
      lease_key: name,
      slot_key: slot,
      lease_until: "2026-03-02 09:02:00",
    });
  await minutes(1);
  assert.equal(pulls().length, 0);
  await minutes(2);
  assert.deepEqual(
    pulls()
      .map((pull) => pull.connection)
      .sort(),
    [connectionName, "two"],
  );
  const stuck = await app.rows("x_lr_relay_run", "run_idSTARTSWITHstuck");
  assert.deepEqual(
    stuck.map((run) => run["state"]),
    ["error", "error"],
  );
});

test("a long backfill shows percent, rate and time left, and nothing once it is done", async () => {
  const sysId = await sync(connectionName);
  let page = 0;
  let half: Row = {};
  let run: Row = {};
  app.middleware.reply = async ({ call, body }) => {
    if (call === "totals") {
      assert.deepEqual(body, { entity: "invoice", from: "1900-01-01", to: "2999-12-31" });
      return { status: 200, body: totalled(Array.from({ length: 1000 }, (_, index) => String(index))) };
    }
    page += 1;
    if (page === 5) half = await syncRow(sysId);
    if (page === 5) run = await app.row("x_lr_relay_run", "state=more");
    app.clock.advance(30_000);
    const status = page < 10 ? "more" : "complete";
    return { status: 200, body: pulled({ status, cursor: `p-${page}`, read: 100, unchanged: 100 }) };
  };
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(half["percent"], "40");
  assert.equal(half["progress"], "40 %, 400 of 1000 records, 200 a minute, about 3 min left");
  assert.equal(run["progress"], half["progress"]);
  await minutes(4);
  const done = await syncRow(sysId);
  assert.deepEqual([done["percent"], done["progress"], done["backfill_started"]], ["100", "Complete", ""]);
  assert.equal(app.middleware.received.filter(({ call }) => call === "totals").length, 1);
});

test("without a count from the ERP a long backfill shows records and rate", async () => {
  const sysId = await sync(connectionName);
  // As long as each answer takes a minute, the next run of the job is due at once.
  let slow = 4;
  app.middleware.reply = ({ call }) => {
    if (slow > 0) app.clock.advance(60_000);
    slow -= 1;
    if (call === "totals") return { status: 503, body: { code: "erp_unavailable", retryable: true } };
    return {
      status: 200,
      body: pulled({ status: "more", cursor: `${app.clock.now()}`, read: 90, unchanged: 90 }),
    };
  };
  app.clock.advance(60_000);
  await app.runDue();
  const row = await syncRow(sysId);
  assert.equal(row["percent"], "");
  assert.match(row["progress"] ?? "", /^\d+ records, \d+ a minute$/);
});

const schedules: [string, Row, string][] = [
  // 2026-03-02 is a Monday; the instance's own zone is 8 hours behind UTC, and 7 from 2026-03-08 on.
  ["hourly", { schedule: "hourly", at_time: "00:20" }, "2026-03-02 09:20:00"],
  ["daily", { schedule: "daily", at_time: "02:30" }, "2026-03-02 10:30:00"],
  ["weekly", { schedule: "weekly", at_time: "22:00", weekday: "6" }, "2026-03-08 06:00:00"],
  [
    "weekly after summer time began",
    { schedule: "weekly", at_time: "05:00", weekday: "0" },
    "2026-03-08 12:00:00",
  ],
  ["working days", { schedule: "calendar", calendar: "0 6-18 * * 1-5" }, "2026-03-02 14:00:00"],
  ["the first of the month", { schedule: "calendar", calendar: "15 1 1 * *" }, "2026-04-01 08:15:00"],
];
for (const [name, values, next] of schedules)
  test(`a sync that goes ${name} runs at once the first time, then at its time`, async () => {
    const sysId = await sync(connectionName, { ...values, sweep_days: "0" });
    app.clock.advance(60_000);
    await app.runDue();
    assert.equal(pulls().length, 1);
    assert.equal((await syncRow(sysId))["next_run"], next);
    app.clock.advance(Date.parse(`${next.replace(" ", "T")}Z`) - app.clock.now() - 60_000);
    await app.runDue();
    assert.equal(pulls().length, 1, "not before");
    await minutes(2);
    assert.equal(pulls().length, 2);
  });

test("a calendar that cannot be read is refused where it is written", async () => {
  const sysId = await sync(connectionName);
  for (const [column, value] of [
    ["calendar", "every day"],
    ["calendar", "61 * * * *"],
    ["calendar", "0 0 30 2 *"],
    ["at_time", "25:00"],
  ] as const) {
    const schedule = column === "calendar" ? "calendar" : "daily";
    const { status } = await app.as("olga", "PATCH", `/api/now/table/x_lr_relay_sync/${sysId}`, {
      schedule,
      [column]: value,
    });
    assert.equal(status, 403, value);
  }
  assert.equal((await syncRow(sysId))["schedule"], "interval");
});

test("a run whose own control totals differ is not green, and is somebody's work until one adds up", async () => {
  const sysId = await sync(connectionName);
  app.middleware.reply = () => ({ status: 200, body: pulled({ read: 10, unchanged: 8 }) });
  await minutes(1);
  const [run] = await app.rows("x_lr_relay_run");
  assert.equal(run?.["state"], "differs");
  assert.equal(run?.["message"], "Control totals differ: 10 records were read, 8 are accounted for.");
  const open = await app.row("x_lr_relay_exception", "state=open");
  assert.deepEqual([open["kind"], open["cause"]], ["sync", run?.["message"]]);

  app.middleware.reply = () => ({ status: 200, body: pulled({ read: 2, staged: 2, inserted: 2 }) });
  await app.press("olga", "Sync now", sysId, "x_lr_relay_sync");
  await minutes(1);
  const [, second] = await app.rows("x_lr_relay_run", "ORDERBYnumber");
  assert.equal(second?.["state"], "differs", "what is said to be staged is not here");
  assert.match(second?.["message"] ?? "", /2 records are said to be staged, 0 are here/);

  app.middleware.reply = undefined;
  await app.press("olga", "Sync now", sysId, "x_lr_relay_sync");
  await minutes(1);
  assert.equal((await app.row("x_lr_relay_exception", ""))["state"], "closed");
});

test("a dispatch is tried again when its time has come, not when the next minute has", async () => {
  const invoices = invoicesOf(app);
  await stageMasters(app);
  const { sysId } = await invoices.arrived();
  app.middleware.reply = () => ({
    status: 202,
    body: { status: "in_progress" },
    headers: { "Retry-After": "7" },
  });
  await invoices.patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  app.middleware.reply = undefined;
  app.clock.advance(6_000);
  await app.runDue();
  assert.equal((await invoices.dispatches(sysId))[0]?.["state"], "in_progress");
  app.clock.advance(1_000);
  await app.runDue();
  assert.equal((await invoices.dispatches(sysId))[0]?.["state"], "processed");
});
