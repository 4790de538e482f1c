/** Suppliers, GL accounts and cost centers that people make or change here: out once, back without an echo. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type App, closeQuietly, connectionName, type Row, startApp } from "./app.ts";
import { problem, type Received } from "./fake-middleware.ts";

let app: App;
before(async () => {
  app = await startApp();
  const { sys_id = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  await app.admin.update("x_lr_relay_connection", sys_id, {
    send_suppliers: "true",
    send_gl_accounts: "true",
    send_cost_centers: "true",
  });
  for (const entity of ["supplier", "gl_account"])
    await app.admin.insert("x_lr_relay_sync", {
      connection: sys_id,
      entity,
      active: "true",
      next_run: "2099-01-01 00:00:00",
    });
  for (const [name, erp] of [
    ["acme-off", "intacct"],
    ["acme-300", "sage300"],
  ] as const)
    await app.admin.insert("x_lr_relay_connection", {
      name,
      erp,
      send_suppliers: name === "acme-300" ? "true" : "false",
    });
});
after(async () => {
  await closeQuietly(app);
});
beforeEach(() => {
  app.middleware.reply = undefined;
  app.middleware.received.length = 0;
});

const documents = (): Received[] => app.middleware.received.filter(({ call }) => call === "documents");
const staged = (externalId: string, values: Row = {}): Row => ({
  connection: connectionName,
  external_id: externalId,
  number: externalId,
  name: "Johnstone",
  status: "active",
  email: "ap@johnstone.example",
  city: "Columbia",
  on_hold: "false",
  source_hash: `hash-1-${externalId}`,
  modified_at: "2026-03-01T10:00:00Z",
  read_at: "2026-03-02T08:00:00Z",
  ...values,
});
const supplier = (externalId: string): Promise<Row> =>
  app.row("x_lr_relay_supplier", `external_id=${externalId}`);
async function patch(user: string, table: string, sysId: string | undefined, body: Row): Promise<number> {
  return (await app.as(user, "PATCH", `/api/now/table/x_lr_relay_${table}/${sysId}`, body)).status;
}
const make = (user: string, table: string, body: Row): Promise<{ status: number }> =>
  app.as(user, "POST", `/api/now/table/x_lr_relay_${table}`, body);

test("a changed supplier goes out against the version that was seen, and its echo does not go out again", async () => {
  await app.stage("supplier", staged("V1"));
  const before = await supplier("V1");
  assert.equal(await patch("olga", "supplier", before["sys_id"], { email: "", city: "Greenville" }), 200);
  assert.equal((await supplier("V1"))["posting"], "queued");
  await app.runDue();
  const [request, ...more] = documents();
  assert.equal(more.length, 0);
  assert.deepEqual(
    [
      request?.body["operation"],
      request?.body["base_hash"],
      request?.headers["idempotency-key"]?.split(":").at(-1),
    ],
    ["supplier.upsert", "hash-1-V1", "1"],
  );
  const document = request?.body["document"] as Row;
  assert.deepEqual(
    [document["external_id"], document["city"], document["email"], document["name"], document["on_hold"]],
    ["V1", "Greenville", null, "Johnstone", "false"],
    "what was cleared is null",
  );
  assert.deepEqual(
    Object.keys(document).filter((name) => /remit|bank/.test(name)),
    [],
  );
  assert.equal((await supplier("V1"))["posting"], "confirmed");
  const sync = await app.rows("x_lr_relay_sync", "entity=supplier");
  assert.notEqual(
    sync[0]?.["next_run"],
    "2099-01-01 00:00:00",
    "the version that the ERP made is read back soon",
  );
  assert.equal(
    await patch("olga", "supplier", before["sys_id"], { city: "Aiken" }),
    403,
    "not before it has come back",
  );
  const echo = { email: "", city: "Greenville", source_hash: "hash-2", read_at: "2026-03-02T09:30:00Z" };
  await app.stage("supplier", staged("V1", echo));
  await app.runDue();
  assert.equal(documents().length, 1);
  assert.deepEqual((await app.rows("x_lr_relay_dispatch", `source_sys_id=${before["sys_id"]}`)).length, 1);
  assert.equal(await patch("olga", "supplier", before["sys_id"], { city: "Aiken" }), 200);
  await app.runDue();
  assert.equal(documents().at(-1)?.body["base_hash"], "hash-2");
});

test("a change in the ERP itself never goes out", async () => {
  await app.stage("supplier", staged("V2"));
  await app.stage(
    "supplier",
    staged("V2", { city: "Aiken", source_hash: "h2", read_at: "2026-03-02T08:30:00Z" }),
  );
  await app.runDue();
  assert.deepEqual(documents(), []);
  assert.equal((await supplier("V2"))["revision"], "0");
});

test("where it is not switched on, where the ERP takes none, and payee details: refused, nothing changes", async () => {
  await app.stage("supplier", staged("V3", { connection: "acme-off" }));
  await app.stage("supplier", staged("V4", { connection: "acme-300" }));
  await app.stage("supplier", staged("V5"));
  for (const key of ["V3", "V4"]) {
    const before = await supplier(key);
    assert.equal(await patch("olga", "supplier", before["sys_id"], { city: "Aiken" }), 403, key);
    assert.deepEqual(await supplier(key), before);
  }
  const before = await supplier("V5");
  await patch("olga", "supplier", before["sys_id"], {
    remit_to_name: "Mallory",
    bank_fingerprint: "x",
    payee_hold: "false",
  });
  assert.deepEqual(await supplier("V5"), before);
  for (const user of ["alice", "rita", "relay"]) {
    await patch(user, "supplier", before["sys_id"], { city: "Aiken" });
    assert.deepEqual(await supplier("V5"), before, user);
  }
  await app.runDue();
  assert.deepEqual(documents(), []);
});

test("a refusal is told on the record and as a work item; the next change is a new document", async () => {
  await app.stage("supplier", staged("V6"));
  const { sys_id: sysId } = await supplier("V6");
  app.middleware.reply = () => problem(422, "erp_rejected", false);
  await patch("olga", "supplier", sysId, { city: "Nowhere" });
  await app.runDue();
  assert.equal((await supplier("V6"))["posting"], "refused");
  assert.equal((await app.row("x_lr_relay_exception", "external_id=V6^kind=dispatch"))["state"], "open");
  app.middleware.reply = undefined;
  assert.equal(await patch("olga", "supplier", sysId, { city: "Aiken" }), 200);
  await app.runDue();
  assert.equal((await supplier("V6"))["posting"], "confirmed");
  assert.equal((await app.row("x_lr_relay_exception", "external_id=V6^kind=dispatch"))["state"], "closed");
  assert.equal(new Set(documents().map(({ headers }) => headers["idempotency-key"])).size, 2);
});

test("a GL account made here is created in the ERP under its number, and never over one that is there", async () => {
  app.middleware.reply = () => ({
    status: 200,
    body: { status: "posted", external_id: "6500", number: "6500", replayed: false },
  });
  const values = {
    connection: connectionName,
    number: "6500",
    name: "Tools",
    account_type: "incomestatement",
    status: "active",
  };
  assert.equal((await make("olga", "gl_account", values)).status, 201);
  const made = await app.row("x_lr_relay_gl_account", "number=6500");
  assert.deepEqual([made["origin"], made["external_id"]], ["servicenow", `new:${made["sys_id"]}`]);
  assert.equal((await make("olga", "gl_account", values)).status, 403, "the number is there");
  assert.equal((await make("olga", "gl_account", { ...values, number: "" })).status, 403);
  await app.runDue();
  const [request] = documents();
  assert.deepEqual([request?.body["operation"], request?.body["base_hash"]], ["gl_account.upsert", "absent"]);
  assert.equal((await app.row("x_lr_relay_gl_account", "number=6500"))["external_id"], "6500");
});

test("a cost center that comes back before its answer is the same record, and does not go out again", async () => {
  app.middleware.reply = () => problem(503, "outcome_unknown", true);
  await make("olga", "cost_center", {
    connection: connectionName,
    number: "300",
    name: "Workshop",
    status: "active",
  });
  await app.runDue();
  const made = await app.row("x_lr_relay_cost_center", "number=300");
  await app.stage("cost_center", {
    connection: connectionName,
    external_id: "300",
    number: "300",
    name: "Workshop",
    status: "active",
    source_hash: "h",
    read_at: "2026-03-02T09:30:00Z",
  });
  const back = await app.row("x_lr_relay_cost_center", "number=300");
  assert.deepEqual([back["sys_id"], back["external_id"], back["source_hash"]], [made["sys_id"], "300", "h"]);
  app.middleware.reply = () => ({
    status: 200,
    body: { status: "posted", external_id: "300", number: "300", replayed: true },
  });
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await app.row("x_lr_relay_cost_center", "number=300"))["posting"], "confirmed");
  assert.equal(new Set(documents().map(({ headers }) => headers["idempotency-key"])).size, 1);
});
