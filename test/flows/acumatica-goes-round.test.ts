/** An Acumatica company in the built app's register, on the strict instance, and an order on its way there and back. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Entity, entities } from "../../shared-types/choices.ts";
import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { type AcumaticaSim, ANSWERS, type EntityName, startAcumatica } from "../sim/acumatica/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { account, client, INTEGRATION } from "../support/pull-desk.ts";
import { type Relay, type Reply, startRelay } from "../support/relay.ts";

const names: Record<Entity, EntityName> = {
  gl_account: "Account",
  cost_center: "Subaccount",
  supplier: "Vendor",
  purchase_order: "PurchaseOrder",
  invoice: "Bill",
  payment: "Check",
};
const KEY = "0123456789abcdef0123456789abcdef:fedcba9876543210fedcba9876543210:purchase_order.create";
const clock = new TestClock("2026-03-02T09:00:00Z");
const cursors = new Map<Entity, string>();

let sim: AcumaticaSim;
let instance: Instance;
let relay: Relay;

before(async () => {
  ensureAppBuilt();
  sim = await startAcumatica({ vendors: 8, bills: 45, orders: 6, accounts: 12, subaccounts: 8, clock });
  instance = await startInstance({ appDir, clock });
  await instance.addUser({ user_name: account.username, password: account.password, roles: INTEGRATION });
  await instance.addOAuthClient({ ...client, user_name: account.username });
  relay = await startRelay({
    ...{ instanceUrl: instance.url, instanceAuth: { type: "client_credentials", ...client }, clock },
    connections: [{ id: "acme-acu", type: "acumatica", ...sim.config() }],
  });
});
after(async () => {
  await relay.close();
  await instance.close();
  await sim.close();
});

async function pull(entity: Entity, more: Record<string, unknown> = {}): Promise<Reply["body"][]> {
  const answers: Reply["body"][] = [];
  do {
    const cursor = cursors.get(entity);
    const request = { entity, ...(cursor !== undefined && { cursor }), ...more };
    const { status, body } = await relay.post("/v1/connections/acme-acu/pull", request);
    assert.equal(status, 200, JSON.stringify(body));
    cursors.set(entity, body.cursor);
    answers.push(body);
  } while (answers.at(-1).status !== "complete");
  return answers;
}

const register = (entity: string): Promise<Record<string, string>[]> =>
  instance.admin.query(`x_lr_relay_${entity}`);

test("every entity is in the register, every record once, none rejected", async () => {
  for (const entity of Object.keys(entities) as Entity[]) {
    const answers = await pull(entity);
    assert.deepEqual(
      answers.flatMap(({ rejected }) => rejected),
      [],
    );
    const keys = (await register(entity)).map((row) => row["external_id"] ?? "");
    assert.deepEqual(keys.sort(), sim.keys(names[entity]).sort(), entity);
  }
  const lines = (await register("invoice_line")).length;
  const owned = sim.records("Bill").map(({ parts }) => (parts["Details"] as unknown[]).length);
  assert.equal(
    lines,
    owned.reduce((sum, count) => sum + count, 0),
  );
});

test("the register's totals are the ERP's", async () => {
  const days = { from: "2020-01-01", to: "2030-12-31" };
  const { body } = await relay.post("/v1/connections/acme-acu/totals", { entity: "invoice", ...days });
  const rows = await register("invoice");
  assert.equal(body.count, rows.length);
  const cents = new Map<string, bigint>();
  for (const { currency = "", total_amount = "" } of rows) {
    const [whole = "0", fraction = ""] = total_amount.replace("-", "").split(".");
    const amount = BigInt(whole + fraction.slice(0, 2).padEnd(2, "0"));
    cents.set(currency, (cents.get(currency) ?? 0n) + (total_amount.startsWith("-") ? -amount : amount));
  }
  for (const [currency, sum] of Object.entries(body.amounts as Record<string, string>)) {
    const [whole = "0", fraction = ""] = sum.split(".");
    assert.equal(BigInt(whole + fraction.padEnd(2, "0")), cents.get(currency), currency);
  }
});

test("an order goes out, its answer is lost, and it comes back with the caller's key", async () => {
  sim.faults.add({ when: { kind: "put" }, action: { do: "drop-after-commit" } });
  sim.faults.add({
    when: { kind: "list", entity: "PurchaseOrder" },
    after: 1,
    times: 5,
    action: ANSWERS.recycling,
  });
  const document = {
    ...{ supplier_external_id: "V000000", order_date: "2026-03-02", currency: "USD", total_amount: "100.5" },
    lines: [
      {
        line_number: "1",
        description: "Truss",
        item: "TRUSS24",
        quantity: "1",
        unit_price: "100.5",
        amount: "100.5",
      },
    ],
  };
  const post = () =>
    relay.post(
      "/v1/connections/acme-acu/documents",
      { operation: "purchase_order.create", document },
      { "idempotency-key": KEY },
    );
  assert.equal((await post()).body.code, "outcome_unknown");
  // The pull brings it before the outcome is known.
  clock.advance(60_000);
  await pull("purchase_order");
  const [row] = (await register("purchase_order")).filter(({ origin_key }) => origin_key === KEY);
  const { body } = await post();
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(row?.["external_id"], body.external_id);
  assert.equal(sim.commits().length, 1);
});

test("a later change is updated, what is gone is closed, and a quiet day writes nothing", async () => {
  clock.advance(3_600_000);
  const [changed = "", gone = ""] = sim.keys("Bill");
  sim.books.change("Bill", changed.split("~"), { Description: "changed in Acumatica" });
  sim.books.remove("Bill", gone.split("~"));
  const [answer] = await pull("invoice");
  assert.deepEqual([answer.updated, answer.inserted], [1, 0]);
  await pull("invoice", { mode: "sweep" });
  const rows = new Map((await register("invoice")).map((row) => [row["external_id"], row]));
  assert.equal(rows.get(changed)?.["description"], "changed in Acumatica");
  assert.match(rows.get(gone)?.["deleted"] ?? "", /^(1|true)$/);
  clock.advance(24 * 3_600_000);
  for (const entity of Object.keys(entities) as Entity[]) {
    await pull(entity);
    clock.advance(3_600_000);
    const [quiet] = await pull(entity);
    assert.equal(quiet.staged, 0, entity);
  }
});
