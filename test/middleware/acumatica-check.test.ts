/** What `check`, the capability table and notifications say of an Acumatica connection. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type TestContext, test } from "node:test";
import { type AcumaticaOptions, startAcumatica } from "../sim/acumatica/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { acumaticaDesk } from "../support/acumatica-desk.ts";
import { startRelay } from "../support/relay.ts";

interface Finding {
  name: string;
  ok: boolean;
  detail: string;
  fix: string;
}

async function findings(t: TestContext, options: AcumaticaOptions, connection: Record<string, unknown> = {}) {
  const { relay } = await acumaticaDesk(t, { ...options, connection });
  const { body } = await relay.post("/v1/connections/acme-acu/check", {});
  const erp = (body.checks as Finding[]).filter(({ name }) => name.startsWith("erp_"));
  return new Map(erp.map((finding) => [finding.name, finding]));
}

test("check: reachability, sign-in, every entity, clock and endpoint version", async (t) => {
  const found = await findings(t, {});
  assert.deepEqual([...found.keys()].sort(), [
    ...["erp_clock_skew", "erp_endpoint_version", "erp_permission_cost_center", "erp_permission_gl_account"],
    ...["erp_permission_invoice", "erp_permission_payment", "erp_permission_purchase_order"],
    ...["erp_permission_supplier", "erp_reachability", "erp_sign_in"],
  ]);
  // The simulator's HTTP Date is the computer's own.
  const bad = [...found.values()].filter(({ ok, name }) => !ok && name !== "erp_clock_skew");
  assert.deepEqual(bad, []);
  assert.match(found.get("erp_endpoint_version")?.detail ?? "", /offers Default\/24\.200\.001/);
});

test("check: a version that is not offered is named with those that are", async (t) => {
  const found = await findings(t, { settings: { rootShape: "array" } }, { endpoint_version: "23.200.001" });
  const version = found.get("erp_endpoint_version");
  assert.equal(version?.ok, false);
  assert.match(version?.detail ?? "", /does not offer Default\/23\.200\.001; it has Default\/20\.200\.001/);
  assert.equal(found.get("erp_permission_invoice")?.ok, false);
});

test("check: rights, set-up, and lists that cannot be compiled, which only make reading slower", async (t) => {
  const found = await findings(t, {
    settings: {
      denied: ["Check"],
      notSetUp: { PurchaseOrder: "Purchase Orders Preferences" },
      notOptimized: { Vendor: ["MainContact"] },
    },
  });
  const of = (entity: string) => found.get(`erp_permission_${entity}`);
  assert.deepEqual([of("payment")?.ok, of("purchase_order")?.ok, of("supplier")?.ok], [false, false, true]);
  assert.match(of("payment")?.fix ?? "", /^ERP admin: give the connection's user the right/);
  assert.match(of("purchase_order")?.detail ?? "", /Purchase Orders Preferences form/);
});

test("the capability table: everything is read, purchase orders alone are created", async (t) => {
  const { relay } = await acumaticaDesk(t);
  const { body } = await relay.get("/v1/connections");
  const [connection] = body.connections ?? body;
  const table = JSON.stringify(connection);
  assert.match(table, /purchase_order\.create/);
  assert.match(table, /lookup/);
  assert.doesNotMatch(table, /invoice\.create|payment\.create|upsert/);
});

/** A middleware whose instance only takes triggers. */
async function notified(t: TestContext) {
  const triggers: unknown[] = [];
  const instance = createServer(async (request, response) => {
    triggers.push(JSON.parse(await text(request)));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((ready) => instance.listen(0, "127.0.0.1", ready));
  const clock = new TestClock();
  const sim = await startAcumatica({ vendors: 4, bills: 4, orders: 2, clock });
  const relay = await startRelay({
    instanceUrl: `http://127.0.0.1:${(instance.address() as AddressInfo).port}`,
    connections: [{ id: "acme-acu", type: "acumatica", ...sim.config(), webhook_secret: "3f6b" }],
    clock,
  });
  t.after(async () => {
    await relay.close();
    await sim.close();
    instance.closeAllConnections();
    instance.close();
  });
  return { triggers, sim, url: `${relay.url}/v1/webhooks/acme-acu` };
}

test("a change in Acumatica makes a pull due on the instance, once for every notification", async (t) => {
  const { triggers, sim, url } = await notified(t);
  sim.push.subscribe({
    url,
    header: "X-Relay-Secret",
    secret: "3f6b",
    query: "LR Vendors",
    entity: "Vendor",
  });
  sim.books.change("Vendor", ["O'NEILL"], { Status: "Active" });
  const [delivery] = await sim.push.deliver();
  assert.ok(delivery);
  assert.deepEqual(delivery.attempts, [200]);
  assert.equal(triggers.length, 1);
  assert.match(JSON.stringify(triggers[0]), /"supplier"/);
  assert.deepEqual((await sim.push.resend(delivery)).attempts, [200]);
  assert.equal(triggers.length, 1, "a repeat is taken, and does nothing");
  assert.deepEqual(
    sim.calls().filter(({ kind }) => kind !== "root"),
    [],
    "nothing is read or written by a notification itself",
  );
});

test("a notification without the secret is 401, five times, and starts nothing", async (t) => {
  const { triggers, sim, url } = await notified(t);
  sim.push.subscribe({ url, header: "X-Relay-Secret", secret: "wrong", query: "LR Bills", entity: "Bill" });
  const [key = ""] = sim.keys("Bill");
  sim.books.change("Bill", key.split("~"), { Status: "Open" });
  const [delivery] = await sim.push.deliver();
  assert.deepEqual(delivery?.attempts, [401, 401, 401, 401, 401]);
  assert.deepEqual(triggers, []);
});
