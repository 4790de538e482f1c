import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  call,
  type Desk,
  dataAttributes,
  envelope,
  firstError,
  onlyResult,
  openDesk,
  post,
  records,
  signIn,
} from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

function readByQuery(object: string, fields: string, query: string, pageSize = 1000): string {
  return `<readByQuery><object>${object}</object><fields>${fields}</fields><query>${query}</query><pagesize>${pageSize}</pagesize></readByQuery>`;
}

function readMore(resultId: string): string {
  return `<readMore><resultId>${resultId}</resultId></readMore>`;
}

async function numbers(desk: Desk, object: string, query: string): Promise<Set<string>> {
  const rows = records(await desk.result(readByQuery(object, "RECORDNO", query)));
  return new Set(rows.map((row) => row["RECORDNO"] ?? ""));
}

// Checklist 8 (craibuc/PsIntacct, Find-Object.Response.xml).
describe("readByQuery", () => {
  test("answers lower-case tags with upper-case fields, and an opaque resultId while something remains", async () => {
    await using desk = await openDesk();
    const result = await desk.result(readByQuery("VENDOR", "RECORDNO,VENDORID", "", 2));
    const { resultId, ...rest } = dataAttributes(result);
    assert.deepEqual(rest, { listtype: "vendor", count: "2", totalcount: "20", numremaining: "18" });
    assert.match(resultId ?? "", /@/);
    assert.deepEqual(
      child(result, "data")?.children.map((record) => record.name),
      ["vendor", "vendor"],
    );
    assert.deepEqual(Object.keys(records(result)[0] ?? {}), ["RECORDNO", "VENDORID"]);
  });

  test("without a match has empty counts and an empty resultId", async () => {
    await using desk = await openDesk();
    const result = await desk.result(readByQuery("VENDOR", "*", "VENDORID = 'none'"));
    assert.deepEqual(dataAttributes(result), {
      listtype: "vendor",
      count: "0",
      totalcount: "0",
      numremaining: "0",
      resultId: "",
    });
  });

  test("filters by stored codes and answers labels (Intacct developer docs, Bills)", async () => {
    await using desk = await openDesk({ bills: 200, settings: { readByQuerySeesPrivate: true } });
    const posted = desk.sim.bills().filter((bill) => bill.STATE === "Posted");
    const rows = records(await desk.result(readByQuery("APBILL", "RECORDNO,STATE,RAWSTATE", "STATE = 'A'")));
    assert.equal(rows.length, posted.length);
    assert.deepEqual([rows[0]?.["STATE"], rows[0]?.["RAWSTATE"]], ["Posted", "A"]);
    assert.deepEqual(await numbers(desk, "APBILL", "STATE = 'Posted'"), new Set());
  });

  test("has T and F for booleans and for STATUS (Intacct developer docs, Queries, samples)", async () => {
    await using desk = await openDesk({ vendors: 200 });
    const inactive = desk.sim.vendors().filter((row) => row.STATUS === "inactive");
    assert.ok(inactive.length > 0);
    assert.equal((await numbers(desk, "VENDOR", "STATUS = 'F' AND ONETIME = 'F'")).size, inactive.length);
  });

  test("understands the documented operators", async () => {
    await using desk = await openDesk();
    const ids = async (query: string) => {
      const rows = records(await desk.result(readByQuery("VENDOR", "VENDORID", query)));
      return rows.map((row) => row["VENDORID"]).sort();
    };
    const expect = (keep: (id: string) => boolean) =>
      desk.sim
        .vendors()
        .map((row) => row.VENDORID)
        .filter(keep)
        .sort();
    assert.deepEqual(await ids("VENDORID IN ('V-10','00123')"), ["00123", "V-10"]);
    assert.deepEqual(
      await ids("VENDORID not in ('V-10')"),
      expect((id) => id !== "V-10"),
    );
    assert.deepEqual(
      await ids("NOT VENDORID = 'V-10'"),
      expect((id) => id !== "V-10"),
    );
    assert.deepEqual(
      await ids("VENDORID like 'V-1_' and (VENDORID &lt; 'V-15' or VENDORID &gt;= 'V-18')"),
      expect((id) => /^V-1.$/.test(id) && (id < "V-15" || id >= "V-18")),
    );
    assert.deepEqual(
      await ids("RECORDNO &lt;= 1003"),
      desk.sim
        .vendors()
        .slice(0, 3)
        .map((row) => row.VENDORID)
        .sort(),
    );
    assert.deepEqual(await ids("COMMENTS IS NOT NULL"), []);
    assert.equal((await ids("COMMENTS IS NULL")).length, 20);
  });

  test("reads a quote behind a backslash", async () => {
    await using desk = await openDesk();
    const rows = records(await desk.result(readByQuery("VENDOR", "NAME", "NAME = 'Jane\\'s Deli &amp; Co'")));
    assert.deepEqual(rows, [{ NAME: "Jane's Deli & Co" }]);
  });

  test("gives headers only, never lines", async () => {
    await using desk = await openDesk();
    const [row] = records(await desk.result(readByQuery("APBILL", "*", "", 1)));
    assert.ok(row && "VENDORNAME" in row);
    assert.ok(!("APBILLITEMS" in row));
  });

  test("fails on what it cannot parse, on unknown fields and objects", async () => {
    await using desk = await openDesk();
    const failure = async (body: string) => firstError(await desk.result(body))["errorno"];
    assert.equal(await failure(readByQuery("VENDOR", "*", "VENDORID == 'x'")), "Query Failed");
    assert.equal(await failure(readByQuery("VENDOR", "*", "VENDORID = 'x")), "Query Failed");
    assert.equal(await failure(readByQuery("VENDOR", "*", "NOPE = 'x'")), "Query Failed");
    assert.equal(await failure(readByQuery("NOPE", "*", "")), "Query Failed");
    assert.equal(await failure(readByQuery("VENDOR", "NOPE", "")), "Invalid fields list NOPE");
    assert.equal(await failure(readByQuery("VENDOR", "*", "", 1001)), "Query Failed");
  });

  test("does not know rownum outside custom objects", async () => {
    await using desk = await openDesk();
    assert.equal((await desk.send(call("x", readByQuery("VENDOR", "*", "rownum = 1")))).status, 501);
  });
});

