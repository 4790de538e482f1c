/** Who may do what: the rules as built. The matrix against the running instance is another test. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { records, tables } from "./built-app.ts";

const operations = ["read", "create", "write", "delete"];
const roles = new Map(records("sys_user_role").map((role) => [role["sys_id"], role["name"] ?? ""]));
const acls = records("sys_security_acl");
const links = records("sys_security_acl_role");

/** Names of the roles that a rule asks for; undefined for one that neither the app nor the platform has. */
function rolesOf(aclId: string): (string | undefined)[] {
  return links
    .filter((link) => link["sys_security_acl"] === aclId)
    .map((link) => {
      const name = link["sys_user_role@name"];
      // Nobody can hold this one role of the platform.
      return name === "nobody" || roles.get(link["sys_user_role"]) === name ? name : undefined;
    });
}

function allowed(name: string, operation: string): string[] {
  const [acl, ...more] = acls.filter((one) => one["name"] === name && one["operation"] === operation);
  assert.ok(acl, `no rule for ${operation} of ${name}`);
  assert.deepEqual(more, [], `more than one rule for ${operation} of ${name}`);
  return rolesOf(acl["sys_id"] ?? "")
    .map(String)
    .sort();
}

test("the roles contain each other as they should", () => {
  const contains = records("sys_user_role_contains").map(
    (link) => `${roles.get(link["role"])} > ${roles.get(link["contains"]) ?? link["contains@name"]}`,
  );
  assert.deepEqual(contains.sort(), [
    "x_lr_relay.admin > x_lr_relay.operator",
    "x_lr_relay.approver > x_lr_relay.reader",
    "x_lr_relay.operator > x_lr_relay.reader",
    "x_lr_relay.reader > canvas_user",
  ]);
  assert.ok([...roles.values()].includes("x_lr_relay.integration"));
});

test("every table has a rule for every operation", () => {
  for (const name of tables.keys()) for (const operation of operations) allowed(name, operation);
});

test("every rule names at least one role, and only the app's roles or nobody", () => {
  for (const acl of acls) {
    const named = rolesOf(acl["sys_id"] ?? "");
    assert.ok(named.length > 0, `${acl["operation"]} ${acl["name"]} names no role`);
    assert.ok(!named.includes(undefined), `${acl["operation"]} ${acl["name"]} names an unknown role`);
  }
});

test("rules neither run scripts nor deny, and name tables and columns that exist", () => {
  for (const acl of acls) {
    assert.equal(acl["script"], "");
    assert.equal(acl["decision_type"], "allow");
    assert.equal(acl["active"], "true");
    if (acl["type"]?.toLowerCase() === "rest_endpoint" || acl["name"]?.startsWith("now.")) continue;
    const [name = "", column = ""] = (acl["name"] ?? "").split(".");
    assert.ok(tables.has(name), name);
    assert.ok(column === "" || column === "*" || tables.get(name)?.columns.has(column), acl["name"]);
  }
});

test("the middleware's account writes staging rows, reads the register, and nothing else", () => {
  const granted = acls
    .filter((acl) => rolesOf(acl["sys_id"] ?? "").includes("x_lr_relay.integration"))
    .map((acl) => `${acl["operation"]} ${acl["name"]?.replace("x_lr_relay_", "")}`);
  const entities = ["cost_center", "gl_account", "invoice", "payment", "purchase_order", "supplier"];
  assert.deepEqual(
    granted.sort(),
    [
      ...entities.map((entity) => `create stg_${entity}`),
      ...entities.map((entity) => `read ${entity}`),
      "read invoice_line",
      "read purchase_order_line",
      "execute journal",
      "execute triggers",
      ...entities.map((entity) => `read stg_${entity}`),
    ].sort(),
  );
});

