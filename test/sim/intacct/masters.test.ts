import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Desk, errors, firstError, openDesk, records } from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

// Source: Intacct developer docs, Vendors.
const VENDOR =
  "<VENDOR><VENDORID>V-13X</VENDORID><NAME>Müller &amp; Söhne 🚚</NAME><DISPLAYCONTACT><PRINTAS>Müller &amp; Söhne</PRINTAS><EMAIL1>ap@example.com</EMAIL1><MAILADDRESS><ADDRESS1>1 Main St</ADDRESS1><CITY>Reno</CITY><STATE>NV</STATE><ZIP>89501</ZIP></MAILADDRESS></DISPLAYCONTACT><STATUS>active</STATUS></VENDOR>";
const create = (content: string) => `<create>${content}</create>`;
const update = (content: string) => `<update>${content}</update>`;
const vendor = (desk: Desk, id: string) => desk.sim.vendors().find((row) => row.VENDORID === id);

describe("create VENDOR", () => {
  test("answers RECORDNO and VENDORID; nested contact fields are read dotted", async () => {
    await using desk = await openDesk();
    const result = await desk.result(create(VENDOR));
    assert.equal(child(result, "data")?.children[0]?.name, "vendor");
    assert.deepEqual(Object.keys(records(result)[0] ?? {}), ["RECORDNO", "VENDORID"]);
    const row = vendor(desk, "V-13X");
    assert.deepEqual(
      [
        row?.NAME,
        row?.["DISPLAYCONTACT.EMAIL1"],
        row?.["DISPLAYCONTACT.MAILADDRESS.CITY"],
        row?.["DISPLAYCONTACT.CONTACTNAME"],
        row?.STATUS,
      ],
      ["Müller & Söhne 🚚", "ap@example.com", "Reno", "Müller & Söhne 🚚(VV-13X)", "active"],
    );
    const query = `<query><object>VENDOR</object><select><field>PAYTO.PRINTAS</field><field>PAYTO.MAILADDRESS.ZIP</field></select><filter><equalto><field>VENDORID</field><value>V-13X</value></equalto></filter></query>`;
    assert.deepEqual(records(await desk.result(query)), [
      { "PAYTO.PRINTAS": "Müller & Söhne", "PAYTO.MAILADDRESS.ZIP": "89501" },
    ]);
  });

  test("of a taken id fails on the vendor, then the wrapper (jfcote87/intacct, execFuncError.xml)", async () => {
    await using desk = await openDesk();
    await desk.result(create(VENDOR));
    const all = errors(await desk.result(create(VENDOR)));
    assert.deepEqual(
      all.map((error) => error["errorno"]),
      ["BL34000061", "BL01001973"],
    );
    assert.match(
      all[0]?.["description2"] ?? "",
      /^Another Vendor with the given value\(s\) V-13X {2}already exists/,
    );
    assert.match(all[1]?.["description2"] ?? "", /^Could not create Vendor record!/);
  });

  test("of a taken id may fail on the contact instead", async () => {
    await using desk = await openDesk({ settings: { vendorTwin: "contact" } });
    await desk.result(create(VENDOR));
    const error = firstError(await desk.result(create(VENDOR)));
    assert.match(
      error["description2"] ?? "",
      /^Another Contact with the given value\(s\) Müller & Söhne 🚚\(VV-13X\)/,
    );
  });

  for (const [name, body] of [
    ["name", VENDOR.replace(/<NAME>.*<\/NAME>/, "")],
    ["print-as name", VENDOR.replace(/<PRINTAS>.*<\/PRINTAS>/, "")],
    ["id", VENDOR.replace(/<VENDORID>.*<\/VENDORID>/, "")],
  ])
    test(`without ${name} is refused`, async () => {
      await using desk = await openDesk();
      assert.match(
        firstError(await desk.result(create(body ?? "")))["description2"] ?? "",
        /^Required field \S+ is missing/,
      );
      assert.equal(desk.sim.vendors().length, 20);
    });

  test("with a pay-to contact that nobody has is refused", async () => {
    await using desk = await openDesk();
    const body = VENDOR.replace("<STATUS>", "<PAYTO><CONTACTNAME>Nobody</CONTACTNAME></PAYTO><STATUS>");
    assert.match(
      firstError(await desk.result(create(body)))["description2"] ?? "",
      /^Invalid Contact 'Nobody' specified/,
    );
  });
});

