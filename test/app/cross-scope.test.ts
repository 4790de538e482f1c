/**
 * What the app touches outside its scope, read from the built modules and records, against the privileges that it ships.
 * Runtime access tracking is enforcing: what is not listed is refused on an instance, and nothing is learnt after the
 * installation (ServiceNow docs, c_RuntimeAccessTracking.md).
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type AnyNode, type Node, parse } from "acorn";
import { fullAncestor } from "acorn-walk";
import { profiles } from "../../now-app/server/target-profiles.ts";
import { allRecords, records } from "./built-app.ts";

const scope = "x_lr_relay";
const modules = records("sys_module").filter((module) => module["path"]?.includes("/now-app/server/"));
const privileges = records("sys_scope_privilege");

/** Tables of the instance's own that a variable may stand for: those with a second transform map, and their lines'. */
const targets = profiles.map(({ table }) => table);
const targetLines = profiles.flatMap(({ lines }) => (lines ? [lines.table] : []));
const own: string[] = [];

/**
 * What each expression stands for that is no literal, by module. One that is new must be put here by somebody who has
 * looked at which tables it can name.
 */
const standsFor: Record<string, Record<string, string[]>> = {
  "approval-void.ts": { table: own },
  "approval.ts": { "current.getTableName()": own },
  "approved-document.ts": { table: own },
  "coalesce.ts": { table: own },
  "coding-guard.ts": { table: own },
  "coding.ts": { "invoiceLines.table": own },
  "deletion.ts": { "target.getTableName()": own },
  "dispatch-source.ts": { 'text(dispatch, "source_table")': own },
  "hand-on.ts": { "invoiceLines.table": own },
  "held.ts": { "invoiceLines.table": own },
  "line-store.ts": { "set.table": own },
  "line-write.ts": { "target.getTableName()": own },
  "master.ts": { "current.getTableName()": own },
  "preview.ts": { "current.getTableName()": own },
  "purchase-request.ts": { "purchaseOrderLines.table": own },
  "register-lookup.ts": { "this.table": own },
  "retention.ts": { table: own },
  "target-approval.ts": { table: targets },
  "target-lines.ts": { "lines.table": targetLines, table: targetLines },
  "target-setup.ts": { "profile.table": targets, "lines.table": targetLines },
  "targets.ts": { "registerOf(source)": own, table: targets, "target.getTableName()": targets },
};

/** What a method of a record needs; every record that is made is read. */
const operations: Record<string, string> = { insert: "create", update: "write", deleteRecord: "delete" };

interface Use {
  module: string;
  tables: string[];
  operation: string;
}

/** Each table outside the scope that the modules make records of, with what they do to them. */
function usesOf(module: { path?: string; content?: string }): Use[] {
  const code = module.content ?? "";
  const name = module.path?.split("/").at(-1) ?? "";
  const uses: Use[] = [];
  const constants = new Map(
    [...code.matchAll(/^const (\w+) = "([^"]+)";/gm)].map(([, constant, value]) => [constant, value]),
  );
  const tree: Node = parse(code, { ecmaVersion: 2022, sourceType: "module" });
  fullAncestor(tree, (node, _state, ancestors) => {
    const made = node as AnyNode;
    if (made.type !== "NewExpression" || !/^Glide(Record|Aggregate)$/.test(textAt(made.callee))) return;
    const [argument] = made.arguments;
    assert.ok(argument, name);
    const tables = tablesOf(argument as AnyNode);
    const outside = tables.filter((table) => !table.startsWith(`${scope}_`));
    if (outside.length === 0) return;
    uses.push({ module: name, tables: outside, operation: "read" });
    const holder = ancestors.findLast((one) => one.type === "VariableDeclarator") as AnyNode | undefined;
    const routine = ancestors.findLast((one) => /Function/.test(one.type)) as AnyNode | undefined;
    if (holder?.type !== "VariableDeclarator" || !routine) return;
    for (const [method, operation] of Object.entries(operations))
      if (new RegExp(`\\b${textAt(holder.id)}\\.${method}\\(`).test(textAt(routine)))
        uses.push({ module: name, tables: outside, operation });
  });
  return uses;

  function textAt({ start, end }: { start: number; end: number }): string {
    return code.slice(start, end);
  }

  function tablesOf(argument: AnyNode): string[] {
    if (argument.type === "Literal") return [String(argument.value)];
    const words = textAt(argument);
    if (words.startsWith(`\`${scope}_`)) return own;
    const constant = constants.get(words);
    if (constant !== undefined) return [constant];
    const known = standsFor[name]?.[words];
    assert.ok(known, `${name}: new GlideRecord(${words}) is on no list: which tables can it be?`);
    return known;
  }
}

const uses = modules.flatMap(usesOf);

/** Columns of references that queries walk through, and whose record a display value is of. */
const walks: Record<string, string> = { role: "sys_user_role", user: "sys_user" };

