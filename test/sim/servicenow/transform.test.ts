/** Facts of KB0745411, r_MapWithTransformationEventScripts.md, r_TransformationScriptVariables.md, t_CreatingAFieldMap.md. */
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";
import { parseImportDate } from "./transform/dates.ts";

let instance: TestInstance;
let map: string;
const added: [string, string][] = [];
before(async () => {
  instance = await startFixture();
  await instance.admin.insert("x_sim_fix_category", { code: "A1", name: "Alpha" });
  map = (await instance.admin.query("sys_transform_map", "name=Fixture item"))[0]?.["sys_id"] ?? "";
});
after(() => instance.close());
afterEach(async () => {
  for (const [table, sysId] of added.splice(0)) await instance.admin.remove(table, sysId);
});

const row = (external_id: string, more: Record<string, string> = {}): Record<string, string> => ({
  connection: "c",
  external_id,
  name: "First",
  category: "A1",
  ...more,
});
const event = async (when: string, script: string, order = "100"): Promise<void> => {
  const sysId = await instance.add("sys_transform_script", { map, when, script, order, active: "true" });
  added.push(["sys_transform_script", sysId]);
};
const entryOf = async (target: string): Promise<string> => {
  const found = await instance.admin.query("sys_transform_entry", `map=${map}^target_field=${target}`);
  return found[0]?.["sys_id"] ?? "";
};
const item = async (external_id: string): Promise<Record<string, string> | undefined> =>
  (await instance.admin.query("x_sim_fix_item", `external_id=${external_id}`))[0];
const staged = async (external_id: string): Promise<Record<string, string> | undefined> =>
  (await instance.admin.query("x_sim_fix_stg_item", `external_id=${external_id}`))[0];

describe("event scripts", () => {
  it("run in the order onStart, onBefore by order, map script, onAfter, onComplete, with the documented variables", async () => {
    await event("onStart", "gs.info('start ' + typeof target)");
    await event("onBefore", "gs.info('before2 ' + action)", "300");
    await event("onBefore", "gs.info('before1 ' + target.getValue('name'))", "200");
    await event(
      "onAfter",
      "gs.info('after ' + source.getValue('sys_import_state') + ' ' + target.getValue('name'))",
    );
    await event(
      "onComplete",
      "gs.info('complete ' + map.getValue('name') + ' ' + import_set.getValue('table_name'))",
    );
    const before = (await instance.logged("info")).length;
    await instance.stage(row("ORDER"));
    assert.deepEqual((await instance.logged("info")).slice(before), [
      "start undefined",
      "before1 null",
      "before2 insert",
      "after inserted First",
      "complete Fixture item x_sim_fix_stg_item",
    ]);
  });

  it("ignore the row by ignore = true in onBefore: state ignored, message told, onAfter still runs", async () => {
    await event("onAfter", "gs.info('after ' + source.getValue('sys_import_state'))");
    const before = (await instance.logged("info")).length;
    const [result] = await instance.stage(row("IGN", { relay_error: "cannot map" }));
    assert.equal(result?.["status"], "ignored");
    assert.equal(result?.["status_message"], "not mapped");
    assert.equal(await item("IGN"), undefined);
    assert.equal((await staged("IGN"))?.["sys_import_state"], "ignored");
    assert.deepEqual((await instance.logged("info")).slice(before), ["after ignored"]);
  });

  it("halt the whole transform by error = true in onBefore: nothing is saved and later maps do not run", async () => {
    const second = await instance.add("sys_transform_map", {
      name: "Later map",
      source_table: "x_sim_fix_stg_item",
      target_table: "x_sim_fix_category",
      order: "900",
      active: "true",
    });
    added.push(["sys_transform_map", second]);
    await event("onBefore", "error = true; error_message = 'stop all';");
    const results = await instance.stage(row("HALT"));
    assert.deepEqual(
      results.map((one) => [one["status"], one["error_message"]]),
      [["error", "stop all"]],
    );
    assert.equal(await item("HALT"), undefined);
  });

  it("stop everything by ignore = true in onStart", async () => {
    await event("onStart", "ignore = true;");
    assert.deepEqual(await instance.stage(row("START")), []);
    assert.equal(await item("START"), undefined);
  });

  it("put own keys into the answer through response", async () => {
    await event("onAfter", "response.hash = 'h1';");
    assert.equal((await instance.stage(row("RESP")))[0]?.["hash"], "h1");
  });

  it("mark their row as error when they throw, and the log has the exception", async () => {
    await event("onBefore", "throw new Error('broken script');");
    const [result] = await instance.stage(row("THROW"));
    assert.equal(result?.["status"], "error");
    assert.match(result?.["error_message"] ?? "", /broken script/);
    assert.ok((await instance.logged("error")).some((text) => text.includes("broken script")));
    assert.equal(await item("THROW"), undefined);
  });

  it("do not carry ignore from one row to the next", async () => {
    await instance.stage(row("CARRY1", { relay_error: "cannot map" }));
    assert.equal((await instance.stage(row("CARRY2")))[0]?.["status"], "inserted");
  });
});

