import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { firstError, openDesk, records } from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

// Source: Intacct developer docs, Bills, Create Bill.
const HEADER =
  "<WHENCREATED>01/31/2026</WHENCREATED><WHENPOSTED>01/31/2026</WHENPOSTED><VENDORID>V-10</VENDORID><RECORDID>INV-990</RECORDID><DOCNUMBER>PO-77</DOCNUMBER><DESCRIPTION>Repair &amp; parts</DESCRIPTION><TERMNAME>Net30</TERMNAME><WHENDUE>03/02/2026</WHENDUE><CURRENCY>USD</CURRENCY><BASECURR>USD</BASECURR><ACTION>Submit</ACTION>";
const LINES =
  "<APBILLITEMS><APBILLITEM><ACCOUNTNO>6220</ACCOUNTNO><TRX_AMOUNT>100.12</TRX_AMOUNT><ENTRYDESCRIPTION>Line 1</ENTRYDESCRIPTION><LOCATIONID>L110</LOCATIONID><DEPARTMENTID>D300</DEPARTMENTID></APBILLITEM><APBILLITEM><ACCOUNTNO>6225.10</ACCOUNTNO><TRX_AMOUNT>9.88</TRX_AMOUNT><ENTRYDESCRIPTION>Freight</ENTRYDESCRIPTION><LOCATIONID>L110</LOCATIONID></APBILLITEM></APBILLITEMS>";
const CREATE = `<create><APBILL>${HEADER}${LINES}</APBILL></create>`;

// Checklist 10.
describe("create APBILL", () => {
  test("answers the key in a lower-case tag and posts the bill", async () => {
    await using desk = await openDesk();
    const result = await desk.result(CREATE);
    const [{ RECORDNO = "" } = {}] = records(result);
    assert.deepEqual(child(result, "data")?.children[0]?.name, "apbill");
    const bill = desk.sim.bill(RECORDNO);
    assert.deepEqual(
      [
        bill?.STATE,
        bill?.RECORDID,
        bill?.WHENCREATED,
        bill?.WHENDUE,
        bill?.TRX_TOTALENTERED,
        bill?.TOTALDUE,
        bill?.MODULEKEY,
      ],
      ["Posted", "INV-990", "2026-01-31", "2026-03-02", "110", "110", "3.AP"],
    );
    assert.deepEqual(
      bill?.APBILLITEMS.map((line) => [line.LINE_NO, line.ACCOUNTNO, line.TRX_AMOUNT]),
      [
        ["1", "6220", "100.12"],
        ["2", "6225.10", "9.88"],
      ],
    );
    assert.equal(bill?.WHENMODIFIED, "2026-03-02T09:00:00Z");
  });

  test("leaves it Submitted where bills are approved, and Draft where asked", async () => {
    await using desk = await openDesk({ settings: { billApproval: true } });
    const stateOf = async (body: string) =>
      desk.sim.bill(records(await desk.result(body))[0]?.["RECORDNO"] ?? "")?.STATE;
    assert.equal(await stateOf(CREATE), "Submitted");
    const draft = `<create><APBILL><ACTION>Draft</ACTION>${LINES}</APBILL></create>`;
    assert.equal(await stateOf(draft), "Draft");
  });

  test("belongs to the session's entity", async () => {
    await using desk = await openDesk({}, "E100");
    const [{ RECORDNO = "" } = {}] = records(await desk.result(CREATE));
    assert.equal(desk.sim.bill(RECORDNO)?.MEGAENTITYID, "E100");
  });

  test("converts to base currency at the given rate", async () => {
    await using desk = await openDesk();
    const foreign = CREATE.replace(
      "<CURRENCY>USD</CURRENCY>",
      "<CURRENCY>EUR</CURRENCY><EXCHANGE_RATE>1.08477</EXCHANGE_RATE>",
    );
    const [{ RECORDNO = "" } = {}] = records(await desk.result(foreign));
    const bill = desk.sim.bill(RECORDNO);
    assert.deepEqual([bill?.TRX_TOTALENTERED, bill?.TOTALENTERED], ["110", "119.32"]);
  });
});

test("create APBILL rounds amounts to two decimals without a word (Intacct developer docs, Bills)", async () => {
  await using desk = await openDesk();
  const long = CREATE.replace("100.12", "100.125");
  const [{ RECORDNO = "" } = {}] = records(await desk.result(long));
  assert.equal(desk.sim.bill(RECORDNO)?.TRX_TOTALENTERED, "110.01");
});

