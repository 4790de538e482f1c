import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  compareXml,
  type Desk,
  filterXml,
  firstError,
  openDesk,
  orderXml,
  queryXml,
  records,
  SHOW_PRIVATE,
} from "./test-client.ts";

const ORDER = orderXml("WHENMODIFIED", "RECORDNO");
const PAGE = "<pagesize>2000</pagesize>";

async function billsSince(desk: Desk, since: string): Promise<string[]> {
  const filter = filterXml(compareXml("greaterthanorequalto", "WHENMODIFIED", since));
  const result = await desk.result(queryXml("APBILL", ["RECORDNO"], filter + ORDER + SHOW_PRIVATE + PAGE));
  return records(result).map((row) => row["RECORDNO"] ?? "");
}

async function bill(desk: Desk, recordNo: string, ...fields: string[]): Promise<Record<string, string>> {
  const filter = filterXml(compareXml("equalto", "RECORDNO", recordNo));
  const [row] = records(await desk.result(queryXml("APBILL", fields, filter + SHOW_PRIVATE)));
  assert.ok(row);
  return row;
}

// Checklist 9; craibuc/PsIntacct, Find-Object.Response.xml: WHENMODIFIED 15:50:21 next to AUWHENCREATED 22:50:21.
describe("the time zone", () => {
  test("moves WHENMODIFIED and not AUWHENCREATED", async () => {
    await using desk = await openDesk({ settings: { timeZoneOffset: "-07:00" } });
    desk.sim.change.bill("1001", { AUWHENCREATED: "2026-03-02T02:00:00Z" });
    assert.deepEqual(await bill(desk, "1001", "WHENMODIFIED", "AUWHENCREATED", "WHENCREATED"), {
      WHENMODIFIED: "03/02/2026 02:00:00",
      AUWHENCREATED: "03/02/2026 02:00:00",
      // A business date has no zone.
      WHENCREATED: (await bill(desk, "1001", "WHENCREATED"))["WHENCREATED"] ?? "",
    });
  });

  test("holds for filters as for replies, or is UTC there, by setting: not verified", async () => {
    await using desk = await openDesk({ settings: { timeZoneOffset: "-07:00" } });
    desk.sim.change.bill("1001", {});
    assert.deepEqual(await billsSince(desk, "03/02/2026 02:00:00"), ["1001"]);
    assert.deepEqual(await billsSince(desk, "03/02/2026 02:00:01"), []);
    desk.sim.settings.filterTimeZoneOffset = "+00:00";
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:00"), ["1001"]);
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:01"), []);
  });

  test("may shift a time into another day", async () => {
    await using desk = await openDesk({ settings: { timeZoneOffset: "+09:30", sessionIdleMs: 86_400_000 } });
    desk.clock.advance(6 * 3_600_000);
    desk.sim.change.bill("1001", {});
    assert.equal((await bill(desk, "1001", "WHENMODIFIED"))["WHENMODIFIED"], "03/03/2026 00:30:00");
  });
});

describe("awkward modification times of the company", () => {
  test("one in twelve bills shares one second (estuary/connectors, PR 2776)", async () => {
    await using desk = await openDesk({ bills: 240 });
    const times = Map.groupBy(desk.sim.bills(), (each) => each.WHENMODIFIED);
    assert.equal(Math.max(...[...times.values()].map((group) => group.length)), 20);
  });

  test("some have none and are found by isnull only (estuary/connectors, PR 4465)", async () => {
    await using desk = await openDesk({ bills: 240 });
    const without = desk.sim
      .bills()
      .filter((each) => each.WHENMODIFIED === "")
      .map((each) => each.RECORDNO);
    assert.equal(without.length, 1);
    const since = await billsSince(desk, "01/01/1990 00:00:00");
    assert.equal(since.length, 239);
    const filter = filterXml(compareXml("isnull", "WHENMODIFIED"));
    const found = records(await desk.result(queryXml("APBILL", ["RECORDNO"], filter + SHOW_PRIVATE)));
    assert.deepEqual(
      found.map((row) => row["RECORDNO"]),
      without,
    );
  });

  test("a change may leave it as it was (intacct/intacct-sdk-net, issue 223)", async () => {
    await using desk = await openDesk();
    const before = desk.sim.bill("1001");
    desk.clock.advance(60_000);
    desk.sim.change.bill("1001", { DESCRIPTION: "quiet" }, { bump: false });
    assert.deepEqual(desk.sim.bill("1001"), { ...before, DESCRIPTION: "quiet" });
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:00"), []);
  });
});

