/** Facts of ServiceNow docs, c_RuntimeAccessTracking.md and application access; messages from field reports. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
before(async () => {
  instance = await startFixture();
});
after(() => instance.close());
const newErrors = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await instance.logged("error")).length;
  await work();
  return (await instance.logged("error")).slice(before);
};

describe("a script of one scope on a table of another", () => {
  it("reads it with a privilege record", async () => {
    assert.deepEqual(
      await instance.script("var u = new GlideRecord('sys_user'); gs.info(u.get('user_name', 'olga'))"),
      ["true"],
    );
  });

  it("without one, under enforcing, gets an exception at which it cannot even look", async () => {
    const text =
      "try { new GlideRecord('core_company').query(); } catch (e) { gs.info('denied'); gs.info(e.message); }";
    const errors = await newErrors(async () => assert.deepEqual(await instance.script(text), ["denied"]));
    assert.match(errors.join("\n"), /read access to core_company not granted/);
    assert.match(errors.join("\n"), /Illegal access to getter method getMessage/);
  });

  it("does nothing where the table's own flags refuse, which the log tells", async () => {
    const text =
      "var u = new GlideRecord('sys_user'); u.initialize(); u.setValue('user_name', 'mallory'); gs.info(u.insert())";
    const errors = await newErrors(async () => assert.deepEqual(await instance.script(text), ["null"]));
    assert.match(
      errors.join("\n"),
      /Create operation against 'sys_user' from scope 'x_sim_fix' has been refused due to the table's cross-scope access policy/,
    );
    assert.equal((await instance.admin.query("sys_user", "user_name=mallory")).length, 0);
  });

  it("is free on tables of its own scope", async () => {
    assert.deepEqual(
      await instance.script(
        "var v = new GlideRecord('x_sim_fix_vault'); v.initialize(); gs.info(v.insert() !== null)",
      ),
      ["true"],
    );
  });

  it("is not held by the flags over REST: there the ACLs decide", async () => {
    const { status } = await instance.as("root", "POST", "/api/now/table/core_company", { name: "By REST" });
    assert.equal(status, 201);
  });
});
