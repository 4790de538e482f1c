import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  compareXml,
  type Desk,
  dataAttributes,
  errors,
  filterXml,
  firstError,
  openDesk,
  orderXml,
  queryXml,
  records,
  SHOW_PRIVATE,
} from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

const BY_NUMBER = orderXml("RECORDNO");

/** Values of one field of the records that a filter finds, in RECORDNO order. */
async function found(
  desk: Desk,
  object: string,
  field: string,
  filter: string,
  rest = SHOW_PRIVATE,
): Promise<string[]> {
  const body = queryXml(object, [field], `${filterXml(filter)}${BY_NUMBER}${rest}<pagesize>2000</pagesize>`);
  return records(await desk.result(body)).map((record) => record[field] ?? "");
}

// Checklist 8 (Intacct developer docs, Queries).
describe("a page of query", () => {
  test("has upper-case tags, counts as attributes, and no resultId", async () => {
    await using desk = await openDesk();
    const rest = `${BY_NUMBER}<pagesize>3</pagesize><offset>2</offset>`;
    const result = await desk.result(queryXml("GLACCOUNT", ["RECORDNO", "ACCOUNTNO"], rest));
    assert.deepEqual(dataAttributes(result), {
      listtype: "GLACCOUNT",
      totalcount: "20",
      offset: "2",
      count: "3",
      numremaining: "15",
    });
    assert.deepEqual(
      child(result, "data")?.children.map((record) => record.name),
      ["GLACCOUNT", "GLACCOUNT", "GLACCOUNT"],
    );
    const third = desk.sim.accounts().slice(2, 5);
    assert.deepEqual(
      records(result),
      third.map(({ RECORDNO, ACCOUNTNO }) => ({ RECORDNO, ACCOUNTNO })),
    );
  });

  test("has 100 records unless asked otherwise, and at most 2000", async () => {
    await using desk = await openDesk({ bills: 2100 });
    const counts = async (rest: string) =>
      dataAttributes(await desk.result(queryXml("APBILL", ["RECORDNO"], rest)))["count"];
    assert.equal(await counts(SHOW_PRIVATE), "100");
    assert.equal(await counts(`${SHOW_PRIVATE}<pagesize>2000</pagesize>`), "2000");
  });

  test("without a match is an empty data element", async () => {
    await using desk = await openDesk();
    const result = await desk.result(
      queryXml("VENDOR", ["NAME"], filterXml(compareXml("equalto", "VENDORID", "none"))),
    );
    assert.deepEqual(records(result), []);
    assert.equal(dataAttributes(result)["totalcount"], "0");
  });

  test("of one record has one", async () => {
    await using desk = await openDesk();
    assert.deepEqual(await found(desk, "VENDOR", "NAME", compareXml("equalto", "VENDORID", "V-10")), [
      "Jane's Deli & Co",
    ]);
  });
});

