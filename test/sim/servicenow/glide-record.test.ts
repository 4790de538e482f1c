/** Facts of ServiceNow docs, c_GlideRecordScopedAPI.md, c_GlideElementScopedAPI.md, r_DatabaseFieldTypes.md. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
before(async () => {
  instance = await startFixture();
  const category = await instance.admin.insert("x_sim_fix_category", { code: "A1", name: "Alpha" });
  for (let n = 1; n <= 5; n++)
    await instance.admin.insert("x_sim_fix_item", {
      external_id: `E${n}`,
      name: `Item ${n}`,
      amount: `${n}.5`,
      ...(n === 1 ? { category } : {}),
    });
});
after(() => instance.close());

/** Runs a script with `gr` on the item table and answers what it logged. */
const run = (text: string): Promise<string[]> =>
  instance.script(`var gr = new GlideRecord('x_sim_fix_item'); ${text}`);
const each = "gr.query(); var out = []; while (gr.next()) out.push(gr.getValue('name')); gs.info(out.join())";
const errors = async (text: string): Promise<string> => {
  const before = (await instance.logged("error")).length;
  await run(text);
  return (await instance.logged("error")).slice(before).join("\n");
};

describe("queries of GlideRecord", () => {
  const cases: [string, string][] = [
    ["gr.addQuery('name', 'item 2');", "Item 2"],
    ["gr.addQuery('amount', '>', 4);", "Item 4,Item 5"],
    ["gr.addQuery('external_id', 'IN', ['E1', 'E3']);", "Item 1,Item 3"],
    ["gr.addQuery('external_id', 'NOT IN', 'E1,E2,E3,E4');", "Item 5"],
    ["gr.addQuery('name', 'CONTAINS', 'em 4');", "Item 4"],
    ["gr.addQuery('name', 'E1').addOrCondition('external_id', 'E2');", "Item 2"],
    ["gr.addQuery('external_id=E3^ORexternal_id=E5');", "Item 3,Item 5"],
    ["gr.addNotNullQuery('category');", "Item 1"],
    ["gr.addQuery('category.name', 'Alpha');", "Item 1"],
    ["gr.addActiveQuery(); gr.addQuery('external_id', 'E4');", "Item 4"],
    ["gr.orderByDesc('external_id'); gr.setLimit(2);", "Item 5,Item 4"],
    ["gr.orderBy('external_id'); gr.chooseWindow(1, 3);", "Item 2,Item 3"],
    ["gr.orderBy('external_id'); gr.chooseWindow(1, 3); gr.setLimit(1);", "Item 1"],
    ["gr.addQuery('nonsense', 'x'); gr.addQuery('external_id', 'E2');", "Item 2"],
  ];
  for (const [query, expected] of cases)
    it(`find for ${query}`, async () => {
      assert.deepEqual(await run(`${query} ${each}`), [expected]);
    });

  it("that name an unknown field return every row, unless the session is strict", async () => {
    assert.deepEqual(await run("gr.addQuery('nonsense', 'x'); gr.query(); gs.info(gr.getRowCount())"), ["5"]);
    assert.deepEqual(
      await run(
        "gs.getSession().setStrictQuery(true); gr.addQuery('nonsense', 'x'); gr.query(); gs.info(gr.getRowCount())",
      ),
      ["0"],
    );
  });

  it("are checked by isValidEncodedQuery, which calls the empty string invalid", async () => {
    const text =
      "gs.info([gr.isValidEncodedQuery('name=x'), gr.isValidEncodedQuery('nonsense=x'), gr.isValidEncodedQuery('')].join())";
    assert.deepEqual(await run(text), ["true,false,false"]);
  });

  it("by get take a sys_id, a display value, or a field", async () => {
    const text =
      "var a = gr.get('external_id', 'E2'); var id = gr.getUniqueValue(); var n = gr.getValue('number');";
    const rest =
      "var b = new GlideRecord('x_sim_fix_item'); gs.info([a, b.get(id), b.get(n), b.get('nothing')].join())";
    assert.deepEqual(await run(text + rest), ["true,true,true,false"]);
  });
});

