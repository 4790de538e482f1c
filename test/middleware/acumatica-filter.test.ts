/** Literals and filters: whatever a key holds, the filter finds that record, and no other text gets out of its quotes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  allOf,
  anyOf,
  containsText,
  instantLiteral,
  textLiteral,
} from "../../middleware/src/erp/acumatica/filter.ts";
import { queryText } from "../../middleware/src/erp/acumatica/request.ts";
import { date, flag, instant, type Row, text } from "../../middleware/src/erp/acumatica/value.ts";
import { parseFilter } from "../sim/acumatica/filter.ts";

const record = (values: Record<string, string | number>) => ({ id: "1", note: "", values, parts: {} });
/** A filter as it arrives after its way through an address. */
const sent = (filter: string): string =>
  new URL(`http://erp.example/?${queryText({ $filter: filter })}`).searchParams.get("$filter") ?? "";

test("any text as a literal is read back as itself, in both contracts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(4, 5), (key, contract) => {
      fc.pre(key !== "" && key.toUpperCase() === key.normalize().toUpperCase() && key.isWellFormed());
      const filter = parseFilter(sent(`VendorID eq ${textLiteral(key)}`), "Vendor", contract as 4 | 5);
      assert.ok(filter.matches(record({ VendorID: key })));
      assert.ok(!filter.matches(record({ VendorID: `${key}x` })));
      assert.ok(
        parseFilter(
          sent(containsText("VendorID", key, contract as 4 | 5)),
          "Vendor",
          contract as 4 | 5,
        ).matches(record({ VendorID: `a${key}b` })),
      );
    }),
  );
});

test("no text adds a condition to the filter", () => {
  for (const key of ["x' or VendorID ne '", "'", "''", "') or (VendorID ne 'y"]) {
    const filter = parseFilter(sent(`VendorID eq ${textLiteral(key)}`), "Vendor", 4);
    assert.ok(!filter.matches(record({ VendorID: "innocent" })), key);
  }
});

test("any instant arrives as the same instant", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      fc.constantFrom(4, 5),
      (time, contract) => {
        const literal = instantLiteral(time.toISOString(), contract as 4 | 5);
        const at = (operator: string) =>
          parseFilter(sent(`LastModifiedDateTime ${operator} ${literal}`), "Vendor", contract as 4 | 5);
        const rec = record({ LastModifiedDateTime: time.getTime() });
        assert.ok(at("eq").matches(rec) && at("ge").matches(rec) && !at("gt").matches(rec));
      },
    ),
  );
});

test("conditions that are empty are left out", () => {
  assert.equal(allOf("", "a eq 1", ""), "a eq 1");
  assert.equal(allOf("", ""), "");
  assert.equal(anyOf([]), "");
  assert.equal(anyOf(["a eq 1"]), "a eq 1");
  assert.equal(anyOf(["a eq 1", "b eq 2"]), "(a eq 1 or b eq 2)");
  assert.equal(queryText({ $filter: "", $top: "5" }), "$top=5");
});

const row: Row = {
  empty: {},
  cleared: { value: null },
  padded: { value: "TES2323T  " },
  number: { value: "1296.0000" },
  yes: { value: true },
  choice: { value: { id: "N", description: "Open" } },
  day: { value: "2020-02-05T00:00:00+00:00" },
  time: { value: "2020-03-20T17:41:27.34-04:00" },
  bare: { value: "2020-03-20T17:41:27.34" },
  list: { value: ["x"] },
};

test("value objects: {} and null are empty, codes come without their padding, drop-downs by their label", () => {
  const found = ["empty", "cleared", "absent", "padded", "number", "choice"].map((name) => text(row, name));
  assert.deepEqual(found, ["", "", "", "TES2323T", "1296.0000", "Open"]);
  assert.deepEqual([flag(row, "empty"), flag(row, "yes")], ["false", "true"]);
  assert.deepEqual([date(row, "empty"), date(row, "day")], ["", "2020-02-05"]);
  assert.deepEqual([instant(row, "empty"), instant(row, "time")], ["", "2020-03-20T21:41:27.340Z"]);
});

test("what is of another type than the definition says is an error that names the field", () => {
  assert.throws(() => text(row, "yes"), /^Error: yes: true is no text/);
  assert.throws(() => text(row, "list"), /^Error: list: /);
  assert.throws(() => flag(row, "number"), /^Error: number: "1296.0000" is neither true nor false/);
  assert.throws(() => date(row, "padded"), /^Error: padded: "TES2323T" is no date/);
  assert.throws(() => instant(row, "bare"), /^Error: bare: .* is no time with an offset/);
});
