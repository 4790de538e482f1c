/** Tie-out: the register against an ERP that a stand-in for the middleware counts. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, connectionName, invoice, line, type Row, stageMasters, startApp } from "./app.ts";
import { problem, pulled, type Received, totalled } from "./fake-middleware.ts";

let app: App;
let complaintsAllowed: string[];
beforeEach(async () => {
  app = await startApp();
  complaintsAllowed = [];
  await stageMasters(app);
  erp = [];
  app.middleware.reply = (request) =>
    request.call === "totals" ? { status: 200, body: counted(request.body) } : undefined;
});
afterEach(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(app.middleware.refused, [], "every request was signed");
  assert.deepEqual(complaints, complaintsAllowed);
});

/** What the ERP holds. */
let erp: { key: string; date: string; currency: string; amount: number }[];

/** Counts as the middleware does: inclusive dates, sums by currency, hash of the sorted keys. */
function counted({ from, to }: Received["body"]): Record<string, unknown> {
  const within = erp.filter(({ date }) => from === undefined || (date >= String(from) && date <= String(to)));
  const amounts: Record<string, number> = {};
  for (const { currency, amount } of within) amounts[currency] = (amounts[currency] ?? 0) + amount * 100;
  return totalled(
    within.map(({ key }) => key),
    Object.fromEntries(Object.entries(amounts).map(([currency, cents]) => [currency, String(cents / 100)])),
  );
}

/** A bill that both have, unless the register is told something else. */
async function bill(key: string, date: string, amount: string, values: Row = {}): Promise<void> {
  erp.push({ key, date, currency: "USD", amount: Number(amount) });
  await app.stage(
    "invoice",
    invoice(key, [line("1")], { invoice_date: date, total_amount: amount, ...values }),
  );
}

async function sync(entity: string, values: Row = {}): Promise<string> {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  return app.admin.insert("x_lr_relay_sync", {
    connection,
    entity,
    next_run: "2026-12-01 00:00:00",
    ...values,
  });
}

async function compareNow(syncId: string): Promise<Row> {
  assert.equal(await app.press("olga", "Compare with ERP", syncId, "x_lr_relay_sync"), 200);
  app.clock.advance(60_000);
  await app.runDue();
  return app.row("x_lr_relay_sync", `sys_id=${syncId}`);
}

const total = (period: string): Promise<Row> => app.row("x_lr_relay_total", `period=${period}`);
const march = "2026-03-01..2026-03-31";
const february = "2026-02-01..2026-02-28";

test("equal in count, sums and keys is green, month by month, and comes again a day later", async () => {
  await bill("1", "2026-02-28", "10.1");
  await bill("2", "2026-03-01", "20.2");
  await bill("3", "2026-03-01", "-5.25");
  const syncId = await sync("invoice");
  const row = await compareNow(syncId);
  assert.equal(row["tie_out"], "equal");
  assert.equal(row["next_tie_out"], "2026-03-03 09:01:00");
  const now = await total(march);
  assert.deepEqual(
    ["state", "erp_count", "register_count", "way_count", "register_amounts", "message", "differences"].map(
      (column) => now[column],
    ),
    ["equal", "2", "2", "0", '{"USD":"14.95"}', "", ""],
  );
  assert.equal(now["erp_keys_sha256"], now["register_keys_sha256"]);
  assert.equal((await total(february))["state"], "equal");
  assert.equal((await app.rows("x_lr_relay_total", "")).length, 2, "this month and the one before");
  const trail = await app.rows("x_lr_relay_activity", "event=tied_out");
  assert.equal(trail.length, 2);
});

test("masters are compared as a whole", async () => {
  erp = ["6000", "6100"].map((key) => ({ key, date: "", currency: "", amount: 0 }));
  const syncId = await sync("gl_account");
  assert.equal((await compareNow(syncId))["tie_out"], "equal");
  erp.push({ key: "6200", date: "", currency: "", amount: 0 });
  assert.equal((await compareNow(syncId))["tie_out"], "different");
  const all = await total("all");
  assert.equal(all["message"], "3 records in the ERP, 2 in the register, 0 on the way.");
  assert.equal(all["differences"], "3 records in the ERP, 2 here; here: 6000, 6100");
});

test("a bill that could not enter is on the way, and named as what the ERP has more", async () => {
  await bill("1", "2026-03-01", "10");
  await bill("2", "2026-03-05", "20", { relay_error: "value_too_long: name" });
  await compareNow(await sync("invoice"));
  const row = await total(march);
  assert.equal(row["state"], "different");
  assert.deepEqual(
    [row["erp_count"], row["register_count"], row["way_count"], row["way_amounts"]],
    ["2", "1", "1", '{"USD":"20"}'],
  );
  assert.equal(
    row["message"],
    "2 records in the ERP, 1 in the register, 1 on the way; USD 30 in the ERP, 10 here.",
  );
  assert.deepEqual(row["differences"]?.split("\n"), [
    "2: is on the way: value_too_long: name",
    "2026-03-05: only in the ERP: 2",
  ]);
});

