/** Which record of the register a staged row is about, in the simulated instance. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type App, connectionName, invoice, line, type Row, stageMasters, startApp } from "./app.ts";

let app: App;
before(async () => {
  app = await startApp();
  await stageMasters(app);
});
after(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(complaints, []);
});

let hour = 9;
/** A staged supplier, newer than the one staged before. */
async function supplier(externalId: string, values: Row = {}): Promise<Row> {
  hour += 1;
  return app.stage("supplier", {
    connection: connectionName,
    external_id: externalId,
    number: externalId,
    name: `Supplier ${externalId}`,
    source_hash: `${hour}`,
    modified_at: `2026-03-01T${hour}:00:00Z`,
    read_at: `2026-03-02T${hour}:00:00Z`,
    deleted: "false",
    ...values,
  });
}

const register = (query: string): Promise<Row[]> => app.rows("x_lr_relay_supplier", query);
const openExceptions = (externalId: string): Promise<Row[]> =>
  app.rows("x_lr_relay_exception", `external_id=${externalId}^state=open`);

test("a record that was made here is recognised by its origin key, and gets the key that the ERP gave it", async () => {
  const sysId = await app.admin.insert("x_lr_relay_supplier", {
    connection: connectionName,
    external_id: "new-1",
    origin_key: "Key:1",
    name: "Made here",
  });
  const result = await supplier("V900", { origin_key: "Key:1", name: "Made here" });
  assert.deepEqual([result["status"], result["sys_id"]], ["updated", sysId]);
  assert.equal((await supplier("V900", { name: "Renamed" }))["sys_id"], sysId, "also by the ERP key alone");
  const [row, ...others] = await register("nameLIKEade here^ORname=Renamed");
  assert.equal(others.length, 0);
  assert.deepEqual([row?.["external_id"], row?.["name"]], ["V900", "Renamed"]);
});

test("an origin key counts in its own connection and spelling only", async () => {
  await app.admin.insert("x_lr_relay_supplier", {
    connection: connectionName,
    external_id: "new-2",
    origin_key: "Key:2",
  });
  assert.equal((await supplier("V901", { origin_key: "KEY:2" }))["status"], "inserted");
  const other = await supplier("V902", { origin_key: "Key:2", connection: "acme-x3" });
  assert.equal(other["status"], "inserted");
});

test("an origin key and an ERP key of two different records stop the row instead of merging them", async () => {
  await app.admin.insert("x_lr_relay_supplier", {
    connection: connectionName,
    external_id: "new-3",
    origin_key: "Key:3",
  });
  await supplier("V903");
  const result = await supplier("V903", { origin_key: "Key:3", name: "Which one?" });
  assert.equal(result["status"], "ignored");
  assert.match(result["status_message"] ?? "", /^origin_key_collision: /);
  assert.equal((await register("external_id=V903"))[0]?.["name"], "Supplier V903");
  assert.equal((await register("external_id=new-3")).length, 1);
  assert.equal((await openExceptions("V903")).length, 1);
});

for (const uniqueIgnoresCase of [true, false])
  test(`keys that differ by case alone: the second is refused, the index ${uniqueIgnoresCase ? "ignores" : "minds"} case`, async () => {
    const own = await startApp({ uniqueIgnoresCase });
    const row = {
      connection: connectionName,
      name: "One",
      read_at: "2026-03-02T09:00:00Z",
      source_hash: "1",
    };
    await own.stage("supplier", { ...row, external_id: "Acme" });
    const result = await own.stage("supplier", { ...row, external_id: "ACME", name: "Two" });
    assert.equal(result["status"], "ignored");
    assert.equal(
      result["status_message"],
      "key_case_collision: the register holds Acme, which differs only by case",
    );
    const all = await own.rows("x_lr_relay_supplier", "");
    assert.deepEqual(
      all.map((one) => [one["external_id"], one["name"]]),
      [["Acme", "One"]],
    );
    const open = await own.row("x_lr_relay_exception", "state=open");
    assert.deepEqual([open["kind"], open["external_id"]], ["mapping", "ACME"]);
    assert.equal((await own.stage("supplier", { ...row, external_id: "Acme" }))["status"], "ignored");
    assert.deepEqual(await own.complaints(), []);
    await own.close();
  });

