/** Facts of ServiceNow docs, r_ExecutionOrderScriptsAndEngines.md, c_BusinessRules.md, r_CreationRestrsAcrossAppScopes.md. */
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
const added: string[] = [];
before(async () => {
  instance = await startFixture();
});
after(() => instance.close());
afterEach(async () => {
  for (const sysId of added.splice(0)) await instance.admin.remove("sys_script", sysId);
  await instance.runDue();
});

const rule = async (values: Record<string, string>): Promise<void> => {
  const defaults = {
    name: "rule",
    collection: "x_sim_fix_item",
    when: "before",
    advanced: "true",
    active: "true",
  };
  added.push(await instance.add("sys_script", { ...defaults, ...values }));
};
const insert = (values: Record<string, string>): Promise<string> =>
  instance.admin.insert("x_sim_fix_item", values);
const item = async (sysId: string): Promise<Record<string, string> | undefined> =>
  (await instance.admin.query("x_sim_fix_item", `sys_id=${sysId}`))[0];
/** What was logged while the work ran. */
const during = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await instance.logged("info")).length;
  await work();
  return (await instance.logged("info")).slice(before);
};

describe("before and after rules", () => {
  it("run by order, before 999 and 1000, then after, whatever order they were made in", async () => {
    await rule({ when: "after", order: "50", action_insert: "true", script: "gs.info('after 50')" });
    await rule({ order: "1000", action_insert: "true", script: "gs.info('before 1000')" });
    await rule({ order: "999", action_insert: "true", script: "gs.info('before 999')" });
    await rule({ order: "1", action_update: "true", script: "gs.info('update')" });
    const log = await during(() => insert({ external_id: "order" }));
    assert.deepEqual(log, ["before 999", "before 1000", "after 50"]);
  });

  it("of a parent table run among those of the table, by order", async () => {
    const parent = { collection: "sys_import_set_row", sys_scope: "", action_insert: "true" };
    await rule({ ...parent, order: "20", script: "gs.info('parent 20')" });
    const table = { collection: "x_sim_fix_stg_plain", action_insert: "true" };
    await rule({ ...table, order: "30", script: "gs.info('table 30')" });
    await rule({ ...table, order: "10", script: "gs.info('table 10')" });
    const log = await during(() => instance.admin.insert("x_sim_fix_stg_plain", { name: "n" }));
    assert.deepEqual(log, ["table 10", "parent 20", "table 30"]);
  });

  it("change what is written only in before", async () => {
    await rule({ action_insert: "true", script: "current.setValue('name', 'set before')" });
    await rule({ when: "after", action_insert: "true", script: "current.setValue('notes', 'set after')" });
    const found = await item(await insert({ external_id: "write" }));
    assert.equal(found?.["name"], "set before");
    assert.equal(found?.["notes"], "");
  });

  it("see current.changes and previous on update", async () => {
    const sysId = await insert({ external_id: "chg", name: "one" });
    const script = `gs.info([current.name.changes(), current.name.changesFrom('one'), current.name.changesTo('two'),
      current.state.changes(), previous.getValue('name'), current.operation()].join(' '))`;
    await rule({ when: "after", action_update: "true", script });
    assert.deepEqual(await during(() => instance.admin.update("x_sim_fix_item", sysId, { name: "two" })), [
      "true true true false one update",
    ]);
  });

  it("do not run for an update that changes nothing, which writes nothing", async () => {
    const sysId = await insert({ external_id: "same", name: "one" });
    await rule({ action_update: "true", script: "gs.info('ran')" });
    instance.clock.advance(5000);
    const before = await item(sysId);
    assert.deepEqual(await during(() => instance.admin.update("x_sim_fix_item", sysId, { name: "one" })), []);
    assert.deepEqual(await item(sysId), before);
  });

  it("abort the write by setAbortAction while the remaining rules still run", async () => {
    await rule({ name: "first", order: "10", action_insert: "true", script: "current.setAbortAction(true)" });
    await rule({ name: "second", order: "20", action_insert: "true", script: "gs.info('still ran')" });
    await rule({ name: "third", when: "after", action_insert: "true", script: "gs.info('after')" });
    const log = await during(() =>
      assert.rejects(insert({ external_id: "aborted" }), /aborted by a business rule/),
    );
    assert.deepEqual(log, ["still ran"]);
    assert.equal((await instance.admin.query("x_sim_fix_item", "external_id=aborted")).length, 0);
  });

  it("go on after a rule that throws; the exception is in the log", async () => {
    await rule({ name: "bad", order: "10", action_insert: "true", script: "null.x" });
    await rule({ order: "20", action_insert: "true", script: "gs.info('next')" });
    assert.deepEqual(await during(() => insert({ external_id: "throw" })), ["next"]);
    const errors = (await instance.log()).filter((entry) => entry.source === "business rule bad");
    assert.equal(errors.length, 1);
  });

  it("run only for their filter condition, condition and roles", async () => {
    await rule({ action_insert: "true", filter_condition: "name=yes^EQ", script: "gs.info('filter')" });
    await rule({ action_insert: "true", condition: "current.name == 'yes'", script: "gs.info('condition')" });
    await rule({ action_insert: "true", role_conditions: "x_sim_fix.operator", script: "gs.info('role')" });
    await rule({ action_insert: "true", role_conditions: "nobody", script: "gs.info('nobody')" });
    assert.deepEqual(await during(() => insert({ external_id: "c1", name: "no" })), ["role"]);
    assert.deepEqual(await during(() => insert({ external_id: "c2", name: "yes" })), [
      "filter",
      "condition",
      "role",
    ]);
  });

  it("set field values from the template without a script", async () => {
    await rule({ action_insert: "true", advanced: "false", template: "name=by template^state=closed" });
    const found = await item(await insert({ external_id: "tpl" }));
    assert.deepEqual([found?.["name"], found?.["state"]], ["by template", "closed"]);
  });

  it("stop at recursion: a rule does not run again on the record it is running on", async () => {
    const script =
      "var n = Number(current.getValue('count')) + 1; current.setValue('count', n); gs.info('run'); current.update();";
    const sysId = await insert({ external_id: "rec" });
    await rule({ when: "after", action_update: "true", script });
    assert.deepEqual(await during(() => instance.admin.update("x_sim_fix_item", sysId, { name: "go" })), [
      "run",
    ]);
    assert.ok((await instance.logged("warn")).some((text) => text.startsWith("recursion")));
  });

  it("see the record as deleted only after the delete", async () => {
    const sysId = await insert({ external_id: "del", name: "last words" });
    const script =
      "var gr = new GlideRecord('x_sim_fix_item'); gs.info(current.getValue('name') + ' ' + gr.get(current.getUniqueValue()))";
    await rule({ action_delete: "true", script });
    await rule({ when: "after", action_delete: "true", script });
    assert.deepEqual(await during(() => instance.admin.remove("x_sim_fix_item", sysId)), [
      "last words true",
      "last words false",
    ]);
  });

  it("on a change write one sys_audit row per changed field of an audited table", async () => {
    const sysId = await insert({ external_id: "audit", name: "a" });
    await instance.admin.update("x_sim_fix_item", sysId, { name: "b", notes: "n" });
    const rows = await instance.admin.query("sys_audit", `documentkey=${sysId}^ORDERBYfieldname`);
    assert.deepEqual(
      rows.map((row) => [row["fieldname"], row["oldvalue"], row["newvalue"]]),
      [
        ["name", "a", "b"],
        ["notes", "", "n"],
      ],
    );
  });
});