test("a bill that only the register has is found among many, and its day", async () => {
  for (let day = 10; day < 30; day += 1) await bill(`K${day}`, `2026-03-${day}`, "1");
  erp = erp.filter(({ key }) => key !== "K17");
  await compareNow(await sync("invoice"));
  assert.equal((await total(march))["differences"], "2026-03-17: only in the register: K17");
  const asked = app.middleware.received.filter(({ call }) => call === "totals").length;
  assert.ok(asked <= 14, `${asked} calls`);
});

test("other amounts under the same keys are told apart from other keys", async () => {
  await bill("1", "2026-03-01", "10");
  await bill("2", "2026-03-20", "20.00");
  if (erp[1]) erp[1].amount = 21;
  await compareNow(await sync("invoice"));
  assert.equal(
    (await total(march))["differences"],
    "2026-03-20: the same records, other amounts (USD 21 in the ERP, 20 here): 2",
  );
});

test("an invoice whose lines are not complete is not tied out, whatever the sums say", async () => {
  await bill("1", "2026-03-01", "10", { line_count: "2" });
  complaintsAllowed = ["lines holds 1 lines, line_count says 2"];
  await compareNow(await sync("invoice"));
  const row = await total(march);
  assert.equal(row["state"], "different");
  assert.match(row["differences"] ?? "", /1: .*its lines are not complete/);
});

test("a difference is looked at again after another pull; one that stands is somebody's work until it is gone", async () => {
  await bill("1", "2026-03-01", "10");
  erp.push({ key: "2", date: "2026-03-02", currency: "USD", amount: 5 });
  const syncId = await sync("invoice");
  const first = await compareNow(syncId);
  assert.equal(first["tie_out"], "different");
  assert.equal((await app.rows("x_lr_relay_exception", "")).length, 0, "it may only be late");
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(app.middleware.received.filter(({ call }) => call === "pull").length, 1, "another pull first");
  app.clock.advance(15 * 60_000);
  await app.runDue();
  const open = await app.row("x_lr_relay_exception", "state=open");
  assert.deepEqual([open["kind"], open["entity"]], ["tie_out", "invoice"]);
  assert.match(open["cause"] ?? "", /2026-03-01\.\.2026-03-31: 2 records in the ERP, 1 in the register/);
  erp.pop();
  assert.equal((await compareNow(syncId))["tie_out"], "equal");
  assert.equal((await app.row("x_lr_relay_exception", "kind=tie_out"))["state"], "closed");
});

test("an ERP that does not answer is neither equal nor different", async () => {
  await bill("1", "2026-03-01", "10");
  const syncId = await sync("invoice");
  await compareNow(syncId);
  app.middleware.reply = () => problem(503, "erp_unavailable", true);
  assert.equal((await compareNow(syncId))["tie_out"], "error");
  const row = await total(march);
  assert.deepEqual([row["state"], row["erp_count"]], ["error", ""]);
  assert.match(row["message"] ?? "", /^The ERP was not counted: erp_unavailable/);
});

test("one period can be compared again, and every month since a date", async () => {
  await bill("1", "2025-12-31", "10");
  const syncId = await sync("invoice", { tie_out_from: "2025-12-15" });
  await compareNow(syncId);
  const periods = (await app.rows("x_lr_relay_total", "ORDERBYperiod")).map((row) => row["period"]);
  assert.deepEqual(periods, ["2025-12-01..2025-12-31", "2026-01-01..2026-01-31", february, march]);
  if (erp[0]) erp[0].amount = 11;
  const { sys_id = "" } = await total("2025-12-01..2025-12-31");
  assert.equal(await app.press("olga", "Compare again", sys_id, "x_lr_relay_total"), 200);
  assert.equal((await total("2025-12-01..2025-12-31"))["state"], "different");
});

test("nothing is compared while a run or a long read goes on; the first comparison follows the first complete run", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  const syncId = await app.admin.insert("x_lr_relay_sync", { connection, entity: "invoice" });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await app.row("x_lr_relay_sync", `sys_id=${syncId}`))["next_tie_out"], "2026-03-02 10:01:00");
  await app.admin.update("x_lr_relay_sync", syncId, { backfill_started: "2026-03-02 09:01:00" });
  app.middleware.reply = ({ call }) =>
    call === "pull"
      ? { status: 200, body: pulled({ status: "deferred", resume_at: "2026-03-03T00:00:00Z" }) }
      : undefined;
  app.clock.advance(3_600_000);
  await app.runDue();
  assert.equal((await app.rows("x_lr_relay_total", "")).length, 0);
});
