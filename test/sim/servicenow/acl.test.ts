/** Facts of ServiceNow docs, exploring-access-control-list.md, c_DefaultDenyProperty.md, KB0687527, KB2697679. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

const path = "/api/now/table/x_sim_fix_item";
let instance: TestInstance;
before(async () => {
  instance = await startFixture();
});
after(() => instance.close());

const insert = (values: Record<string, string>): Promise<string> =>
  instance.admin.insert("x_sim_fix_item", values);
const stored = async (sysId: string) => (await instance.admin.query("x_sim_fix_item", `sys_id=${sysId}`))[0];
const patch = (user: string, sysId: string, body: object) =>
  instance.as(user, "PATCH", `${path}/${sysId}`, body);
const roleId = async (name: string) =>
  (await instance.admin.query("sys_user_role", `name=${name}`))[0]?.["sys_id"] ?? "";
const acl = async (values: Record<string, string>, role?: string): Promise<string> => {
  const sysId = await instance.add("sys_security_acl", { type: "record", active: "true", ...values });
  if (role)
    await instance.add("sys_security_acl_role", {
      sys_security_acl: sysId,
      sys_user_role: await roleId(role),
    });
  return sysId;
};

describe("table rules", () => {
  it("let the role in that they name, also through a role that contains it", async () => {
    const sysId = await insert({ external_id: "T1" });
    for (const [user, status] of [
      ["rita", 200],
      ["olga", 200],
      ["nora", 404],
    ] as const)
      assert.equal((await instance.as(user, "GET", `${path}/${sysId}`)).status, status);
  });

  it("weigh condition and role together: a record outside the condition cannot be written", async () => {
    const sysId = await insert({ external_id: "T2", active: "false" });
    const { status } = await patch("rita", sysId, { name: "changed" });
    assert.equal(status, 403);
    assert.equal((await stored(sysId))?.["name"], "");
  });

  it("ask their script last", async () => {
    assert.equal((await instance.as("olga", "POST", path, { external_id: "T3" })).status, 201);
    assert.equal((await instance.as("rita", "POST", path, { external_id: "T4" })).status, 403);
    assert.equal((await instance.admin.query("x_sim_fix_item", "external_id=T4")).length, 0);
  });

  it("are missing for a table: then the wildcard rules let administrators in alone", async () => {
    const address = "/api/now/table/sys_user";
    assert.equal((await instance.as("olga", "GET", address)).status, 403);
    assert.equal((await instance.as("root", "GET", address)).status, 200);
  });

  it("that disallow the administrator's override ask the administrator for the role", async () => {
    const rule = await acl(
      { name: "x_sim_fix_item.name", operation: "write", admin_overrides: "false", decision_type: "allow" },
      "x_sim_fix.operator",
    );
    const sysId = await insert({ external_id: "T5", active: "true" });
    await patch("root", sysId, { name: "by root" });
    assert.equal((await stored(sysId))?.["name"], "");
    await patch("olga", sysId, { name: "by olga" });
    assert.equal((await stored(sysId))?.["name"], "by olga");
    await instance.admin.remove("sys_security_acl", rule);
  });

  it("that are empty, or trivially true, or name an unknown role, refuse", async () => {
    const table = { name: "core_company", operation: "read" };
    for (const values of [{}, { script: "answer = true;", advanced: "true" }]) {
      const sysId = await acl({ ...table, ...values });
      assert.equal((await instance.as("rita", "GET", "/api/now/table/core_company")).status, 403);
      await instance.admin.remove("sys_security_acl", sysId);
    }
    const sysId = await acl(table);
    await instance.add("sys_security_acl_role", { sys_security_acl: sysId, sys_user_role: "f".repeat(32) });
    assert.equal((await instance.as("rita", "GET", "/api/now/table/core_company")).status, 403);
    await instance.admin.remove("sys_security_acl", sysId);
  });

  it("that deny unless refuse whoever does not meet them, whatever else allows", async () => {
    const sysId = await acl(
      { name: "x_sim_fix_item", operation: "read", decision_type: "deny" },
      "x_sim_fix.operator",
    );
    assert.equal((await instance.as("rita", "GET", path)).status, 403);
    assert.equal((await instance.as("olga", "GET", path)).status, 200);
    await instance.admin.remove("sys_security_acl", sysId);
  });

  it("for the role nobody refuse administrators too", async () => {
    const sysId = await acl({ name: "core_company", operation: "read" }, "nobody");
    assert.equal((await instance.as("root", "GET", "/api/now/table/core_company")).status, 403);
    await instance.admin.remove("sys_security_acl", sysId);
  });
});

describe("field rules", () => {
  it("leave a field unwritten without a word: the answer is 200, the field as before, the others written", async () => {
    const sysId = await insert({ external_id: "F1" });
    const { status, body } = await patch("rita", sysId, { state: "closed", notes: "n" });
    assert.equal(status, 200);
    assert.deepEqual([body.result.state, body.result.notes], ["open", "n"]);
    assert.equal((await stored(sysId))?.["state"], "open");
    await patch("olga", sysId, { state: "closed" });
    assert.equal((await stored(sysId))?.["state"], "closed");
  });

  it("hide a field from reading, and from queries", async () => {
    const sysId = await insert({ external_id: "F2", notes: "secret" });
    const rule = await acl({ name: "x_sim_fix_item.notes", operation: "read" }, "x_sim_fix.operator");
    const { body } = await instance.as("rita", "GET", `${path}/${sysId}`);
    assert.equal("notes" in body.result, false);
    assert.equal((await instance.as("olga", "GET", `${path}/${sysId}`)).body.result.notes, "secret");
    const query = await instance.as(
      "rita",
      "GET",
      `${path}?sysparm_query=notes=secret&sysparm_fields=external_id`,
    );
    assert.ok(query.body.result.length > 1, "a term on an unreadable column is dropped");
    await instance.admin.remove("sys_security_acl", rule);
  });

  it("at the most specific point decide alone, unless the setting lets the next ones be tried", async () => {
    const lenient = await startFixture({ aclNextRule: "try" });
    try {
      const wild = await lenient.add("sys_security_acl", {
        name: "x_sim_fix_item.*",
        operation: "write",
        type: "record",
        active: "true",
      });
      const reader =
        (await lenient.admin.query("sys_user_role", "name=x_sim_fix.reader"))[0]?.["sys_id"] ?? "";
      await lenient.add("sys_security_acl_role", { sys_security_acl: wild, sys_user_role: reader });
      const sysId = await lenient.admin.insert("x_sim_fix_item", { external_id: "F3" });
      const { body } = await lenient.as("rita", "PATCH", `${path}/${sysId}`, { state: "closed" });
      assert.equal(body.result.state, "closed");
    } finally {
      await lenient.close();
    }
    const wild = await acl({ name: "x_sim_fix_item.*", operation: "write" }, "x_sim_fix.reader");
    const sysId = await insert({ external_id: "F4" });
    const { body } = await patch("rita", sysId, { state: "closed" });
    assert.equal(body.result.state, "open");
    await instance.admin.remove("sys_security_acl", wild);
  });

  it("look at the record as it was before the request", async () => {
    const rule = await acl(
      { name: "x_sim_fix_item.notes", operation: "write", condition: "state=open" },
      "x_sim_fix.operator",
    );
    const sysId = await insert({ external_id: "F7" });
    const { body } = await patch("olga", sysId, { state: "closed", notes: "last word" });
    assert.deepEqual([body.result.state, body.result.notes], ["closed", "last word"]);
    assert.equal(
      (await patch("olga", sysId, { state: "open", notes: "too late" })).body.result.notes,
      "last word",
    );
    await instance.admin.remove("sys_security_acl", rule);
  });

  it("for writing also guard the field of a new record, where no rule for creating it exists", async () => {
    const { body } = await instance.as("olga", "POST", path, { external_id: "F5", state: "closed" });
    assert.equal(body.result.state, "closed");
    const rule = await acl({ name: "x_sim_fix_item.notes", operation: "write" }, "nobody");
    const created = await instance.as("olga", "POST", path, { external_id: "F6", notes: "n" });
    assert.equal(created.body.result.notes, "");
    await instance.admin.remove("sys_security_acl", rule);
  });
});

describe("a caller who may create but not read back", () => {
  it("is answered 403 although the record is there (KB2697679)", async () => {
    const rule = await acl({ name: "core_company", operation: "create" }, "x_sim_fix.reader");
    const { status } = await instance.as("rita", "POST", "/api/now/table/core_company", {
      name: "Half seen",
    });
    assert.equal(status, 403);
    assert.equal((await instance.admin.query("core_company", "name=Half seen")).length, 1);
    await instance.admin.remove("sys_security_acl", rule);
  });
});

describe("scripts", () => {
  it("are not held by ACLs: a plain GlideRecord writes what its user may not", async () => {
    const sysId = await insert({ external_id: "S1" });
    const rule = await instance.add("sys_script", {
      name: "Close it",
      collection: "x_sim_fix_item",
      when: "before",
      action_update: "true",
      advanced: "true",
      active: "true",
      script: "if (current.getValue('external_id') == 'S1') current.setValue('state', 'closed')",
    });
    await patch("rita", sysId, { notes: "n" });
    assert.equal((await stored(sysId))?.["state"], "closed");
    await instance.admin.remove("sys_script", rule);
  });

  it("can ask for them: canRead, canWrite, element.canWrite", async () => {
    const sysId = await insert({ external_id: "S2" });
    const rule = await instance.add("sys_script", {
      name: "Ask",
      collection: "x_sim_fix_item",
      when: "before",
      action_update: "true",
      advanced: "true",
      active: "true",
      script:
        "gs.info([current.canRead(), current.canWrite(), current.state.canWrite(), current.canDelete()].join(' '))",
    });
    const before = (await instance.logged("info")).length;
    await patch("rita", sysId, { notes: "asked" });
    assert.equal((await instance.logged("info"))[before], "true true false false");
    await instance.admin.remove("sys_script", rule);
  });
});
