import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TestClock } from "../kit/clock.ts";
import { startIntacct } from "./index.ts";
import { openDesk } from "./test-client.ts";

describe("the company", () => {
  test("has the default size", async () => {
    const sim = await startIntacct({ clock: new TestClock() });
    const sizes = [sim.vendors(), sim.bills(), sim.accounts(), sim.departments(), sim.locations()].map(
      (rows) => rows.length,
    );
    assert.deepEqual(sizes, [300, 2000, 120, 40, 12]);
    await sim.close();
  });

  test("is the same for the same seed and another for another", async () => {
    await using one = await openDesk({ seed: 7 });
    await using two = await openDesk({ seed: 7 });
    await using other = await openDesk({ seed: 8 });
    assert.deepEqual(one.sim.bills(), two.sim.bills());
    assert.deepEqual(one.sim.vendors(), two.sim.vendors());
    assert.notDeepEqual(one.sim.bills(), other.sim.bills());
  });

  test("has what real companies have", async () => {
    await using desk = await openDesk({ vendors: 300, bills: 2000, accounts: 120, departments: 40 });
    const bills = desk.sim.bills();
    const lines = bills.flatMap((bill) => bill.APBILLITEMS);
    const some = <Item>(what: string, items: readonly Item[], has: (item: Item) => boolean) =>
      assert.ok(items.some(has), what);
    for (const state of ["Draft", "Submitted", "Posted", "Paid", "Partially Paid", "Declined", "Reversed"])
      some(state, bills, (bill) => bill.STATE === state);
    for (const currency of ["USD", "EUR", "GBP", "CAD"])
      some(currency, bills, (bill) => bill.CURRENCY === currency);
    for (const entity of ["", "E100", "E200", "E300"])
      some(entity, bills, (bill) => bill.MEGAENTITYID === entity);
    some("on hold", bills, (bill) => bill.ONHOLD === "true");
    some("from Purchasing", bills, (bill) => bill.MODULEKEY === "9.PO");
    some("a draft without number", bills, (bill) => bill.STATE === "Draft" && bill.RECORDID === "");
    some("a number with leading zeros", bills, (bill) => bill.RECORDID.startsWith("0000"));
    some("a credit", bills, (bill) => bill.TRX_TOTALENTERED.startsWith("-"));
    some(
      "a negative line in a positive bill",
      bills,
      (bill) =>
        !bill.TRX_TOTALENTERED.startsWith("-") &&
        bill.APBILLITEMS.some((line) => line.TRX_AMOUNT.startsWith("-")),
    );
    some("400 lines", bills, (bill) => bill.APBILLITEMS.length === 400);
    for (const name of ["CLASSID", "PROJECTID", "GLDIMREGION"] as const)
      some(name, lines, (line) => line[name] !== "");
    some("tax entries", lines, (line) => line.TAXENTRIES.length > 0);
    for (const sign of ["'", "&", "<", "]]>", "é", "ü", "上", "🚚", "ش"])
      some(sign, desk.sim.vendors(), (vendor) => vendor.NAME.includes(sign));
  });

  test("has totals that are the sum of the lines, and numbers that are unique", async () => {
    await using desk = await openDesk({ bills: 500 });
    const cents = (text: string) => Math.round(Number(text) * 100);
    for (const bill of desk.sim.bills()) {
      const sum = bill.APBILLITEMS.reduce((total, line) => total + cents(line.TRX_AMOUNT), 0);
      assert.equal(cents(bill.TRX_TOTALENTERED), sum);
      assert.equal(cents(bill.TRX_TOTALPAID) + cents(bill.TRX_TOTALDUE), sum);
      assert.deepEqual(
        bill.APBILLITEMS.map((line) => line.LINE_NO),
        bill.APBILLITEMS.map((_, index) => String(index + 1)),
      );
    }
    const numbers = desk.sim.bills().flatMap((bill) => bill.APBILLITEMS.map((line) => line.RECORDNO));
    assert.equal(new Set(numbers).size, numbers.length);
  });

  test("names only active vendors, accounts, departments and locations on its bills", async () => {
    await using desk = await openDesk({ vendors: 200, bills: 300, accounts: 120, departments: 40 });
    const active = (rows: readonly { STATUS: string }[], key: string) =>
      new Set(
        rows
          .filter((row) => row.STATUS === "active")
          .map((row) => (row as unknown as Record<string, string>)[key]),
      );
    const { sim } = desk;
    const [vendors, accounts, departments, locations] = [
      active(sim.vendors(), "VENDORID"),
      active(sim.accounts(), "ACCOUNTNO"),
      active(sim.departments(), "DEPARTMENTID").add(""),
      active(sim.locations(), "LOCATIONID"),
    ];
    for (const bill of sim.bills()) {
      assert.ok(vendors.has(bill.VENDORID));
      for (const line of bill.APBILLITEMS)
        assert.ok(
          accounts.has(line.ACCOUNTNO) &&
            departments.has(line.DEPARTMENTID) &&
            locations.has(line.LOCATIONID),
        );
    }
  });

  test("gives snapshots that later changes do not touch", async () => {
    await using desk = await openDesk();
    const before = desk.sim.bill("1001");
    const copy = structuredClone(before);
    desk.sim.change.bill("1001", { DESCRIPTION: "other", APBILLITEMS: [{ TRX_AMOUNT: "1" }] });
    assert.deepEqual(before, copy);
    assert.equal(desk.sim.bill("1001")?.TRX_TOTALENTERED, "1");
  });

  test("does not know bills that do not exist", async () => {
    await using desk = await openDesk();
    assert.throws(() => desk.sim.change.bill("999999", {}), /no bill 999999/);
    assert.throws(() => desk.sim.change.vendor("NO", {}), /no vendor NO/);
  });
});