test("a vendor's TOTALDUE is what its posted bills leave open", async () => {
  await using desk = await openDesk({ bills: 200 });
  const filter = "<filter><equalto><field>VENDORID</field><value>V-10</value></equalto></filter>";
  const due = async () => {
    const body = `<query><object>VENDOR</object><select><field>TOTALDUE</field></select>${filter}</query>`;
    return Math.round(Number(records(await desk.result(body))[0]?.["TOTALDUE"]) * 100);
  };
  const before = await due();
  const open = ["Posted", "Partially Paid"];
  const bills = desk.sim.bills().filter((bill) => bill.VENDORID === "V-10" && open.includes(bill.STATE));
  assert.equal(
    before,
    bills.reduce((sum, bill) => sum + Math.round(Number(bill.TOTALDUE) * 100), 0),
  );
  desk.sim.change.addBill({ VENDORID: "V-10", EXCHANGE_RATE: "", APBILLITEMS: [{ TRX_AMOUNT: "12.34" }] });
  assert.equal(await due(), before + 1234);
});

describe("update VENDOR", () => {
  test("by VENDORID or RECORDNO changes what is sent; an empty element clears", async () => {
    await using desk = await openDesk();
    const before = vendor(desk, "V-10");
    desk.clock.advance(1000);
    await desk.result(update("<VENDOR><VENDORID>V-10</VENDORID><NAME>Jane</NAME></VENDOR>"));
    await desk.result(update(`<VENDOR><RECORDNO>${before?.RECORDNO}</RECORDNO><TERMNAME/></VENDOR>`));
    assert.deepEqual(vendor(desk, "V-10"), {
      ...before,
      NAME: "Jane",
      TERMNAME: "",
      WHENMODIFIED: "2026-03-02T09:00:01Z",
    });
  });
  test("of an unknown vendor, or clearing what is required, is refused", async () => {
    await using desk = await openDesk();
    const before = desk.sim.vendors();
    assert.match(
      firstError(await desk.result(update("<VENDOR><VENDORID>NO</VENDORID></VENDOR>")))["description2"] ?? "",
      /^Invalid Vendor 'NO'/,
    );
    assert.match(
      firstError(await desk.result(update("<VENDOR><VENDORID>V-10</VENDORID><NAME/></VENDOR>")))[
        "description2"
      ] ?? "",
      /NAME/,
    );
    assert.deepEqual(desk.sim.vendors(), before);
  });
});

