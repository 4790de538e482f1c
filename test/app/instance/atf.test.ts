/**
 * The tests that ship with the app (Automated Test Framework). They run on an instance; here stands that they name what
 * exists, and that what their server steps expect is what the app does.
 */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { glAccountRow, invoiceRow } from "../../../now-app/fluent/atf/atf.rows.ts";
import { stagingColumns } from "../../../shared-types/columns.ts";
import { type BuiltRecord, records, table, tables } from "../built-app.ts";
import { type App, type Row, startApp } from "./app.ts";

const tests = records("sys_atf_test");
const variables = records("sys_variable_value");

interface Step {
  name: string;
  table: string;
  /** What the step was given: tables, encoded queries, paths, bodies, assertions. */
  values: string[];
}

function stepsOf(name: string): Step[] {
  const found = tests.find((one) => one["name"] === name);
  assert.ok(found, name);
  return records("sys_atf_step")
    .filter((step) => step["test"] === found["sys_id"])
    .sort((a, b) => Number(a["order"]) - Number(b["order"]))
    .map((step) => ({
      name: step["display_name"] ?? "",
      table: step["table"] ?? "",
      values: variables
        .filter((one) => one["document_key"] === step["sys_id"])
        .map((one) => one["value"] ?? ""),
    }));
}

const isQuery = (value: string): boolean => /^[a-z_.]+(=|!=|IS)/.test(value);

/** The column at the end of a dot-walk. */
function resolve(name: string, path: string): void {
  const [first = "", ...rest] = path.split(".");
  const column = table(name).columns.get(first);
  assert.ok(column, `${name}.${first}`);
  if (rest.length > 0) resolve(column.reference, rest.join("."));
}

test("they cover setting up, taking in, approving, refusing and replaying, and are switched on", () => {
  assert.deepEqual(tests.map((one: BuiltRecord) => one["name"]).sort(), [
    "Ledger Relay: approve",
    "Ledger Relay: refuse",
    "Ledger Relay: replay",
    "Ledger Relay: set up a connection",
    "Ledger Relay: take in what the middleware delivers",
  ]);
  for (const one of tests) {
    assert.equal(one["active"], "true");
    assert.equal(one["fail_on_server_error"], "true");
  }
});

for (const { name = "" } of tests)
  test(`${name}: every step names tables, columns and buttons that exist`, () => {
    const steps = stepsOf(name);
    assert.ok(steps.length > 5);
    const buttons = new Set(records("sys_ui_action").map((action) => action["sys_id"]));
    for (const step of steps) {
      if (step.table.startsWith("x_lr_relay_")) assert.ok(tables.has(step.table), step.table);
      for (const query of step.values.filter(isQuery))
        for (const term of query.split("^").filter((one) => one !== "EQ"))
          resolve(step.table, /^[a-z_.]+?(?==|!=|IS)/.exec(term)?.[0] ?? term);
      if (/UI Action/i.test(step.name))
        for (const id of step.values
          .flatMap((value) => value.split(","))
          .filter((v) => /^[0-9a-f]{32}$/.test(v)))
          assert.ok(buttons.has(id), `${step.name} ${id}`);
    }
  });

test("the rows that they deliver are rows as the middleware sends them", () => {
  for (const [entity, body] of [
    ["gl_account", glAccountRow],
    ["invoice", invoiceRow],
  ] as const) {
    const row = JSON.parse(body) as Row;
    for (const column of Object.keys(row)) assert.ok(column in stagingColumns[entity], column);
  }
  const { lines = "", line_count, lines_sha256 } = JSON.parse(invoiceRow) as Row;
  assert.equal(JSON.parse(lines).length, Number(line_count));
  assert.equal(createHash("sha256").update(lines).digest("hex"), lines_sha256);
});

/** Whether rows match each query of the record queries and validations, as far as nobody has decided yet. */
async function holds(app: App, name: string, wanted: (query: string) => boolean): Promise<void> {
  const asked = stepsOf(name).filter((step) => /query|validation/i.test(step.name));
  let seen = 0;
  for (const step of asked)
    for (const query of step.values.filter(isQuery).filter(wanted)) {
      const none = step.values.includes("no_records_match_query");
      const rows = await app.rows(step.table, query.replace(/\^EQ$/, ""));
      assert.equal(rows.length > 0, !none, `${step.table} ${query}`);
      seen += 1;
    }
  assert.ok(seen > 1, name);
}

async function arrange(): Promise<{ app: App; id: string }> {
  const app = await startApp();
  await app.admin.insert("x_lr_relay_connection", { name: "atf-company", erp: "intacct", active: "true" });
  await app.stage("gl_account", JSON.parse(glAccountRow) as Row);
  const { sys_id = "" } = await app.stage("invoice", JSON.parse(invoiceRow) as Row);
  return { app, id: sys_id };
}

const decide = (app: App, id: string, approval: string): Promise<{ status: number }> =>
  app.as("alice", "PATCH", `/api/now/table/x_lr_relay_invoice/${id}`, { approval });

test("what the tests of taking in and approving expect is what happens", async () => {
  const { app, id } = await arrange();
  await holds(app, "Ledger Relay: take in what the middleware delivers", () => true);
  assert.equal((await decide(app, id, "approved")).status, 200);
  await holds(app, "Ledger Relay: approve", () => true);
  await app.close();
});

test("what the test of refusing expects is what happens", async () => {
  const { app, id } = await arrange();
  await holds(app, "Ledger Relay: refuse", (query) => !query.includes("rejected"));
  assert.equal((await decide(app, id, "rejected")).status, 200);
  await holds(app, "Ledger Relay: refuse", (query) => !query.includes("pending"));
  await app.close();
});
