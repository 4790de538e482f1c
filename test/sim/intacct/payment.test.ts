import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Bill } from "./index.ts";
import { type Desk, firstError, openDesk, records } from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

/** A posted bill of V-10 over two lines of 100 and 50. */
function openBill(desk: Desk, entity = ""): Bill {
  const line = (amount: string) => ({ TRX_AMOUNT: amount, ACCOUNTNO: "6220", LOCATIONID: "L110" });
  const recordNo = desk.sim.change.addBill({
    VENDORID: "V-10",
    STATE: "Posted",
    CURRENCY: "USD",
    EXCHANGE_RATE: "",
    MEGAENTITYID: entity,
    APBILLITEMS: [line("100"), line("50")],
  });
  const bill = desk.sim.bill(recordNo);
  assert.ok(bill);
  return bill;
}

interface PaymentParts {
  header?: string;
  detail?: string;
}

/** Source: Intacct developer docs, AP Payments. */
function payment(amount: string, { header = "", detail = "" }: PaymentParts = {}, vendor = "V-10"): string {
  return `<create><APPYMT><FINANCIALENTITY>CHK-BA1145</FINANCIALENTITY><PAYMENTMETHOD>EFT</PAYMENTMETHOD><VENDORID>${vendor}</VENDORID><DOCNUMBER>WIRE-31</DOCNUMBER><PAYMENTDATE>02/10/2026</PAYMENTDATE><CURRENCY>USD</CURRENCY>${header}<APPYMTDETAILS><APPYMTDETAIL>${detail}<TRX_PAYMENTAMOUNT>${amount}</TRX_PAYMENTAMOUNT></APPYMTDETAIL></APPYMTDETAILS></APPYMT></create>`;
}

const of = (bill: Bill, entryKey = "") =>
  `<RECORDKEY>${bill.RECORDNO}</RECORDKEY>${entryKey && `<ENTRYKEY>${entryKey}</ENTRYKEY>`}`;

function dues(desk: Desk, bill: Bill): unknown[] {
  const now = desk.sim.bill(bill.RECORDNO);
  return [
    now?.STATE,
    now?.TRX_TOTALPAID,
    now?.TRX_TOTALDUE,
    now?.WHENPAID,
    now?.APBILLITEMS.map((line) => line.TRX_TOTALPAID),
  ];
}

// Checklist 12.
describe("create APPYMT", () => {
  test("pays a bill in full and says when", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    desk.clock.advance(1000);
    const result = await desk.result(payment("150.00", { detail: of(bill) }));
    const [{ RECORDNO = "" } = {}] = records(result);
    assert.equal(child(result, "data")?.children[0]?.name, "appymt");
    assert.deepEqual(dues(desk, bill), ["Paid", "150", "0", "2026-02-10", ["100", "50"]]);
    assert.notEqual(desk.sim.bill(bill.RECORDNO)?.WHENMODIFIED, bill.WHENMODIFIED);
    const paid = desk.sim.payments().find((each) => each.RECORDNO === RECORDNO);
    // What PAYMENTDATE sets is read as WHENCREATED.
    assert.deepEqual(
      [paid?.STATE, paid?.WHENCREATED, paid?.TRX_TOTALENTERED, paid?.DOCNUMBER],
      ["Complete", "2026-02-10", "150", "WIRE-31"],
    );
  });

  test("pays a part, oldest line first", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    await desk.result(payment("120", { detail: of(bill) }));
    assert.deepEqual(dues(desk, bill), ["Partially Paid", "120", "30", "", ["100", "20"]]);
  });

  test("pays one line", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    const second = bill.APBILLITEMS[1]?.RECORDNO ?? "";
    await desk.result(payment("50", { detail: of(bill, second) }));
    assert.deepEqual(dues(desk, bill), ["Partially Paid", "50", "100", "", ["0", "50"]]);
  });

  test("can be read back with its details", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    const [{ RECORDNO = "" } = {}] = records(await desk.result(payment("150", { detail: of(bill) })));
    const read = await desk.result(`<read><object>APPYMT</object><keys>${RECORDNO}</keys></read>`);
    const details = child(child(child(read, "data"), "APPYMT"), "APPYMTDETAILS");
    assert.deepEqual(
      details?.children.map((each) => [
        each.name,
        textOf(each, "RECORDKEY"),
        textOf(each, "TRX_PAYMENTAMOUNT"),
      ]),
      [["appymtdetail", bill.RECORDNO, "150"]],
    );
    const query = `<query><object>APPYMTDETAIL</object><select><field>PAYMENTKEY</field></select><filter><equalto><field>RECORDKEY</field><value>${bill.RECORDNO}</value></equalto></filter></query>`;
    assert.deepEqual(records(await desk.result(query)), [{ PAYMENTKEY: RECORDNO }]);
  });

  test("as a draft pays nothing yet; the draft can be replaced, a payment cannot", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    const draft = payment("150", { header: "<ACTION>Draft</ACTION>", detail: of(bill) });
    const [{ RECORDNO = "" } = {}] = records(await desk.result(draft));
    assert.deepEqual(dues(desk, bill).slice(0, 3), ["Posted", "0", "150"]);
    const update = payment("100", {
      header: `<RECORDNO>${RECORDNO}</RECORDNO>`,
      detail: of(bill),
    }).replaceAll("create>", "update>");
    assert.deepEqual(records(await desk.result(update)), [{ RECORDNO }]);
    assert.deepEqual(dues(desk, bill).slice(0, 3), ["Partially Paid", "100", "50"]);
    assert.match(firstError(await desk.result(update))["description2"] ?? "", /Only draft payments/);
  });
});

