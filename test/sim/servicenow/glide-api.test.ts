/** Facts of ServiceNow docs, c_GlideSystemScopedAPI.md, GlideDateTime, GlideAggregate, CertificateEncryption. */
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
before(async () => {
  instance = await startFixture();
  for (const [external_id, name, amount] of [
    ["1", "a", "0.10"],
    ["2", "a", "0.20"],
    ["3", "b", "9999999999999.99"],
  ])
    await instance.admin.insert("x_sim_fix_item", {
      external_id: external_id ?? "",
      name: name ?? "",
      amount: amount ?? "",
    });
});
after(() => instance.close());
const run = (text: string): Promise<string[]> => instance.script(text);

describe("gs", () => {
  it("formats {0} and logs by level with the scope as source", async () => {
    await run("gs.warn('{0} of {1} {2}', 1, 'two'); gs.debug('d')");
    const entry = (await instance.log()).find((one) => one.level === "warn");
    assert.deepEqual(entry, { level: "warn", message: "1 of two {2}", source: "x_sim_fix" });
  });

  it("reads properties, with a default for absent ones, and password2 in clear text", async () => {
    await instance.setProperty("x_sim_fix.secret", "hunter2");
    const text =
      "gs.info([gs.getProperty('x_sim_fix.on'), gs.getProperty('absent'), gs.getProperty('absent', 'd'), gs.getProperty('x_sim_fix.secret'), gs.getProperty('instance_id')].map(String).join())";
    assert.deepEqual(await run(text), [`true,null,d,hunter2,${instance.instanceId}`]);
  });

  it("knows its user and roles: a job is the system, which passes every role check", async () => {
    assert.deepEqual(
      await run(
        "gs.info([gs.getUserName(), gs.hasRole('x_sim_fix.operator'), gs.isInteractive(), gs.tableExists('core_company'), gs.tableExists('sn_apo_invoice'), gs.getUser().getRoles()].join())",
      ),
      // What an administrator has by being one stands in no list of roles (c_GlideUserScopedAPI.md, getRoles).
      ["system,true,false,true,false,admin"],
    );
  });

  it("encodes, decodes, tests for nothing and makes ids", async () => {
    const text =
      "gs.info([gs.base64Decode(gs.base64Encode('é€')), gs.urlEncode('a b&c'), gs.nil(''), gs.nil('x'), /^[0-9a-f]{32}$/.test(gs.generateGUID())].join())";
    assert.deepEqual(await run(text), ["é€,a+b%26c,true,false,true"]);
  });
});

describe("GlideDateTime", () => {
  it("is now on the instance's clock in UTC, without milliseconds, shown in the user's zone", async () => {
    const text =
      "var now = new GlideDateTime(); gs.info([now.getValue(), now.getDisplayValue(), now.getNumericValue(), new Date().toISOString(), Date.now()].join('|'))";
    const ms = Date.parse("2026-03-02T09:00:00Z");
    assert.deepEqual(await run(text), [
      `2026-03-02 09:00:00|2026-03-02 01:00:00|${ms}|2026-03-02T09:00:00.000Z|${ms}`,
    ]);
  });

  it("adds, compares, subtracts", async () => {
    const text = `var a = new GlideDateTime('2026-03-08 09:00:00'); var b = new GlideDateTime(a); b.addSeconds(90); b.add(500);
      var c = new GlideDateTime(a); c.addDaysLocalTime(1); var d = new GlideDateTime(a); d.addDaysUTC(1);
      gs.info([b.getValue(), a.before(b), a.compareTo(b), GlideDateTime.subtract(a, b).getNumericValue(), c.getValue(), d.getValue()].join('|'))`;
    assert.deepEqual(await run(text), [
      "2026-03-08 09:01:30|true|-1|90000|2026-03-09 08:00:00|2026-03-09 09:00:00",
    ]);
  });

  it("of an unreadable text is invalid and empty, and nothing is thrown", async () => {
    assert.deepEqual(
      await run(
        "var x = new GlideDateTime('2026-01-05T10:00:00Z'); gs.info(x.isValid() + '|' + x.getValue() + '|')",
      ),
      ["false||"],
    );
  });

  it("is a value for setValue and addQuery", async () => {
    const text =
      "var gr = new GlideRecord('x_sim_fix_item'); gr.get('external_id', '1'); gr.setValue('seen_at', new GlideDateTime('2026-01-01 00:00:00')); gr.update(); var q = new GlideRecord('x_sim_fix_item'); q.addQuery('seen_at', '<=', new GlideDateTime()); q.query(); gs.info(q.getRowCount())";
    assert.deepEqual(await run(text), ["1"]);
  });
});

