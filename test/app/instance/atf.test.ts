/**
 * The tests that ship with the app (Automated Test Framework): they name what exists, and each of their steps, as built,
 * passes in the simulated instance.
 */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { glAccountRow, invoiceRow } from "../../../now-app/fluent/atf/atf.rows.ts";
import { stagingColumns } from "../../../shared-types/columns.ts";
import { type BuiltRecord, records, table, tables } from "../built-app.ts";
import { type Row, startApp } from "./app.ts";
import { runAtf } from "./atf-runner.ts";

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

for (const { name = "" } of tests)
  test(`${name}: every step passes as built, in the simulated instance`, async () => {
    const app = await startApp();
    try {
      assert.ok((await runAtf(app, name)) > 5);
      assert.deepEqual(await app.complaints(), [], "fail on server error");
    } finally {
      await app.close();
    }
  });

test("the runner sees what fails: without the rule that guards approvals, the test of refusing is red", async () => {
  const app = await startApp();
  try {
    for (const acl of await app.rows("sys_security_acl", "nameSTARTSWITHx_lr_relay_invoice^operation=write"))
      await app.admin.update("sys_security_acl", acl["sys_id"] ?? "", { active: "false" });
    await assert.rejects(runAtf(app, "Ledger Relay: refuse"), /step \d+: Record Update/);
  } finally {
    await app.close();
  }
});