describe("a filter", () => {
  test("compares text with regard to case unless told otherwise", async () => {
    await using desk = await openDesk();
    const filter = compareXml("equalto", "VENDORID", "v-10");
    assert.deepEqual(await found(desk, "VENDOR", "VENDORID", filter), []);
    const insensitive = "<options><caseinsensitive>true</caseinsensitive></options>";
    assert.deepEqual(await found(desk, "VENDOR", "VENDORID", filter, insensitive), ["V-10"]);
  });

  test("takes labels, not stored codes (Intacct developer docs, Queries, sample paid bills)", async () => {
    await using desk = await openDesk({ bills: 200 });
    const posted = desk.sim
      .bills()
      .filter((bill) => bill.STATE === "Posted")
      .map((bill) => bill.RECORDNO);
    assert.deepEqual(
      await found(desk, "APBILL", "RECORDNO", compareXml("equalto", "STATE", "Posted")),
      posted,
    );
    assert.deepEqual(await found(desk, "APBILL", "RECORDNO", compareXml("equalto", "STATE", "A")), []);
  });

  test("nests and and or", async () => {
    await using desk = await openDesk({ bills: 200 });
    const filter = `<or><and>${compareXml("equalto", "STATE", "Draft")}${compareXml("isnull", "RECORDID")}</and>${compareXml("equalto", "RECORDNO", "1005")}</or>`;
    const expected = desk.sim
      .bills()
      .filter((bill) => (bill.STATE === "Draft" && bill.RECORDID === "") || bill.RECORDNO === "1005");
    assert.ok(expected.length > 1);
    assert.deepEqual(
      await found(desk, "APBILL", "RECORDNO", filter),
      expected.map((bill) => bill.RECORDNO),
    );
  });

  test("compares amounts as numbers and dates as dates", async () => {
    await using desk = await openDesk({ bills: 200 });
    const amount = Number.parseFloat;
    const due = desk.sim.bills().filter((bill) => amount(bill.TOTALDUE) > 500);
    assert.deepEqual(
      await found(desk, "APBILL", "RECORDNO", compareXml("greaterthan", "TOTALDUE", "500")),
      due.map((bill) => bill.RECORDNO),
    );
    const between = compareXml("between", "WHENDUE", "12/01/2025", "01/31/2026");
    const inRange = desk.sim
      .bills()
      .filter((bill) => bill.WHENDUE >= "2025-12-01" && bill.WHENDUE <= "2026-01-31");
    assert.ok(inRange.length > 0);
    assert.deepEqual(
      await found(desk, "APBILL", "RECORDNO", between),
      inRange.map((bill) => bill.RECORDNO),
    );
  });

  test("knows in, notin, like, notlike, notequalto and isnotnull", async () => {
    await using desk = await openDesk();
    const { sim } = desk;
    const names = (keep: (name: string) => boolean) =>
      sim
        .vendors()
        .map((row) => row.NAME)
        .filter(keep);
    const query = (filter: string) => found(desk, "VENDOR", "NAME", filter);
    assert.deepEqual(
      await query(compareXml("like", "NAME", "%&amp;%")),
      names((name) => name.includes("&")),
    );
    assert.deepEqual(
      await query(compareXml("notlike", "NAME", "__n%")),
      names((name) => !/^..n/u.test(name)),
    );
    assert.deepEqual(
      await query(compareXml("in", "VENDORID", "V-10", "00123")),
      names(() => true).slice(0, 2),
    );
    assert.deepEqual(
      await query(compareXml("notin", "VENDORID", "V-10", "00123")),
      names(() => true).slice(2),
    );
    assert.deepEqual(await query(compareXml("notequalto", "VENDORID", "V-10")), names(() => true).slice(1));
    assert.equal((await query(compareXml("isnotnull", "NAME"))).length, 20);
  });

  test("keeps leading zeros apart: ids are text", async () => {
    await using desk = await openDesk();
    assert.deepEqual(
      await found(desk, "GLACCOUNT", "ACCOUNTNO", compareXml("equalto", "ACCOUNTNO", "00123")),
      ["00123"],
    );
    assert.deepEqual(
      await found(desk, "GLACCOUNT", "ACCOUNTNO", compareXml("equalto", "ACCOUNTNO", "123")),
      [],
    );
  });

  test("finds odd characters", async () => {
    await using desk = await openDesk();
    for (const vendor of desk.sim.vendors().slice(0, 14)) {
      const name = vendor.NAME.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      assert.deepEqual(await found(desk, "VENDOR", "NAME", compareXml("equalto", "NAME", name)), [
        vendor.NAME,
      ]);
    }
  });

  test("with a value that does not fit the field fails", async () => {
    await using desk = await openDesk();
    const result = await desk.result(
      queryXml("APBILL", ["RECORDNO"], filterXml(compareXml("equalto", "WHENDUE", "2026-02-30"))),
    );
    assert.equal(firstError(result)["errorno"], "DL02000001");
  });

  test("on lines finds them by the bill", async () => {
    await using desk = await openDesk();
    const [first, second] = desk.sim.bills();
    const lines = [...(first?.APBILLITEMS ?? []), ...(second?.APBILLITEMS ?? [])].map(
      (line) => line.RECORDNO,
    );
    const filter = compareXml("in", "RECORDKEY", first?.RECORDNO ?? "", second?.RECORDNO ?? "");
    assert.deepEqual(await found(desk, "APBILLITEM", "RECORDNO", filter), lines);
  });
});