describe("create APPYMT is refused, and no bill changes,", () => {
  const refusals: [string, (bill: Bill) => string, RegExp][] = [
    [
      "above what is due",
      (bill) => payment("150.01", { detail: of(bill) }),
      /^Payment amount \(150\.01\) exceeds total amount due \(150\)/,
    ],
    [
      "above what is due on the line",
      (bill) => payment("60", { detail: of(bill, bill.APBILLITEMS[1]?.RECORDNO) }),
      /exceeds total amount due \(50\)/,
    ],
    [
      "for another vendor's bill",
      (bill) => payment("150", { detail: of(bill) }, "00123"),
      /^Oops, we can't find this transaction/,
    ],
    ["for an unknown bill", () => payment("150", { detail: "<RECORDKEY>999999</RECORDKEY>" }), /^Oops/],
    [
      "in another currency",
      (bill) => payment("150", { detail: of(bill) }).replace("<CURRENCY>USD", "<CURRENCY>EUR"),
      /Currency 'EUR'/,
    ],
    [
      "without currency, which the table requires",
      (bill) => payment("150", { detail: of(bill) }).replace("<CURRENCY>USD</CURRENCY>", ""),
      /CURRENCY/,
    ],
    [
      "from an unknown bank",
      (bill) => payment("150", { detail: of(bill) }).replace("CHK-BA1145", "CHK-NONE"),
      /CHK-NONE/,
    ],
    [
      "by an unknown method",
      (bill) => payment("150", { detail: of(bill) }).replace("EFT", "Bitcoin"),
      /Bitcoin/,
    ],
    [
      "without date",
      (bill) => payment("150", { detail: of(bill) }).replace(/<PAYMENTDATE>.*<\/PAYMENTDATE>/, ""),
      /PAYMENTDATE/,
    ],
    [
      "twice on the same bill in one payment",
      (bill) =>
        payment("100", { detail: of(bill) }).replace(
          "</APPYMTDETAILS>",
          `<APPYMTDETAIL>${of(bill)}<TRX_PAYMENTAMOUNT>100</TRX_PAYMENTAMOUNT></APPYMTDETAIL></APPYMTDETAILS>`,
        ),
      /exceeds total amount due/,
    ],
  ];
  for (const [name, body, message] of refusals)
    test(name, async () => {
      await using desk = await openDesk();
      const bill = openBill(desk);
      const payments = desk.sim.payments();
      assert.match(firstError(await desk.result(body(bill)))["description2"] ?? "", message);
      assert.deepEqual(desk.sim.bill(bill.RECORDNO), bill);
      assert.deepEqual(desk.sim.payments(), payments);
    });

  test("when the bill is paid already: the text ends in (0)", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    await desk.result(payment("150", { detail: of(bill) }));
    const error = firstError(await desk.result(payment("150", { detail: of(bill) })));
    assert.match(error["description2"] ?? "", /^Payment amount \(150\) exceeds total amount due \(0\)/);
  });

  test("when the bill is a draft", async () => {
    await using desk = await openDesk();
    const bill = openBill(desk);
    desk.sim.change.bill(bill.RECORDNO, { STATE: "Draft" });
    assert.match(
      firstError(await desk.result(payment("150", { detail: of(bill) })))["description2"] ?? "",
      /^Oops/,
    );
  });

  test("from an entity that does not see the bill", async () => {
    await using desk = await openDesk({}, "E100");
    const foreign = openBill(desk, "E200");
    assert.match(
      firstError(await desk.result(payment("150", { detail: of(foreign) })))["description2"] ?? "",
      /^Oops/,
    );
    const own = openBill(desk, "E100");
    assert.equal(textOf(await desk.result(payment("150", { detail: of(own) })), "status"), "success");
  });
});

test("credits and discounts are not simulated", async () => {
  await using desk = await openDesk();
  const bill = openBill(desk);
  const body = payment("150", { detail: `${of(bill)}<DISCOUNTDATE>02/10/2026</DISCOUNTDATE>` });
  assert.equal((await desk.send(`<function controlid="p">${body}</function>`)).status, 501);
  assert.deepEqual(desk.sim.bill(bill.RECORDNO), bill);
});
