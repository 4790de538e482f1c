/** Who approves what, and what an approval sets going, in the simulated instance. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import {
  type App,
  closeQuietly,
  connectionName,
  invoice,
  line,
  sha256,
  stageMasters,
  startApp,
  trickyName,
} from "./app.ts";
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

test("an approved invoice goes out once, signed and keyed, and shows the ERP's answer", async () => {
  const { sysId, key } = await arrived([line("10"), line("9", { cost_center: "" })]);
  const [nine] = await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}^line_number=9`);
  const center = await app.row("x_lr_relay_cost_center", `connection=${connectionName}^external_id=200`);
  await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice_line/${nine?.["sys_id"]}`, {
    coding_cost_center: center["sys_id"],
  });
  assert.equal((await patch("alice", sysId, { approval: "approved" })).status, 200);
  const queued = await register(sysId);
  assert.equal(queued["posting"], "queued");
  assert.equal(queued["revision"], "1");
  assert.equal(queued["approved_by"], (await app.row("sys_user", "user_name=alice"))["sys_id"]);
  assert.equal(queued["approved_at"], "2026-03-02 09:00:00");
  await app.runDue();
  const [request, ...more] = documents();
  assert.equal(more.length, 0);
  const instanceId = request?.headers["x-relay-instance"];
  assert.equal(request?.headers["idempotency-key"], `${instanceId}:${sysId}:invoice.update:1`);
  assert.equal(request?.connection, connectionName);
  assert.match(request?.raw ?? "", /^[\x20-\x23\x25-\x7e]+$/, "ASCII without dollar signs");
  const { operation, document, source, base_hash } = (request?.body ?? {}) as Record<
    string,
    Record<string, unknown>
  >;
  assert.equal(operation, "invoice.update");
  assert.equal(base_hash, queued["source_hash"]);
  assert.deepEqual(source, { table: "x_lr_relay_invoice", sys_id: sysId, revision: 1 });
  assert.equal(document?.["external_id"], key);
  assert.equal(document?.["total_amount"], "42");
  assert.equal(document?.["supplier_name"], trickyName);
  assert.deepEqual(document?.["lines"], [line("9", { cost_center: "200" }), line("10")]);
  const [dispatch] = await dispatches(sysId);
  assert.equal(dispatch?.["state"], "processed");
  assert.equal(dispatch?.["external_id"], key);
  assert.equal(dispatch?.["attempt"], "1");
  assert.match(dispatch?.["number"] ?? "", /^LRD\d{7}$/);
  const confirmed = await register(sysId);
  assert.equal(confirmed["posting"], "confirmed");
  assert.equal(confirmed["erp_message"], `Confirmed by the ERP as B-${key}`);
  assert.equal(confirmed["erp_posted_at"], "2026-03-02 09:00:00");
  assert.deepEqual(await events(key), ["staged", "transformed", "approved", "queued", "sent", "answered"]);
  const [answered] = await app.rows("x_lr_relay_activity", `external_id=${key}^event=answered`);
  assert.match(answered?.["request_id"] ?? "", /^request-\d+$/);
  const [sent] = await app.rows("x_lr_relay_activity", `external_id=${key}^event=sent`);
  assert.equal(sent?.["payload_sha256"], sha256(dispatch?.["document"] ?? ""));
});

test("the buttons do the same for an approver, and are not there for others", async () => {
  const { sysId } = await arrived();
  assert.equal(await app.press("olga", "Approve", sysId), 403);
  assert.equal((await register(sysId))["approval"], "pending");
  app.middleware.reply = () => problem(422, "erp_rejected", false);
  assert.equal(await app.press("alice", "Approve", sysId), 200);
  assert.equal(await app.press("alice", "Approve", sysId), 403, "no second press while it is under way");
  await app.runDue();
  assert.equal((await register(sysId))["posting"], "refused");
  app.middleware.reply = undefined;
  assert.equal(await app.press("alice", "Approve", sysId), 200);
  await app.runDue();
  const confirmed = await register(sysId);
  assert.equal(confirmed["posting"], "confirmed");
  assert.equal(confirmed["revision"], "2");
  const other = await arrived();
  assert.equal(await app.press("alice", "Reject", other.sysId), 200);
  assert.equal((await register(other.sysId))["approval"], "rejected");
});

test("only an approver approves", async () => {
  const { sysId } = await arrived();
  const before = await register(sysId);
  for (const user of ["olga", "rita", "relay"]) {
    await patch(user, sysId, { approval: "approved" });
    assert.deepEqual(await register(sysId), before, user);
  }
  assert.deepEqual(await dispatches(sysId), []);
});

/** A script of the instance that approves or rejects, run as one of the people or, as a flow would, as the system. */
async function script(user: string, sysId: string, approval: string): Promise<void> {
  const [person] = await app.rows("sys_user", `user_name=${user}`);
  const name = `script ${user} ${approval} ${sysId}`;
  await app.admin.insert("sysauto_script", {
    name,
    active: "true",
    run_type: "on_demand",
    run_as: person?.["sys_id"] ?? "",
    script: `var gr = new GlideRecord('x_lr_relay_invoice');
      if (gr.get('${sysId}')) { gr.setValue('approval', '${approval}'); gr.update(); }`,
  });
  await app.runJob(name);
}

