/** What an install makes of the SDK's output, and what it refuses (ServiceNow SDK 4.9.0, guides/javascript-compatibility-guide.md). */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { startInstance } from "./index.ts";
import { engineMistakes } from "./install/check-module.ts";
import { fixtureApp, startFixture, type TestInstance } from "./test-instance.ts";

describe("the engine check", () => {
  const refused: [string, string][] = [
    ["class A { #x = 1 }", "private field #x"],
    ["class A { #m() {} }", "private method #m"],
    ["class A { async m() {} }", "async method of a class"],
    ["class Oops extends Error {}", "extends Error"],
    ["const x = class extends Map {}", "extends Map"],
    ["async function* g() {}", "async generator"],
    ["for await (const x of y) {}", "for await"],
    ["import('./x.ts')", "dynamic import"],
    ["/x/d.exec('x')", "regular expression flag d"],
    ["new Function('1')", "Function"],
    ["Reflect.ownKeys({})", "Reflect"],
    ["new WeakRef({})", "WeakRef"],
    ["fetch('https://x')", "fetch"],
    ["setTimeout(f, 1)", "setTimeout"],
    ["process.exit()", "process"],
    ["Buffer.from('x')", "Buffer"],
    ["new URL('x')", "URL"],
    ["await x", "await"],
    ["using x = y", "syntax"],
  ];
  for (const [code, mistake] of refused)
    it(`refuses ${code}`, () => {
      assert.match(
        engineMistakes(
          `export {};\nasync function z() { ${mistake === "for await" ? code : ""} }\n${mistake === "for await" ? "" : code}`,
          "module",
        ).join(),
        new RegExp(mistake.replaceAll("#", "\\#")),
      );
    });

  const accepted = [
    "class A { x = 1; static #count = 0; static #m() {} static { A.y = 1 } get z() { return 1 } }",
    "const f = async (x) => { await x; }; function* g() { yield 1 }",
    "a?.b ?? c; a ||= b; 10n ** 2n; /(?<y>\\d+)/s; [...x]; ({ ...o }); 1_000;",
    "class B extends A {}",
    "import { gs } from '@servicenow/glide'; export const x = () => gs.info('x')",
  ];
  for (const code of accepted)
    it(`accepts ${code}`, () => {
      assert.deepEqual(engineMistakes(code, "module"), []);
    });
});

describe("an installed app", () => {
  let instance: TestInstance;
  before(async () => {
    instance = await startFixture();
  });
  after(() => instance.close());

  it("has its tables with columns, choices, unique indexes, roles and properties", async () => {
    const columns = await instance.admin.query("sys_dictionary", "name=x_sim_fix_item^element=price");
    assert.deepEqual(
      [columns[0]?.["internal_type"], columns[0]?.["max_length"], columns[0]?.["attributes"]],
      ["decimal", "21", "scale=6"],
    );
    assert.equal((await instance.admin.query("sys_choice", "name=x_sim_fix_item^element=state")).length, 2);
    assert.equal((await instance.admin.query("sys_user_role", "nameSTARTSWITHx_sim_fix")).length, 2);
    assert.equal((await instance.admin.query("sys_properties", "name=x_sim_fix.on"))[0]?.["value"], "true");
    await instance.admin.insert("x_sim_fix_category", { code: "U" });
    await assert.rejects(instance.admin.insert("x_sim_fix_category", { code: "u" }), /Unique Key violation/);
  });

  it("starts in about a second once it was installed on this machine", async () => {
    const started = performance.now();
    await (await startInstance({ appDir: fixtureApp })).close();
    assert.ok(performance.now() - started < 3000);
  });

  it("keeps instances apart: what one writes the next does not see", async () => {
    await instance.admin.insert("x_sim_fix_item", { external_id: "only here" });
    const other = await startFixture();
    assert.equal((await other.admin.query("x_sim_fix_item")).length, 0);
    assert.notEqual(other.instanceId, instance.instanceId);
    await other.close();
  });

  it("does its buttons for who sees them: role and condition", async () => {
    const sysId = await instance.admin.insert("x_sim_fix_item", { external_id: "UI" });
    const press = (user: string) =>
      instance.as(user, "POST", "/sim/ui-action", {
        table: "x_sim_fix_item",
        sys_id: sysId,
        action: "close_item",
      });
    assert.equal((await press("rita")).status, 403);
    const state = async () => (await instance.admin.query("x_sim_fix_item", `sys_id=${sysId}`))[0]?.["state"];
    assert.equal(await state(), "open");
    assert.equal((await press("olga")).status, 200);
    assert.equal(await state(), "closed");
    assert.equal((await press("olga")).status, 403);
  });
});

describe("an app that cannot be installed", () => {
  const folder = mkdtempSync(join(tmpdir(), "sim-broken-app-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  /** A copy of the fixture with one file changed. */
  const broken = (name: string, file: RegExp, change: (text: string) => string): string => {
    const copy = join(folder, name);
    cpSync(fixtureApp, copy, { recursive: true });
    const update = join(copy, "update");
    const found = readdirSync(update).find(
      (entry) =>
        file.test(entry) &&
        change(readFileSync(join(update, entry), "utf8")) !== readFileSync(join(update, entry), "utf8"),
    );
    assert.ok(found, `no file to change for ${name}`);
    writeFileSync(join(update, found), change(readFileSync(join(update, found), "utf8")));
    return copy;
  };

  it("names the module that the engine would refuse", async () => {
    const appDir = broken("module", /^sys_module_/, (text) =>
      text.replace("class Counter", "class Oops extends Error {}\nclass Counter"),
    );
    await assert.rejects(startInstance({ appDir }), /now-app\/server\/rules\.ts: extends Error/);
  });

  it("names the script that does not parse", async () => {
    const appDir = broken("script", /^sys_transform_script_/, (text) =>
      text.replace("(function () {", "(function ( {"),
    );
    await assert.rejects(startInstance({ appDir }), /sys_transform_script_\w+\.xml script: syntax/);
  });

  it("names records of a table that does not exist", async () => {
    const appDir = broken("table", /^sys_number_/, (text) =>
      text.replaceAll("<sys_number ", "<sys_not_a_table ").replaceAll("</sys_number>", "</sys_not_a_table>"),
    );
    await assert.rejects(startInstance({ appDir }), /not simulated: records of table sys_not_a_table/);
  });

  it("has a query rule, which is not simulated", async () => {
    const appDir = broken("query", /^sys_script_/, (text) =>
      text.replace("<action_query>false", "<action_query>true"),
    );
    await assert.rejects(startInstance({ appDir }), /not simulated: business rule/);
  });

  it("is not there", async () => {
    await assert.rejects(startInstance({ appDir: join(folder, "nothing") }), /no built app/);
  });
});
