/** Menu, workspace and dashboard as built: everything that they name exists, and everybody finds what is theirs. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { records, table, tables } from "./built-app.ts";

const widgets = records("par_dashboard_widget").map((widget) => JSON.parse(widget["component_props"] ?? ""));
const lists = records("sys_ux_list");
const modules = records("sys_app_module");
const scope = "x_lr_relay_";

/** Columns that an encoded query names. */
function columnsIn(query: string): string[] {
  return query
    .split("^")
    .filter((term) => term !== "" && term !== "EQ")
    .map((term) => {
      const order = /^ORDERBY(?:DESC)?(.+)$/.exec(term)?.[1];
      return order ?? /^(?:OR)?([a-z_]+?)(?:!=|=|[<>]|IN|IS|RELATIVE|STARTSWITH)/.exec(term)?.[1] ?? term;
    });
}

function assertColumns(name: string, columns: string[]): void {
  for (const column of columns)
    assert.ok(column.startsWith("sys_") || table(name).columns.has(column), `${name}.${column}`);
}

test("every list of the workspace names a table of the app, and columns that it has", () => {
  assert.equal(lists.length, 18);
  for (const { table: name = "", columns = "", condition = "", active } of lists) {
    assert.equal(active, "true");
    assertColumns(name, columns.split(","));
    assertColumns(name, columnsIn(condition));
  }
});

test("every list is shown to somebody; what only approvers or operators can do, to them", () => {
  const links = records("sys_ux_applicability_m2m_list");
  const audiences = records("sys_ux_applicability");
  const shown = (title: string): string | undefined => {
    const list = lists.find((one) => one["title"] === title);
    const link = links.find((one) => one["list"] === list?.["sys_id"]);
    return audiences.find((one) => one["sys_id"] === link?.["applicability"])?.["name"];
  };
  for (const { title = "" } of lists) assert.ok(shown(title), title);
  assert.equal(shown("To approve"), "Ledger Relay: approvers");
  assert.equal(shown("Failed runs"), "Ledger Relay: operators");
  assert.equal(shown("Open exceptions"), "Ledger Relay: everybody");
});

test("every number of the dashboard counts rows of a table of the app by columns that it has", () => {
  assert.equal(widgets.length, 13);
  for (const { dataSources, groupBy, metrics, headerTitle } of widgets) {
    const [source] = dataSources;
    assertColumns(source.tableOrViewName, columnsIn(source.filterQuery));
    assert.equal(metrics[0].dataSource, source.id, headerTitle);
    for (const { groupByField } of groupBy?.[0]?.groupBy ?? [])
      assertColumns(source.tableOrViewName, [groupByField]);
  }
});

test("the dashboard belongs to the workspace, and its address is for the app's readers alone", () => {
  const [page] = records("sys_ux_page_registry");
  assert.equal(page?.["path"], "ledger-relay");
  assert.equal(records("par_dashboard_visibility")[0]?.["experience"], page?.["sys_id"]);
  const [route] = records("sys_security_acl").filter((acl) => acl["name"] === "now.ledger-relay.*");
  assert.equal(route?.["operation"], "read");
  const links = records("sys_security_acl_role").filter(
    (link) => link["sys_security_acl"] === route["sys_id"],
  );
  assert.deepEqual(
    links.map((link) => link["sys_user_role@name"]),
    ["x_lr_relay.reader"],
  );
});

test("the menu shows each role its modules, in order", () => {
  const contained: Record<string, string[]> = {
    reader: ["reader"],
    approver: ["approver", "reader"],
    operator: ["operator", "reader"],
    admin: ["admin", "operator", "reader"],
  };
  const menu = (role: string): string[] =>
    modules
      .filter((module) => contained[role]?.some((one) => module["roles"] === `x_lr_relay.${one}`))
      .sort((a, b) => Number(a["order"]) - Number(b["order"]))
      .map((module) => module["title"] ?? "");
  const reader = [
    ...["Home", "Held back", "Exceptions"],
    ...["Register", "Invoices", "Purchase orders", "Payments", "Suppliers", "GL accounts", "Cost centers"],
    ...[
      "Sending",
      "Dispatches",
      "Not confirmed yet",
      "Refused by the ERP",
      "Audit",
      "Activity",
      "Control totals",
    ],
  ];
  assert.deepEqual(menu("reader"), reader);
  assert.deepEqual(menu("approver"), ["Home", "To approve", ...reader.slice(1)]);
  const operating = ["Reading", "Runs", "Syncs"];
  assert.deepEqual(new Set(menu("operator")), new Set([...reader, "Dimension mapping", ...operating]));
  const settingUp = ["Set-up", "Connections", "Properties", "Transform maps"];
  assert.deepEqual(menu("admin"), [...menu("operator"), ...settingUp]);
});

test("every module with a list names a table and columns that exist", () => {
  for (const { link_type, name = "", filter = "", title } of modules) {
    if (link_type !== "LIST") continue;
    if (!name.startsWith(scope)) {
      assert.ok(["sys_properties", "sys_transform_map"].includes(name), title);
      continue;
    }
    assert.ok(tables.has(name), title);
    assertColumns(name, columnsIn(filter));
  }
});