describe("GlideAggregate", () => {
  it("counts and sums by group, as text, without losing a cent", async () => {
    const text = `var ga = new GlideAggregate('x_sim_fix_item'); ga.addAggregate('COUNT'); ga.addAggregate('SUM', 'amount'); ga.groupBy('name'); ga.query();
      while (ga.next()) gs.info([ga.getValue('name'), ga.getAggregate('COUNT'), ga.getAggregate('SUM', 'amount'), typeof ga.getAggregate('COUNT')].join())`;
    assert.deepEqual(await run(text), ["a,2,0.30,string", "b,1,9999999999999.99,string"]);
  });

  it("answers one row without a group, and averages", async () => {
    const text =
      "var ga = new GlideAggregate('x_sim_fix_item'); ga.addQuery('name', 'a'); ga.addAggregate('AVG', 'amount'); ga.addAggregate('MAX', 'external_id'); ga.query(); ga.next(); gs.info(ga.getAggregate('AVG', 'amount') + ' ' + ga.getAggregate('MAX', 'external_id'))";
    assert.deepEqual(await run(text), ["0.1500 2"]);
  });
});

describe("cryptography", () => {
  it("CertificateEncryption.generateMac takes a Base64 key and answers Base64", async () => {
    const key = Buffer.from("k3y").toString("base64");
    const expected = createHmac("sha256", "k3y").update("dätä").digest("base64");
    assert.deepEqual(
      await run(`gs.info(new CertificateEncryption().generateMac('${key}', 'HmacSHA256', 'dätä'))`),
      [expected],
    );
  });

  it("GlideDigest hashes UTF-8", async () => {
    assert.deepEqual(await run("gs.info(new GlideDigest().getSHA256Hex('abc'))"), [
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    ]);
  });
});

describe("the engine", () => {
  it("has nothing of Node and nothing that the platform's engine lacks", async () => {
    const names =
      "process Buffer fetch setTimeout URL crypto console Reflect WeakRef Intl structuredClone queueMicrotask Atomics SharedArrayBuffer";
    const text = `gs.info('${names}'.split(' ').filter(function (name) { return typeof globalThis[name] !== 'undefined'; }).join())`;
    assert.deepEqual(await run(text), [""]);
    assert.deepEqual(
      await run(
        "gs.info([typeof [].toSorted, typeof [].findLast, typeof Object.groupBy, typeof [].at, typeof [].flat].join())",
      ),
      ["undefined,undefined,undefined,function,function"],
    );
  });

  it("refuses eval and new Function", async () => {
    await run("eval('1')");
    await run("new Function('return 1')()");
    assert.equal(
      (await instance.logged("error")).filter((text) => /Code generation from strings disallowed/.test(text))
        .length,
      2,
    );
  });

  it("keeps const of one script from the next, and module state within one transaction", async () => {
    assert.deepEqual(
      await run(
        "const x = 1; const { shout } = require('./now-app/server/text.ts'); gs.info(shout('x') + x)",
      ),
      ["X1"],
    );
    assert.deepEqual(await run("const x = 2; gs.info(x)"), ["2"]);
  });

  it("logs a promise that a script leaves rejected", async () => {
    await run("Promise.reject(new Error('left behind'))");
    const told = async (): Promise<boolean> =>
      (await instance.log()).some(
        (one) => one.source === "promise of a script" && one.message.startsWith("left behind"),
      );
    while (!(await told())) await new Promise((resolve) => setImmediate(resolve));
  });

  it("finds modules from the package root with and without ending, not elsewhere", async () => {
    assert.deepEqual(await run("gs.info(require('./now-app/server/text').shout('y'))"), ["Y"]);
    await run("require('./text')");
    assert.ok((await instance.logged("error")).some((text) => text.includes("Cannot find module './text'")));
  });
});
