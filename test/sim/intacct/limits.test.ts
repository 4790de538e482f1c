import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  call,
  type Desk,
  dataAttributes,
  firstError,
  onlyResult,
  openDesk,
  queryXml,
} from "./test-client.ts";
import { textOf } from "./xml/tree.ts";

const QUERY = call("q", queryXml("VENDOR", ["VENDORID"]));

/** So many queries held inside the gateway. */
async function occupy(desk: Desk, requests: number) {
  const held = desk.sim.faults.add({
    when: { function: "query" },
    times: requests,
    action: { do: "hold", at: "before" },
  });
  const replies = Array.from({ length: requests }, () => desk.send(QUERY));
  while (desk.sim.calls().filter((each) => each.function === "query").length < requests)
    await new Promise((resolve) => setImmediate(resolve));
  return { release: held.release, replies };
}

// Checklist 14 (published limits disagree; see the setting).
describe("the company's gate", () => {
  test("refuses the request above the limit with 429 GW-0010, and recovers", async () => {
    await using desk = await openDesk({ settings: { concurrency: 2 } });
    const { release, replies } = await occupy(desk, 2);
    const third = await desk.send(QUERY);
    assert.equal(third.status, 429);
    assert.equal(firstError(third.response)["errorno"], "GW-0010");
    release();
    for (const reply of await Promise.all(replies)) assert.equal(reply.status, 200);
    assert.equal((await desk.send(QUERY)).status, 200);
  });

  test("or lets it wait its turn", async () => {
    await using desk = await openDesk({ settings: { concurrency: 1, gate: "queue" } });
    const { release, replies } = await occupy(desk, 1);
    const second = desk.send(QUERY);
    while (desk.sim.calls().length < 3) await new Promise((resolve) => setImmediate(resolve));
    release();
    assert.equal(textOf(onlyResult(await second), "status"), "success");
    await Promise.all(replies);
  });

  test("but not longer than thirty seconds", async () => {
    await using desk = await openDesk({ settings: { concurrency: 1, gate: "queue" } });
    const { release, replies } = await occupy(desk, 1);
    const second = desk.send(QUERY);
    while (desk.sim.calls().length < 3) await new Promise((resolve) => setImmediate(resolve));
    desk.clock.advance(30_001);
    release();
    assert.equal((await second).status, 429);
    await Promise.all(replies);
  });

  test("does not count requests that are refused at the door", async () => {
    await using desk = await openDesk({ settings: { concurrency: 1 } });
    for (let attempt = 0; attempt < 3; attempt += 1)
      assert.match(
        (
          await desk.send(QUERY.replace("q", "r"), {
            control: "<senderid>x</senderid><controlid>c</controlid>",
          })
        ).text,
        /Partner ID/,
      );
    assert.equal((await desk.send(QUERY)).status, 200);
  });
});

// Checklist 15 ("white-paper-performance-tiers": a query page is one, a header written is one, lines are free).
describe("billed transactions", () => {
  test("count each page of a query, whatever it holds", async () => {
    await using desk = await openDesk();
    const before = desk.sim.billedTransactions();
    assert.equal(before, 0, "a session costs nothing");
    for (const offset of [0, 10, 20])
      await desk.result(
        queryXml("APBILL", ["RECORDNO"], `<pagesize>10</pagesize><offset>${offset}</offset>`),
      );
    assert.equal(desk.sim.billedTransactions(), 3);
    const page = await desk.result(
      "<readByQuery><object>VENDOR</object><query/><pagesize>10</pagesize></readByQuery>",
    );
    await desk.result(`<readMore><resultId>${dataAttributes(page)["resultId"]}</resultId></readMore>`);
    assert.equal(desk.sim.billedTransactions(), 5);
  });

  test("count each header written, not its lines, and no failure", async () => {
    await using desk = await openDesk();
    const line =
      "<APBILLITEM><ACCOUNTNO>6220</ACCOUNTNO><TRX_AMOUNT>1</TRX_AMOUNT><LOCATIONID>L110</LOCATIONID></APBILLITEM>";
    const bill = (number: string) =>
      `<APBILL><VENDORID>V-10</VENDORID><RECORDID>${number}</RECORDID><WHENCREATED>03/01/2026</WHENCREATED><WHENDUE>03/31/2026</WHENDUE><APBILLITEMS>${line.repeat(50)}</APBILLITEMS></APBILL>`;
    await desk.result(`<create>${bill("A")}${bill("B")}</create>`);
    assert.equal(desk.sim.billedTransactions(), 2);
    assert.equal(textOf(await desk.result(`<create>${bill("A")}</create>`), "status"), "failure");
    assert.equal(desk.sim.billedTransactions(), 2);
  });
});

test("every function that arrived is on record", async () => {
  await using desk = await openDesk();
  desk.clock.advance(7);
  await desk.send(
    call("a", queryXml("VENDOR", ["NAME"])) +
      call("b", "<read><object>APBILL</object><keys>1001</keys></read>"),
    { uniqueid: "true" },
  );
  assert.deepEqual(desk.sim.calls().slice(1), [
    { function: "query", object: "VENDOR", at: desk.clock.now(), uniqueid: true, controlid: "a" },
    { function: "read", object: "APBILL", at: desk.clock.now(), uniqueid: true, controlid: "b" },
  ]);
});
