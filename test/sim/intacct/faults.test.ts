import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ANSWERS } from "./index.ts";
import {
  call,
  type Desk,
  dataAttributes,
  errors,
  firstError,
  onlyResult,
  openDesk,
  queryXml,
  records,
  results,
} from "./test-client.ts";
import { parseXml } from "./xml/parse.ts";
import { child, textOf } from "./xml/tree.ts";

const QUERY = call(
  "q",
  queryXml("VENDOR", ["VENDORID", "NAME"], "<orderby><order><field>RECORDNO</field></order></orderby>"),
);
const WRITE = call(
  "w",
  "<update><APBILL><RECORDNO>1001</RECORDNO><WHENDUE>03/31/2026</WHENDUE><DESCRIPTION>changed</DESCRIPTION></APBILL></update>",
);

const description = (desk: Desk) => desk.sim.bill("1001")?.DESCRIPTION;

// Checklist 7: the outcome of a write is unknown to the caller, at each of these points.
describe("a write whose answer never arrives", () => {
  test("dropped before: nothing was done", async () => {
    await using desk = await openDesk();
    const before = desk.sim.bills();
    desk.sim.faults.add({ when: { function: "update", object: "APBILL" }, action: { do: "drop" } });
    await assert.rejects(desk.send(WRITE));
    assert.deepEqual(desk.sim.bills(), before);
    assert.deepEqual(desk.sim.commits(), []);
    assert.deepEqual(desk.sim.calls().at(-1)?.function, "update", "the call did arrive");
  });

  test("dropped after commit: it was done, and a repeat under uniqueid says so", async () => {
    await using desk = await openDesk();
    desk.sim.faults.add({ when: { function: "update" }, action: { do: "drop-after-commit" } });
    await assert.rejects(desk.send(WRITE, { uniqueid: "true" }));
    assert.equal(description(desk), "changed");
    const repeat = onlyResult(await desk.send(WRITE, { uniqueid: "true" }));
    assert.match(firstError(repeat)["description2"] ?? "", /already been recorded/);
    assert.deepEqual(
      desk.sim.commits().map((each) => each.times),
      [1],
    );
  });

  test("held before commit: a caller that gave up does not stop it", async () => {
    await using desk = await openDesk();
    const held = desk.sim.faults.add({ when: { function: "update" }, action: { do: "hold", at: "before" } });
    const late = desk.send(WRITE);
    await held.reached;
    assert.notEqual(description(desk), "changed");
    held.release();
    await late;
    assert.equal(description(desk), "changed");
  });

  test("held after commit: it is there although nobody has heard", async () => {
    await using desk = await openDesk();
    const held = desk.sim.faults.add({ when: { function: "update" }, action: { do: "hold", at: "after" } });
    const late = desk.send(WRITE);
    await held.reached;
    while (desk.sim.commits().length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(description(desk), "changed");
    held.release();
    assert.equal(textOf(onlyResult(await late), "status"), "success");
  });

  test("answered 502 after commit: it was done", async () => {
    await using desk = await openDesk();
    const action = { do: "custom", name: "bad-gateway-after-commit" } as const;
    desk.sim.faults.add({ when: { function: "update" }, action });
    const reply = await desk.send(WRITE);
    assert.deepEqual([reply.status, reply.contentType], [502, "text/html"]);
    assert.equal(description(desk), "changed");
  });

  test("answered 503 instead: nothing was done", async () => {
    await using desk = await openDesk();
    desk.sim.faults.add({ when: { function: "update" }, action: ANSWERS.edgeOutage });
    assert.equal((await desk.send(WRITE)).status, 503);
    assert.notEqual(description(desk), "changed");
  });
});

// Checklist 13: the gateway's and the edge's own pages.
describe("answers of the edge", () => {
  const cases = [
    ["rateLimited", 429, /<errorno>GW-0010<\/errorno>/],
    ["invalidRequest", 400, /<errorno>GW-0011<\/errorno>/],
    ["signInIncorrect", 401, /<errorno>XMLGW_JPP0002<\/errorno>/],
    ["emptyError", 500, /^$/],
    ["edgeOutage", 503, /cf-error-details/],
  ] as const;
  for (const [name, status, body] of cases)
    test(`${name} is HTTP ${status}`, async () => {
      await using desk = await openDesk();
      desk.sim.faults.add({ when: { function: "query" }, action: ANSWERS[name] });
      const reply = await desk.send(QUERY);
      assert.equal(reply.status, status);
      assert.match(reply.text, body);
      assert.equal((await desk.send(QUERY)).status, 200, "once only");
    });
});

describe("spoiled replies in HTTP 200", () => {
  async function spoiled(name: string, value?: string) {
    const desk = await openDesk();
    desk.sim.faults.add({
      when: { function: "query" },
      action: { do: "custom", name, ...(value === undefined ? {} : { value }) },
    });
    return { desk, reply: await desk.send(QUERY) };
  }

  test("a truncated body is no XML, although HTTP is content", async () => {
    await using desk = await openDesk();
    desk.sim.faults.add({ when: { function: "query" }, action: { do: "truncate" } });
    const reply = await desk.send(QUERY);
    assert.equal(reply.status, 200);
    assert.equal(reply.response, undefined);
    assert.ok(!reply.text.includes("</response>"));
  });

  test("a raw vertical tab in a name", async () => {
    const { desk, reply } = await spoiled("control-character-in-reply");
    await using _ = desk;
    assert.ok(reply.text.includes("<NAME>\u000bJane"));
    assert.deepEqual(
      parseXml(reply.text).problems.map((problem) => problem.code),
      [9],
    );
    assert.equal(parseXml(reply.text.replace("\u000b", "")).problems.length, 0);
  });

  test("a count that is not the number of records", async () => {
    const { desk, reply } = await spoiled("wrong-count");
    await using _ = desk;
    const result = onlyResult(reply);
    assert.equal(Number(dataAttributes(result)["count"]), records(result).length + 1);
    assert.equal(dataAttributes(result)["totalcount"], "20");
  });

  test("an errormessage, with a text or a whole error of the test's choice", async () => {
    const plain = await spoiled("errormessage-in-200", "Something broke");
    await using _ = plain.desk;
    assert.match(firstError(onlyResult(plain.reply))["description2"] ?? "", /^Something broke/);
    const whole = await spoiled("errormessage-in-200", '{"errorno":"Query Failed","description":"d"}');
    await using __ = whole.desk;
    assert.deepEqual(errors(onlyResult(whole.reply)), [
      { errorno: "Query Failed", description: "d", description2: "", correction: "" },
    ]);
  });

  test("the temporary outage by its texts (hotgluexyz/tap-intacct, 56676c5)", async () => {
    const { desk, reply } = await spoiled("offline-text");
    await using _ = desk;
    const error = firstError(onlyResult(reply));
    assert.match(error["description2"] ?? "", /^The Service is Temporarily Off-line/);
    assert.equal(error["correction"], "Please Try Again Later");
  });

  test("the rate limit as a text (fylein/sageintacct-sdk-py)", async () => {
    const { desk, reply } = await spoiled("rate-limit-text-in-200");
    await using _ = desk;
    assert.equal(reply.status, 200);
    assert.match(reply.text, /API rate limit exceeded/);
  });

  test("a function aborted as if a sibling had failed", async () => {
    const { desk, reply } = await spoiled("aborted");
    await using _ = desk;
    const result = onlyResult(reply);
    assert.equal(textOf(result, "status"), "aborted");
    assert.equal(firstError(result)["errorno"], "XL03000009");
  });

  test("a session that has just died", async () => {
    const { desk, reply } = await spoiled("expire-session");
    await using _ = desk;
    assert.match(firstError(child(reply.response, "operation"))["description2"] ?? "", /^Invalid session /);
    const again = await desk.send(QUERY);
    assert.match(again.text, /Invalid session/, "it stays dead");
  });

  test("a body whose second half comes late", async () => {
    await using desk = await openDesk();
    const slow = desk.sim.faults.add({
      when: { function: "query" },
      action: { do: "custom", name: "slow-body" },
    });
    const reply = desk.send(QUERY);
    await slow.reached;
    slow.release();
    assert.equal(records(onlyResult(await reply)).length, 20);
  });

  test("a fault that nobody knows is not simulated", async () => {
    await using desk = await openDesk();
    desk.sim.faults.add({ when: { function: "query" }, action: { do: "custom", name: "earthquake" } });
    assert.equal((await desk.send(QUERY)).status, 501);
  });
});

describe("somebody else in the middle of a request", () => {
  const READ = call(
    "r",
    "<read><object>APBILL</object><keys>1001</keys><fields>DESCRIPTION,DOCNUMBER</fields></read>",
  );
  const change = '{"bill":"1001","patch":{"DESCRIPTION":"theirs","DOCNUMBER":"PO-1"}}';
  const action = { do: "custom", name: "changed-meanwhile", value: change } as const;

  for (const [when, seen] of [
    ["read", "theirs"],
    ["update", "before"],
  ] as const)
    test(`changes a bill right before the ${when}: the read ${seen === "theirs" ? "shows it" : "does not"}, the update overwrites it`, async () => {
      await using desk = await openDesk();
      desk.sim.change.bill("1001", { DESCRIPTION: "before" });
      desk.sim.faults.add({ when: { function: when }, action });
      const [read, written] = results(await desk.send(READ + WRITE, { transaction: true }));
      assert.ok(read && written);
      assert.equal(records(read)[0]?.["DESCRIPTION"], seen);
      assert.equal(textOf(written, "status"), "success");
      assert.deepEqual([description(desk), desk.sim.bill("1001")?.DOCNUMBER], ["changed", "PO-1"]);
    });

  test("has changed it although the request is rolled back", async () => {
    await using desk = await openDesk();
    desk.sim.faults.add({ when: { function: "update" }, action });
    const refused = call(
      "w",
      "<update><APBILL><RECORDNO>1001</RECORDNO><VENDORID>V-NO</VENDORID></APBILL></update>",
    );
    const statuses = results(await desk.send(READ + refused, { transaction: true })).map((each) =>
      textOf(each, "status"),
    );
    assert.deepEqual(statuses, ["aborted", "failure"]);
    assert.equal(description(desk), "theirs");
  });
});

const department = (id: string, title = "x") =>
  `<create><DEPARTMENT><DEPARTMENTID>${id}</DEPARTMENTID><TITLE>${title}</TITLE></DEPARTMENT></create>`;

// Checklist 13 (jfcote87/intacct; intacct/intacct-sdk-js, OnlineClientTest.ts).
describe("several functions in one operation", () => {
  const both =
    call("w-a", department("D1")) + call("w-b", department("D300")) + call("w-c", department("D2"));
  const ids = (desk: Desk) => desk.sim.departments().map((row) => row.DEPARTMENTID);

  test("stand alone without transaction", async () => {
    await using desk = await openDesk();
    const all = results(await desk.send(both, { transaction: false }));
    assert.deepEqual(
      all.map((each) => [textOf(each, "controlid"), textOf(each, "status")]),
      [
        ["w-a", "success"],
        ["w-b", "failure"],
        ["w-c", "success"],
      ],
    );
    assert.deepEqual(ids(desk).slice(-2), ["D1", "D2"]);
    assert.equal(desk.sim.commits().length, 2);
  });

  test("are rolled back together with transaction", async () => {
    await using desk = await openDesk();
    const before = desk.sim.departments();
    const all = results(await desk.send(both, { transaction: true, uniqueid: "true" }));
    assert.deepEqual(
      all.map((each) => textOf(each, "status")),
      ["aborted", "failure", "aborted"],
    );
    assert.deepEqual(
      errors(all[0]).map((error) => error["errorno"]),
      ["XL03000009"],
    );
    assert.deepEqual(
      errors(all[1]).map((error) => error["errorno"]),
      ["BL34000061", "BL01001973", "XL03000009"],
    );
    assert.equal(child(all[1], "data"), undefined);
    assert.deepEqual(desk.sim.departments(), before);
    assert.deepEqual(desk.sim.commits(), []);
    const retry = onlyResult(await desk.send(call("w-a", department("D1")), { uniqueid: "true" }));
    assert.equal(textOf(retry, "status"), "success", "an aborted function does not use up its controlid");
  });

  test("a single one under transaction fails with its cause alone", async () => {
    await using desk = await openDesk();
    const [only] = results(await desk.send(call("w-b", department("D300")), { transaction: true }));
    assert.deepEqual(
      errors(only).map((error) => error["errorno"]),
      ["BL34000061", "BL01001973"],
    );
  });

  test("one create of several objects keeps those that succeed", async () => {
    await using desk = await openDesk();
    const many = `<create>${[department("D1"), department("D300"), department("D2")].join("").replaceAll(/<\/?create>/g, "")}</create>`;
    const result = onlyResult(await desk.send(call("many", many), { uniqueid: "true" }));
    assert.equal(textOf(result, "status"), "failure");
    assert.equal(dataAttributes(result)["count"], "2");
    assert.deepEqual(
      errors(result).map((error) => error["errorno"]),
      ["BL34000061", "BL01001973"],
    );
    assert.deepEqual(ids(desk).slice(-2), ["D1", "D2"]);
    assert.equal(desk.sim.commits().length, 2);
  });

  test("a function that is not simulated takes the others back", async () => {
    await using desk = await openDesk();
    const before = desk.sim.departments();
    const reply = await desk.send(call("a", department("D1")) + call("b", "<getDimensions/>"));
    assert.equal(reply.status, 501);
    assert.deepEqual(desk.sim.departments(), before);
    assert.deepEqual(desk.sim.commits(), []);
  });
});

test("support ids can be switched off", async () => {
  await using desk = await openDesk({ settings: { supportId: false } });
  const error = firstError(await desk.result(queryXml("APBILL", ["NOPE"])));
  assert.equal(error["description2"], "Field requested is not valid: apbill.NOPE");
});
