/**
 * Who may do what, asked of the running instance over REST: every role, every table, every operation, and the columns
 * that matter. A letter stands where it works: c(reate) r(ead) w(rite) d(elete), x = execute.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { appDir } from "../../sandbox/app.ts";
import { type Instance, startInstance } from "../../sim/servicenow/index.ts";
import { type BuiltTable, tables } from "../built-app.ts";
import { type FakeMiddleware, startFakeMiddleware } from "./fake-middleware.ts";

const password = "correct horse";
/** Columns of the matrices: user name → roles. `none` is signed in without any, `root` is the platform's administrator. */
const people: Record<string, string[]> = {
  none: [],
  reader: ["x_lr_relay.reader"],
  operator: ["x_lr_relay.operator"],
  approver: ["x_lr_relay.approver"],
  admin: ["x_lr_relay.admin"],
  integration: ["x_lr_relay.integration", "import_transformer"],
  root: ["admin"],
};

let instance: Instance;
let middleware: FakeMiddleware;
before(async () => {
  instance = await startInstance({ appDir });
  middleware = await startFakeMiddleware();
  for (const [user_name, roles] of Object.entries(people))
    await instance.addUser({ user_name, password, roles });
});
after(async () => {
  await instance.close();
  await middleware.close();
});

interface Answer {
  status: number;
  /** The instance's own words where it refused. */
  refusal: string;
}

function headersOf(user: string): Record<string, string> {
  return {
    Accept: "application/json",
    "Content-Type": "application/json",
    Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
  };
}

async function ask(user: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(instance.url + path, {
    method,
    headers: headersOf(user),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const { message = "", detail = "" } = text === "" ? {} : (JSON.parse(text)["error"] ?? {});
  return { status: response.status, refusal: [message, detail].filter(Boolean).join(": ") };
}

let made = 0;
const unique = (): string => `k${++made}`;

/** The least that a row of this table needs: values for its unique indexes, rows for what these refer to. */
async function leastRow({ columns, unique: indexes }: BuiltTable): Promise<Record<string, string>> {
  const row: Record<string, string> = {};
  for (const name of new Set(indexes.flat())) {
    const column = columns.get(name);
    const [choice] = Object.keys(column?.choices ?? {});
    if (column?.reference) row[name] = await referred(column.reference);
    else if (column?.type === "integer") row[name] = String(++made);
    else row[name] = choice ?? unique();
  }
  return row;
}

/** A row of the app's own tables; of the platform's, a person who is not there, which no rule asks for. */
async function referred(table: string): Promise<string> {
  return tables.has(table) ? insertRow(table) : unique();
}

async function insertRow(name: string): Promise<string> {
  if (name === "sys_user") return instance.admin.insert(name, { user_name: unique(), active: "true" });
  const table = tables.get(name);
  assert.ok(table, name);
  return instance.admin.insert(name, await leastRow(table));
}

const path = (table: string, sysId = ""): string => `/api/now/table/${table}${sysId && `/${sysId}`}`;
/** Access control let it through, whatever a Business Rule said afterwards. */
const passed = ({ status, refusal }: Answer): boolean =>
  status < 300 || /aborted by Business Rule|ACL Exception Query/.test(refusal);

async function lettersOf(user: string, table: BuiltTable): Promise<string> {
  const { name } = table;
  const row = await insertRow(name);
  const answers: [string, Answer][] = [
    ["c", await ask(user, "POST", path(name), await leastRow(table))],
    ["r", await ask(user, "GET", path(name, row))],
    ["w", await ask(user, "PATCH", path(name, row), {})],
    ["d", await ask(user, "DELETE", path(name, row))],
  ];
  return answers.map(([letter, answer]) => (passed(answer) ? letter : "-")).join("");
}

/** Whether `user` can change `column` of a fresh row; what a Business Rule refuses got past the access rules. */
async function changes(user: string, table: string, column: string): Promise<boolean> {
  const row = await insertRow(table);
  const before = await storedValue(table, row, column);
  const answer = await ask(user, "PATCH", path(table, row), {
    [column]: await otherValue(table, column, before),
  });
  return (
    /aborted by Business Rule/.test(answer.refusal) || (await storedValue(table, row, column)) !== before
  );
}

async function storedValue(table: string, sysId: string, column: string): Promise<string> {
  const [row] = await instance.admin.query(table, `sys_id=${sysId}`);
  return row?.[column] ?? "";
}

async function otherValue(table: string, name: string, value: string): Promise<string> {
  const column = tables.get(table)?.columns.get(name);
  assert.ok(column, `${table}.${name}`);
  if (column.type === "boolean") return value === "1" ? "false" : "true";
  if (column.type === "decimal") return "7";
  if (column.reference) return column.reference === "sys_user" ? "nobody" : insertRow(column.reference);
  return Object.keys(column.choices).find((choice) => choice !== value) ?? unique();
}

/** A record of each table in the state in which its buttons make sense. */
async function recordsWithButtons(): Promise<Map<string, string>> {
  const insert = async (table: string, values: Record<string, string>): Promise<[string, string]> => {
    const built = tables.get(`x_lr_relay_${table}`);
    assert.ok(built);
    return [table, await instance.admin.insert(built.name, { ...(await leastRow(built)), ...values })];
  };
  const dispatch = await insert("dispatch", { state: "error", code: "erp_rejected" });
  return new Map([
    await insert("invoice", { lines_complete: "true" }),
    await insert("payment", { approval: "pending" }),
    await insert("purchase_order", { approval: "pending", lines_complete: "true" }),
    await insert("supplier", { payee_hold: "true" }),
    await insert("connection", { active: "true" }),
    await insert("sync", { active: "true" }),
    dispatch,
    await insert("exception", {
      kind: "dispatch",
      state: "open",
      source_table: "x_lr_relay_dispatch",
      source_sys_id: dispatch[1],
    }),
  ]);
}

async function buttons(user: string, table: string, sys_id: string): Promise<string[]> {
  const response = await fetch(`${instance.url}/sim/ui-action?${new URLSearchParams({ table, sys_id })}`, {
    headers: headersOf(user),
  });
  const { result = [] } = (await response.json()) as { result?: { name: string }[] };
  return result.map(({ name }) => name);
}

async function matrix(rows: string[], cell: (row: string, user: string) => Promise<string>): Promise<string> {
  const users = Object.keys(people);
  const lines = [users.join(" ")];
  for (const row of rows) {
    const cells: string[] = [];
    for (const user of users) cells.push(await cell(row, user));
    lines.push([row, ...cells].join(" "));
  }
  return lines.join("\n");
}

/** A table as written in this file: any number of blanks between cells. */
const asWritten = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).join(" "))
    .join("\n");

