/** The tables as built, against what the middleware writes and the contract names. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approvals,
  dispatchStates,
  entities,
  erpTypes,
  operations,
  origins,
  paymentApprovals,
  postings,
} from "../../shared-types/choices.ts";
import { stagingColumns } from "../../shared-types/columns.ts";
import { table, tables } from "./built-app.ts";

const staged = ["supplier", "gl_account", "cost_center", "invoice", "purchase_order", "payment"] as const;
/** Platform references of an invoice line and the envelope's own columns are no register columns. */
const neverRegistered = ["lines", "relay_error", "run_id"];

for (const entity of staged) {
  test(`staging of ${entity} has exactly the canonical columns: names, lengths, labels equal to names`, () => {
    const built = [...table(`x_lr_relay_stg_${entity}`).columns.values()];
    assert.deepEqual(
      Object.fromEntries(built.map(({ name, maxLength }) => [name, maxLength])),
      stagingColumns[entity],
    );
    assert.deepEqual(
      built.filter(({ name, label, type }) => label !== name || type !== "string"),
      [],
    );
  });

  test(`the register of ${entity} holds every canonical column without cutting it`, () => {
    const { columns } = table(`x_lr_relay_${entity}`);
    for (const [name, length] of Object.entries(stagingColumns[entity])) {
      if (neverRegistered.includes(name)) continue;
      const column = columns.get(name);
      assert.ok(column, `no column ${name}`);
      if (column.type === "string") assert.equal(column.maxLength, length, name);
    }
  });

  test(`the register of ${entity} admits one row per connection and ERP key`, () => {
    assert.deepEqual(table(`x_lr_relay_${entity}`).unique, [["connection", "external_id"]]);
  });
}

test("decimal columns keep six places", () => {
  const decimals = [...tables.values()].flatMap(({ columns }) =>
    [...columns.values()].filter(({ type }) => type === "decimal"),
  );
  assert.equal(decimals.length, 18);
  assert.deepEqual(
    decimals.filter(({ scale, maxLength }) => scale !== 6 || maxLength !== 21),
    [],
  );
});

test("unique indexes keep lines, runs, dispatches and syncs single", () => {
  assert.deepEqual(table("x_lr_relay_connection").unique, [["name"]]);
  assert.deepEqual(table("x_lr_relay_sync").unique, [["connection", "entity"]]);
  assert.deepEqual(table("x_lr_relay_run").unique, [["lease_key"], ["slot_key"]]);
  assert.deepEqual(table("x_lr_relay_invoice_line").unique, [["invoice", "line_number"]]);
  assert.deepEqual(table("x_lr_relay_purchase_order_line").unique, [["purchase_order", "line_number"]]);
  assert.deepEqual(table("x_lr_relay_exception").unique, [["exception_key"]]);
  assert.deepEqual(table("x_lr_relay_dimension").unique, [
    ["connection", "source", "source_value", "target"],
  ]);
  assert.deepEqual(table("x_lr_relay_total").unique, [["connection", "entity", "period"]]);
  assert.deepEqual(table("x_lr_relay_dispatch").unique, [
    ["idempotency_key"],
    ["source_table", "source_sys_id", "operation", "revision"],
  ]);
});

test("choices are the shared ones, value by value and label by label", () => {
  const expected: [string, string, Record<string, string>][] = [
    ["x_lr_relay_connection", "erp", erpTypes],
    ["x_lr_relay_sync", "entity", entities],
    ["x_lr_relay_run", "entity", entities],
    ["x_lr_relay_invoice", "approval", approvals],
    ["x_lr_relay_invoice", "posting", postings],
    ["x_lr_relay_payment", "approval", paymentApprovals],
    ["x_lr_relay_payment", "posting", postings],
    ["x_lr_relay_payment", "origin", origins],
    ["x_lr_relay_dispatch", "operation", operations],
    ["x_lr_relay_dispatch", "state", dispatchStates],
  ];
  for (const [name, column, choices] of expected)
    assert.deepEqual(table(name).columns.get(column)?.choices, choices, `${name}.${column}`);
});

test("every table can be reached over REST, under its access rules", () => {
  assert.equal(tables.size, 24);
  assert.deepEqual(
    [...tables.values()].filter(({ webServiceAccess }) => !webServiceAccess).map(({ name }) => name),
    [],
  );
});

test("every reference points to a table that exists", () => {
  const references = [...tables.values()].flatMap(({ columns }) =>
    [...columns.values()].map(({ reference }) => reference).filter(Boolean),
  );
  assert.ok(references.length > 5);
  assert.deepEqual(
    references.filter((name) => !tables.has(name) && name !== "sys_user"),
    [],
  );
});