test("a row without a key reaches nothing and is told of", async () => {
  const result = await supplier("", { name: "Nameless" });
  assert.match(result["status_message"] ?? "", /^key_missing: /);
  assert.equal((await register("name=Nameless")).length, 0);
});

test("a record that replaces another closes it, and what was approved of the old one stops", async () => {
  await app.stage("invoice", invoice("7~1", [line("1")]));
  const old = await app.row("x_lr_relay_invoice", "external_id=7~1");
  await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice/${old["sys_id"]}`, {
    approval: "approved",
  });
  await app.stage("invoice", invoice("9~1", [line("1")], { supersedes: "7~1" }));
  const closed = await app.row("x_lr_relay_invoice", "external_id=7~1");
  assert.deepEqual(
    [closed["deleted"], closed["approval"], closed["erp_message"]],
    ["1", "pending", "Approval void: the invoice was replaced in the ERP by 9~1"],
  );
  assert.equal((await app.row("x_lr_relay_invoice", "external_id=9~1"))["deleted"], "0");
  await app.runDue();
  assert.equal(app.middleware.received.length, 0, "nothing was sent");
  const trail = await app.rows("x_lr_relay_activity", "external_id=7~1^event=replaced");
  assert.equal(trail[0]?.["detail"], "replaced in the ERP by 9~1");
});

test("what people chose on a bill's lines goes on to the bill that replaces it, line by line, its approval does not", async () => {
  const lines = [line("1"), line("2"), line("3", { amount: "5" }), line("4")];
  await app.stage("invoice", invoice("8~1", lines));
  const { sys_id: old = "" } = await app.row("x_lr_relay_invoice", "external_id=8~1");
  const account = await app.row("x_lr_relay_gl_account", "external_id=6100");
  for (const row of await app.rows("x_lr_relay_invoice_line", `invoice=${old}`))
    await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice_line/${row["sys_id"]}`, {
      coding_gl_account: account["sys_id"],
    });
  await app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice/${old}`, { approval: "approved" });
  const again = [
    line("1"),
    line("2", { description: "Another thing" }),
    line("3", { amount: "5.50" }),
    line("5"),
    line("4", { amount: "21.00" }),
  ];
  await app.stage("invoice", invoice("8~2", again, { supersedes: "8~1" }));
  const { sys_id: id = "", approval } = await app.row("x_lr_relay_invoice", "external_id=8~2");
  assert.equal(approval, "pending");
  const coding = await app.rows("x_lr_relay_invoice_line", `invoice=${id}^ORDERBYline_number`);
  assert.deepEqual(
    coding.map((row) => [row["line_number"], row["coding_gl_account"] === account["sys_id"]]),
    [
      ["1", true],
      ["2", false],
      ["3", false],
      ["4", true],
      ["5", false],
    ],
  );
  const [told] = await app.rows("x_lr_relay_activity", "external_id=8~2^event=transformed");
  assert.match(told?.["detail"] ?? "", /; coding of 2 handed on from 8~1$/);
  const before = await app.rows("x_lr_relay_invoice_line", `invoice=${id}`);
  await app.stage("invoice", invoice("8~2", again, { supersedes: "8~1", read_at: "2026-03-03T09:00:00Z" }));
  assert.deepEqual(await app.rows("x_lr_relay_invoice_line", `invoice=${id}`), before);
});

test("a replaced record that arrives late stays closed, and counts as taken over", async () => {
  const late = invoice("7~1", [line("1")], { modified_at: "2026-03-05T10:00:00Z", description: "late" });
  assert.equal((await app.stage("invoice", late))["status"], "ignored");
  const closed = await app.row("x_lr_relay_invoice", "external_id=7~1");
  assert.deepEqual([closed["deleted"], closed["source_hash"]], ["1", late["source_hash"]]);

  await app.stage("invoice", invoice("9~2", [line("1")], { supersedes: "7~2" }));
  const first = invoice("7~2", [line("1")]);
  await app.stage("invoice", first);
  const never = await app.row("x_lr_relay_invoice", "external_id=7~2");
  assert.deepEqual([never["deleted"], never["source_hash"]], ["1", first["source_hash"]]);
});