describe("fields", () => {
  test("of a related object are reached by a dot", async () => {
    await using desk = await openDesk();
    const rest = `${filterXml(compareXml("equalto", "RECORDKEY", "1001"))}${BY_NUMBER}${SHOW_PRIVATE}`;
    const [line] = records(await desk.result(queryXml("APBILLITEM", ["ACCOUNTNO", "GLACCOUNT.TITLE"], rest)));
    const account = desk.sim.accounts().find((row) => row.ACCOUNTNO === line?.["ACCOUNTNO"]);
    assert.equal(line?.["GLACCOUNT.TITLE"], account?.TITLE);
  });

  test("that do not exist fail the query (fylein/sageintacct-sdk-py, issue 93)", async () => {
    await using desk = await openDesk();
    for (const body of [
      queryXml("APBILL", ["RECORDNO", "STATUS"]),
      queryXml("APBILL", ["RECORDNO"], filterXml(compareXml("equalto", "STATUS", "x"))),
      queryXml("APBILL", ["RECORDNO"], orderXml("STATUS")),
      queryXml("APBILL", ["*"]),
    ]) {
      const result = await desk.result(body);
      assert.equal(child(result, "data"), undefined);
      assert.equal(firstError(result)["errorno"], "XL03000010");
      assert.match(
        firstError(result)["description2"] ?? "",
        /^Field requested is not valid: apbill\.(STATUS|\*) \[Support ID: /,
      );
    }
  });

  test("that are forbidden fail it by name (intacct/intacct-sdk-js, issue 83)", async () => {
    await using desk = await openDesk();
    const result = await desk.result(
      queryXml("APBILL", ["RECORDNO", "PAYTOCONTACTNAME", "RETURNTOCONTACTNAME"]),
    );
    assert.equal(firstError(result)["errorno"], "XL03000006");
    assert.match(
      firstError(result)["description2"] ?? "",
      /^The following fields cannot be queried: \[\s+apbill: \[PAYTOCONTACTNAME, RETURNTOCONTACTNAME\] \]/,
    );
  });

  test("of an unknown object fail it (intacct/intacct-sdk-js, ResultTest.ts)", async () => {
    await using desk = await openDesk();
    const result = await desk.result(queryXml("COSTCENTER", ["RECORDNO"]));
    assert.match(firstError(result)["description2"] ?? "", /^Object definition COSTCENTER not found/);
  });

  test("of an object without permission fail it (PL04000005)", async () => {
    await using desk = await openDesk({ settings: { deniedObjects: ["VENDOR"] } });
    const result = await desk.result(queryXml("VENDOR", ["RECORDNO"]));
    assert.equal(firstError(result)["errorno"], "PL04000005");
  });

  test("are aggregated by the plain ones (Intacct developer docs, Queries, aggregate functions)", async () => {
    await using desk = await openDesk();
    const body = `<query><select><field>CURRENCY</field><count>RECORDNO</count><sum>TRX_TOTALENTERED</sum></select><object>APBILL</object>${SHOW_PRIVATE}</query>`;
    const counted = records(await desk.result(body)).map((row) => [row["CURRENCY"], row["COUNT.RECORDNO"]]);
    const expected = Map.groupBy(desk.sim.bills(), (bill) => bill.CURRENCY);
    assert.deepEqual(
      new Map(counted as [string, string][]),
      new Map([...expected].map(([currency, bills]) => [currency, String(bills.length)])),
    );
  });

  test("in another return format are not simulated", async () => {
    await using desk = await openDesk();
    const reply = await desk.send(
      `<function controlid="x">${queryXml("VENDOR", ["NAME"], "<options><returnformat>json</returnformat></options>")}</function>`,
    );
    assert.equal(reply.status, 501);
  });
});

// Intacct developer docs, Queries, "Query into private entities".
test("records owned by entities are silently missing at the top level without showprivate", async () => {
  await using desk = await openDesk({ bills: 200 });
  const mine = desk.sim.bills().filter((bill) => bill.MEGAENTITYID === "");
  assert.ok(mine.length < 200);
  const all = compareXml("isnotnull", "RECORDNO");
  assert.deepEqual(
    await found(desk, "APBILL", "RECORDNO", all, ""),
    mine.map((bill) => bill.RECORDNO),
  );
  assert.equal((await found(desk, "APBILL", "RECORDNO", all, SHOW_PRIVATE)).length, 200);
});

test("a session of an entity sees its own bills and everybody's vendors", async () => {
  await using desk = await openDesk({ bills: 200 }, "E100");
  const own = desk.sim.bills().filter((bill) => bill.MEGAENTITYID === "E100");
  const all = compareXml("isnotnull", "RECORDNO");
  assert.ok(own.length > 0);
  assert.deepEqual(
    await found(desk, "APBILL", "RECORDNO", all),
    own.map((bill) => bill.RECORDNO),
  );
  assert.equal((await found(desk, "VENDOR", "RECORDNO", all)).length, 20);
});

describe("order", () => {
  test("puts records without a value last", async () => {
    await using desk = await openDesk({ bills: 200 });
    const rest = `${orderXml("WHENMODIFIED", "RECORDNO")}${SHOW_PRIVATE}<pagesize>2000</pagesize>`;
    const rows = records(await desk.result(queryXml("APBILL", ["RECORDNO"], rest))).map(
      (row) => row["RECORDNO"],
    );
    const key = (bill: { WHENMODIFIED: string; RECORDNO: string }) =>
      `${bill.WHENMODIFIED || "~"} ${bill.RECORDNO.padStart(8, "0")}`;
    const sorted = desk.sim.bills().sort((a, b) => (key(a) < key(b) ? -1 : 1));
    assert.equal(sorted.at(-1)?.WHENMODIFIED, "");
    assert.deepEqual(
      rows,
      sorted.map((bill) => bill.RECORDNO),
    );
  });

  test("that is missing or incomplete differs from query to query", async () => {
    await using desk = await openDesk({ bills: 200 });
    for (const order of ["", orderXml("STATE")]) {
      const body = queryXml("APBILL", ["RECORDNO"], `${order}${SHOW_PRIVATE}<pagesize>2000</pagesize>`);
      const pages = [await desk.result(body), await desk.result(body)].map((page) =>
        records(page).map((row) => row["RECORDNO"]),
      );
      assert.notDeepEqual(pages[0], pages[1]);
      assert.deepEqual(new Set(pages[0]), new Set(pages[1]));
    }
  });

  test("descending is the reverse", async () => {
    await using desk = await openDesk();
    const order = "<orderby><order><field>RECORDNO</field><descending/></order></orderby>";
    const rows = records(await desk.result(queryXml("VENDOR", ["RECORDNO"], order)));
    assert.deepEqual(
      rows.map((row) => row["RECORDNO"]),
      desk.sim
        .vendors()
        .map((row) => row.RECORDNO)
        .reverse(),
    );
  });
});

// Intacct developer docs, Queries, Offset: each call is a new query.
test("an offset runs the query again, so a record removed meanwhile shifts another out of sight", async () => {
  await using desk = await openDesk();
  const page = (offset: number) =>
    desk.result(
      queryXml(
        "APBILL",
        ["RECORDNO"],
        `${BY_NUMBER}${SHOW_PRIVATE}<pagesize>10</pagesize><offset>${offset}</offset>`,
      ),
    );
  const first = records(await page(0)).map((row) => row["RECORDNO"]);
  desk.sim.change.removeBill(first[0] ?? "");
  const second = await page(10);
  assert.equal(dataAttributes(second)["totalcount"], "29");
  const seen = new Set([...first, ...records(second).map((row) => row["RECORDNO"])]);
  assert.ok(!seen.has("1011"), "the eleventh bill moved onto the first page unseen");
});

test("the whole walk by key finds every bill once", async () => {
  await using desk = await openDesk({ bills: 500 });
  const seen: string[] = [];
  let last = { modified: "", number: "" };
  for (;;) {
    const since =
      last.number === ""
        ? compareXml("isnotnull", "WHENMODIFIED")
        : `<or>${compareXml("greaterthan", "WHENMODIFIED", last.modified)}<and>${compareXml("equalto", "WHENMODIFIED", last.modified)}${compareXml("greaterthan", "RECORDNO", last.number)}</and></or>`;
    const rest = `${filterXml(since)}${orderXml("WHENMODIFIED", "RECORDNO")}${SHOW_PRIVATE}<pagesize>7</pagesize>`;
    const page = await desk.result(queryXml("APBILL", ["RECORDNO", "WHENMODIFIED"], rest));
    const rows = records(page);
    seen.push(...rows.map((row) => row["RECORDNO"] ?? ""));
    last = { modified: rows.at(-1)?.["WHENMODIFIED"] ?? "", number: rows.at(-1)?.["RECORDNO"] ?? "" };
    if (dataAttributes(page)["numremaining"] === "0") break;
  }
  const dated = desk.sim.bills().filter((bill) => bill.WHENMODIFIED !== "");
  assert.equal(seen.length, dated.length);
  assert.deepEqual(new Set(seen), new Set(dated.map((bill) => bill.RECORDNO)));
});

// The text of errors arrives escaped as the gateway does it (jfcote87/intacct, objects_test.go).
test("quotes are numeric references in the raw reply", async () => {
  await using desk = await openDesk();
  const reply = await desk.send(
    `<function controlid="x">${queryXml("VENDOR", ["NAME"], filterXml(compareXml("equalto", "VENDORID", "V-10")))}</function>`,
  );
  assert.ok(reply.text.includes("<NAME>Jane&#039;s Deli &amp; Co</NAME>"));
  assert.deepEqual(errors(child(reply.response, "operation")), []);
  assert.equal(textOf(child(reply.response, "control"), "status"), "success");
});
