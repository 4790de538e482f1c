/** The sync runner in the simulated instance, against a stand-in for the middleware. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, closeQuietly, connectionName, type Row, startApp } from "./app.ts";
import { problem, pulled, type Received, type Reply } from "./fake-middleware.ts";

let app: App;
let syncs: Record<string, string>;
const sequence = { invoice: "40", supplier: "30", gl_account: "10", cost_center: "20" };

beforeEach(async () => {
  app = await startApp();
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  syncs = {};
  for (const [entity, order] of Object.entries(sequence))
    syncs[entity] = await app.admin.insert("x_lr_relay_sync", {
      connection,
      entity,
      sequence: order,
      interval_minutes: "60",
    });
});
afterEach(async () => {
  await closeQuietly(app);
});

const sync = (entity: string): Promise<Row> => app.row("x_lr_relay_sync", `sys_id=${syncs[entity]}`);
const runs = (entity: string): Promise<Row[]> => app.rows("x_lr_relay_run", `entity=${entity}^ORDERBYnumber`);
const pulls = (): Received[] => app.middleware.received.filter(({ call }) => call === "pull");
const entitiesPulled = (): unknown[] => pulls().map(({ body }) => body["entity"]);

/** Answers the pulls of one entity; the others are complete. */
function answer(entity: string, reply: (request: Received) => Reply | Promise<Reply>): void {
  app.middleware.reply = (request) =>
    request.call === "pull" && request.body["entity"] === entity ? reply(request) : undefined;
}

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    app.clock.advance(60_000);
    await app.runDue();
  }
}

test("due entities are pulled by sequence, once, and again after their interval", async () => {
  await app.runDue();
  await minutes(1);
  assert.deepEqual(entitiesPulled(), ["gl_account", "cost_center", "supplier", "invoice"]);
  const [first] = pulls();
  assert.equal(first?.path, `/v1/connections/${connectionName}/pull`);
  assert.ok(!("cursor" in (first?.body ?? {})), "the first pull has no cursor");
  assert.equal(first?.body["deadline_ms"], 20_000);
  const [run] = await runs("gl_account");
  assert.equal(first?.body["run_id"], run?.["run_id"]);
  assert.equal(run?.["state"], "complete");
  const done = await sync("gl_account");
  assert.equal(done["cursor"], "c-1");
  assert.equal(done["high_water"], "2026-03-01T10:00:00Z");
  assert.equal(done["state"], "idle");
  assert.equal(done["lease_until"], "");
  assert.equal(done["last_success"], done["last_run"]);
  await minutes(61);
  assert.equal(pulls().length, 8);
  assert.equal(pulls()[4]?.body["cursor"], "c-1");
  assert.equal((await runs("gl_account")).length, 2);
});

test("more is fetched in the same run, cursor by cursor, and the counts add up", async () => {
  let page = 0;
  answer("supplier", () => {
    page += 1;
    const status = page < 3 ? "more" : "complete";
    return {
      status: 200,
      body: pulled({
        status,
        cursor: `s-${page}`,
        read: 10,
        staged: 4,
        inserted: 3,
        updated: 1,
        unchanged: 6,
      }),
    };
  });
  await app.runDue();
  await minutes(1);
  const own = pulls().filter(({ body }) => body["entity"] === "supplier");
  assert.deepEqual(
    own.map(({ body }) => body["cursor"]),
    [undefined, "s-1", "s-2"],
  );
  assert.equal(new Set(own.map(({ body }) => body["run_id"])).size, 1);
  const [run, ...others] = await runs("supplier");
  assert.equal(others.length, 0);
  assert.deepEqual(
    ["read_count", "staged", "inserted", "updated", "unchanged", "rejected"].map((column) => run?.[column]),
    ["30", "12", "9", "3", "18", "0"],
  );
  assert.equal((await sync("supplier"))["cursor"], "s-3");
});

test("a long backfill leaves the rest for the next run, and the lock is free in between", async () => {
  let page = 0;
  answer("invoice", () => {
    page += 1;
    app.clock.advance(30_000);
    const status = page < 10 ? "more" : "complete";
    return { status: 200, body: pulled({ status, cursor: `i-${page}`, read: 1, unchanged: 1 }) };
  });
  await app.runDue();
  await minutes(3);
  const own = await runs("invoice");
  const asked = pulls().filter(({ body }) => body["entity"] === "invoice");
  assert.deepEqual(
    asked.map(({ body }) => body["cursor"]),
    [undefined, ...Array.from({ length: 9 }, (_, index) => `i-${index + 1}`)],
  );
  assert.deepEqual(
    own.map((run) => run["state"]),
    ["more", "more", "complete"],
  );
  assert.ok(own.every((run) => run["lease_key"] === run["run_id"]));
  assert.deepEqual(
    own.map((run) => asked.filter(({ body }) => body["run_id"] === run["run_id"]).length),
    [4, 4, 2],
    "as many pulls as fit into 100 s",
  );
  assert.equal((await sync("invoice"))["cursor"], "i-10");
});

