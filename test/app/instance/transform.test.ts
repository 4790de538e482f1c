/** Staging rows into the register, by the app's own maps in the simulated instance. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  type App,
  connectionName,
  invoice,
  line,
  type Row,
  stageMasters,
  startApp,
  trickyName,
} from "./app.ts";

let app: App;
before(async () => {
  app = await startApp();
  await stageMasters(app);
});
after(async () => {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(complaints, ["lines holds 1 lines, line_count says 2"]);
});

const registerLines = async (externalId: string): Promise<Row[]> => {
  const { sys_id } = await app.row("x_lr_relay_invoice", `external_id=${externalId}`);
  return app.rows("x_lr_relay_invoice_line", `invoice=${sys_id}^ORDERBYline_number`);
};
const header = (externalId: string): Promise<Row> =>
  app.row("x_lr_relay_invoice", `external_id=${externalId}`);
const events = async (externalId: string): Promise<string[]> =>
  (await app.rows("x_lr_relay_activity", `external_id=${externalId}^ORDERBYnumber`)).map(
    (row) => row["event"] ?? "",
  );

test("an invoice arrives whole: header, lines, proof, suggested coding, trail", async () => {
  const staged = invoice("1", [line("1", { unit_price: "10.123456" }), line("2", { gl_account: "9999" })]);
  const result = await app.stage("invoice", staged);
  assert.equal(result["status"], "inserted");
  const register = await header("1");
  assert.equal(register["supplier_name"], trickyName);
  assert.equal(register["invoice_date"], "2026-02-28");
  assert.equal(register["lines_complete"], "1");
  assert.equal(register["line_count"], "2");
  assert.equal(register["lines_sha256"], staged["lines_sha256"]);
  assert.equal(register["source_hash"], staged["source_hash"]);
  assert.equal(register["approval"], "pending");
  assert.equal(register["posting"], "none");
  const [first, second] = await registerLines("1");
  const account = await app.row("x_lr_relay_gl_account", "external_id=6000");
  const center = await app.row("x_lr_relay_cost_center", "external_id=100");
  assert.match(first?.["unit_price"] ?? "", /^10\.123456$/);
  assert.equal(first?.["coding_gl_account"], account["sys_id"]);
  assert.equal(first?.["coding_cost_center"], center["sys_id"]);
  assert.equal(second?.["coding_gl_account"], "", "an account that the register lacks is not suggested");
  assert.equal(second?.["gl_account"], "9999");
  assert.deepEqual(await events("1"), ["staged", "held", "transformed"]);
  assert.equal((await app.rows("x_lr_relay_gl_account")).length, 2, "no stub was created");
});

test("the same row again changes nothing and says so", async () => {
  const staged = invoice("2", [line("1")]);
  await app.stage("invoice", staged);
  const before = [await header("2"), await registerLines("2")];
  const result = await app.stage("invoice", staged);
  assert.equal(result["status"], "ignored");
  assert.equal(result["status_message"], "No field values changed");
  assert.deepEqual([await header("2"), await registerLines("2")], before);
});

test("an older version never overwrites a newer one", async () => {
  await app.stage("invoice", invoice("3", [line("1")], { modified_at: "2026-03-01T10:00:00Z" }));
  const before = [await header("3"), await registerLines("3")];
  const older = invoice("3", [line("1", { amount: "99" })], { modified_at: "2026-03-01T09:59:59.999Z" });
  const result = await app.stage("invoice", older);
  assert.equal(result["status"], "ignored");
  assert.equal(result["status_message"], "Older than the version in the register");
  assert.deepEqual([await header("3"), await registerLines("3")], before);
  assert.deepEqual(await events("3"), ["staged", "transformed", "staged", "ignored"]);
});

test("a row that could not be mapped never reaches the register, and its reason is kept", async () => {
  const result = await app.stage("invoice", invoice("4", [], { relay_error: "mapping_failed: no currency" }));
  assert.equal(result["status"], "ignored");
  assert.equal(result["status_message"], "mapping_failed: no currency");
  assert.deepEqual(await app.rows("x_lr_relay_invoice", "external_id=4"), []);
  assert.deepEqual(await events("4"), ["staged", "failed"]);
});

test("an amount that the register would cut is refused", async () => {
  const result = await app.stage("invoice", invoice("5", [], { total_amount: "1.1234567" }));
  assert.equal(result["status"], "ignored");
  assert.match(result["status_message"] ?? "", /total_amount 1\.1234567 does not fit/);
  assert.deepEqual(await app.rows("x_lr_relay_invoice", "external_id=5"), []);
});

test("lines are added, changed and removed, and nothing else moves", async () => {
  await app.stage("invoice", invoice("6", [line("1"), line("2"), line("3")]));
  const [one] = await registerLines("6");
  const changed = invoice("6", [line("1"), line("2", { amount: "21.01" }), line("4")], {
    read_at: "2026-03-02T09:01:00Z",
  });
  const result = await app.stage("invoice", changed);
  assert.equal(result["status"], "updated");
  const lines = await registerLines("6");
  assert.deepEqual(
    lines.map((row) => [row["line_number"], Number(row["amount"])]),
    [
      ["1", 21],
      ["2", 21.01],
      ["4", 21],
    ],
  );
  assert.deepEqual(lines[0], one, "a line that is the same is not written");
  assert.equal((await header("6"))["source_hash"], changed["source_hash"]);
  const [, , , last] = await app.rows("x_lr_relay_activity", "external_id=6^ORDERBYnumber");
  assert.equal(last?.["detail"], "updated; lines: 1 added, 1 changed, 1 removed");
});

test("coding that somebody chose survives what the ERP sends", async () => {
  await app.stage("invoice", invoice("7", [line("1")]));
  const [first] = await registerLines("7");
  const chosen = await app.row("x_lr_relay_gl_account", "external_id=6100");
  const path = `/api/now/table/x_lr_relay_invoice_line/${first?.["sys_id"]}`;
  const { status } = await app.as("olga", "PATCH", path, { coding_gl_account: chosen["sys_id"] });
  assert.equal(status, 200);
  await app.stage(
    "invoice",
    invoice("7", [line("1", { description: "New" })], { read_at: "2026-03-02T09:01:00Z" }),
  );
  const [after] = await registerLines("7");
  assert.equal(after?.["description"], "New");
  assert.equal(after?.["coding_gl_account"], chosen["sys_id"]);
});

test("coding of another connection's books is refused", async () => {
  await app.stage("invoice", invoice("8", [line("1")]));
  const [before] = await registerLines("8");
  await app.stage("gl_account", { connection: "other", external_id: "6000", number: "6000", name: "Theirs" });
  const foreign = await app.row("x_lr_relay_gl_account", "connection=other");
  const path = `/api/now/table/x_lr_relay_invoice_line/${before?.["sys_id"]}`;
  const { status } = await app.as("olga", "PATCH", path, { coding_gl_account: foreign["sys_id"] });
  assert.equal(status, 403);
  assert.deepEqual((await registerLines("8"))[0], before);
});

test("a short line set leaves the invoice incomplete and unproven, and the next delivery repairs it", async () => {
  const whole = invoice("9", [line("1"), line("2")]);
  await app.stage("invoice", whole);
  const short = invoice("9", [line("1")], { line_count: "2", read_at: "2026-03-02T09:01:00Z" });
  const result = await app.stage("invoice", short);
  assert.equal(result["status"], "error");
  assert.match(result["error_message"] ?? "", /holds 1 lines, line_count says 2/);
  const broken = await header("9");
  assert.equal(broken["lines_complete"], "0");
  assert.equal(broken["source_hash"], whole["source_hash"], "the middleware must not take it for arrived");
  assert.equal((await registerLines("9")).length, 2, "no line was lost");
  assert.equal((await events("9")).at(-1), "failed");
  const repaired = await app.stage("invoice", { ...whole, read_at: "2026-03-02T09:02:00Z" });
  assert.equal(repaired["status"], "updated");
  assert.equal((await header("9"))["lines_complete"], "1");
});

test("four hundred lines arrive as four hundred lines", async () => {
  const lines = Array.from({ length: 400 }, (_, index) => line(String(index + 1)));
  const result = await app.stage("invoice", invoice("10", lines));
  assert.equal(result["status"], "inserted");
  assert.equal((await registerLines("10")).length, 400);
  assert.equal((await header("10"))["lines_complete"], "1");
});

test("an ERP field that was cleared is cleared in the register", async () => {
  const supplier = {
    connection: connectionName,
    external_id: "V1",
    number: "V1",
    name: "Müller",
    email: "a@example.com",
  };
  await app.stage("supplier", { ...supplier, source_hash: "1", read_at: "2026-03-02T09:00:00Z" });
  await app.stage("supplier", { ...supplier, email: "", source_hash: "2", read_at: "2026-03-02T09:01:00Z" });
  const register = await app.row("x_lr_relay_supplier", "external_id=V1");
  assert.equal(register["email"], "");
  assert.equal(register["name"], "Müller");
});