describe("async rules", () => {
  it("run later, with previous null and the record as it is then, though queued by what changed", async () => {
    const sysId = await insert({ external_id: "later", name: "one" });
    const script = "gs.info(current.getValue('name') + ' ' + previous + ' ' + current.name.changes())";
    await rule({ when: "async_always", action_update: "true", filter_condition: "nameCHANGESTOtwo", script });
    assert.deepEqual(await during(() => instance.admin.update("x_sim_fix_item", sysId, { name: "two" })), []);
    await instance.admin.update("x_sim_fix_item", sysId, { name: "three" });
    assert.deepEqual(await during(() => instance.runDue()), ["three null false"]);
  });

  it("are queued once per write that fits, not for others", async () => {
    const sysId = await insert({ external_id: "once", name: "one" });
    await rule({
      when: "async_always",
      action_update: "true",
      filter_condition: "nameCHANGESTOtwo^ORnameCHANGESTOfour",
      script: "gs.info('ran')",
    });
    for (const name of ["two", "three", "four", "four"])
      await instance.admin.update("x_sim_fix_item", sysId, { name });
    assert.deepEqual(await during(() => instance.runDue()), ["ran", "ran"]);
  });

  it("look again at their condition when glide.businessrule.async_condition_check is on", async () => {
    const sysId = await insert({ external_id: "again", name: "one" });
    await rule({
      when: "async_always",
      action_update: "true",
      filter_condition: "name=two",
      script: "gs.info('ran')",
    });
    await instance.setProperty("glide.businessrule.async_condition_check", "true");
    await instance.admin.update("x_sim_fix_item", sysId, { name: "two" });
    await instance.admin.update("x_sim_fix_item", sysId, { name: "three" });
    assert.deepEqual(await during(() => instance.runDue()), []);
    await instance.setProperty("glide.businessrule.async_condition_check", "false");
  });

  it("run as the user whose write queued them", async () => {
    await rule({ when: "async_always", action_update: "true", script: "gs.info(gs.getUserName())" });
    const sysId = await insert({ external_id: "who" });
    await instance.as("olga", "PATCH", `/api/now/table/x_sim_fix_item/${sysId}`, { name: "by olga" });
    assert.deepEqual(await during(() => instance.runDue()), ["olga"]);
  });

  it("see a deleted record as it was", async () => {
    const sysId = await insert({ external_id: "gone", name: "was here" });
    await rule({ when: "async_always", action_delete: "true", script: "gs.info(current.getValue('name'))" });
    await instance.admin.remove("x_sim_fix_item", sysId);
    assert.deepEqual(await during(() => instance.runDue()), ["was here"]);
  });
});