test("a cursor that stands still ends the run instead of turning in circles", async () => {
  let asked = 0;
  answer("invoice", () => {
    asked += 1;
    return { status: 200, body: pulled({ status: "more", cursor: "stuck", pending: 1 }) };
  });
  await app.runDue();
  assert.equal(asked, 2, "the second answer showed that nothing moves");
  await minutes(1);
  assert.equal(asked, 3, "the next run looks again");
});

test("deferred waits until the time that the middleware named", async () => {
  answer("invoice", () => ({
    status: 200,
    body: pulled({ status: "deferred", cursor: "d-1", resume_at: "2026-03-02T09:30:00Z" }),
  }));
  await app.runDue();
  await minutes(1);
  const waiting = await sync("invoice");
  assert.equal(waiting["next_run"], "2026-03-02 09:30:00");
  assert.equal(waiting["cursor"], "d-1");
  assert.equal(waiting["last_success"], "");
  assert.equal((await runs("invoice"))[0]?.["state"], "deferred");
  const [entry] = await app.rows("x_lr_relay_activity", "entity=invoice^event=pulled");
  assert.match(entry?.["detail"] ?? "", /Deferred until 2026-03-02 09:30:00 UTC: the ERP's calls/);
  await minutes(20);
  assert.equal(pulls().filter(({ body }) => body["entity"] === "invoice").length, 1);
});

test("an error keeps what was reached, says why, and holds up no other entity", async () => {
  answer("gl_account", () =>
    problem(503, "erp_unavailable", true, {
      ...pulled({ read: 5, staged: 5, inserted: 5 }),
      status: 503,
      cursor: "half",
    }),
  );
  await app.runDue();
  await minutes(1);
  const failed = await sync("gl_account");
  assert.equal(failed["cursor"], "half");
  assert.equal(failed["state"], "idle");
  assert.equal(failed["message"], "erp_unavailable: erp_unavailable happened Do this.");
  assert.equal(failed["last_success"], "");
  const [run] = await runs("gl_account");
  assert.equal(run?.["state"], "error");
  assert.equal(run?.["read_count"], "5");
  assert.match(run?.["request_id"] ?? "", /^request-/);
  assert.deepEqual(entitiesPulled(), ["gl_account", "cost_center", "supplier", "invoice"]);
  const [entry] = await app.rows("x_lr_relay_activity", "event=failed");
  assert.equal(entry?.["entity"], "gl_account");
  app.middleware.reply = undefined;
  await minutes(3);
  const well = await sync("gl_account");
  assert.equal(well["message"], "");
  assert.equal(well["cursor"], "c-1");
});

test("a middleware that is not there is an error that passes", async () => {
  await app.setProperty("x_lr_relay.middleware_url", "http://127.0.0.1:1");
  await app.runDue();
  await minutes(1);
  const [run] = await runs("invoice");
  assert.equal(run?.["state"], "error");
  assert.notEqual(run?.["message"], "");
  await app.setProperty("x_lr_relay.middleware_url", app.middleware.url);
  await minutes(4);
  assert.equal((await runs("invoice")).at(-1)?.["state"], "complete");
});

test("rejected records are named in the run", async () => {
  answer("supplier", () => ({
    status: 200,
    body: pulled({ read: 1, rejected: [{ external_id: "V9", code: "value_too_long", message: "name" }] }),
  }));
  await app.runDue();
  await minutes(1);
  const [run] = await runs("supplier");
  assert.equal(run?.["rejected"], "1");
  assert.equal(run?.["message"], "Rejected: V9: value_too_long name");
});

test("while a run holds the lease no second one starts; when the lease is over it is closed and replaced", async () => {
  await app.admin.insert("x_lr_relay_run", {
    sync: syncs["invoice"] ?? "",
    connection: connectionName,
    entity: "invoice",
    run_id: "stuck-run",
    lease_key: connectionName,
    lease_until: "2026-03-02 09:05:00",
  });
  await app.admin.update("x_lr_relay_sync", syncs["invoice"] ?? "", { state: "running" });
  await app.runDue();
  await minutes(4);
  assert.deepEqual(pulls(), []);
  await minutes(3);
  const [stuck] = await app.rows("x_lr_relay_run", "run_id=stuck-run");
  assert.equal(stuck?.["state"], "error");
  assert.match(stuck?.["message"] ?? "", /lease is over/);
  assert.deepEqual(entitiesPulled(), ["gl_account", "cost_center", "supplier", "invoice"]);
  assert.equal((await sync("invoice"))["state"], "idle");
});

test("a connection or an entity that is switched off is not pulled", async () => {
  await app.admin.update("x_lr_relay_sync", syncs["supplier"] ?? "", { active: "false" });
  await app.runDue();
  await minutes(1);
  assert.deepEqual(entitiesPulled(), ["gl_account", "cost_center", "invoice"]);
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  await app.admin.update("x_lr_relay_connection", connection, { active: "false" });
  await minutes(61);
  assert.equal(pulls().length, 3);
});

test("two job runs at the same time pull every entity once", async () => {
  const job = "Ledger Relay: sync runner";
  for (let round = 1; round <= 5; round += 1) {
    await Promise.all([app.runJob(job), app.runJob(job)]);
    assert.equal(pulls().length, 4 * round);
    app.clock.advance(3_600_000);
  }
});

test("a run that lost its lease writes nothing any more", async () => {
  answer("gl_account", async () => {
    const [run] = await runs("gl_account");
    await app.admin.update("x_lr_relay_run", run?.["sys_id"] ?? "", { lease_key: "taken", state: "error" });
    return { status: 200, body: pulled({ cursor: "late", read: 1 }) };
  });
  await app.runJob("Ledger Relay: sync runner");
  assert.equal((await sync("gl_account"))["cursor"], "");
  const [run] = await runs("gl_account");
  assert.equal(run?.["state"], "error");
  assert.equal(run?.["read_count"], "0");
});

test("a week after the first complete run a sweep looks for what was deleted, with a cursor of its own", async () => {
  for (const entity of ["gl_account", "cost_center", "supplier"])
    await app.admin.update("x_lr_relay_sync", syncs[entity] ?? "", { active: "false" });
  let page = 0;
  answer("invoice", ({ body }) => {
    if (body["mode"] !== "sweep") return { status: 200, body: pulled() };
    page += 1;
    const more = {
      status: page === 1 ? "more" : "complete",
      cursor: `sweep-${page}`,
      read: 50,
      deleted: page,
    };
    return { status: 200, body: pulled(more) };
  });
  await app.runDue();
  await minutes(1);
  assert.equal((await sync("invoice"))["next_sweep"], "2026-03-09 09:00:00");
  assert.ok(
    pulls().every(({ body }) => !("mode" in body)),
    "not before its time",
  );
  app.clock.advance(7 * 86_400_000);
  await app.runDue();
  const sweeps = pulls().filter(({ body }) => body["mode"] === "sweep");
  assert.deepEqual(
    sweeps.map(({ body }) => body["cursor"]),
    [undefined, "sweep-1"],
  );
  const done = await sync("invoice");
  assert.deepEqual([done["cursor"], done["sweep_cursor"], done["state"]], ["c-1", "", "idle"]);
  assert.equal(done["next_sweep"]?.slice(0, 10), "2026-03-16");
  assert.notEqual(done["last_sweep"], "");
  const [swept] = await app.rows("x_lr_relay_run", "mode=sweep");
  assert.deepEqual([swept?.["state"], swept?.["deleted"], swept?.["read_count"]], ["complete", "3", "100"]);
  await minutes(2);
  assert.equal(pulls().filter(({ body }) => body["mode"] === "sweep").length, 2);
});

test("a sweep that fails is an exception of its own and does not hold up the changes", async () => {
  answer("invoice", ({ body }) =>
    body["mode"] === "sweep" ? problem(503, "erp_unavailable", false) : { status: 200, body: pulled() },
  );
  await app.runDue();
  await minutes(1);
  app.clock.advance(7 * 86_400_000);
  await app.runDue();
  const open = await app.row("x_lr_relay_exception", "state=open");
  assert.deepEqual([open["kind"], open["entity"]], ["sweep", "invoice"]);
  const before = pulls().length;
  await minutes(61);
  assert.equal(
    (await app.row("x_lr_relay_exception", "kind=sweep"))["state"],
    "open",
    "changes close it not",
  );
  assert.ok(pulls().length > before);
  app.middleware.reply = undefined;
  await app.press("olga", "Replay", open["sys_id"] ?? "", "x_lr_relay_exception");
  await minutes(1);
  assert.equal((await app.row("x_lr_relay_exception", "kind=sweep"))["state"], "closed");
});
