/** From the outbox to the ERP's answer, in the simulated instance, against a stand-in for the middleware. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type App, closeQuietly, connectionName, stageMasters, startApp } from "./app.ts";
import { problem } from "./fake-middleware.ts";
import { type Invoices, invoicesOf } from "./invoices.ts";

let app: App;
let invoices: Invoices;
before(async () => {
  app = await startApp();
  invoices = invoicesOf(app);
  await stageMasters(app);
});
after(async () => {
  await closeQuietly(app);
});
beforeEach(() => {
  app.middleware.reply = undefined;
  app.middleware.received.length = 0;
});

const arrived: Invoices["arrived"] = (...args) => invoices.arrived(...args);
const patch: Invoices["patch"] = (...args) => invoices.patch(...args);
const register: Invoices["register"] = (...args) => invoices.register(...args);
const dispatches: Invoices["dispatches"] = (...args) => invoices.dispatches(...args);
const events: Invoices["events"] = (...args) => invoices.events(...args);
const documents: Invoices["documents"] = (...args) => invoices.documents(...args);

test("an answer in progress is asked for again with the same key until it says posted", async () => {
  const { sysId, key } = await arrived();
  let asked = 0;
  app.middleware.reply = () => {
    asked += 1;
    return asked < 3
      ? { status: 202, body: { status: "in_progress" }, headers: { "Retry-After": "20" } }
      : undefined;
  };
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [waiting] = await dispatches(sysId);
  assert.equal(waiting?.["state"], "in_progress");
  assert.equal((await register(sysId))["posting"], "sent");
  for (let minute = 0; minute < 3; minute += 1) {
    app.clock.advance(60_000);
    await app.runDue();
  }
  assert.equal((await dispatches(sysId))[0]?.["state"], "processed");
  assert.equal(asked, 3);
  assert.equal(new Set(documents().map(({ headers }) => headers["idempotency-key"])).size, 1);
  assert.deepEqual((await events(key)).slice(3), [
    "queued",
    "sent",
    "waiting",
    "sent",
    "waiting",
    "sent",
    "answered",
  ]);
});

test("a passing fault is sent again later, further apart each time, and never counts as posted", async () => {
  const { sysId } = await arrived();
  app.middleware.reply = () => problem(503, "erp_unavailable", true);
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [first] = await dispatches(sysId);
  assert.equal(first?.["state"], "new");
  assert.equal(first?.["code"], "erp_unavailable");
  assert.equal(first?.["fix"], "Do this.");
  const wait = Date.parse(`${first?.["next_attempt"]?.replace(" ", "T")}Z`) - app.clock.now();
  assert.ok(wait >= 14_000 && wait <= 31_000, `${wait} ms`);
  assert.equal((await register(sysId))["posting"], "sent");
  await app.runDue();
  assert.equal(documents().length, 1, "not before its time");
  for (let minute = 0; minute < 10; minute += 1) {
    app.clock.advance(60_000);
    await app.runDue();
  }
  const tried = documents().length;
  assert.ok(tried >= 4 && tried <= 8, `${tried} attempts in ten minutes`);
  app.middleware.reply = undefined;
  app.clock.advance(1_800_000);
  await app.runDue();
  const [last] = await dispatches(sysId);
  assert.equal(last?.["state"], "processed");
  assert.equal(last?.["code"], "");
  assert.equal((await register(sysId))["posting"], "confirmed");
});

test("without a connection to the middleware the dispatch waits and says why", async () => {
  const { sysId } = await arrived();
  await app.setProperty("x_lr_relay.middleware_url", "http://127.0.0.1:1");
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [dispatch] = await dispatches(sysId);
  assert.equal(dispatch?.["state"], "new");
  assert.equal(dispatch?.["code"], "no_connection");
  await app.setProperty("x_lr_relay.middleware_url", app.middleware.url);
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await dispatches(sysId))[0]?.["state"], "processed");
});

test("a sender that vanished between its claim and the dispatch does not block it for ever", async () => {
  const { sysId } = await arrived();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  const [dispatch] = await dispatches(sysId);
  const at = new Date(app.clock.now()).toISOString().slice(0, 19).replace("T", " ");
  await app.admin.insert("x_lr_relay_activity", {
    event: "sent",
    at,
    event_key: `${dispatch?.["sys_id"]}:1`,
  });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(documents().length, 0, "the attempt is taken");
  app.clock.advance(120_000);
  await app.runDue();
  const [after] = await dispatches(sysId);
  assert.equal(after?.["state"], "processed");
  assert.equal(after?.["attempt"], "2");
});

test("a sender whose lease another has taken over changes nothing by its late answer", async () => {
  const { sysId } = await arrived();
  const takenOver = {
    lease_holder: "other",
    lease_until: "2099-01-01 00:00:00",
    next_attempt: "2099-01-01 00:00:00",
  };
  app.middleware.reply = async () => {
    const [dispatch] = await dispatches(sysId);
    await app.admin.update("x_lr_relay_dispatch", dispatch?.["sys_id"] ?? "", takenOver);
    return problem(422, "erp_rejected", false);
  };
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [after] = await dispatches(sysId);
  assert.equal(after?.["state"], "in_progress");
  assert.equal(after?.["lease_holder"], "other");
  assert.equal((await register(sysId))["posting"], "sent");
});

test("posted counts whoever holds the lease: the ERP has it", async () => {
  const { sysId } = await arrived();
  app.middleware.reply = async () => {
    const [dispatch] = await dispatches(sysId);
    await app.admin.update("x_lr_relay_dispatch", dispatch?.["sys_id"] ?? "", { lease_holder: "other" });
    return undefined;
  };
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  assert.equal((await dispatches(sysId))[0]?.["state"], "processed");
  assert.equal((await register(sysId))["posting"], "confirmed");
});

test("the answer to an earlier revision does not show on an invoice that was approved again", async () => {
  const { sysId } = await arrived();
  app.middleware.reply = async () => {
    await app.admin.update("x_lr_relay_invoice", sysId, { revision: "2", posting: "queued" });
    return problem(422, "erp_rejected", false);
  };
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const shown = await register(sysId);
  const [first] = await dispatches(sysId);
  assert.equal(first?.["state"], "error");
  assert.equal(shown["erp_message"], "");
  app.middleware.reply = undefined;
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await register(sysId))["posting"], "confirmed");
});

test("a rule that finds its dispatch in the outbox already takes it for its own", async () => {
  const { sysId, key } = await arrived();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await app.admin.insert("x_lr_relay_dispatch", {
    connection: connectionName,
    operation: "invoice.update",
    source_table: "x_lr_relay_invoice",
    source_sys_id: sysId,
    revision: "1",
    idempotency_key: `early:${sysId}`,
    document: "{}",
  });
  await patch("alice", sysId, { approval: "approved" });
  assert.equal((await dispatches(sysId)).length, 1);
  assert.deepEqual(await events(key), ["staged", "transformed", "approved"]);
  await app.admin.update("x_lr_relay_dispatch", (await dispatches(sysId))[0]?.["sys_id"] ?? "", {
    state: "error",
  });
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
});

test("a refusal ends the dispatch with cause and remedy; approving again makes a new revision and key", async () => {
  const { sysId, key } = await arrived();
  app.middleware.reply = () =>
    problem(422, "erp_rejected", false, { erp: { code: "BL01001973", message: "Account is closed." } });
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [refused] = await dispatches(sysId);
  assert.equal(refused?.["state"], "error");
  assert.equal(refused?.["message"], "erp_rejected happened (ERP: BL01001973 Account is closed.)");
  assert.equal(refused?.["fix"], "Do this.");
  const shown = await register(sysId);
  assert.equal(shown["posting"], "refused");
  assert.equal(shown["approval"], "approved");
  assert.match(shown["erp_message"] ?? "", /Account is closed\.\) Do this\.$/);
  app.clock.advance(3_600_000);
  await app.runDue();
  assert.equal(documents().length, 1, "final is final");
  app.middleware.reply = undefined;
  await patch("alice", sysId, { approval: "pending" });
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const keys = documents().map(({ headers }) => headers["idempotency-key"]?.split(":").at(-1));
  assert.deepEqual(keys, ["1", "2"]);
  assert.deepEqual(
    (await dispatches(sysId)).map((row) => [row["revision"], row["state"]]),
    [
      ["1", "error"],
      ["2", "processed"],
    ],
  );
  assert.equal((await register(sysId))["posting"], "confirmed");
  assert.ok((await events(key)).includes("refused"));
});

test("the kill switch and a paused connection hold dispatches back, and let them go later", async () => {
  const { sysId } = await arrived();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  assert.equal(documents().length, 0);
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  await app.admin.update("x_lr_relay_connection", connection, { active: "false" });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(documents().length, 0);
  await app.admin.update("x_lr_relay_connection", connection, { active: "true" });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(documents().length, 1);
  assert.equal((await dispatches(sysId))[0]?.["state"], "processed");
});

test("a sender that vanished is followed by another when its lease is over", async () => {
  const { sysId } = await arrived();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  const [dispatch] = await dispatches(sysId);
  await app.admin.update("x_lr_relay_dispatch", dispatch?.["sys_id"] ?? "", {
    state: "in_progress",
    lease_holder: "gone",
    lease_until: "2099-01-01 00:00:00",
    next_attempt: "2026-03-02 09:00:00",
  });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal(documents().length, 0, "the lease holds");
  await app.admin.update("x_lr_relay_dispatch", dispatch?.["sys_id"] ?? "", {
    lease_until: "2026-03-02 09:00:00",
  });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await dispatches(sysId))[0]?.["state"], "processed");
});

test("an approval whose dispatch was lost is queued again by the job, once", async () => {
  const { sysId } = await arrived();
  await app.setProperty("x_lr_relay.dispatch_enabled", "false");
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const [lost] = await dispatches(sysId);
  await app.admin.remove("x_lr_relay_dispatch", lost?.["sys_id"] ?? "");
  await app.setProperty("x_lr_relay.dispatch_enabled", "true");
  app.clock.advance(60_000);
  await app.runDue();
  const [again, ...more] = await dispatches(sysId);
  assert.equal(more.length, 0);
  assert.equal(again?.["idempotency_key"], lost?.["idempotency_key"]);
  assert.equal(again?.["state"], "processed");
  assert.equal(documents().length, 1);
});