describe("values of GlideRecord", () => {
  it("are text, null when empty or unknown, booleans 0 and 1", async () => {
    const text =
      "gr.get('external_id', 'E1'); gs.info([gr.getValue('name'), gr.getValue('notes'), gr.getValue('nonsense'), gr.getValue('active')].map(String).join())";
    assert.deepEqual(await run(text), ["Item 1,null,null,1"]);
  });

  it("walk through references on elements but not in getValue", async () => {
    const text =
      "gr.get('external_id', 'E1'); gs.info([gr.category.name + '', gr.category.getDisplayValue(), gr.getValue('category.name'), gr.category.getRefRecord().getValue('code')].join())";
    assert.deepEqual(await run(text), ["Alpha,Alpha,,A1"]);
  });

  it("as elements are live: one kept in an array shows the row that the cursor moved to", async () => {
    const text =
      "gr.orderBy('external_id'); gr.query(); gr.next(); var kept = gr.name; gr.next(); gs.info(kept + '')";
    assert.deepEqual(await run(text), ["Item 2"]);
  });

  it("are cut to the column: text to its length, decimals to their scale, NULL and empty to nothing", async () => {
    const text = `gr.initialize(); gr.name = 'a name of more than twenty'; gr.setValue('amount', '1.999'); gr.setValue('price', 2.1234567);
      gr.setValue('notes', 'NULL'); gr.setValue('due', '2026-01-05 10:00:00'); gr.setValue('count', 7.0);
      gs.info([gr.getValue('name'), gr.getValue('amount'), gr.getValue('price'), gr.getValue('notes'), gr.getValue('due'), gr.getValue('count')].map(String).join('|'))`;
    assert.deepEqual(await run(text), ["a name of more than |1.99|2.123456|null|2026-01-05|7"]);
  });

  it("keep every digit of a decimal", async () => {
    const text =
      "gr.initialize(); gr.setValue('external_id', 'BIG'); gr.setValue('amount', '9999999999999.99'); var id = gr.insert(); gr.get(id); gs.info(gr.getValue('amount'))";
    assert.deepEqual(await run(text), ["9999999999999.99"]);
  });

  it("of a read-only cursor to a boolean need getValue: comparing the element says so", async () => {
    assert.match(
      await errors("gr.get('external_id', 'E1'); if (gr.active == true) gs.info('yes')"),
      /not simulated: comparing or adding the boolean active/,
    );
    assert.deepEqual(await run("gr.get('external_id', 'E1'); gs.info(String(gr.active))"), ["true"]);
  });

  it("undefined is refused rather than guessed", async () => {
    assert.match(
      await errors("gr.initialize(); gr.setValue('name', undefined)"),
      /not simulated: undefined as a value/,
    );
  });

  it("of an unknown field are ignored on write, with a word in the log", async () => {
    await run("gr.initialize(); gr.nonsense = 'x';");
    assert.ok(
      (await instance.logged("warn")).some((text) => text.includes("x_sim_fix_item.nonsense: no such field")),
    );
  });
});