describe("field maps", () => {
  it("take what the source script assigned to answer", async () => {
    await instance.stage(row("ANS", { amount: "1234,5" }));
    assert.equal((await item("ANS"))?.["amount"], "1234.50");
  });

  it("clear the target for an empty source when copy_empty_fields is on, and leave it when off", async () => {
    await instance.stage(row("EMPTY"));
    await instance.admin.update("sys_transform_map", map, { copy_empty_fields: "false" });
    await instance.stage(row("EMPTY", { name: "" }));
    assert.equal((await item("EMPTY"))?.["name"], "First");
    await instance.admin.update("sys_transform_map", map, { copy_empty_fields: "true" });
    await instance.stage(row("EMPTY", { name: "" }));
    assert.equal((await item("EMPTY"))?.["name"], "");
  });

  it("clear the target for the text NULL", async () => {
    await instance.stage(row("NUL"));
    await instance.stage(row("NUL", { name: "NULL" }));
    assert.equal((await item("NUL"))?.["name"], "");
  });

  it("create a stub of the referenced record when the choice action is create or not set", async () => {
    const entry = await entryOf("category");
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "" });
    await instance.stage(row("STUB", { category: "NEW" }));
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "reject" });
    const [stub] = await instance.admin.query("x_sim_fix_category", "code=NEW");
    assert.equal((await item("STUB"))?.["category"], stub?.["sys_id"]);
  });

  it("leave the reference blank on ignore", async () => {
    const entry = await entryOf("category");
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "ignore" });
    const [result] = await instance.stage(row("BLANK", { category: "nowhere" }));
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "reject" });
    assert.equal(result?.["status"], "inserted");
    assert.equal((await item("BLANK"))?.["category"], "");
    assert.equal((await instance.admin.query("x_sim_fix_category", "code=nowhere")).length, 0);
  });

  it("reject an unknown choice with code 200, ignore it, or create it, by choice action", async () => {
    const entry = await entryOf("state");
    await instance.stage(row("CH1", { state: "lost" }));
    assert.equal((await item("CH1"))?.["state"], "open");
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "reject" });
    assert.equal((await instance.stage(row("CH2", { state: "lost" })))[0]?.["status"], "error");
    const [error] = await instance.admin.query(
      "sys_import_set_row_error",
      `sys_id=${(await staged("CH2"))?.["sys_row_error"]}`,
    );
    assert.equal(error?.["error_code"], "200");
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "create" });
    await instance.stage(row("CH3", { state: "lost" }));
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "ignore" });
    assert.equal((await item("CH3"))?.["state"], "lost");
    assert.equal(
      (await instance.admin.query("sys_choice", "name=x_sim_fix_item^element=state^value=lost")).length,
      1,
    );
  });

  it("find a choice by its label too", async () => {
    await instance.stage(row("LABEL", { state: "CLOSED" }));
    assert.equal((await item("LABEL"))?.["state"], "closed");
  });

  it("cut text to the target column and decimals to its scale", async () => {
    await instance.stage(row("CUT", { name: "a name of more than twenty", amount: "1,999" }));
    const found = await item("CUT");
    assert.equal(found?.["name"], "a name of more than ");
    assert.equal(found?.["amount"], "1.99");
  });
});

describe("coalesce", () => {
  it("ignores case unless the entry says otherwise", async () => {
    const entry = await entryOf("external_id");
    await instance.admin.update("sys_transform_entry", entry, { coalesce_case_sensitive: "false" });
    await instance.stage(row("Case"));
    const [result] = await instance.stage(row("CASE", { name: "Second" }));
    await instance.admin.update("sys_transform_entry", entry, { coalesce_case_sensitive: "true" });
    assert.equal(result?.["status"], "updated");
  });

  it("case sensitive meets the unique index, which does not regard case: the second key is an error", async () => {
    await instance.stage(row("Index"));
    const [result] = await instance.stage(row("INDEX"));
    assert.equal(result?.["status"], "error");
    assert.match(result?.["error_message"] ?? "", /Unique Key violation/);
  });

  it("by a script on sys_id updates the record that it names, and inserts on -1", async () => {
    await instance.stage(row("COND"));
    const target = await item("COND");
    const entry = await instance.add("sys_transform_entry", {
      map,
      source_table: "x_sim_fix_stg_item",
      target_table: "x_sim_fix_item",
      target_field: "sys_id",
      coalesce: "true",
      use_source_script: "true",
      source_script: `answer = source.getValue('external_id') === 'COND2' ? '${target?.["sys_id"]}' : -1;`,
    });
    added.push(["sys_transform_entry", entry]);
    const [updated] = await instance.stage(row("COND2"));
    assert.deepEqual([updated?.["status"], updated?.["sys_id"]], ["updated", target?.["sys_id"]]);
    assert.equal((await instance.stage(row("COND3")))[0]?.["status"], "inserted");
  });

  it("makes a new record of an empty key where the map says so", async () => {
    await instance.admin.update("sys_transform_map", map, {
      create_new_record_on_empty_coalesce_fields: "true",
    });
    const [result] = await instance.stage({ name: "no key" });
    await instance.admin.update("sys_transform_map", map, {
      create_new_record_on_empty_coalesce_fields: "false",
    });
    assert.equal(result?.["status"], "inserted");
  });
});