test("the platform's administrator passes every role check, and decides nothing all the same", async () => {
  const { sysId, key } = await arrived();
  const before = await register(sysId);
  assert.equal(await app.press("root", "Approve", sysId), 403);
  assert.equal(await app.press("root", "Reject", sysId), 403);
  // A button of somebody else's making calls what ours calls, past every access rule.
  await script("root", sysId, "approved");
  await script("root", sysId, "rejected");
  await script("olga", sysId, "approved");
  assert.deepEqual(await register(sysId), before);
  assert.deepEqual(await events(key), ["staged", "transformed"]);
  await script("alice", sysId, "approved");
  assert.equal((await register(sysId))["approval"], "approved");
});

test("a customer's own approval flow drives the column as the system does", async () => {
  const approved = await arrived();
  await script("", approved.sysId, "approved");
  assert.equal((await register(approved.sysId))["approval"], "approved");
  const rejected = await arrived();
  await script("", rejected.sysId, "rejected");
  assert.equal((await register(rejected.sysId))["approval"], "rejected");
});

test("what the ERP has refused is not taken back by who may not approve it anew", async () => {
  const { sysId } = await arrived();
  app.middleware.reply = () => problem(422, "erp_rejected", false);
  await patch("alice", sysId, { approval: "approved" });
  await app.runDue();
  const refused = await register(sysId);
  assert.equal(refused["posting"], "refused");
  const name = "their button";
  await app.admin.insert("sys_ui_action", {
    name,
    action_name: "theirs",
    table: "x_lr_relay_invoice",
    active: "true",
    script: "require('./now-app/server/approval.ts').approve(current);",
  });
  const [button] = await app.rows("sys_ui_action", `name=${name}`);
  const [ours] = await app.rows("sys_ui_action", "name=Approve^table=x_lr_relay_invoice");
  await app.admin.update("sys_ui_action", button?.["sys_id"] ?? "", { sys_scope: ours?.["sys_scope"] ?? "" });
  assert.equal(await app.press("root", name, sysId), 200);
  assert.deepEqual(await register(sysId), refused);
});

test("an approver changes the approval and no other column of an invoice", async () => {
  const { sysId } = await arrived();
  const before = await register(sysId);
  await patch("alice", sysId, {
    total_amount: "1",
    posting: "confirmed",
    lines_complete: "false",
    revision: "9",
  });
  assert.deepEqual(await register(sysId), before);
});

