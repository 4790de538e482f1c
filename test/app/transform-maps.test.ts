/** The SDK checks neither side of a field map (SDK 4.9.0: a name that is no column builds without a word). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { records, table } from "./built-app.ts";

const allMaps = records("sys_transform_map");
const maps = allMaps.filter((map) => map["target_table"]?.startsWith("x_lr_relay_"));
const entries = records("sys_transform_entry");
const scripts = records("sys_transform_script");

/** Staging columns that no field map carries, and why. */
const unmapped: Record<string, string> = {
  relay_error: "says why a record could not be mapped; such a row never reaches the register",
  run_id: "belongs to the delivery, not to the record; the activity trail keeps it",
  lines: "become lines of their own, by the onAfter script",
  line_count: "proves the lines, so the onAfter script writes it when they stand",
  lines_sha256: "as line_count",
};
/** Of a document with lines also the hash comes last: the middleware takes it for the proof that the record has arrived. */
const unmappedWithLines = { ...unmapped, source_hash: "as line_count" };

for (const map of maps) {
  const source = map["source_table"] ?? "";
  const target = map["target_table"] ?? "";
  const own = entries.filter((entry) => entry["map"] === map["sys_id"]);

  test(`${map["name"]}: source and target columns exist`, () => {
    const missing = own.filter(
      (entry) =>
        entry["target_field"] !== "sys_id" &&
        (!table(source).columns.has(entry["source_field"] ?? "") ||
          !table(target).columns.has(entry["target_field"] ?? "")),
    );
    assert.deepEqual(missing, []);
  });

  test(`${map["name"]}: every staging column is mapped, or left out for a reason`, () => {
    const mapped = new Set(own.map((entry) => entry["source_field"]));
    const reasons = ["x_lr_relay_invoice", "x_lr_relay_purchase_order"].includes(target)
      ? unmappedWithLines
      : unmapped;
    const left = [...table(source).columns.keys()].filter((name) => !mapped.has(name));
    assert.deepEqual(
      left.sort(),
      Object.keys(reasons)
        .filter((name) => table(source).columns.has(name))
        .sort(),
    );
  });

  test(`${map["name"]}: coalesces on the record that a script finds by origin key or ERP key`, () => {
    const coalescing = own.filter((entry) => entry["coalesce"] === "true");
    assert.deepEqual(
      coalescing.map((entry) => [entry["target_field"], entry["use_source_script"], entry["source_script"]]),
      [["sys_id", "true", "answer = require('./now-app/server/coalesce.ts').registerRow(source);"]],
    );
    assert.equal(map["create_new_record_on_empty_coalesce_fields"], "false");
  });

  test(`${map["name"]}: creates no stub: no choice action, no reference or choice as target`, () => {
    const creating = own.filter((entry) => {
      const type = table(target).columns.get(entry["target_field"] ?? "")?.type ?? "";
      return entry["choice_action"] === "create" || type === "reference" || type === "choice";
    });
    assert.deepEqual(creating, []);
  });

  test(`${map["name"]}: active, runs rules, clears what the ERP cleared, dates as yyyy-MM-dd`, () => {
    assert.equal(map["active"], "true");
    assert.equal(map["run_business_rules"], "true");
    assert.equal(map["copy_empty_fields"], "true");
    for (const entry of own) {
      const isDate = table(target).columns.get(entry["target_field"] ?? "")?.type === "glide_date";
      assert.equal(entry["date_format"], isDate ? "yyyy-MM-dd" : "", entry["target_field"]);
    }
  });

  test(`${map["name"]}: one script before and one after each row`, () => {
    const own = scripts.filter((script) => script["map"] === map["sys_id"]);
    assert.deepEqual(own.map((script) => script["when"]).sort(), ["onAfter", "onBefore"]);
    assert.ok(own.every((script) => script["active"] === "true"));
  });
}

test("each staging table has its map into the register", () => {
  assert.deepEqual(
    maps.map((map) => `${map["source_table"]} ${map["target_table"]}`).sort(),
    ["cost_center", "gl_account", "invoice", "payment", "purchase_order", "supplier"].map(
      (entity) => `x_lr_relay_stg_${entity} x_lr_relay_${entity}`,
    ),
  );
});

test("what people own is the target of no field map", () => {
  const owned = ["approval", "approved_by", "approved_at", "revision", "posting", "erp_message"];
  assert.deepEqual(
    entries.filter((entry) => owned.includes(entry["target_field"] ?? "")),
    [],
  );
});

test("the second maps ship inactive, run after the first, and find their record by script and sys_id alone", () => {
  const second = allMaps.filter((map) => !maps.includes(map));
  assert.deepEqual(
    second
      .map((map) => `${map["source_table"]?.replace("x_lr_relay_stg_", "")} ${map["target_table"]}`)
      .sort(),
    [
      "cost_center cmn_cost_center",
      "gl_account itfm_gl_accounts",
      "invoice sn_apo_invoice",
      "purchase_order proc_po",
      "supplier core_company",
      "supplier proc_vendor",
    ],
  );
  for (const map of second) {
    assert.equal(map["active"], "false", map["name"]);
    assert.ok(Number(map["order"]) > 100, map["name"]);
    const own = entries.filter((entry) => entry["map"] === map["sys_id"]);
    assert.deepEqual(
      own.map((entry) => [entry["target_field"], entry["coalesce"], entry["use_source_script"]]),
      [["sys_id", "true", "true"]],
    );
  }
});