// estuary/connectors: a two-minute lag at the head, because the API is eventually consistent.
describe("commit lag", () => {
  test("hides a change from queries until it is over, not from reads by key", async () => {
    await using desk = await openDesk({ settings: { commitLagMs: 120_000 } });
    const before = desk.sim.bill("1001");
    desk.sim.change.bill("1001", { DESCRIPTION: "late" });
    const added = desk.sim.change.addBill();
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:00"), []);
    assert.equal((await bill(desk, "1001", "DESCRIPTION"))["DESCRIPTION"], before?.DESCRIPTION);
    const read = await desk.result(
      "<read><object>APBILL</object><keys>1001</keys><fields>DESCRIPTION</fields></read>",
    );
    assert.deepEqual(records(read), [{ DESCRIPTION: "late" }]);
    desk.clock.advance(120_000);
    // Late, and with the time of the change, not of its appearance.
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:00"), ["1001", added]);
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:01"), []);
  });

  test("lets a rolled-back change never appear", async () => {
    await using desk = await openDesk({ settings: { commitLagMs: 1000 } });
    const department = (id: string) =>
      `<create><DEPARTMENT><DEPARTMENTID>${id}</DEPARTMENTID><TITLE>x</TITLE></DEPARTMENT></create>`;
    await desk.send(
      `<function controlid="a">${department("D1")}</function><function controlid="b">${department("D300")}</function>`,
      { transaction: true },
    );
    desk.clock.advance(5000);
    const filter = filterXml(compareXml("equalto", "DEPARTMENTID", "D1"));
    assert.deepEqual(records(await desk.result(queryXml("DEPARTMENT", ["RECORDNO"], filter))), []);
    assert.equal(desk.sim.departments().length, 12);
  });
});

// estuary/connectors and hotgluexyz/tap-intacct: OBJECTTYPE in lower case, OBJECTKEY with or without suffix.
describe("deletions", () => {
  const audit = (filter: string) =>
    queryXml("AUDITHISTORY", ["OBJECTTYPE", "OBJECTKEY", "ACCESSMODE", "ACCESSTIME"], filterXml(filter));
  const deleted = `<and>${compareXml("equalto", "OBJECTTYPE", "apbill")}${compareXml("equalto", "ACCESSMODE", "D")}</and>`;

  test("show in the audit history and nowhere else", async () => {
    await using desk = await openDesk();
    desk.sim.change.removeBill("1003");
    assert.equal(desk.sim.bill("1003"), undefined);
    assert.deepEqual(records(await desk.result(audit(deleted))), [
      { OBJECTTYPE: "apbill", OBJECTKEY: "1003", ACCESSMODE: "D", ACCESSTIME: "03/02/2026 09:00:00" },
    ]);
    const words =
      "<readByQuery><object>AUDITHISTORY</object><fields>OBJECTKEY</fields><query>ACCESSMODE = 'Delete'</query></readByQuery>";
    assert.deepEqual(records(await desk.result(words)), [{ OBJECTKEY: "1003" }]);
  });

  test("by the API show, too, and paid bills are not deleted", async () => {
    await using desk = await openDesk({ bills: 60 });
    const [paid, open] = ["Paid", "Posted"].map(
      (state) => desk.sim.bills().find((each) => each.STATE === state)?.RECORDNO ?? "",
    );
    const remove = (key: string | undefined) =>
      desk.result(`<delete><object>APBILL</object><keys>${key}</keys></delete>`);
    assert.match(firstError(await remove(paid))["description2"] ?? "", /paid/);
    assert.deepEqual(records(await remove(open)), []);
    assert.deepEqual(
      records(await desk.result(audit(deleted))).map((row) => row["OBJECTKEY"]),
      [open],
    );
  });

  test("may be keyed with the suffix --REC", async () => {
    await using desk = await openDesk({ settings: { auditKeySuffix: true } });
    desk.sim.change.removeBill("1003");
    assert.equal(records(await desk.result(audit(deleted)))[0]?.["OBJECTKEY"], "1003--REC");
  });

  test("are kept from a user without the right, with an empty errorno", async () => {
    await using desk = await openDesk({ settings: { auditHistoryAllowed: false } });
    const error = firstError(await desk.result(audit(deleted)));
    assert.equal(error["errorno"], "");
    assert.match(error["description2"] ?? "", /do not have permission to view audit history/i);
  });

  test("of a purchasing bill come with a new bill under another RECORDNO (Intacct developer docs, Bills)", async () => {
    await using desk = await openDesk();
    const before = desk.sim.bill("1003");
    const recordNo = desk.sim.change.recreateBill("1003", { MODULEKEY: "9.PO" });
    const after = desk.sim.bill(recordNo);
    assert.notEqual(recordNo, "1003");
    assert.equal(desk.sim.bill("1003"), undefined);
    assert.deepEqual(
      [after?.VENDORID, after?.RECORDID, after?.TRX_TOTALENTERED],
      [before?.VENDORID, before?.RECORDID, before?.TRX_TOTALENTERED],
    );
    assert.deepEqual(await billsSince(desk, "03/02/2026 09:00:00"), [recordNo]);
  });
});
