/** What an approver sees on an invoice: where it stands, since when, what comes next, and all that belongs to it. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type App, connectionName, invoice, line, type Row, stageMasters, startApp } from "./app.ts";
import { problem } from "./fake-middleware.ts";

interface Form {
  messages: { kind: string; text: string }[];
  stages: { label: string; current: boolean }[];
  related: Record<string, string[]>;
}

let app: App;
let id: string;
beforeEach(async () => {
  app = await startApp();
  await stageMasters(app);
  const { sys_id = "" } = await app.stage(
    "invoice",
    invoice("1", [line("1"), line("2")], { amount_due: "42" }),
  );
  id = sys_id;
});
afterEach(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(complaints, []);
});

async function form(table = "x_lr_relay_invoice", sys_id = id, user = "alice"): Promise<Form> {
  const { status, body } = await app.as(user, "GET", `/sim/form?${new URLSearchParams({ table, sys_id })}`);
  assert.equal(status, 200, JSON.stringify(body));
  return (body as { result: Form }).result;
}
const stage = ({ stages }: Form): string[] =>
  stages.filter(({ current }) => current).map(({ label }) => label);
const says = ({ messages }: Form): string => messages.map(({ kind, text }) => `${kind}: ${text}`).join("\n");
const change = (values: Row): Promise<void> => app.admin.update("x_lr_relay_invoice", id, values);
const posted = () => ({
  status: 200,
  body: { status: "posted", external_id: "1", number: "BILL-7", replayed: false },
});

test("the strip has a stage for each step of the way, in order", async () => {
  assert.deepEqual(
    (await form()).stages.map(({ label }) => label),
    ["To approve", "Approved", "Queued", "Sent", "Confirmed by the ERP", "Paid"],
  );
});

test("from waiting to paid: one stage at a time, with times, the ERP's number and what comes next", async () => {
  const waiting = await form();
  assert.deepEqual(stage(waiting), ["To approve"]);
  assert.equal(says(waiting), "info: Next: check the coding of the lines, then approve.");

  assert.equal(await app.press("alice", "Approve", id), 200);
  const queued = await form();
  assert.deepEqual(stage(queued), ["Queued"]);
  assert.match(
    says(queued),
    /^info: Approved by alice 2026-03-02 \d\d:00:00 → Queued 2026-03-02 \d\d:00:00\n/,
  );
  assert.match(says(queued), /info: In the queue; it is sent within a minute\.$/);

  app.middleware.reply = posted;
  await app.runDue();
  const confirmed = await form();
  assert.deepEqual(stage(confirmed), ["Confirmed by the ERP"]);
  assert.match(says(confirmed), /→ Sent 2026-03-02 .* → Confirmed as bill BILL-7 2026-03-02 /);
  assert.match(says(confirmed), /info: The ERP holds the approved coding\. Next: payment, in the ERP\.$/);

  await change({ amount_due: "0" });
  const paid = await form();
  assert.deepEqual(stage(paid), ["Paid"]);
  assert.match(says(paid), /→ Paid\ninfo: Done\.$/);
});

test("a refusal says in red why, and who does what", async () => {
  await app.press("alice", "Approve", id);
  app.middleware.reply = () =>
    problem(422, "erp_rejected", false, {
      detail: "The period is closed",
      fix: "AP: open the period, then replay.",
    });
  await app.runDue();
  const refused = await form();
  assert.deepEqual(stage(refused), ["Sent"]);
  assert.match(says(refused), /→ Refused 2026-03-02/);
  assert.match(says(refused), /error: .*The period is closed\..* AP: open the period, then replay\.$/);
});

test("an ERP that is away is no failure: the form names the next try", async () => {
  await app.press("alice", "Approve", id);
  app.middleware.reply = () => problem(503, "erp_unavailable", true, { detail: "The ERP is down" });
  await app.runDue();
  const waiting = await form();
  assert.match(says(waiting), /info: .*The ERP is down.* Next try at 2026-03-02 .*; it never posts twice\.$/);
  assert.ok(!says(waiting).includes("error:"));
});

test("a rejected invoice stands on no stage, and the form warns that it stays payable", async () => {
  await app.press("alice", "Reject", id);
  const rejected = await form();
  assert.deepEqual(stage(rejected), []);
  assert.match(says(rejected), /^error: Rejected\. Nothing was sent: the bill stays payable in the ERP/);
});

test("an ERP that takes no write: approved, nothing to send, and no queue is shown", async () => {
  await app.press("alice", "Approve", id);
  await change({ posting: "nothing_to_send" });
  const approved = await form();
  assert.deepEqual(stage(approved), ["Approved"]);
  assert.doesNotMatch(says(approved), /Queued/);
  assert.match(says(approved), /takes no change of a bill, so there is nothing to send\.$/);
  await change({ amount_due: "0" });
  assert.deepEqual(stage(await form()), ["Paid"]);
});

test("whatever its state, an invoice stands on one stage at most", async () => {
  for (const approval of ["pending", "approved", "rejected"])
    for (const posting of ["none", "queued", "sent", "confirmed", "refused", "nothing_to_send"])
      for (const amount_due of ["", "0", "42"]) {
        const row = await app.admin.insert("x_lr_relay_invoice", {
          connection: connectionName,
          external_id: `${approval} ${posting} ${amount_due}`,
          approval: "pending",
          posting,
          amount_due,
          total_amount: "42",
          lines_complete: "true",
        });
        if (approval !== "pending") await forceApproval(row, approval);
        const current = stage(await form("x_lr_relay_invoice", row));
        const way = [approval, posting, amount_due].join(" ");
        assert.equal(current.length, approval === "rejected" ? 0 : 1, `${way}: ${current}`);
      }
});

/** Past the guard, which looks at lines and users. */
async function forceApproval(row: string, approval: string): Promise<void> {
  const rules = await app.admin.query("sys_script", "collection=x_lr_relay_invoice^active=1");
  for (const rule of rules.filter(({ when }) => when !== "before_display"))
    await app.admin.update("sys_script", rule["sys_id"] ?? "", { active: "false" });
  await app.admin.update("x_lr_relay_invoice", row, { approval });
}

