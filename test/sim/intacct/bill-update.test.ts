import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Bill, BillLine } from "./index.ts";
import { type Desk, errors, firstError, openDesk, records } from "./test-client.ts";
import { child, textOf, type XmlNode } from "./xml/tree.ts";

function update(recordNo: string, content: string): string {
  return `<update><APBILL><RECORDNO>${recordNo}</RECORDNO><WHENDUE>03/31/2026</WHENDUE>${content}</APBILL></update>`;
}

function lineXml(fields: Record<string, string>): string {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<APBILLITEM>${inner.join("")}</APBILLITEM>`;
}

const NEW_LINE = { ACCOUNTNO: "6220", TRX_AMOUNT: "10.50", LOCATIONID: "L110", DEPARTMENTID: "D300" };

function lines(...fields: Record<string, string>[]): string {
  return `<APBILLITEMS>${fields.map(lineXml).join("")}</APBILLITEMS>`;
}

/** What a caller has to echo to keep a line. */
function echo(line: BillLine): Record<string, string> {
  const {
    LINE_NO,
    ACCOUNTNO,
    TRX_AMOUNT,
    LOCATIONID,
    DEPARTMENTID,
    CLASSID,
    PROJECTID,
    GLDIMREGION,
    BILLABLE,
  } = line;
  return {
    LINE_NO,
    ACCOUNTNO,
    TRX_AMOUNT,
    LOCATIONID,
    DEPARTMENTID,
    CLASSID,
    PROJECTID,
    GLDIMREGION,
    BILLABLE,
  };
}

/** A posted, unpaid bill with exactly three lines. */
function postedBill(desk: Desk): Bill {
  const template = desk.sim.bills().find((bill) => bill.STATE === "Posted" && bill.MEGAENTITYID === "");
  assert.ok(template);
  const line = (amount: string) => ({ ...NEW_LINE, TRX_AMOUNT: amount, CLASSID: "C1", GLDIMREGION: "10001" });
  desk.sim.change.bill(template.RECORDNO, {
    EXCHANGE_RATE: "",
    CURRENCY: "USD",
    APBILLITEMS: [line("100"), line("200.25"), line("-40")],
  });
  const bill = desk.sim.bill(template.RECORDNO);
  assert.ok(bill);
  return bill;
}

function refusal(result: XmlNode): string {
  assert.equal(textOf(result, "status"), "failure");
  assert.equal(child(result, "data")?.children.length, 0);
  return firstError(result)["description2"] ?? "";
}

// Checklist 11 (Intacct developer docs, Bills, Update Bill).
describe("update APBILL", () => {
  test("of a bill that an entity owns takes a session of that entity", async () => {
    await using desk = await openDesk({ bills: 60 });
    const owned = desk.sim.bills().find((bill) => bill.MEGAENTITYID !== "");
    assert.ok(owned);
    const description = "<DESCRIPTION>Approved</DESCRIPTION>";
    assert.match(refusal(await desk.result(update(owned.RECORDNO, description))), /^Oops/);
    assert.deepEqual(desk.sim.bill(owned.RECORDNO), owned);
  });

  test("of the header leaves the lines alone and moves WHENMODIFIED", async () => {
    await using desk = await openDesk();
    const before = postedBill(desk);
    desk.clock.advance(5000);
    const result = await desk.result(
      update(before.RECORDNO, "<DESCRIPTION>Approved &amp; coded</DESCRIPTION>"),
    );
    assert.deepEqual(records(result), [{ RECORDNO: before.RECORDNO }]);
    assert.equal(child(result, "data")?.children[0]?.name, "apbill");
    assert.deepEqual(desk.sim.bill(before.RECORDNO), {
      ...before,
      WHENDUE: "2026-03-31",
      DESCRIPTION: "Approved & coded",
      WHENMODIFIED: "2026-03-02T09:00:05Z",
    });
  });

  test("touches no other bill", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    const others = () => desk.sim.bills().filter((each) => each.RECORDNO !== bill.RECORDNO);
    const before = others();
    await desk.result(update(bill.RECORDNO, lines(NEW_LINE)));
    assert.deepEqual(others(), before);
  });

  test("edits a line by LINE_NO, deletes the lines left out, adds the one without number", async () => {
    await using desk = await openDesk();
    const before = postedBill(desk);
    const [first, , third] = before.APBILLITEMS;
    assert.ok(first && third);
    const edited = { ...echo(third), ACCOUNTNO: "6225.10" };
    await desk.result(update(before.RECORDNO, lines(edited, echo(first), NEW_LINE)));
    const after = desk.sim.bill(before.RECORDNO);
    assert.deepEqual(
      after?.APBILLITEMS.map((line) => [
        line.LINE_NO,
        line.RECORDNO === first.RECORDNO || line.RECORDNO === third.RECORDNO,
        line.ACCOUNTNO,
        line.TRX_AMOUNT,
      ]),
      [
        ["1", true, "6220", "100"],
        ["2", true, "6225.10", "-40"],
        ["3", false, "6220", "10.5"],
      ],
    );
    assert.equal(after?.TRX_TOTALENTERED, "70.5");
    assert.equal(after?.TOTALDUE, "70.5");
  });

  test("clears what an edited line does not repeat, or keeps it, by setting: not documented", async () => {
    for (const omittedLineFields of ["clear", "keep"] as const) {
      await using desk = await openDesk({ settings: { omittedLineFields } });
      const bill = postedBill(desk);
      await desk.result(update(bill.RECORDNO, lines({ ...NEW_LINE, LINE_NO: "1" })));
      const line = desk.sim.bill(bill.RECORDNO)?.APBILLITEMS[0];
      const kept = omittedLineFields === "keep";
      assert.deepEqual([line?.CLASSID, line?.GLDIMREGION], kept ? ["C1", "10001"] : ["", ""]);
    }
  });

  test("deletes the tax entries that are not repeated", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    desk.sim.change.bill(bill.RECORDNO, {
      APBILLITEMS: [
        { TAXENTRIES: [{ RECORDNO: "9", DETAILID: "UK", TRX_TAX: "5" }] },
        { TAXENTRIES: [{ RECORDNO: "10", DETAILID: "UK", TRX_TAX: "6" }] },
      ],
    });
    const kept = lineXml({ ...NEW_LINE, LINE_NO: "1" }).replace(
      "</APBILLITEM>",
      "<TAXENTRIES><TAXENTRY><RECORDNO>9</RECORDNO><DETAILID>UK</DETAILID><TRX_TAX>7</TRX_TAX></TAXENTRY></TAXENTRIES></APBILLITEM>",
    );
    await desk.result(
      update(bill.RECORDNO, `<APBILLITEMS>${kept}${lineXml({ ...NEW_LINE, LINE_NO: "2" })}</APBILLITEMS>`),
    );
    assert.deepEqual(
      desk.sim.bill(bill.RECORDNO)?.APBILLITEMS.map((line) => line.TAXENTRIES),
      [[{ RECORDNO: "9", DETAILID: "UK", TRX_TAX: "7" }], []],
    );
  });

  test("rounds amounts to two decimals", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    await desk.result(update(bill.RECORDNO, lines({ ...NEW_LINE, TRX_AMOUNT: "10.005" })));
    assert.equal(desk.sim.bill(bill.RECORDNO)?.TRX_TOTALENTERED, "10.01");
  });

  test("of a draft submits it, which is the default action, unless the action says Draft", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    desk.sim.change.bill(bill.RECORDNO, { STATE: "Draft" });
    await desk.result(update(bill.RECORDNO, "<ACTION>Draft</ACTION>"));
    assert.equal(desk.sim.bill(bill.RECORDNO)?.STATE, "Draft");
    await desk.result(update(bill.RECORDNO, ""));
    assert.equal(desk.sim.bill(bill.RECORDNO)?.STATE, "Posted");
  });

  test("ignores what the gateway keeps itself (intacct/intacct-sdk-net, issue 238)", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    await desk.result(update(bill.RECORDNO, "<STATE>Paid</STATE><TOTALDUE>0</TOTALDUE>"));
    const after = desk.sim.bill(bill.RECORDNO);
    assert.deepEqual([after?.STATE, after?.TOTALDUE], ["Posted", "260.25"]);
  });
});

describe("update APBILL is refused, and nothing changes,", () => {
  const cases: [string, (bill: Bill) => string, RegExp][] = [
    ["without WHENDUE", (bill) => update(bill.RECORDNO, "").replace(/<WHENDUE>.*<\/WHENDUE>/, ""), /WHENDUE/],
    ["for an unknown bill", () => update("999999", ""), /^Oops, we can't find this transaction/],
    [
      "with a line number the bill does not have",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, LINE_NO: "9" })),
      /LINE_NO '9'/,
    ],
    [
      "with a line number twice",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, LINE_NO: "1" }, { ...NEW_LINE, LINE_NO: "1" })),
      /LINE_NO '1'/,
    ],
    ["with an empty line list", (bill) => update(bill.RECORDNO, "<APBILLITEMS/>"), /at least one line/],
    [
      "with an unknown account",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, ACCOUNTNO: "9999" })),
      /^Invalid GL Account '9999' specified\./,
    ],
    [
      "with an unknown location",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, LOCATIONID: "L999" })),
      /^Invalid Location 'L999' specified\./,
    ],
    [
      "with an unknown department",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, DEPARTMENTID: "NO" })),
      /^Invalid Department 'NO' specified\./,
    ],
    [
      "without a location",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, LOCATIONID: "" })),
      /^Use of empty Location is invalid\./,
    ],
    [
      "without an amount",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, TRX_AMOUNT: "" })),
      /TRX_AMOUNT/,
    ],
    [
      "with an exponent",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, TRX_AMOUNT: "1e3" })),
      /illegal format/,
    ],
    [
      "with a thousands separator",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, TRX_AMOUNT: "1,000.00" })),
      /illegal format/,
    ],
    [
      "with an ISO date",
      (bill) => update(bill.RECORDNO, "").replace("03/31/2026", "2026-03-31"),
      /illegal format/,
    ],
    ["with a legacy field name", (bill) => update(bill.RECORDNO, "<BILLNO>1</BILLNO>"), /BILLNO/],
    [
      "with a legacy field name in a line",
      (bill) => update(bill.RECORDNO, lines({ ...NEW_LINE, MEMO: "x" })),
      /MEMO/,
    ],
  ];
  for (const [name, body, message] of cases)
    test(name, async () => {
      await using desk = await openDesk();
      const bill = postedBill(desk);
      const before = desk.sim.bills();
      assert.match(refusal(await desk.result(body(bill))), message);
      assert.deepEqual(desk.sim.bills(), before);
      assert.deepEqual(desk.sim.commits(), []);
    });

  test("when the bill is paid and lines are sent (hotgluexyz/target-intacct-v3, d2f7905)", async () => {
    await using desk = await openDesk({ bills: 100 });
    for (const state of ["Paid", "Partially Paid"]) {
      const paid = desk.sim.bills().find((bill) => bill.STATE === state);
      assert.ok(paid);
      assert.match(refusal(await desk.result(update(paid.RECORDNO, lines(NEW_LINE)))), /paid/);
      assert.deepEqual(desk.sim.bill(paid.RECORDNO), paid);
      assert.deepEqual(
        records(await desk.result(update(paid.RECORDNO, "<DESCRIPTION>late</DESCRIPTION>"))).length,
        1,
      );
    }
  });

  test("when the books are closed", async () => {
    await using desk = await openDesk({ settings: { booksClosedTo: "2026-03-01" } });
    const bill = postedBill(desk);
    const message = refusal(await desk.result(update(bill.RECORDNO, "<DESCRIPTION>late</DESCRIPTION>")));
    assert.match(message, /period.*closed.*Date must be on or after/);
  });

  test("when an account demands a department", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    desk.sim.change.account("6220", { REQUIREDEPT: "true" });
    const { DEPARTMENTID: _, ...without } = NEW_LINE;
    assert.match(
      refusal(await desk.result(update(bill.RECORDNO, lines(without)))),
      /^Department is required for GL Account '6220'/,
    );
  });

  test("when an account is inactive", async () => {
    await using desk = await openDesk();
    const bill = postedBill(desk);
    desk.sim.change.account("6220", { STATUS: "inactive" });
    assert.match(
      refusal(await desk.result(update(bill.RECORDNO, lines(NEW_LINE)))),
      /^Invalid GL Account '6220'/,
    );
  });

  test("from another entity than the bill's", async () => {
    await using desk = await openDesk({}, "E200");
    const bill = postedBill(desk);
    assert.match(refusal(await desk.result(update(bill.RECORDNO, ""))), /^Oops/);
  });
});

test("a refusal is layered as the gateway does it: cause first, wrapper last", async () => {
  await using desk = await openDesk();
  const bill = postedBill(desk);
  const result = await desk.result(update(bill.RECORDNO, lines({ ...NEW_LINE, LOCATIONID: "L999" })));
  const all = errors(result);
  assert.deepEqual(
    all.map((error) => error["errorno"]),
    ["BL01001973", "BL01001973"],
  );
  assert.match(
    all[1]?.["description2"] ?? "",
    /^Currently, we can't create the transaction\. \[Support ID: /,
  );
  assert.equal(
    all[1]?.["correction"],
    "Check the transaction for errors or inconsistencies, then try again.",
  );
});