describe("writes of GlideRecord", () => {
  it("insert gives defaults, number and system fields, on the instance's clock", async () => {
    const text =
      "gr.initialize(); gr.setValue('external_id', 'W1'); var id = gr.insert(); gr.get(id); gs.info([gr.getValue('state'), gr.getValue('count'), gr.getValue('active'), gr.getValue('sys_created_on'), gr.getValue('sys_mod_count'), gr.getValue('sys_created_by'), /^ITM\\d{7}$/.test(gr.getValue('number'))].join())";
    assert.deepEqual(await run(text), ["open,0,1,2026-03-02 09:00:00,0,system,true"]);
  });

  it("update writes only changes, counts them, and inserts where there is no record", async () => {
    const text = `gr.get('external_id', 'E2'); gr.update(); gr.setValue('notes', 'n'); gr.update(); gr.get('external_id', 'E2'); var count = gr.getValue('sys_mod_count');
      var other = new GlideRecord('x_sim_fix_item'); other.initialize(); other.setValue('external_id', 'W2'); other.update(); gs.info(count + ' ' + gr.get('external_id', 'W2'))`;
    assert.deepEqual(await run(text), ["1 true"]);
  });

  it("insert answers null where a unique index refuses, and says why", async () => {
    const text =
      "gr.initialize(); gr.connection = 'c'; gr.external_id = 'U'; gr.insert(); gr.initialize(); gr.connection = 'C'; gr.external_id = 'u'; gs.info(gr.insert() + ' ' + gr.getLastErrorMessage().slice(0, 20))";
    assert.deepEqual(await run(text), ["null Unique Key violation"]);
  });

  it("updateMultiple writes what was set; deleteMultiple ignores the limit", async () => {
    const text = `for (var i = 0; i < 3; i++) { gr.initialize(); gr.name = 'bulk'; gr.external_id = 'B' + i; gr.insert(); }
      var bulk = new GlideRecord('x_sim_fix_item'); bulk.addQuery('name', 'bulk'); bulk.setValue('notes', 'x'); bulk.updateMultiple();
      var seen = new GlideRecord('x_sim_fix_item'); seen.addQuery('notes', 'x'); seen.query(); var n = seen.getRowCount();
      var gone = new GlideRecord('x_sim_fix_item'); gone.addQuery('name', 'bulk'); gone.setLimit(1); gone.deleteMultiple();
      seen = new GlideRecord('x_sim_fix_item'); seen.addQuery('name', 'bulk'); seen.query(); gs.info(n + ' ' + seen.getRowCount())`;
    assert.deepEqual(await run(text), ["3 0"]);
  });

  it("setWorkflow(false) skips rules", async () => {
    const rule = await instance.add("sys_script", {
      name: "Mark",
      collection: "x_sim_fix_item",
      when: "before",
      action_insert: "true",
      advanced: "true",
      active: "true",
      script: "current.setValue('notes', 'ruled')",
    });
    const text =
      "gr.initialize(); gr.external_id = 'WF1'; gr.insert(); var a = gr.getValue('notes'); gr.initialize(); gr.setWorkflow(false); gr.external_id = 'WF2'; gr.insert(); gs.info(a + ' ' + gr.getValue('notes'))";
    const log = await run(text);
    await instance.admin.remove("sys_script", rule);
    assert.deepEqual(log, ["ruled null"]);
  });
});

describe("secrets", () => {
  it("in a password2 column are written by setDisplayValue, read by getDecryptedValue, cipher text otherwise", async () => {
    const text = `var v = new GlideRecord('x_sim_fix_vault'); v.initialize(); v.secret.setDisplayValue('hunter2'); var id = v.insert(); v.get(id);
      gs.info(v.secret.getDecryptedValue() + ' ' + (v.getValue('secret') === 'hunter2'))`;
    assert.deepEqual(await run(text), ["hunter2 false"]);
  });
});

describe("what is not simulated", () => {
  it("says so instead of guessing: methods, fields that are methods, unknown tables", async () => {
    assert.match(await errors("gr.addJoinQuery('x')"), /not simulated: GlideRecord.addJoinQuery/);
    assert.match(
      await errors("new GlideRecord('no_such_table').query()"),
      /not simulated: query of the unknown table no_such_table/,
    );
    assert.match(
      await errors("JSON.stringify(gr)"),
      /not simulated: listing the properties of a GlideRecord/,
    );
    assert.match(await errors("gs.sleep(1)"), /not simulated: gs.sleep/);
    assert.match(await errors("new sn_ws.SOAPMessageV2()"), /not simulated: sn_ws.SOAPMessageV2/);
  });
});