describe("saving", () => {
  it("runs the target's business rules unless the map says not to", async () => {
    const rule = await instance.add("sys_script", {
      name: "Mark",
      collection: "x_sim_fix_item",
      when: "before",
      action_insert: "true",
      advanced: "true",
      active: "true",
      script: "current.setValue('notes', 'marked');",
    });
    added.push(["sys_script", rule]);
    await instance.stage(row("RULE1"));
    await instance.admin.update("sys_transform_map", map, { run_business_rules: "false" });
    await instance.stage(row("RULE2"));
    await instance.admin.update("sys_transform_map", map, { run_business_rules: "true" });
    assert.equal((await item("RULE1"))?.["notes"], "marked");
    assert.equal((await item("RULE2"))?.["notes"], "");
  });

  it("reports a rule's abort as the row's error", async () => {
    const rule = await instance.add("sys_script", {
      name: "Refuse",
      collection: "x_sim_fix_item",
      when: "before",
      action_insert: "true",
      advanced: "true",
      active: "true",
      script: "current.setAbortAction(true);",
    });
    added.push(["sys_script", rule]);
    const [result] = await instance.stage(row("ABORT"));
    assert.equal(result?.["status"], "error");
    assert.match(result?.["error_message"] ?? "", /aborted by Business Rule 'Refuse'/);
    assert.equal(await item("ABORT"), undefined);
  });

  it("counts the run's totals", async () => {
    const [run] = await instance.admin.query("sys_import_set_run", `sys_transform_map=${map}`);
    const states = (await instance.admin.query("sys_import_set_row", `sys_transform_map=${map}`)).length;
    assert.ok(
      Number(run?.["total"]) >= states && Number(run?.["inserts"]) > 0 && Number(run?.["errors"]) > 0,
    );
  });
});

describe("dates of an import", () => {
  const zone = "America/Los_Angeles";
  it("without a zone are the importing user's wall clock", () => {
    const parsed = parseImportDate("2026-01-05 10:00:00", "yyyy-MM-dd HH:mm:ss", "glide_date_time", zone);
    assert.equal(parsed, "2026-01-05 18:00:00");
    assert.equal(
      parseImportDate("2026-01-05 10:00:00", "yyyy-MM-dd HH:mm:ss", "glide_date_time", "UTC"),
      "2026-01-05 10:00:00",
    );
  });

  it("with hh read the twelve-hour clock: half past noon becomes half past midnight", () => {
    assert.equal(
      parseImportDate("2026-01-05 12:30:00", "yyyy-MM-dd hh:mm:ss", "glide_date_time", "UTC"),
      "2026-01-05 00:30:00",
    );
    assert.equal(
      parseImportDate("2026-01-05 12:30:00", "yyyy-MM-dd HH:mm:ss", "glide_date_time", "UTC"),
      "2026-01-05 12:30:00",
    );
  });

  it("follow the format of the field map and are empty where they do not fit", () => {
    assert.equal(parseImportDate("05-01-2026", "dd-MM-yyyy", "glide_date", zone), "2026-01-05");
    assert.equal(parseImportDate("2026-01-05T10:00:00Z", "yyyy-MM-dd", "glide_date", zone), null);
    assert.equal(parseImportDate("2026-02-31", "yyyy-MM-dd", "glide_date", zone), null);
  });
});

describe("scripts asked about new values", () => {
  it("onForeignInsert can prevent a stub or reject the row; onReject follows a rejection", async () => {
    const entry = await entryOf("category");
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "create" });
    await event(
      "onForeignInsert",
      "if (value == 'no stub') ignore = true; if (value == 'bad') error = true;",
    );
    await event("onReject", "gs.info('rejected ' + name + ' ' + value)");
    const before = (await instance.logged("info")).length;
    assert.equal((await instance.stage(row("FI1", { category: "no stub" })))[0]?.["status"], "inserted");
    assert.equal((await instance.stage(row("FI2", { category: "bad" })))[0]?.["status"], "error");
    assert.equal((await instance.stage(row("FI3", { category: "good" })))[0]?.["status"], "inserted");
    await instance.admin.update("sys_transform_entry", entry, { choice_action: "reject" });
    assert.equal((await item("FI1"))?.["category"], "");
    assert.equal(await item("FI2"), undefined);
    assert.notEqual((await item("FI3"))?.["category"], "");
    assert.deepEqual((await instance.logged("info")).slice(before), ["rejected category bad"]);
  });
});
