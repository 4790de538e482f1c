/** Every script and server module as built: runnable by the platform's engine, complete, and without fixed ids. */

import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { type AnyNode, type ImportDeclaration, type Node, parse } from "acorn";
import { full } from "acorn-walk";
import packageJson from "../../package.json" with { type: "json" };
import { allRecords, records } from "./built-app.ts";

/** Where the SDK puts modules: scope, package, version. */
const packagePrefix = `x_lr_relay/${packageJson.name}/${packageJson.version}/`;
const modules = records("sys_module").filter((module) => module["path"]?.endsWith(".ts"));
const paths = new Set(records("sys_module").map((module) => module["path"]));

/** Scripts that the app runs; a placeholder under a switch that is off is not one, nor is the filter of a stage or list. */
const noScripts = [
  "sys_module",
  "sys_transform_map",
  "sys_transform_entry",
  "sys_process_flow",
  "sys_ux_list",
];
const scripts = allRecords
  .filter(({ table }) => !noScripts.includes(table))
  .flatMap(({ table, record }) =>
    ["script", "condition", "condition_script", "query_with"]
      .filter((field) => record[field] && !record["link_type"])
      .map((field) => ({ name: `${table} ${record["name"] ?? record["when"]}`, code: record[field] ?? "" })),
  );

/** What the engine lacks (ServiceNow SDK 4.9.0, guides/javascript-compatibility-guide.md), and the SDK's linter misses. */
function mistakeIn(node: AnyNode): string | undefined {
  const names = ["Reflect", "WeakRef", "FinalizationRegistry", "Atomics", "SharedArrayBuffer", "globalThis"];
  const nodeOnly = ["process", "Buffer", "URL", "URLSearchParams", "crypto", "fetch", "require", "console"];
  const calls = [
    "setTimeout",
    "setInterval",
    "setImmediate",
    "queueMicrotask",
    "structuredClone",
    "eval",
    "Function",
  ];
  switch (node.type) {
    case "PropertyDefinition":
    case "MethodDefinition":
      return node.key.type === "PrivateIdentifier" ? `#${node.key.name}` : undefined;
    case "AwaitExpression":
    case "YieldExpression":
    case "ImportExpression":
    case "MetaProperty":
      return node.type;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return node.async || node.generator ? "async function or generator" : undefined;
    case "ClassDeclaration":
    case "ClassExpression":
      return node.superClass ? "class that extends another" : undefined;
    case "Identifier":
      return [...names, ...nodeOnly, ...calls].includes(node.name) ? node.name : undefined;
    case "Literal":
      return node.regex?.flags.includes("d") ? "regular expression flag d" : undefined;
    default:
      return undefined;
  }
}

function mistakesIn(code: string): string[] {
  const mistakes: string[] = [];
  everyNode(code, (node) => {
    const mistake = mistakeIn(node);
    if (mistake) mistakes.push(mistake);
  });
  return mistakes;
}

function everyNode(code: string, visit: (node: AnyNode) => void): void {
  const tree: Node = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  full(tree, (node) => visit(node as AnyNode));
}

for (const code of [
  "class A extends Error {}",
  "class A { #a = 1; }",
  "class A { #a() {} }",
  "async function a() {}",
  "const a = async () => 1;",
  "class A { async a() {} }",
  "function* a() { yield 1; }",
  "import('./a.ts');",
  "Reflect.ownKeys({});",
  "fetch('https://example.com');",
  "setTimeout(a, 1);",
  "new Function('return 1');",
  "/a/d.exec('a');",
  "process.env.A;",
])
  test(`the check finds: ${code}`, () => {
    assert.notDeepEqual(mistakesIn(code), []);
  });

test("the app ships its server modules", () => {
  assert.ok(modules.length >= 15, `${modules.length} modules`);
});

for (const module of modules) {
  const path = module["path"]?.slice(packagePrefix.length) ?? "";

  test(`${path}: synchronous, and nothing that the engine lacks`, () => {
    assert.deepEqual(mistakesIn(module["content"] ?? ""), []);
  });

  test(`${path}: every module that it imports is shipped`, () => {
    const missing: string[] = [];
    everyNode(module["content"] ?? "", (node) => {
      const source = (node as Partial<ImportDeclaration>).source?.value;
      if (
        typeof source !== "string" ||
        source === "@servicenow/glide" ||
        source === "@servicenow/glide/sn_ws"
      )
        return;
      const target = packagePrefix + posix.join(posix.dirname(path), source);
      if (!source.startsWith(".") || !paths.has(target)) missing.push(source);
    });
    assert.deepEqual(missing, []);
  });
}