test("a held invoice says what is missing; one that the ERP paid already is flagged before anybody approves", async () => {
  const unknown = line("1", { gl_account: "9999" });
  const { sys_id = "" } = await app.stage("invoice", invoice("2", [unknown]));
  const held = await form("x_lr_relay_invoice", sys_id);
  assert.match(says(held), /^error: Held back: .*9999/);
  await change({ amount_due: "0" });
  assert.match(says(await form()), /^error: The ERP says that this bill is paid already\. Next: /);
});

test("the related lists hold this invoice's lines, dispatches, exceptions and trail, and no other's", async () => {
  await app.stage("invoice", invoice("2", [line("1")]));
  await app.press("alice", "Approve", id);
  app.middleware.reply = () => problem(422, "erp_rejected", false, { detail: "No", fix: "AP: look." });
  await app.runDue();
  const { related } = await form();
  const lines = await app.rows("x_lr_relay_invoice_line", `invoice=${id}^ORDERBYline_number`);
  const ids = (rows: Row[]): string[] => rows.map((row) => row["sys_id"] ?? "");
  assert.deepEqual(related["x_lr_relay_invoice_line.invoice"], ids(lines));
  assert.deepEqual(related["Dispatches"], ids(await app.rows("x_lr_relay_dispatch", `source_sys_id=${id}`)));
  assert.equal(related["Dispatches"]?.length, 1);
  const trail = await app.rows("x_lr_relay_activity", `source_sys_id=${id}^ORDERBYnumber`);
  assert.deepEqual(related["Activity"], ids(trail));
  assert.deepEqual(
    trail.map((row) => row["event"]).filter((event) => event === "approved" || event === "queued"),
    ["approved", "queued"],
  );
  const exceptions = await app.rows("x_lr_relay_exception", "kind=dispatch");
  assert.equal(exceptions.length, 1);
  assert.deepEqual(related["Exceptions"], ids(exceptions));
});

test("a connection's form leads to its syncs and runs, and a run's to what it did", async () => {
  const { sys_id: connection = "" } = await app.row("x_lr_relay_connection", `name=${connectionName}`);
  await app.press("anna", "Create default schedules", connection, "x_lr_relay_connection");
  await app.runJob("Ledger Relay: sync runner");
  const runs = await app.rows("x_lr_relay_run", "ORDERBYstarted");
  const shown = (await form("x_lr_relay_connection", connection, "olga")).related;
  assert.equal(shown["x_lr_relay_sync.connection"]?.length, 5);
  assert.equal(shown["Runs"]?.length, runs.length);
  const [run] = runs;
  const run_id = run?.["run_id"] ?? "";
  await app.stage("invoice", invoice("3", [line("1")], { run_id }));
  const of = (await form("x_lr_relay_run", run?.["sys_id"], "olga")).related;
  const expected = await app.rows("x_lr_relay_activity", `run_id=${run_id}`);
  assert.ok(expected.length > 0);
  assert.equal(of["Activity"]?.length, expected.length);
});