test("each role, each table, each operation", async () => {
  const expected = `
                         none  reader  operator  approver  admin  integration  root
    activity             ----  -r--    -r--      -r--      -r--   ----         -r--
    approval_limit       ----  -r--    -r--      -r--      crwd   ----         crwd
    connection           ----  -r--    -r--      -r--      crwd   ----         crwd
    cost_center          ----  -r--    crw-      -r--      crw-   -r--         crw-
    dimension            ----  -r--    crwd      -r--      crwd   ----         crwd
    dispatch             ----  -r--    -r--      -r--      -r--   ----         -r--
    exception            ----  -r--    -r--      -r--      -r-d   ----         -r-d
    gl_account           ----  -r--    crw-      -r--      crw-   -r--         crw-
    invoice              ----  -r--    -r--      -rw-      -r--   -r--         -rw-
    invoice_line         ----  -r--    -rw-      -rw-      -rw-   -r--         -rw-
    payment              ----  -r--    -rw-      -rw-      -rw-   -r--         -rw-
    purchase_order       ----  -r--    -r--      -rw-      -r--   -r--         -rw-
    purchase_order_line  ----  -r--    -r--      -r--      -r--   -r--         -r--
    run                  ----  -r--    -r--      -r--      -r-d   ----         -r-d
    stg_cost_center      ----  ----    -r--      ----      -r-d   cr--         cr-d
    stg_gl_account       ----  ----    -r--      ----      -r-d   cr--         cr-d
    stg_invoice          ----  ----    -r--      ----      -r-d   cr--         cr-d
    stg_payment          ----  ----    -r--      ----      -r-d   cr--         cr-d
    stg_purchase_order   ----  ----    -r--      ----      -r-d   cr--         cr-d
    stg_supplier         ----  ----    -r--      ----      -r-d   cr--         cr-d
    supplier             ----  -r--    crw-      -r--      crw-   -r--         crw-
    sync                 ----  -r--    -rw-      -r--      crwd   ----         crwd
    target               ----  -r--    -r--      -r--      crwd   ----         crwd
    total                ----  -r--    -r--      -r--      -r-d   ----         -r-d
  `;
  const names = [...tables.keys()].map((name) => name.replace("x_lr_relay_", "")).sort();
  const found = await matrix(names, (row, user) => {
    const table = tables.get(`x_lr_relay_${row}`);
    assert.ok(table);
    return lettersOf(user, table);
  });
  assert.equal(found, asWritten(expected));
});