// Checklist 8 (Intacct developer docs, Queries, readMore).
describe("readMore", () => {
  async function firstPage(desk: Desk, pageSize = 8): Promise<{ id: string; seen: string[] }> {
    const result = await desk.result(readByQuery("VENDOR", "RECORDNO", "", pageSize));
    return {
      id: dataAttributes(result)["resultId"] ?? "",
      seen: records(result).map((row) => row["RECORDNO"] ?? ""),
    };
  }

  test("goes on under the same id until nothing remains", async () => {
    await using desk = await openDesk();
    const { id, seen } = await firstPage(desk);
    const second = await desk.result(readMore(id));
    assert.equal(textOf(second, "function"), "readMore");
    assert.equal(dataAttributes(second)["resultId"], id);
    const third = await desk.result(readMore(id));
    assert.deepEqual(dataAttributes(third), {
      listtype: "vendor",
      count: "4",
      totalcount: "20",
      numremaining: "0",
      resultId: "",
    });
    for (const page of [second, third]) seen.push(...records(page).map((row) => row["RECORDNO"] ?? ""));
    assert.deepEqual(new Set(seen), new Set(desk.sim.vendors().map((row) => row.RECORDNO)));
    assert.equal(seen.length, 20);
    assert.equal(textOf(await desk.result(readMore(id)), "status"), "failure", "the result is used up");
  });

  test("fails for an unknown id", async () => {
    await using desk = await openDesk();
    assert.equal(
      textOf(await desk.result(readMore("7765623332WU1hh8CoA4QAAHxI9i8AAAAA5")), "status"),
      "failure",
    );
  });

  test("fails for another session's id", async () => {
    await using desk = await openDesk();
    const { id } = await firstPage(desk);
    const other = await signIn(desk.sim);
    const reply = await post(
      other.endpoint,
      envelope(`<sessionid>${other.sessionId}</sessionid>`, call("m", readMore(id))),
    );
    assert.equal(textOf(onlyResult(reply), "status"), "failure");
  });

  test("fails when the result has aged out", async () => {
    await using desk = await openDesk({ settings: { resultIdMs: 60_000 } });
    const { id } = await firstPage(desk);
    desk.clock.advance(60_000);
    assert.equal(textOf(await desk.result(readMore(id)), "status"), "failure");
  });

  test("by object goes on with the newest result of that object", async () => {
    await using desk = await openDesk();
    await firstPage(desk, 3);
    await firstPage(desk, 19);
    const more = await desk.result("<readMore><object>VENDOR</object></readMore>");
    assert.equal(dataAttributes(more)["count"], "1");
  });

  for (const resultSet of ["frozen", "live"] as const)
    test(`with a ${resultSet} result ${resultSet === "live" ? "sees" : "does not see"} what was added meanwhile`, async () => {
      await using desk = await openDesk({ settings: { resultSet } });
      const { id } = await firstPage(desk);
      desk.sim.change.addVendor({ VENDORID: "V-NEW" });
      const more = await desk.result(readMore(id));
      assert.equal(dataAttributes(more)["totalcount"], resultSet === "live" ? "21" : "20");
    });
});
