/** Lists as built: the SDK checks the columns' names by type only. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { records, table } from "./built-app.ts";

test("the lists that people work with show columns that exist", () => {
  const lists = records("sys_ui_list").filter((list) => list["name"]?.startsWith("x_lr_relay_"));
  assert.deepEqual(
    lists.map((list) => list["name"]).sort(),
    ["dispatch", "exception", "invoice", "run"].map((name) => `x_lr_relay_${name}`),
  );
  for (const list of lists) {
    const shown = records("sys_ui_list_element").filter((element) => element["list_id"] === list["sys_id"]);
    assert.ok(shown.length >= 9, list["name"]);
    const missing = shown
      .map((element) => element["element"] ?? "")
      .filter((name) => !name.startsWith("sys_") && !table(list["name"] ?? "").columns.has(name));
    assert.deepEqual(missing, [], list["name"]);
  }
});
