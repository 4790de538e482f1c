import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TestClock } from "../kit/clock.ts";
import { startIntacct } from "./index.ts";
import {
  call,
  dataAttributes,
  firstError,
  onlyResult,
  openDesk,
  queryXml,
  records,
  SHOW_PRIVATE,
  signIn,
} from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

// Each setting stands for a point that no source settles; both sides of it can be had.
describe("a setting", () => {
  test("names any session endpoint, a foreign one included", async () => {
    const url = "https://gateway.example/ia/xml/xmlgw.phtml";
    const sim = await startIntacct({
      vendors: 5,
      bills: 5,
      clock: new TestClock(),
      settings: { sessionEndpoint: { url } },
    });
    assert.equal((await signIn(sim)).endpoint, url);
    await sim.close();
  });

  test("writes readByQuery's tags in upper case (SDK mocks)", async () => {
    await using desk = await openDesk({ settings: { readByQueryCase: "upper" } });
    const result = await desk.result(
      "<readByQuery><object>VENDOR</object><query/><pagesize>1</pagesize></readByQuery>",
    );
    assert.equal(dataAttributes(result)["listtype"], "VENDOR");
    assert.equal(child(result, "data")?.children[0]?.name, "VENDOR");
  });

  test("writes nested lines in upper case", async () => {
    await using desk = await openDesk({ settings: { nestedLineCase: "upper" } });
    const result = await desk.result("<read><object>APBILL</object><keys>1001</keys></read>");
    const container = child(child(child(result, "data"), "APBILL"), "APBILLITEMS");
    assert.equal(container?.children[0]?.name, "APBILLITEM");
  });

  test("makes reading a missing key a failure", async () => {
    await using desk = await openDesk({ settings: { readMissing: "fail" } });
    const result = await desk.result("<read><object>VENDOR</object><keys>1001,99999</keys></read>");
    assert.equal(textOf(result, "status"), "failure");
  });

  test("lets an entity see the top level's bills", async () => {
    await using desk = await openDesk({ settings: { entitySeesTopLevelTransactions: true } }, "E100");
    const visible = desk.sim.bills().filter((bill) => ["", "E100"].includes(bill.MEGAENTITYID));
    const result = await desk.result(queryXml("APBILL", ["RECORDNO"], SHOW_PRIVATE));
    assert.equal(records(result).length, visible.length);
  });

  test("lets the top level write what an entity owns", async () => {
    await using desk = await openDesk({ bills: 60, settings: { topLevelMayWriteEntityRecords: true } });
    const owned = desk.sim.bills().find((bill) => bill.MEGAENTITYID !== "");
    assert.ok(owned);
    const update = `<update><APBILL><RECORDNO>${owned.RECORDNO}</RECORDNO><WHENDUE>03/31/2026</WHENDUE></APBILL></update>`;
    assert.equal(textOf(await desk.result(update), "status"), "success");
    assert.equal(desk.sim.bill(owned.RECORDNO)?.WHENDUE, "2026-03-31");
  });

  test("accepts a header update without WHENDUE, as the official sample has it", async () => {
    await using desk = await openDesk({ settings: { updateNeedsDueDate: false } });
    const update =
      "<update><APBILL><RECORDNO>1001</RECORDNO><DESCRIPTION>Changing the description</DESCRIPTION></APBILL></update>";
    assert.equal(textOf(await desk.result(update), "status"), "success");
    assert.equal(desk.sim.bill("1001")?.DESCRIPTION, "Changing the description");
  });

  test("ignores unknown fields in writes", async () => {
    await using desk = await openDesk({ settings: { unknownWriteField: "ignore" } });
    const before = desk.sim.bill("1001");
    const update =
      "<update><APBILL><RECORDNO>1001</RECORDNO><WHENDUE>03/31/2026</WHENDUE><BILLNO>7</BILLNO></APBILL></update>";
    assert.equal(textOf(await desk.result(update), "status"), "success");
    assert.equal(desk.sim.bill("1001")?.RECORDID, before?.RECORDID);
  });

  test("keeps incomplete orders stable", async () => {
    await using desk = await openDesk({ settings: { unstableOrder: false } });
    const query = queryXml("APBILL", ["RECORDNO"], SHOW_PRIVATE);
    assert.deepEqual(records(await desk.result(query)), records(await desk.result(query)));
  });

  test("gives the concurrent twin any errorno", async () => {
    await using desk = await openDesk({ settings: { concurrentErrorno: "GW-0042" } });
    const held = desk.sim.faults.add({ when: { function: "query" }, action: { do: "hold", at: "before" } });
    const query = call("same", queryXml("VENDOR", ["NAME"]));
    const first = desk.send(query, { uniqueid: "true" });
    await held.reached;
    const twin = onlyResult(await desk.send(query, { uniqueid: "true" }));
    assert.equal(firstError(twin)["errorno"], "GW-0042");
    held.release();
    await first;
  });

  test("may be changed while the gateway runs", async () => {
    await using desk = await openDesk();
    desk.sim.settings.contentType = "text/xml; charset=UTF-8";
    assert.equal(
      (await desk.send(call("q", queryXml("VENDOR", ["NAME"])))).contentType,
      "text/xml; charset=UTF-8",
    );
  });
});
