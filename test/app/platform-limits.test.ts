/** What the platform would cut, skip or refuse without a word. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { allRecords, records, table, tables } from "./built-app.ts";

/** ServiceNow docs, r_MaximumRowSize.md: one import set row; a longer one is skipped. */
const rowBytes = 8126;
/** ServiceNow docs, r_DatabaseFieldTypes.md: from here on a string is MEDIUMTEXT, kept off the row's page. */
const offPage = 256;
/** What the platform's own columns of an import set row take, roughly. */
const systemBytes = 1200;

for (const name of [...tables.keys()].filter((one) => one.startsWith("x_lr_relay_stg_")))
  test(`${name}: a row whose every column is full of plain letters fits, with room for others`, () => {
    const columns = [...table(name).columns.values()];
    const onPage = columns.filter(({ maxLength }) => maxLength < offPage);
    // Off the page, 20 bytes that point there stay.
    const bytes =
      onPage.reduce((sum, { maxLength }) => sum + maxLength, 0) + (columns.length - onPage.length) * 20;
    assert.ok(2 * bytes + systemBytes < rowBytes, `${bytes} bytes`);
  });

test("what grows without end is kept off the page", () => {
  for (const [name, column] of [
    ["x_lr_relay_stg_invoice", "lines"],
    ["x_lr_relay_stg_purchase_order", "lines"],
    ["x_lr_relay_stg_payment", "applied"],
  ] as const)
    assert.ok((table(name).columns.get(column)?.maxLength ?? 0) >= 1_000_000, `${name}.${column}`);
});

test("columns that transform maps coalesce on lie under one unique index", () => {
  for (const map of records("sys_transform_map")) {
    const own = records("sys_transform_entry").filter(
      (entry) => entry["map"] === map["sys_id"] && entry["coalesce"] === "true",
    );
    const columns = own.map((entry) => entry["target_field"] ?? "").sort();
    const target = map["target_table"] ?? "";
    if (columns.join() === "sys_id" || !tables.has(target)) continue;
    const indexes = table(target).unique.map((index) => [...index].sort().join());
    assert.ok(indexes.includes(columns.join()), `${target}: ${columns}`);
  }
});

test("names of the app's own tables keep to the documented 30 characters", () => {
  assert.deepEqual(
    [...tables.keys()].filter((name) => name.length > 30),
    [],
  );
});

test("nothing outside the scope is changed: no column, rule, access rule or script of another's table", () => {
  for (const name of tables.keys()) assert.match(name, /^x_lr_relay_/);
  for (const { table: kind, record } of allRecords) {
    const subject =
      kind === "sys_script"
        ? record["collection"]
        : ["sys_ui_action", "sys_script_client", "sys_process_flow"].includes(kind)
          ? record["table"]
          : undefined;
    // An async rule may hang on another application's table: it carries an approval made there.
    if (subject === undefined || record["when"]?.startsWith("async")) continue;
    assert.match(subject, /^x_lr_relay_/, `${kind} ${record["name"]}`);
  }
});
