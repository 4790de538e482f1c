import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  call,
  type Desk,
  dataAttributes,
  errors,
  firstError,
  onlyResult,
  openDesk,
  queryXml,
  results,
} from "./test-client.ts";
import { child, textOf, type XmlNode } from "./xml/tree.ts";

const HOUR = 3_600_000;
const UNIQUE = { uniqueid: "true" } as const;

function createDepartment(id: string): string {
  return `<create><DEPARTMENT><DEPARTMENTID>${id}</DEPARTMENTID><TITLE>${id}</TITLE></DEPARTMENT></create>`;
}

function refusedAsRepeat(result: XmlNode, controlId: string): void {
  assert.equal(textOf(result, "status"), "failure");
  // The text is that of a production client and its spec (jbanahan/Sync-session-ACSG-542-01-2020F, intacct_client.rb).
  assert.match(
    firstError(result)["description2"] ?? "",
    new RegExp(`^A successful transaction has already been recorded with the control id ${controlId}`),
  );
  assert.equal(child(result, "key"), undefined);
}

const titles = (desk: Desk) => desk.sim.departments().map((row) => row.DEPARTMENTID);

// Checklist 6 (Intacct developer docs, Requests, uniqueid and controlid attribute).
describe("a function controlid under uniqueid", () => {
  test("commits once; the repeat is an error and writes nothing", async () => {
    await using desk = await openDesk();
    const first = onlyResult(await desk.send(call("dept-1", createDepartment("X1")), UNIQUE));
    assert.equal(textOf(first, "status"), "success");
    const before = desk.sim.departments();
    refusedAsRepeat(onlyResult(await desk.send(call("dept-1", createDepartment("X2")), UNIQUE)), "dept-1");
    assert.deepEqual(desk.sim.departments(), before);
    assert.deepEqual(
      desk.sim.commits().map(({ controlid, object, times }) => ({ controlid, object, times })),
      [{ controlid: "dept-1", object: "DEPARTMENT", times: 1 }],
    );
  });

  test("is checked by default, when uniqueid is not sent", async () => {
    await using desk = await openDesk();
    await desk.send(call("dept-1", createDepartment("X1")), { uniqueid: "" });
    refusedAsRepeat(
      onlyResult(await desk.send(call("dept-1", createDepartment("X2")), { uniqueid: "" })),
      "dept-1",
    );
  });

  test("is checked for reads, too", async () => {
    await using desk = await openDesk();
    const query = call("static", queryXml("VENDOR", ["VENDORID"]));
    assert.equal(textOf(onlyResult(await desk.send(query, UNIQUE)), "status"), "success");
    refusedAsRepeat(onlyResult(await desk.send(query, UNIQUE)), "static");
  });

  test("is not used up by a failure", async () => {
    await using desk = await openDesk();
    const failed = onlyResult(
      await desk.send(call("dept-1", createDepartment("X1").replace("<TITLE>X1</TITLE>", "")), UNIQUE),
    );
    assert.equal(textOf(failed, "status"), "failure");
    const again = onlyResult(await desk.send(call("dept-1", createDepartment("X1")), UNIQUE));
    assert.equal(textOf(again, "status"), "success");
  });

  test("is compared per function: the request's own controlid is not", async () => {
    await using desk = await openDesk();
    await desk.send(call("a", createDepartment("X1")), UNIQUE);
    const other = onlyResult(await desk.send(call("b", createDepartment("X2")), UNIQUE));
    assert.equal(textOf(other, "status"), "success");
  });

  test("says nothing about the others of a batch", async () => {
    await using desk = await openDesk();
    await desk.send(call("a", createDepartment("X1")), UNIQUE);
    const both = results(
      await desk.send(call("a", createDepartment("X2")) + call("b", createDepartment("X3")), UNIQUE),
    );
    assert.deepEqual(
      both.map((each) => textOf(each, "status")),
      ["failure", "success"],
    );
    assert.ok(titles(desk).includes("X3"));
  });

  test("of a function that a sibling took back with it is free again, or not, by setting: not documented", async () => {
    for (const [rolledBackControlIds, status] of [
      ["forget", "success"],
      ["remember", "failure"],
    ] as const) {
      await using desk = await openDesk({ settings: { rolledBackControlIds } });
      const read = call(
        "r",
        "<read><object>APBILL</object><keys>1001</keys><fields>RECORDNO</fields></read>",
      );
      const refused = call("w", "<update><APBILL><RECORDNO>0</RECORDNO></APBILL></update>");
      await desk.send(read + refused, { transaction: true, uniqueid: "true" });
      const again = onlyResult(await desk.send(read, { uniqueid: "true" }));
      assert.equal(textOf(again, "status"), status);
    }
  });

  test("is forgotten after the retention, which nobody documents", async () => {
    await using desk = await openDesk({ settings: { controlIdRetentionMs: HOUR } });
    await desk.send(call("a", createDepartment("X1")), UNIQUE);
    desk.clock.advance(HOUR);
    const late = onlyResult(await desk.send(call("a", createDepartment("X2")), UNIQUE));
    assert.equal(textOf(late, "status"), "success");
    assert.deepEqual(
      desk.sim.commits().map((each) => each.times),
      [1, 2],
    );
  });
});

test("with uniqueid false the same controlid commits again and again", async () => {
  await using desk = await openDesk();
  await desk.send(call("a", createDepartment("X1")));
  await desk.send(call("a", createDepartment("X2")));
  assert.deepEqual(
    desk.sim.commits().map((each) => each.times),
    [1, 2],
  );
});

// Level and errorno of the answer are not known, so both are settings.
describe("the answer to a repeat", () => {
  test("may stand at the operation, without any result", async () => {
    await using desk = await openDesk({ settings: { duplicateLevel: "operation" } });
    await desk.send(call("a", createDepartment("X1")), UNIQUE);
    const { response } = await desk.send(call("a", createDepartment("X2")), UNIQUE);
    const operation = child(response, "operation");
    assert.equal(child(operation, "result"), undefined);
    assert.equal(textOf(child(operation, "authentication"), "status"), "success");
    assert.match(firstError(operation)["description2"] ?? "", /already been recorded with the control id a/);
  });
  test("may carry any errorno", async () => {
    await using desk = await openDesk({ settings: { duplicateErrorno: "GW-9999" } });
    await desk.send(call("a", createDepartment("X1")), UNIQUE);
    const repeat = onlyResult(await desk.send(call("a", createDepartment("X2")), UNIQUE));
    assert.equal(firstError(repeat)["errorno"], "GW-9999");
  });
});

test("a twin that arrives while the first is running is told so (jbanahan/Sync-session-ACSG-542-01-2020F), and the first commits", async () => {
  await using desk = await openDesk();
  const held = desk.sim.faults.add({ when: { function: "create" }, action: { do: "hold", at: "before" } });
  const first = desk.send(call("a", createDepartment("X1")), UNIQUE);
  await held.reached;
  const twin = onlyResult(await desk.send(call("a", createDepartment("X1")), UNIQUE));
  assert.match(errors(twin)[0]?.["description2"] ?? "", /^Concurrent request in process/);
  held.release();
  const done = onlyResult(await first);
  assert.equal(dataAttributes(done)["count"], "1");
  assert.equal(desk.sim.commits().length, 1);
});