describe("GLACCOUNT and DEPARTMENT", () => {
  test("are created with the documented defaults (Intacct developer docs, Accounts)", async () => {
    await using desk = await openDesk();
    await desk.result(
      create("<GLACCOUNT><ACCOUNTNO>6700</ACCOUNTNO><TITLE>Payroll Expense</TITLE></GLACCOUNT>"),
    );
    const account = desk.sim.accounts().find((row) => row.ACCOUNTNO === "6700");
    assert.deepEqual(
      [
        account?.ACCOUNTTYPE,
        account?.NORMALBALANCE,
        account?.CLOSINGTYPE,
        account?.STATUS,
        account?.REQUIREDEPT,
      ],
      ["balancesheet", "debit", "non-closing account", "active", "false"],
    );
    const result = await desk.result(
      create(
        "<DEPARTMENT><DEPARTMENTID>D900</DEPARTMENTID><TITLE>Lab</TITLE><PARENTID>D300</PARENTID></DEPARTMENT>",
      ),
    );
    assert.deepEqual(Object.keys(records(result)[0] ?? {}), ["RECORDNO", "DEPARTMENTID"]);
  });
  test("are updated", async () => {
    await using desk = await openDesk();
    await desk.result(update("<GLACCOUNT><ACCOUNTNO>00123</ACCOUNTNO><TITLE>New</TITLE></GLACCOUNT>"));
    await desk.result(
      update("<DEPARTMENT><DEPARTMENTID>00123</DEPARTMENTID><STATUS>inactive</STATUS></DEPARTMENT>"),
    );
    assert.equal(desk.sim.accounts().find((row) => row.ACCOUNTNO === "00123")?.TITLE, "New");
    assert.equal(desk.sim.departments().find((row) => row.DEPARTMENTID === "00123")?.STATUS, "inactive");
  });
  test("are refused with a closing account that is not named, or an unknown parent", async () => {
    await using desk = await openDesk();
    const closing = create(
      "<GLACCOUNT><ACCOUNTNO>6701</ACCOUNTNO><TITLE>X</TITLE><CLOSINGTYPE>closing account</CLOSINGTYPE></GLACCOUNT>",
    );
    assert.match(firstError(await desk.result(closing))["description2"] ?? "", /CLOSINGACCOUNTNO/);
    const orphan = create(
      "<DEPARTMENT><DEPARTMENTID>D901</DEPARTMENTID><TITLE>X</TITLE><PARENTID>NO</PARENTID></DEPARTMENT>",
    );
    assert.match(firstError(await desk.result(orphan))["description2"] ?? "", /^Invalid Department 'NO'/);
  });
  test("do not know each other's names for things: a department has a TITLE, no NAME", async () => {
    await using desk = await openDesk();
    const body = create("<DEPARTMENT><DEPARTMENTID>D902</DEPARTMENTID><NAME>X</NAME></DEPARTMENT>");
    assert.match(firstError(await desk.result(body))["description2"] ?? "", /NAME/);
    desk.sim.settings.unknownWriteField = "ignore";
    assert.match(firstError(await desk.result(body))["description2"] ?? "", /TITLE is missing/);
  });
});

test("writing an object that is not built says so", async () => {
  await using desk = await openDesk();
  const reply = await desk.send(
    '<function controlid="l"><create><LOCATION><NAME>X</NAME></LOCATION></create></function>',
  );
  assert.equal(reply.status, 501);
});

// craibuc/PsIntacct, Get-Object fixtures; Intacct developer docs, Queries, lookup; Users.
describe("descriptions", () => {
  test("lookup lists fields with type, labels and rights, whatever the user may read", async () => {
    await using desk = await openDesk({ settings: { deniedObjects: ["APBILL"] } });
    const type = child(child(await desk.result("<lookup><object>APBILL</object></lookup>"), "data"), "Type");
    const fields = child(type, "Fields")?.children ?? [];
    const state = fields.find((each) => textOf(each, "ID") === "STATE");
    assert.deepEqual([textOf(state, "DATATYPE"), textOf(state, "READONLY")], ["ENUM", "true"]);
    assert.ok(child(state, "VALIDVALUES")?.children.some((label) => label.text === "Posted"));
    assert.ok(child(type, "Relationships")?.children.some((each) => textOf(each, "OBJECTPATH") === "VENDOR"));
  });
  test("inspect lists objects, or the names of one object's fields", async () => {
    await using desk = await openDesk();
    const all = child(await desk.result("<inspect><object>*</object></inspect>"), "data");
    assert.ok(all?.children.some((type) => type.attributes["typename"] === "apbill"));
    const one = await desk.result("<inspect><object>DEPARTMENT</object></inspect>");
    assert.match(JSON.stringify(one), /DEPARTMENTID/);
  });
  test("readUserFormatting tells the user's offset", async () => {
    await using desk = await openDesk({ settings: { timeZoneOffset: "-08:00" } });
    const data = child(
      await desk.result("<readUserFormatting><userId>relay_ws</userId></readUserFormatting>"),
      "data",
    );
    const formatting = child(data, "userformatting");
    assert.deepEqual(
      formatting?.children.map((each) => [each.name, each.text]),
      [
        ["recordno", "48"],
        ["locale", "en_US"],
        ["dateformat", "/mdY"],
        ["gmtoffset", "-08:00"],
        ["clock", "24"],
      ],
    );
  });
});
