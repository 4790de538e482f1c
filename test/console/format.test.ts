import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { date, decimal } from "../sandbox/console/format.ts";

describe("amounts on the screen", () => {
  const cases: [amount: string, currency: string, shown: string][] = [
    ["1234.560000", "USD", "1,234.56"],
    ["-0.5", "EUR", "−0.50"],
    ["12000.000000", "JPY", "12,000"],
    ["0.1234", "USD", "0.1234"],
    ["90071992547409931.01", "USD", "90,071,992,547,409,931.01"],
    ["7", "points", "7.00"],
    ["n/a", "USD", "n/a"],
  ];
  for (const [amount, currency, shown] of cases)
    it(`shows ${amount} ${currency} as ${shown}`, () => assert.equal(decimal(amount, currency), shown));
});

describe("dates on the screen", () => {
  it("keeps a business date the same day in every time zone", () => {
    assert.equal(date("2026-01-01"), "1 Jan 2026");
  });

  it("passes on what is no date", () => {
    assert.equal(date("soon"), "soon");
    assert.equal(date(""), "–");
  });
});