test("the scan sees rules, jobs, buttons, events, related lists, client and transform scripts", () => {
  const kinds = new Set(scripts.map(({ name }) => name.split(" ")[0]));
  assert.deepEqual([...kinds].sort(), [
    "clone_cleanup_script",
    "sc_cat_item_producer",
    "sys_relationship",
    "sys_script",
    "sys_script_client",
    "sys_transform_script",
    "sys_ui_action",
    "sysauto_script",
    "sysevent_script_action",
  ]);
});

for (const { name, code } of scripts) {
  test(`${name}: parses, and every function that it calls is exported by a shipped module`, () => {
    parse(code, { ecmaVersion: 2022, sourceType: "script" });
    // A script of a record may require a module, and it alone.
    assert.deepEqual(
      [...new Set(mistakesIn(code))].filter((mistake) => mistake !== "require"),
      [],
    );
    for (const [, wanted = "", path = "", called = ""] of code.matchAll(
      /(?:\{ (\w+) \} = )?require\('\.\/([^']+)'\)(?:\.(\w+))?/g,
    )) {
      const module = modules.find((one) => one["path"] === packagePrefix + path);
      assert.ok(module, `${path} is not shipped`);
      assert.match(module["content"] ?? "", new RegExp(`export function ${wanted || called}\\(`));
    }
  });
}

test("no script, condition or module names a sys_id", () => {
  const fixed = [...scripts.map(({ code }) => code), ...modules.map((module) => module["content"] ?? "")];
  assert.deepEqual(
    fixed.filter((code) => /\b[0-9a-f]{32}\b/.test(code)),
    [],
  );
});

test("jobs run every minute from a fixed start, what was stopped is finished every half hour, retention once a day", () => {
  const daily = records("sysauto_script").filter((job) => job["run_type"] === "daily");
  assert.deepEqual(
    daily.map((job) => [job["name"], job["active"]]),
    [["Ledger Relay: retention", "true"]],
  );
  const jobs = records("sysauto_script").filter((job) => job["run_type"] !== "daily");
  assert.deepEqual(jobs.map((job) => job["name"]).sort(), [
    "Ledger Relay: dispatcher",
    "Ledger Relay: finish what was stopped",
    "Ledger Relay: second sync runner",
    "Ledger Relay: sync runner",
    "Ledger Relay: tie-out",
  ]);
  for (const job of jobs) {
    assert.equal(job["run_type"], "periodically");
    const minutes = job["name"] === "Ledger Relay: finish what was stopped" ? "30" : "01";
    assert.equal(job["run_period"], `1970-01-01 00:${minutes}:00`);
    assert.equal(job["run_start"], "2026-01-01 00:00:00");
    assert.equal(job["active"], "true");
  }
});

test("each event that is queued is registered, waits in the app's own queue, and has a script action", () => {
  const queued = modules.flatMap((module) =>
    [...(module["content"] ?? "").matchAll(/"(x_lr_relay\.(?:dispatch|release))"/g)].map(([, name]) => name),
  );
  const names = [...new Set(queued)].sort();
  const events = records("sysevent_register");
  const actions = records("sysevent_script_action").filter((action) => action["active"] === "true");
  assert.deepEqual(events.map((event) => event["event_name"]).sort(), names);
  assert.deepEqual(actions.map((action) => action["event_name"]).sort(), names);
  for (const event of events) assert.equal(event["queue"], "x_lr_relay.work");
});

test("the outbound message has the four functions of the contract, all POST, without a stored secret", () => {
  const functions = records("sys_rest_message_fn").map(
    (one) => `${one["http_method"]} ${one["function_name"]}`,
  );
  assert.deepEqual(functions.sort(), ["post check", "post post_document", "post pull", "post totals"]);
  assert.equal(records("sys_rest_message")[0]?.["name"], "Ledger Relay Middleware");
  assert.equal(records("sys_rest_message")[0]?.["authentication_type"], "no_authentication");
});

test("access across scopes is enforced, and every privilege that is asked for is granted", () => {
  const privileges = records("sys_scope_privilege");
  assert.ok(privileges.length > 0);
  for (const privilege of privileges) {
    assert.equal(privilege["status"], "allowed");
    const isScriptable = privilege["target_type"] === "scriptable";
    assert.equal(privilege["operation"] === "execute", isScriptable, privilege["target_name"]);
    assert.ok(isScriptable || privilege["target_type"] === "sys_db_object");
  }
});

test("conditions of buttons fit their column, under the longest prefix too", () => {
  const longest = "x_".padEnd(18, "a");
  // ServiceNow keeps 254 characters of a button's condition, and cuts the rest without a word.
  for (const { name = "", condition = "" } of records("sys_ui_action"))
    assert.ok(condition.replaceAll("x_lr_relay", longest).length <= 254, `${name}: ${condition}`);
});
