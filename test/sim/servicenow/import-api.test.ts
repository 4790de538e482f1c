/** Facts of ServiceNow docs, c_ImportSetAPI.md, r_ImportSetMode.md, c_ImportSetCoalesce.md and the articles named. */
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

describe("a single row POST", () => {
  it("answers 201 with one result per map and the target record", async () => {
    const { status, body } = await instance.as("olga", "POST", path, row("A"));
    assert.equal(status, 201);
    assert.match(body.import_set, /^ISET\d{7}$/);
    assert.equal(body.staging_table, "x_sim_fix_stg_item");
    const [target] = await item("A");
    assert.deepEqual(body.result, [
      {
        transform_map: "Fixture item",
        table: "x_sim_fix_item",
        status: "inserted",
        display_name: "number",
        display_value: target?.["number"],
        record_link: `${instance.url}/api/now/table/x_sim_fix_item/${target?.["sys_id"]}`,
        sys_id: target?.["sys_id"],
      },
    ]);
    assert.equal(target?.["amount"], "12.50");
  });

  it("answers one result for each of two maps, in map order, and keeps the last in the row", async () => {
    const map = await instance.add("sys_transform_map", {
      name: "Second map",
      source_table: "x_sim_fix_stg_item",
      target_table: "x_sim_fix_category",
      order: "200",
      active: "true",
      run_business_rules: "true",
    });
    const entry = {
      map,
      source_table: "x_sim_fix_stg_item",
      source_field: "external_id",
      target_field: "code",
      coalesce: "true",
    };
    await instance.add("sys_transform_entry", { ...entry, target_table: "x_sim_fix_category" });
    const result = await instance.stage(row("TWO"));
    assert.deepEqual(
      result.map((one) => [one["transform_map"], one["table"], one["status"]]),
      [
        ["Fixture item", "x_sim_fix_item", "inserted"],
        ["Second map", "x_sim_fix_category", "inserted"],
      ],
    );
    const [staged] = await instance.admin.query("x_sim_fix_stg_item", "external_id=TWO");
    assert.equal(staged?.["sys_target_table"], "x_sim_fix_category");
    await instance.admin.update("sys_transform_map", map, { active: "false" });
  });

  it("is ignored with 'No field values changed' when nothing differs, and writes nothing", async () => {
    await instance.stage(row("B"));
    const [first] = await item("B");
    instance.clock.advance(60_000);
    const [result] = await instance.stage(row("B"));
    assert.equal(result?.["status"], "ignored");
    assert.equal(result?.["status_message"], "No field values changed");
    assert.equal(result?.["sys_id"], first?.["sys_id"]);
    const [second] = await item("B");
    assert.deepEqual(second, first);
  });

  it("updates the one record of the key when a value differs", async () => {
    await instance.stage(row("C"));
    const [result] = await instance.stage(row("C", { name: "Second" }));
    assert.equal(result?.["status"], "updated");
    const found = await item("C");
    assert.deepEqual(
      found.map((one) => [one["name"], one["sys_mod_count"]]),
      [["Second", "1"]],
    );
  });

  it("is skipped when all coalesce values are empty", async () => {
    const [result] = await instance.stage({ name: "keyless" });
    assert.equal(result?.["status"], "skipped");
    assert.equal((await instance.admin.query("x_sim_fix_item", "name=keyless")).length, 0);
  });

  it("carries a failed transform as status error inside the 201, and the row says why", async () => {
    const [result] = await instance.stage(row("D", { category: "unknown" }));
    assert.equal(result?.["status"], "error");
    assert.match(result?.["error_message"] ?? "", /category rejected the value/);
    assert.equal((await item("D")).length, 0);
    const [staged] = await instance.admin.query("x_sim_fix_stg_item", "external_id=D");
    assert.equal(staged?.["sys_import_state"], "error");
    const [rowError] = await instance.admin.query(
      "sys_import_set_row_error",
      `sys_id=${staged?.["sys_row_error"]}`,
    );
    assert.equal(rowError?.["error_code"], "100");
  });

  it("answers 500 although the record was imported when the caller lacks import_transformer (KB0791757)", async () => {
    const { status, body } = await instance.as("opal", "POST", path, row("E"));
    assert.equal(status, 500);
    assert.match(
      body.error.message,
      /^java\.lang\.NullPointerException: null value in entry: transform_map=null/,
    );
    assert.equal((await item("E")).length, 1);
  });

  it("answers 201 with 'Invalid table ' when the table has no active map (KB0813776)", async () => {
    const [map] = await instance.admin.query("sys_transform_map", "name=Fixture plain");
    await instance.admin.update("sys_transform_map", map?.["sys_id"] ?? "", { active: "false" });
    const { status, body } = await instance.as("olga", "POST", "/api/now/import/x_sim_fix_stg_plain", {
      name: "x",
    });
    await instance.admin.update("sys_transform_map", map?.["sys_id"] ?? "", { active: "true" });
    assert.equal(status, 201);
    assert.deepEqual(body.result, [{ transform_map: "", status: "error", error_message: "Invalid table " }]);
  });

  it("drops unknown keys and flattens nested objects to text", async () => {
    const { status } = await instance.as("olga", "POST", path, {
      ...row("F"),
      nonsense: "1",
      name: { a: 1, b: { c: "d" } },
    });
    assert.equal(status, 201);
    const [staged] = await instance.admin.query("x_sim_fix_stg_item", "external_id=F");
    assert.equal(staged?.["name"], "{a=1, b={c=d}}");
  });

  it("imports only the first element of an array", async () => {
    await instance.as("olga", "POST", path, [row("G1"), row("G2")]);
    assert.equal((await item("G1")).length, 1);
    assert.equal((await item("G2")).length, 0);
  });

  it("is refused to a caller who may not create in the staging table, and nothing is staged", async () => {
    const { status } = await instance.as("rita", "POST", path, row("H"));
    assert.equal(status, 403);
    assert.equal((await instance.admin.query("x_sim_fix_stg_item", "external_id=H")).length, 0);
  });
});

