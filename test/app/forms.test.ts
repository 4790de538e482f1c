/** Forms, lists and related lists as built: every column has its place, and what is named exists. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { records, table, tables } from "./built-app.ts";

const sections = records("sys_ui_section");
const elements = records("sys_ui_element");
const formSections = records("sys_ui_form_section");
const staged = (name: string): boolean => name.startsWith("x_lr_relay_stg_");
const own = [...tables.keys()].filter((name) => !staged(name));

/** Columns of the form of a table, in the order in which they stand. */
function shownOn(name: string): string[] {
  const form = records("sys_ui_form").find((one) => one["name"] === name);
  assert.ok(form, `${name} has no form`);
  return formSections
    .filter((link) => link["sys_ui_form"] === form["sys_id"])
    .sort((a, b) => Number(a["position"]) - Number(b["position"]))
    .flatMap((link) => elementsOf(link["sys_ui_section"] ?? ""))
    .filter((element) => element["type"] === "")
    .map((element) => element["element"] ?? "");
}

function elementsOf(section: string): (typeof elements)[number][] {
  return elements
    .filter((element) => element["sys_ui_section"] === section)
    .sort((a, b) => Number(a["position"]) - Number(b["position"]));
}

for (const name of own)
  test(`${name}: the form shows every column once, and none that does not exist`, () => {
    assert.deepEqual(shownOn(name).sort(), [...table(name).columns.keys()].sort());
  });

test("every section has a caption of its own on its form, and something in it", () => {
  for (const name of own) {
    const captions = sections.filter((one) => one["name"] === name).map((one) => one["caption"]);
    assert.equal(new Set(captions).size, captions.length, name);
    assert.ok(!captions.includes(""), name);
  }
  for (const section of sections)
    assert.ok(elementsOf(section["sys_id"] ?? "").length > 0, section["caption"]);
});

test("forms on which people act say beforehand what will happen", () => {
  const notes = records("sys_ui_annotation");
  const noted = new Set(
    elements
      .filter((element) => element["type"] === "annotation")
      .map((element) => {
        const note = notes.find((one) => one["sys_id"] === element["element"]);
        assert.ok(note?.["text"] && note["type"], element["element"]);
        return sections.find((one) => one["sys_id"] === element["sys_ui_section"])?.["name"];
      }),
  );
  for (const name of ["connection", "dimension", "invoice", "invoice_line", "sync"])
    assert.ok(noted.has(`x_lr_relay_${name}`), name);
});

test("every table has a list, of columns that exist", () => {
  const lists = records("sys_ui_list");
  assert.deepEqual(lists.map((list) => list["name"]).sort(), [...tables.keys()].sort());
  for (const list of lists) {
    const shown = records("sys_ui_list_element").filter((element) => element["list_id"] === list["sys_id"]);
    assert.ok(shown.length >= 7, list["name"]);
    const missing = shown
      .map((element) => element["element"] ?? "")
      .filter((column) => !column.startsWith("sys_") && !table(list["name"] ?? "").columns.has(column));
    assert.deepEqual(missing, [], list["name"]);
  }
});

test("related lists name tables and columns that exist, and sort by one", () => {
  const relations = records("sys_relationship");
  for (const entry of records("sys_ui_related_list_entry")) {
    const what = entry["related_list"] ?? "";
    const relation = relations.find((one) => `REL:${one["sys_id"]}` === what);
    const [child = "", column = ""] = relation ? [relation["basic_query_from"]] : what.split(".");
    const { columns } = table(child);
    assert.ok(relation || columns.get(column)?.reference, what);
    const order = entry["order_by"] ?? "";
    assert.ok(order.startsWith("sys_") || columns.has(order), `${what} by ${order}`);
  }
  for (const relation of relations) {
    const { basic_apply_to = "", basic_query_from = "", query_with = "" } = relation;
    for (const [, column = ""] of query_with.matchAll(/add(?:Or)?(?:Query|Condition)\('(\w+)'/g))
      assert.ok(table(basic_query_from).columns.has(column), `${basic_query_from}.${column}`);
    for (const [, column = ""] of query_with.matchAll(/parent\.getValue\('(\w+)'\)/g))
      assert.ok(table(basic_apply_to).columns.has(column), `${basic_apply_to}.${column}`);
  }
});

test("a record's form leads to its lines, what was sent of it, what is wrong with it and what happened to it", () => {
  const of = (name: string): string[] => {
    const list = records("sys_ui_related_list").find((one) => one["name"] === `x_lr_relay_${name}`);
    return records("sys_ui_related_list_entry")
      .filter((entry) => entry["list_id"] === list?.["sys_id"])
      .sort((a, b) => Number(a["position"]) - Number(b["position"]))
      .map(({ related_list = "" }) => {
        const relation = records("sys_relationship").find((one) => `REL:${one["sys_id"]}` === related_list);
        return relation?.["name"] ?? related_list;
      });
  };
  const always = ["Dispatches", "Exceptions", "Activity"];
  assert.deepEqual(of("invoice"), ["x_lr_relay_invoice_line.invoice", ...always]);
  assert.deepEqual(of("purchase_order"), ["x_lr_relay_purchase_order_line.purchase_order", ...always]);
  assert.deepEqual(of("supplier"), ["Invoices", "Payments", ...always]);
  for (const name of ["payment", "gl_account", "cost_center"]) assert.deepEqual(of(name), always, name);
});