describe("async rules delivered twice", () => {
  it("run twice for one write", async () => {
    const twice = await startFixture({ asyncDelivery: "twice", decimalText: "short" });
    try {
      await twice.add("sys_script", {
        name: "Count",
        collection: "x_sim_fix_item",
        when: "async_always",
        action_insert: "true",
        advanced: "true",
        active: "true",
        script: "gs.info('ran with ' + current.getValue('amount'))",
      });
      await twice.admin.insert("x_sim_fix_item", { external_id: "twice", amount: "100.50" });
      await twice.runDue();
      const ran = (await twice.logged("info")).filter((text) => text.startsWith("ran"));
      assert.deepEqual(ran, ["ran with 100.5", "ran with 100.5"]);
    } finally {
      await twice.close();
    }
  });
});

describe("rules on a table of another scope", () => {
  const other = { collection: "core_company", action_insert: "true" };

  it("run when async, or when they only set values; a scripted before or after rule does not", async () => {
    await rule({ ...other, name: "scripted before", script: "gs.info('before')" });
    await rule({ ...other, name: "scripted after", when: "after", script: "gs.info('after')" });
    await rule({ ...other, name: "async", when: "async_always", script: "gs.info('async')" });
    await rule({ ...other, name: "setter", advanced: "false", template: "vendor=true" });
    const log = await during(async () => {
      const sysId = await instance.admin.insert("core_company", { name: "ACME" });
      await instance.runDue();
      assert.equal((await instance.admin.query("core_company", `sys_id=${sysId}`))[0]?.["vendor"], "1");
    });
    assert.deepEqual(log, ["async"]);
    assert.ok(
      (await instance.logged("error")).some((text) =>
        text.includes("rule scripted before of x_sim_fix may not run"),
      ),
    );
  });
});

describe("deleting a record that others refer to", () => {
  const cascade = async (reference_cascade_rule: string): Promise<{ category: string; item: string }> => {
    const [column] = await instance.admin.query("sys_dictionary", "name=x_sim_fix_item^element=category");
    await instance.admin.update("sys_dictionary", column?.["sys_id"] ?? "", { reference_cascade_rule });
    const category = await instance.admin.insert("x_sim_fix_category", {
      code: `R ${reference_cascade_rule}`,
    });
    return { category, item: await insert({ external_id: `ref ${reference_cascade_rule}`, category }) };
  };

  it("clears, deletes, forbids or leaves them, by the reference's cascade rule", async () => {
    const outcome = async (rule: string): Promise<string> => {
      const { category, item: referring } = await cascade(rule);
      const removed = await instance.admin.remove("x_sim_fix_category", category).then(
        () => "deleted",
        () => "refused",
      );
      const left = await item(referring);
      return `${removed}, ${left === undefined ? "gone" : left["category"] === "" ? "cleared" : "as it was"}`;
    };
    assert.equal(await outcome("clear"), "deleted, cleared");
    assert.equal(await outcome("cascade"), "deleted, gone");
    assert.equal(await outcome("delete_no_workflow"), "deleted, gone");
    assert.equal(await outcome("restrict"), "refused, as it was");
    assert.equal(await outcome("none"), "deleted, as it was");
  });
});
