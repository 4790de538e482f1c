/** The middleware has heard of a change and asks for a pull. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type App, connectionName, type Row, startApp } from "./app.ts";
import { pulled } from "./fake-middleware.ts";

let app: App;
before(async () => {
  app = await startApp();
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  for (const [entity, sequence] of Object.entries({ supplier: "30", invoice: "40" }))
    await app.admin.insert("x_lr_relay_sync", { connection, entity, sequence, interval_minutes: "60" });
  await app.runDue();
  await minute();
});
after(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(complaints, []);
});

const trigger = (body: unknown, user = "relay"): Promise<{ status: number; body: unknown }> =>
  app.as(user, "POST", "/api/x_lr_relay/v1/triggers", body);
const sync = (entity: string): Promise<Row> => app.row("x_lr_relay_sync", `entity=${entity}`);
const pulls = (): unknown[] => app.middleware.received.map(({ body }) => body["entity"]);

async function minute(): Promise<void> {
  app.clock.advance(60_000);
  await app.runDue();
}

test("a notification makes the named entity due, a hundred of them make one pull", async () => {
  app.middleware.received.length = 0;
  const first = await trigger({ connection: connectionName, entity: "supplier" });
  assert.deepEqual(first, {
    status: 200,
    body: { result: { connection: connectionName, due: ["supplier"], already_due: [] } },
  });
  for (let again = 0; again < 9; again += 1) {
    const { body } = await trigger({ connection: connectionName, entity: "supplier" });
    assert.deepEqual((body as { result: Row }).result["already_due"], ["supplier"]);
  }
  assert.deepEqual(pulls(), [], "the endpoint itself pulls nothing");
  await minute();
  await minute();
  assert.deepEqual(pulls(), ["supplier"]);
});

test("without an entity every active sync of the connection is due", async () => {
  app.middleware.received.length = 0;
  assert.equal((await trigger({ connection: connectionName })).status, 200);
  await minute();
  assert.deepEqual(pulls(), ["supplier", "invoice"]);
});

test("a notification during a run is not lost: another run follows", async () => {
  app.middleware.received.length = 0;
  let asked = 0;
  app.middleware.reply = async () => {
    asked += 1;
    if (asked === 1) await trigger({ connection: connectionName, entity: "invoice" });
    return { status: 200, body: pulled() };
  };
  await trigger({ connection: connectionName, entity: "invoice" });
  await minute();
  await minute();
  await minute();
  app.middleware.reply = undefined;
  assert.deepEqual(pulls(), ["invoice", "invoice"]);
  assert.equal((await sync("invoice"))["triggered_at"], "");
});

test("only the middleware's account may ask", async () => {
  const before = await sync("supplier");
  for (const user of ["alice", "olga", "rita"]) {
    assert.equal((await trigger({ connection: connectionName }, user)).status, 403, user);
  }
  assert.deepEqual(await sync("supplier"), before);
});

test("what is not known, or not understood, is said", async () => {
  const before = [await sync("supplier"), await sync("invoice")];
  assert.equal((await trigger({ connection: "nobody" })).status, 404);
  assert.equal((await trigger({ connection: connectionName.toUpperCase() })).status, 404);
  assert.equal((await trigger({ connection: connectionName, entity: "payment" })).status, 404);
  for (const body of [{}, [], "text", { connection: 5 }, { connection: connectionName, entity: 5 }])
    assert.equal((await trigger(body)).status, 400, JSON.stringify(body));
  assert.deepEqual([await sync("supplier"), await sync("invoice")], before);
  assert.equal((await app.as("relay", "GET", "/api/x_lr_relay/v1/triggers")).status, 405);
  assert.equal((await app.as("relay", "POST", "/api/x_lr_relay/v1/nothing", {})).status, 400);
});
