/** Facts of ServiceNow docs, c_ImportSetAPI.md, and the hardening guide on insert_multiple_optimize. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

const path = "/api/now/import/x_sim_fix_stg_item";
let instance: TestInstance;
before(async () => {
  instance = await startFixture();
  await instance.admin.insert("x_sim_fix_category", { code: "A1", name: "Alpha" });
});
after(() => instance.close());

const row = (external_id: string, more: Record<string, string> = {}): Record<string, string> => ({
  connection: "c",
  external_id,
  name: "First",
  amount: "12,5",
  category: "A1",
  due: "2026-01-05",
  ...more,
});
const item = async (external_id: string): Promise<Record<string, string>[]> =>
  instance.admin.query("x_sim_fix_item", `external_id=${external_id}`);

describe("insertMultiple", () => {
  const post = (records: unknown, query = "", user = "olga") =>
    instance.as(user, "POST", `${path}/insertMultiple${query}`, { records });
  const rowsOf = (importSet: string) =>
    instance.admin.query("x_sim_fix_stg_item", `sys_import_set=${importSet}^ORDERBYsys_import_row`);

  it("answers ids alone; rows are pending until the transform ran, then tell their outcome", async () => {
    const { status, body } = await post([row("M1"), row("M2", { category: "unknown" })]);
    assert.equal(status, 201);
    assert.deepEqual(Object.keys(body).sort(), ["import_set_id", "multi_import_set_id"]);
    assert.deepEqual(
      (await rowsOf(body.import_set_id)).map((one) => one["sys_import_state"]),
      ["pending", "pending"],
    );
    assert.equal((await item("M1")).length, 0);
    await instance.runDue();
    assert.deepEqual(
      (await rowsOf(body.import_set_id)).map((one) => one["sys_import_state"]),
      ["inserted", "error"],
    );
    const read = await instance.as(
      "olga",
      "GET",
      `/api/now/table/x_sim_fix_stg_item?sysparm_query=sys_import_set=${body.import_set_id}`,
    );
    assert.equal(read.body.result.length, 2);
  });

  it("takes labels as keys: what is no label arrives empty and is skipped", async () => {
    const { body } = await post([{ Connection: "c", EXTERNAL_ID: "M3" }]);
    await instance.runDue();
    assert.deepEqual(
      (await rowsOf(body.import_set_id)).map((one) => one["sys_import_state"]),
      ["skipped"],
    );
  });

  it("waits for the set in run_after, and appends to a given multi import set", async () => {
    const first = await post([row("M4", { name: "first" })]);
    const after = `?run_after=${first.body.import_set_id}&multi_import_set_id=${first.body.multi_import_set_id}`;
    const second = await post([row("M4", { name: "second" })], after);
    assert.equal(second.body.multi_import_set_id, first.body.multi_import_set_id);
    await instance.runDue();
    instance.clock.advance(5000);
    await instance.runDue();
    assert.deepEqual(
      (await rowsOf(second.body.import_set_id)).map((one) => one["sys_import_state"]),
      ["updated"],
    );
    assert.equal((await item("M4"))[0]?.["name"], "second");
  });

  it("needs import_transformer, and the table's create rule unless optimised", async () => {
    assert.equal((await post([row("M5")], "", "opal")).status, 403);
    await instance.addUser({ user_name: "loader", password: "correct horse", roles: ["import_transformer"] });
    assert.equal((await post([row("M5")], "", "loader")).status, 403);
    await instance.setProperty("com.glide.import_set_api.insert_multiple_optimize", "true");
    assert.equal((await post([row("M5")], "", "loader")).status, 201);
    await instance.setProperty("com.glide.import_set_api.insert_multiple_optimize", "false");
  });

  it("stops the set at error = true in onBefore: rows after it stay pending", async () => {
    const [map] = await instance.admin.query("sys_transform_map", "name=Fixture item");
    const script = "if (source.getValue('external_id') == 'STOP') { error = true; error_message = 'stop'; }";
    const stop = await instance.add("sys_transform_script", {
      map: map?.["sys_id"] ?? "",
      when: "onBefore",
      script,
      active: "true",
    });
    const { body } = await post([row("M6"), row("STOP"), row("M7")]);
    await instance.runDue();
    await instance.admin.remove("sys_transform_script", stop);
    assert.deepEqual(
      (await rowsOf(body.import_set_id)).map((one) => one["sys_import_state"]),
      ["inserted", "error", "pending"],
    );
    assert.equal((await item("M7")).length, 0);
  });
});