function needed(): Set<string> {
  const all = uses.flatMap(({ tables, operation }) => tables.map((table) => `${table} ${operation}`));
  // The platform writes what a map maps, by the map's own scope.
  const written = records("sys_transform_map")
    .map((map) => map["target_table"] ?? "")
    .filter((table) => !table.startsWith(`${scope}_`));
  for (const table of written)
    for (const operation of ["read", "create", "write"]) all.push(`${table} ${operation}`);
  for (const rule of records("sys_script"))
    if (!rule["collection"]?.startsWith(`${scope}_`)) all.push(`${rule["collection"]} read`);
  const code = modules.map((module) => module["content"]).join("\n");
  for (const [, column = ""] of code.matchAll(/rows\.addQuery\("(role|user)\.\w+"/g))
    all.push(`${walks[column]} read`);
  return new Set(all);
}

test("each table outside the scope has the privileges that scripts and records need of it, and no other", () => {
  const declared = privileges
    .filter((one) => one["target_type"] === "sys_db_object")
    .map((one) => `${one["target_name"]} ${one["operation"]}`);
  assert.deepEqual(declared.sort(), [...needed()].sort());
});

test("the list of expressions names none that is gone", () => {
  for (const [name, expressions] of Object.entries(standsFor)) {
    const code = modules.find((module) => module["path"]?.endsWith(`/${name}`))?.["content"] ?? "";
    for (const words of Object.keys(expressions)) assert.ok(code.includes(`(${words})`), `${name}: ${words}`);
  }
});

test("the scan sees reading, making, changing and deleting, and scripts of records make no record themselves", () => {
  const seen = new Set(uses.map(({ operation }) => operation));
  assert.deepEqual([...seen].sort(), ["create", "delete", "read", "write"]);
  const makers = allRecords.filter(
    ({ table, record }) =>
      table !== "sys_module" && /new Glide(Record|Aggregate)/.test(record["script"] ?? ""),
  );
  // The one that runs in the global scope.
  assert.deepEqual(
    makers.map(({ table }) => table),
    ["clone_cleanup_script"],
  );
});

/** What each API looks like where it is called; the names are those that an instance records. */
const apis: Record<string, RegExp> = {
  "ScriptableRESTMessageClient.execute": /\bmessage\.execute\(/,
  "ScriptableRESTMessageClient.executeAsync": /\bmessage\.executeAsync\(/,
  "ScriptableRESTMessageClient.setEndpoint": /\bmessage\.setEndpoint\(/,
  "ScriptableRESTMessageClient.setHttpTimeout": /\bmessage\.setHttpTimeout\(/,
  "ScriptableRESTMessageClient.setMIDServer": /\bmessage\.setMIDServer\(/,
  "ScriptableRESTMessageClient.setRequestBody": /\bmessage\.setRequestBody\(/,
  "ScriptableRESTMessageClient.setRequestHeader": /\bmessage\.setRequestHeader\(/,
  "ScriptableRESTResponse.getBody": /\bresponse\.getBody\(/,
  "ScriptableRESTResponse.getErrorMessage": /\bresponse\.getErrorMessage\(/,
  "ScriptableRESTResponse.getHeader": /\bresponse\.getHeader\(/,
  "ScriptableRESTResponse.getStatusCode": /\bresponse\.getStatusCode\(/,
  "ScriptableRESTResponse.haveError": /\bresponse\.haveError\(/,
  "ScriptableRESTResponse.waitForResponse": /\bresponse\.waitForResponse\(/,
  "GlideRecord.deleteRecord": /\.deleteRecord\(/,
  "GlideRecord.insert": /\.insert\(/,
  "GlideRecord.setNewGuidValue": /\.setNewGuidValue\(/,
  "GlideRecord.setValue": /\.setValue\(/,
  "GlideRecord.update": /\.update\(/,
  ScopedGlideElement: /\.getValue\(/,
  "Glide API: event management": /\bgs\.eventQueue(Scheduled)?\(/,
  "Glide API: properties": /\bgs\.getProperty\(/,
  "Glide API: scripting": /\bgs\.(tableExists|error|addErrorMessage|addInfoMessage)\(/,
  "Glide API: string utilities": /\bgs\.generateGUID\(/,
  "Glide API: user roles and groups": /\bgs\.(getUser|getUserID|getUserName)\(/,
  CertificateEncryption: /\bCertificateEncryption\b/,
  GlideDigest: /\bnew GlideDigest\(/,
};

test("each API of the platform that the modules call has its privilege, and none is listed that nobody calls", () => {
  const code = modules.map((module) => module["content"]).join("\n");
  const declared = privileges.filter((one) => one["target_type"] === "scriptable");
  assert.deepEqual(declared.map((one) => one["target_name"]).sort(), Object.keys(apis).sort());
  for (const [name, call] of Object.entries(apis)) assert.match(code, call, name);
  // Whatever the seam calls on gs, on the message and on its answer is one of these.
  const seam = modules.find(({ path }) => path?.endsWith("/platform.ts"))?.["content"] ?? "";
  for (const [call] of seam.matchAll(/\b(gs|message|response)\.\w+\(/g))
    assert.ok(
      Object.values(apis).some((one) => one.test(call)),
      call,
    );
  // The seam is the only place for them.
  for (const { path = "", content = "" } of modules)
    if (!path.endsWith("/platform.ts")) assert.doesNotMatch(content, /\bgs\.|\bsn_ws\b|GlideDigest/, path);
});
