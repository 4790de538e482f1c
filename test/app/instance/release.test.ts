/** Many invoices that wait for one value: all of them go on, whatever stops the one who lets them go. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, invoice, line, type Row, staged, stageMasters, startApp } from "./app.ts";

const job = "Ledger Relay: finish what was stopped";
let app: App;
beforeEach(async () => {
  app = await startApp();
  await stageMasters(app);
  // The jobs that are due at first, so that none of them does what an event should.
  await app.runDue();
});
afterEach(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(
    complaints.filter((message) => !/^Ledger Relay: invoice .* was not looked at again/.test(message)),
    [],
  );
});

/** Invoices of one line each that wait for an account. */
async function waiting(count: number, account: string): Promise<void> {
  const keys = Array.from({ length: count }, (_, index) => `${account}-${index}`);
  const senders = Array.from({ length: 4 }, async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop())
      await app.stage("invoice", invoice(key, [line("1", { gl_account: account })]));
  });
  await Promise.all(senders);
}

const held = async (): Promise<number> => (await app.rows("x_lr_relay_invoice", "held=true")).length;
const events = (): Promise<Row[]> => app.rows("sysevent", "name=x_lr_relay.release");
const account = (number: string): Promise<Row> => app.stage("gl_account", staged(number));

test("more than one run can take are let go in several, each once, and their exceptions close", async () => {
  await waiting(620, "7000");
  assert.equal(await held(), 620);
  await account("7000");
  assert.equal(await held(), 570, "a few in the transaction that brought the value");
  await app.runDue();
  assert.equal(await held(), 0);
  assert.equal((await events()).length, 2, "the first one made room after 500 rows");
  assert.equal((await app.rows("x_lr_relay_activity", "event=released")).length, 620);
  assert.equal((await app.rows("x_lr_relay_exception", "state=open")).length, 0);
});

test("what is left when the event is lost is found by the job, and the job changes nothing twice", async () => {
  await waiting(120, "7000");
  await waiting(2, "7777");
  await account("7000");
  const [lost] = await events();
  await app.admin.remove("sysevent", lost?.["sys_id"] ?? "");
  await app.runDue();
  assert.equal(await held(), 72);
  await app.runJob(job);
  assert.equal(await held(), 2, "what still waits, waits");
  const trail = await app.rows("x_lr_relay_activity", "");
  await app.runJob(job);
  assert.deepEqual(await app.rows("x_lr_relay_activity", ""), trail);
});

test("an invoice that a stop has kept from being coded is coded, or held, by the job", async () => {
  await waiting(1, "6000");
  await waiting(1, "7000");
  const uncoded = { coding_gl_account: "", coding_cost_center: "" };
  for (const row of await app.rows("x_lr_relay_invoice_line", ""))
    await app.admin.update("x_lr_relay_invoice_line", row["sys_id"] ?? "", uncoded);
  const [lost] = await app.rows("x_lr_relay_invoice", "external_id=7000-0");
  await app.admin.update("x_lr_relay_invoice", lost?.["sys_id"] ?? "", { held: "false", hold_reason: "" });
  app.clock.advance(400_000);
  await app.runJob(job);
  const [coded] = await app.rows("x_lr_relay_invoice_line", "invoice.external_id=6000-0");
  assert.notEqual(coded?.["coding_gl_account"], "");
  assert.equal((await app.row("x_lr_relay_invoice", "external_id=7000-0"))["held"], "1");
});

test("one that cannot be written holds up no other, and is taken up again", async () => {
  await waiting(3, "7000");
  const { sys_scope: scope = "" } = await app.row("sys_script", "name=Ledger Relay: queue approved invoice");
  const rule = await app.admin.insert("sys_script", {
    name: "theirs",
    collection: "x_lr_relay_invoice",
    when: "before",
    advanced: "true",
    action_update: "true",
    active: "true",
    order: "50",
    script: "if (current.getValue('external_id') == '7000-1') current.setAbortAction(true);",
    sys_scope: scope,
  });
  await account("7000");
  assert.deepEqual(
    (await app.rows("x_lr_relay_invoice", "held=true")).map((row) => row["external_id"]),
    ["7000-1"],
  );
  assert.equal((await app.rows("x_lr_relay_activity", "event=released^external_id=7000-1")).length, 0);
  assert.match((await app.complaints()).join(), /was not looked at again: The invoice was not written/);
  await app.admin.remove("sys_script", rule);
  await app.runJob(job);
  assert.equal(await held(), 0);
});