describe("a row over 8126 bytes", () => {
  const wide = { relay_error: "", lines: "x".repeat(20_000) };

  it("is kept when only text beyond 255 characters makes it big (columns stored off the page do not count)", async () => {
    assert.equal((await instance.stage(row("W1", wide)))[0]?.["status"], "inserted");
  });

  it("is left out without an error to the caller when off-page text counts", async () => {
    const strict = await startFixture({ rowSizeCounts: "all" });
    try {
      const { status, body } = await strict.as("olga", "POST", path, row("W2", wide));
      assert.equal(status, 201);
      assert.deepEqual(body.result, []);
      assert.equal((await strict.admin.query("x_sim_fix_stg_item")).length, 0);
      assert.match((await strict.admin.query("import_log"))[0]?.["message"] ?? "", /Row size too large/);
    } finally {
      await strict.close();
    }
  });
});

describe("import sets", () => {
  it("are shared by all callers of a table until midnight, then the next one opens", async () => {
    await instance.stage(row("S1"));
    await instance.stage(row("S2"));
    const sets = () => instance.admin.query("sys_import_set", "table_name=x_sim_fix_stg_item^ORDERBYnumber");
    assert.deepEqual(
      (await sets()).map((set) => set["state"]),
      ["loading"],
    );
    instance.clock.advance(24 * 3600_000);
    await instance.stage(row("S3"));
    assert.deepEqual(
      (await sets()).map((set) => set["state"]),
      ["processed", "loading"],
    );
  });

  it("tell the outcome of a staged row again by GET", async () => {
    const [result] = await instance.stage(row("R"));
    const [staged] = await instance.admin.query("x_sim_fix_stg_item", "external_id=R");
    const { status, body } = await instance.as("olga", "GET", `${path}/${staged?.["sys_id"]}`);
    assert.equal(status, 200);
    assert.deepEqual(body.result, [result]);
    const missing = await instance.as("olga", "GET", `${path}/${"0".repeat(32)}`);
    assert.equal(missing.status, 404);
  });
});

describe("two posts of one key at the same time", () => {
  it("make one record where the map coalesces: the second waits until the first is through", async () => {
    const [map] = await instance.admin.query("sys_transform_map", "name=Fixture item");
    const script =
      "var r = new sn_ws.RESTMessageV2(); r.setEndpoint('http://127.0.0.1:1/'); r.setHttpMethod('get'); r.execute();";
    const slow = await instance.add("sys_transform_script", {
      map: map?.["sys_id"] ?? "",
      when: "onBefore",
      active: "true",
      script,
    });
    const fault = instance.faults.add({ when: { api: "outbound" }, action: { do: "hold", at: "before" } });
    const first = instance.stage(row("P", { name: "one" }));
    await fault.reached;
    const second = instance.stage(row("P", { name: "two" }));
    for (let n = 0; n < 20; n++)
      await instance.as("olga", "GET", "/api/now/table/x_sim_fix_item?sysparm_limit=1");
    assert.equal((await instance.admin.query("x_sim_fix_stg_item", "external_id=P")).length, 1);
    fault.release();
    assert.deepEqual([(await first)[0]?.["status"], (await second)[0]?.["status"]], ["inserted", "updated"]);
    await instance.admin.remove("sys_transform_script", slow);
    assert.equal((await item("P")).length, 1);
  });

  it("make as many records as posts where it does not", async () => {
    const post = () =>
      instance.as("olga", "POST", "/api/now/import/x_sim_fix_stg_plain", { external_id: "Q", name: "n" });
    await Promise.all([post(), post(), post()]);
    assert.equal((await item("Q")).length, 3);
  });
});

describe("at night", () => {
  it("sets older than seven days vanish with their rows, and GET of a row is 404", async () => {
    await instance.stage(row("OLD"));
    const [staged] = await instance.admin.query("x_sim_fix_stg_item", "external_id=OLD");
    const address = `${path}/${staged?.["sys_id"]}`;
    instance.clock.advance(6 * 24 * 3600_000);
    await instance.runDue();
    assert.equal((await instance.as("olga", "GET", address)).status, 200);
    instance.clock.advance(2 * 24 * 3600_000);
    await instance.runDue();
    assert.equal((await instance.as("olga", "GET", address)).status, 404);
    assert.equal((await item("OLD")).length, 1);
  });
});