test("each role, and the columns that decide about money or about what is read", async () => {
  const expected = `
                                    none  reader  operator  approver  admin  integration  root
    invoice.approval                -     -       -         w         -      -            -
    invoice.approved_by             -     -       -         -         -      -            -
    invoice.posting                 -     -       -         -         -      -            -
    invoice.total_amount            -     -       -         -         -      -            -
    invoice.supplier_external_id    -     -       -         -         -      -            -
    invoice.source_hash             -     -       -         -         -      -            -
    invoice_line.coding_gl_account  -     -       w         w         w      -            w
    invoice_line.coding_cost_center -     -       w         w         w      -            w
    invoice_line.amount             -     -       -         -         -      -            -
    invoice.approved_by_rule        -     -       -         -         -      -            -
    payment.approval                -     -       -         w         -      -            -
    payment.amount                  -     -       w         w         w      -            -
    payment.origin                  -     -       -         -         -      -            -
    purchase_order.approval         -     -       -         w         -      -            -
    purchase_order.total_amount     -     -       -         -         -      -            -
    supplier.city                   -     -       w         -         w      -            -
    supplier.payee_hold             -     -       -         -         -      -            -
    gl_account.name                 -     -       w         -         w      -            -
    cost_center.external_id         -     -       -         -         -      -            -
    approval_limit.amount           -     -       -         -         w      -            w
    connection.target               -     -       -         -         w      -            w
    supplier.bank_fingerprint       -     -       -         -         -      -            -
    supplier.remit_to_name          -     -       -         -         -      -            -
    dispatch.state                  -     -       -         -         -      -            -
    dispatch.document               -     -       -         -         -      -            -
    exception.state                 -     -       -         -         -      -            -
    dimension.target_value          -     -       w         -         w      -            w
    sync.active                     -     -       w         -         w      -            w
    sync.cursor                     -     -       -         -         w      -            w
    sync.sweep_cursor               -     -       -         -         w      -            w
    connection.active               -     -       -         -         w      -            w
    connection.paired_company       -     -       -         -         w      -            w
    total.state                     -     -       -         -         -      -            -
    activity.detail                 -     -       -         -         -      -            -
  `;
  const rows = asWritten(expected)
    .split("\n")
    .slice(1)
    .map((line) => line.split(" ")[0] ?? "");
  const found = await matrix(rows, async (row, user) => {
    const [name = "", column = ""] = row.split(".");
    return (await changes(user, `x_lr_relay_${name}`, column)) ? "w" : "-";
  });
  assert.equal(found, asWritten(expected));
});

test("each role, and the buttons that it is shown", async () => {
  const expected = `
                                        none  reader  operator  approver  admin  integration  root
    invoice:Approve                     -     -       -         x         -      -            -
    invoice:Reject                      -     -       -         x         -      -            -
    invoice:Will_it_post?               -     -       x         x         x      -            x
    payment:Approve                     -     -       -         x         -      -            -
    payment:Reject                      -     -       -         x         -      -            -
    payment:Will_it_post?               -     -       x         x         x      -            x
    purchase_order:Approve              -     -       -         x         -      -            -
    purchase_order:Reject               -     -       -         x         -      -            -
    purchase_order:Will_it_post?        -     -       x         x         x      -            x
    supplier:Confirm_payee              -     -       -         x         -      -            -
    connection:Check_connection         -     -       -         -         x      -            x
    connection:Create_default_schedules -     -       -         -         x      -            x
    connection:Sync_now                 -     -       x         -         x      -            x
    sync:Sync_now                       -     -       x         -         x      -            x
    dispatch:Replay                     -     -       x         -         x      -            x
    exception:Replay                    -     -       x         -         x      -            x
  `;
  const records = await recordsWithButtons();
  const rows = asWritten(expected)
    .split("\n")
    .slice(1)
    .map((line) => line.split(" ")[0] ?? "");
  const found = await matrix(rows, async (row, user) => {
    const [name = "", button = ""] = row.split(":");
    const shown = await buttons(user, `x_lr_relay_${name}`, records.get(name) ?? "");
    return shown.includes(button.replaceAll("_", " ")) ? "x" : "-";
  });
  assert.equal(found, asWritten(expected));
});

test("each role, and the addresses that the middleware calls", async () => {
  const expected = `
              none  reader  operator  approver  admin  integration  root
    triggers  -     -       -         -         -      x            x
    journal   -     -       -         -         -      x            x
  `;
  const found = await matrix(["triggers", "journal"], async (row, user) => {
    const { status } = await ask(user, "POST", `/api/x_lr_relay/v1/${row}`, {});
    return status === 403 ? "-" : "x";
  });
  assert.equal(found, asWritten(expected));
});

test("the signing secret is shown to nobody, the platform's administrator included", async () => {
  const secret = "c2VjcmV0LXRoYXQtbm9ib2R5LW11c3Qtc2VlLTAwMQ==";
  await instance.setProperty("x_lr_relay.middleware_secret", secret);
  for (const user of Object.keys(people)) {
    const response = await fetch(
      `${instance.url}/api/now/table/sys_properties?sysparm_query=name=x_lr_relay.middleware_secret`,
      { headers: headersOf(user) },
    );
    assert.ok(!(await response.text()).includes(secret), user);
  }
});

test("nobody gets in without a password, or with a wrong one", async () => {
  for (const Authorization of [
    "",
    "Basic eDp5",
    `Basic ${Buffer.from("admin:x").toString("base64")}`,
    "Bearer x",
  ]) {
    const response = await fetch(instance.url + path("x_lr_relay_invoice"), {
      headers: { Accept: "application/json", Authorization },
    });
    assert.equal(response.status, 401, Authorization);
  }
});