test("an incomplete invoice and one under way are refused with a reason, and stay as they are", async () => {
  const { sysId } = await arrived();
  await app.admin.update("x_lr_relay_invoice", sysId, { lines_complete: "false" });
  const before = await register(sysId);
  assert.equal((await patch("alice", sysId, { approval: "approved" })).status, 403);
  assert.deepEqual(await register(sysId), before);
  await app.admin.update("x_lr_relay_invoice", sysId, { lines_complete: "true" });
  assert.equal((await patch("alice", sysId, { approval: "approved" })).status, 200);
  const queued = await register(sysId);
  assert.equal((await patch("alice", sysId, { approval: "pending" })).status, 403);
  assert.deepEqual(await register(sysId), queued);
  await app.runDue();
});

test("no invoice is born approved", async () => {
  const values = { connection: connectionName, external_id: "born", approval: "approved" };
  await assert.rejects(app.admin.insert("x_lr_relay_invoice", values), /refused/);
  assert.deepEqual(await app.rows("x_lr_relay_invoice", "external_id=born"), []);
});

test("rejecting writes the trail and sends nothing", async () => {
  const { sysId, key } = await arrived();
  assert.equal((await patch("alice", sysId, { approval: "rejected" })).status, 200);
  await app.runDue();
  assert.deepEqual(await dispatches(sysId), []);
  assert.deepEqual(documents(), []);
  assert.deepEqual(await events(key), ["staged", "transformed", "rejected"]);
});

test("where the ERP takes no update, an approval ends as nothing to send", async () => {
  await app.admin.insert("x_lr_relay_connection", { name: "acme-300", erp: "sage300", active: "true" });
  await stageMasters(app, "acme-300");
  await app.stage("invoice", invoice("s300", [line("1")], { connection: "acme-300" }));
  const { sys_id: sysId = "" } = await app.row("x_lr_relay_invoice", "external_id=s300");
  assert.equal((await patch("alice", sysId, { approval: "approved" })).status, 200);
  assert.equal((await register(sysId))["posting"], "nothing_to_send");
  await app.runDue();
  assert.deepEqual(await dispatches(sysId), []);
  assert.deepEqual(documents(), []);
});

test("coding stands still while the invoice is under way", async () => {
  const { sysId } = await arrived();
  app.middleware.reply = () => problem(503, "erp_unavailable", true);
  await patch("alice", sysId, { approval: "approved" });
  const [first] = await app.rows("x_lr_relay_invoice_line", `invoice=${sysId}^line_number=1`);
  const other = await app.row("x_lr_relay_gl_account", `connection=${connectionName}^external_id=6100`);
  const path = `/api/now/table/x_lr_relay_invoice_line/${first?.["sys_id"]}`;
  assert.equal((await app.as("alice", "PATCH", path, { coding_gl_account: other["sys_id"] })).status, 403);
  app.middleware.reply = undefined;
  app.clock.advance(60_000);
  await app.runDue();
  assert.equal((await app.as("alice", "PATCH", path, { coding_gl_account: other["sys_id"] })).status, 200);
});

test("the activity trail can be neither changed nor deleted, not even by the platform's admin", async () => {
  const [entry] = await app.rows("x_lr_relay_activity", "event=approved");
  const path = `/api/now/table/x_lr_relay_activity/${entry?.["sys_id"]}`;
  for (const user of ["olga", "root"]) {
    assert.ok((await app.as(user, "PATCH", path, { detail: "forged" })).status >= 400, user);
    assert.ok((await app.as(user, "DELETE", path)).status >= 400, user);
  }
  await assert.rejects(
    app.admin.update("x_lr_relay_activity", entry?.["sys_id"] ?? "", { detail: "forged" }),
  );
  await assert.rejects(app.admin.remove("x_lr_relay_activity", entry?.["sys_id"] ?? ""));
  assert.deepEqual(await app.row("x_lr_relay_activity", `sys_id=${entry?.["sys_id"]}`), entry);
});