describe("create APBILL is refused, and nothing is written,", () => {
  const cases: [string, string, string, RegExp][] = [
    ["without vendor", CREATE.replace("<VENDORID>V-10</VENDORID>", ""), "BL01001973", /VENDORID/],
    [
      "without date",
      CREATE.replace("<WHENCREATED>01/31/2026</WHENCREATED>", ""),
      "BL01001973",
      /WHENCREATED/,
    ],
    ["without due date", CREATE.replace("<WHENDUE>03/02/2026</WHENDUE>", ""), "BL01001973", /WHENDUE/],
    [
      "without number (intacct/intacct-sdk-js, issue 86)",
      CREATE.replace("<RECORDID>INV-990</RECORDID>", ""),
      "BL03002128",
      /^Enter a Bill number, and try again\./,
    ],
    [
      "with a number of forbidden characters (hotgluexyz/target-intacct-v3, dca67cc)",
      CREATE.replace("INV-990", "INV #990"),
      "BL01001973",
      /INV #990/,
    ],
    ["without lines", CREATE.replace(LINES, ""), "BL01001973", /at least one line/],
    [
      "for an unknown vendor",
      CREATE.replace("V-10", "V-NO"),
      "BL01001973",
      /^Invalid Vendor 'V-NO' specified\./,
    ],
    [
      "with both kinds of rate",
      CREATE.replace(
        "<ACTION>",
        "<EXCHANGE_RATE>1</EXCHANGE_RATE><EXCH_RATE_TYPE_ID>Intacct Daily Rate</EXCH_RATE_TYPE_ID><ACTION>",
      ),
      "BL01001973",
      /exclude each other/,
    ],
    [
      "with an unknown location",
      CREATE.replace("L110", "L999"),
      "BL01001973",
      /^Invalid Location 'L999' specified\./,
    ],
    [
      "without location in a company of several entities (ServiceTitan help)",
      CREATE.replaceAll("<LOCATIONID>L110</LOCATIONID>", ""),
      "BL01001973",
      /^Use of empty Location is invalid\. A valid Multi-Entity Location must be specified\./,
    ],
    [
      "with an unknown account",
      CREATE.replace("6220", "9999"),
      "BL01001973",
      /^Invalid GL Account '9999' specified\./,
    ],
    [
      "with a task but no project",
      CREATE.replace("<LOCATIONID>", "<TASKID>T1</TASKID><LOCATIONID>"),
      "BL01001973",
      /TASKID needs PROJECTID/,
    ],
  ];
  for (const [name, body, errorno, message] of cases)
    test(name, async () => {
      await using desk = await openDesk();
      const before = desk.sim.bills();
      const error = firstError(await desk.result(body));
      assert.equal(error["errorno"], errorno);
      assert.match(error["description2"] ?? "", message);
      assert.deepEqual(desk.sim.bills(), before);
    });

  test("for an inactive vendor", async () => {
    await using desk = await openDesk();
    desk.sim.change.vendor("V-10", { STATUS: "inactive" });
    assert.match(firstError(await desk.result(CREATE))["description2"] ?? "", /inactive/);
  });

  test("when an account demands a department", async () => {
    await using desk = await openDesk();
    desk.sim.change.account("6225.10", { REQUIREDEPT: "true" });
    const error = firstError(await desk.result(CREATE));
    assert.match(error["description2"] ?? "", /^Department is required for GL Account '6225\.10'/);
  });

  test("under a number that the vendor used before, unless the company accepts it", async () => {
    await using desk = await openDesk();
    await desk.result(CREATE);
    const twin = firstError(await desk.result(CREATE));
    assert.equal(twin["errorno"], "BL34000061");
    assert.match(
      twin["description2"] ?? "",
      /^Another Bill with the given value\(s\) INV-990 {2}already exists/,
    );
    desk.sim.settings.duplicateBillNumber = "accept";
    assert.equal(textOf(await desk.result(CREATE), "status"), "success");
  });

  test("in a closed period", async () => {
    await using desk = await openDesk({ settings: { booksClosedTo: "2026-01-31" } });
    assert.match(firstError(await desk.result(CREATE))["description2"] ?? "", /Date must be on or after/);
  });
});

test("with document sequencing a bill without number gets one", async () => {
  await using desk = await openDesk({ settings: { billSequencing: true } });
  const [{ RECORDNO = "" } = {}] = records(
    await desk.result(CREATE.replace("<RECORDID>INV-990</RECORDID>", "")),
  );
  assert.match(desk.sim.bill(RECORDNO)?.RECORDID ?? "", /^BILL-/);
});

// Nested container upper case, line tag lower case by analogy (Intacct developer docs, XML Functions).
test("read gives a bill with its lines, and only the asked fields where asked", async () => {
  await using desk = await openDesk();
  const [{ RECORDNO = "" } = {}] = records(await desk.result(CREATE));
  const whole = await desk.result(
    `<read><object>APBILL</object><keys>${RECORDNO}</keys><fields>*</fields></read>`,
  );
  const record = child(child(whole, "data"), "APBILL");
  assert.deepEqual({ ...child(whole, "data")?.attributes }, { listtype: "APBILL", count: "1" });
  assert.deepEqual(
    child(record, "APBILLITEMS")?.children.map((line) => [
      line.name,
      textOf(line, "TRX_AMOUNT"),
      textOf(line, "RECORDKEY"),
    ]),
    [
      ["apbillitem", "100.12", RECORDNO],
      ["apbillitem", "9.88", RECORDNO],
    ],
  );
  assert.equal(textOf(record, "WHENDUE"), "03/02/2026");
  const some = await desk.result(
    `<read><object>APBILL</object><keys>${RECORDNO}</keys><fields>RECORDID,STATE</fields></read>`,
  );
  assert.deepEqual(records(some), [{ RECORDID: "INV-990", STATE: "Posted" }]);
});

test("read takes several keys, leaves out unknown ones, and refuses unknown fields (jfcote87/intacct)", async () => {
  await using desk = await openDesk();
  const read = (keys: string, fields: string) =>
    desk.result(`<read><object>VENDOR</object><keys>${keys}</keys><fields>${fields}</fields></read>`);
  assert.equal(records(await read("1001,1002,99999", "VENDORID")).length, 2);
  assert.equal(firstError(await read("1001", "x"))["errorno"], "Invalid fields list x");
  const named = await desk.result(
    "<readByName><object>VENDOR</object><keys>V-10,00123</keys><fields>VENDORID</fields></readByName>",
  );
  assert.deepEqual(records(named), [{ VENDORID: "V-10" }, { VENDORID: "00123" }]);
});