test("of the register people write the approval and the coding, no other column", () => {
  assert.deepEqual(allowed("x_lr_relay_invoice.approval", "write"), ["x_lr_relay.approver"]);
  assert.deepEqual(allowed("x_lr_relay_invoice.*", "write"), ["nobody"]);
  for (const column of ["coding_gl_account", "coding_cost_center"])
    assert.deepEqual(allowed(`x_lr_relay_invoice_line.${column}`, "write"), [
      "x_lr_relay.approver",
      "x_lr_relay.operator",
    ]);
  assert.deepEqual(allowed("x_lr_relay_invoice_line.*", "write"), ["nobody"]);
  assert.deepEqual(allowed("x_lr_relay_payment.approval", "write"), ["x_lr_relay.approver"]);
  assert.deepEqual(allowed("x_lr_relay_payment.*", "write"), ["nobody"]);
  for (const column of ["amount", "payment_date", "method", "bank_account", "reference"])
    assert.deepEqual(allowed(`x_lr_relay_payment.${column}`, "write"), [
      "x_lr_relay.approver",
      "x_lr_relay.operator",
    ]);
  assert.deepEqual(allowed("x_lr_relay_purchase_order.approval", "write"), ["x_lr_relay.approver"]);
  for (const name of ["purchase_order", "supplier", "gl_account", "cost_center"])
    assert.deepEqual(allowed(`x_lr_relay_${name}.*`, "write"), ["nobody"]);
  for (const name of ["supplier", "gl_account", "cost_center"])
    assert.deepEqual(allowed(`x_lr_relay_${name}.name`, "write"), ["x_lr_relay.operator"]);
  assert.deepEqual(allowed("x_lr_relay_dispatch", "write"), ["nobody"]);
});

test("the activity trail is append-only, for the platform's admin too", () => {
  for (const operation of ["write", "delete"]) {
    assert.deepEqual(allowed("x_lr_relay_activity", operation), ["nobody"]);
    const acl = acls.find((one) => one["name"] === "x_lr_relay_activity" && one["operation"] === operation);
    assert.equal(acl?.["admin_overrides"], "false");
  }
  const guards = records("sys_script").filter((rule) => rule["collection"] === "x_lr_relay_activity");
  assert.equal(guards.length, 1);
  assert.equal(guards[0]?.["when"], "before");
  assert.equal(guards[0]?.["action_update"], "true");
  assert.equal(guards[0]?.["action_delete"], "true");
});

test("properties are for the app's admin, and the secret is encrypted and private", () => {
  const properties = records("sys_properties");
  assert.deepEqual(properties.map((property) => property["name"]).sort(), [
    "x_lr_relay.dispatch_enabled",
    "x_lr_relay.mid_server",
    "x_lr_relay.middleware_key_id",
    "x_lr_relay.middleware_secret",
    "x_lr_relay.middleware_url",
    "x_lr_relay.retention_days",
  ]);
  for (const property of properties) {
    assert.equal(property["read_roles"], "x_lr_relay.admin");
    assert.equal(property["write_roles"], "x_lr_relay.admin");
  }
  const secret = properties.find((property) => property["name"] === "x_lr_relay.middleware_secret");
  assert.equal(secret?.["type"], "password2");
  assert.equal(secret?.["is_private"], "true");
  assert.equal(secret?.["value"], "");
});

test("Approve and Reject are for approvers, set-up for the app's admin, all else for operators", () => {
  const links = records("sys_ui_action_role");
  const granted = records("sys_ui_action").map((action) => {
    const named = links
      .filter((link) => link["sys_ui_action"] === action["sys_id"])
      .map((link) => roles.get(link["sys_user_role"])?.replace("x_lr_relay.", ""))
      .sort();
    return `${action["table"]?.replace("x_lr_relay_", "")}: ${action["name"]} (${named.join(", ")})`;
  });
  assert.deepEqual(granted.sort(), [
    "connection: Check connection (admin)",
    "connection: Create default schedules (admin)",
    "connection: Sync now (operator)",
    "dispatch: Replay (operator)",
    "exception: Replay (operator)",
    "invoice: Approve (approver)",
    "invoice: Propose payment (approver, operator)",
    "invoice: Reject (approver)",
    "invoice: Will it post? (approver, operator)",
    "payment: Approve (approver)",
    "payment: Reject (approver)",
    "payment: Will it post? (approver, operator)",
    "purchase_order: Approve (approver)",
    "purchase_order: Reject (approver)",
    "purchase_order: Will it post? (approver, operator)",
    "supplier: Confirm payee (approver)",
    "sync: Compare with ERP (operator)",
    "sync: Sync now (operator)",
    "total: Compare again (operator)",
  ]);
  const always = records("sys_ui_action").filter((action) => action["condition"] === "");
  assert.deepEqual(always.map((action) => action["name"]).sort(), [
    "Check connection",
    "Create default schedules",
  ]);
});
