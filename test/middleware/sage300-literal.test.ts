/** Literals of `$filter` and requests, against the simulator's own parser: nothing that a key holds changes what is asked. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Sage300Config } from "../../middleware/src/erp/sage300/config.ts";
import { feedCall } from "../../middleware/src/erp/sage300/feed.ts";
import {
  anyOf,
  dateLiteral,
  inGroups,
  MOST_KEYS,
  numberLiteral,
  textLiteral,
} from "../../middleware/src/erp/sage300/literal.ts";
import { parseFilter } from "../sim/sage300/query/filter.ts";

const properties = { Key: "string", Day: "date", Number: "decimal" } as const;
const parse = (filter: string) => parseFilter(filter, { properties }, { nodes: 100, unknownProperty: 400 });

/** Also what tries to get out of its quotes. */
const key = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "' or Key ne '",
    "O''Brien",
    "'",
    "''",
    "a' or 'a' eq 'a",
    "%27",
    "A1-103/0",
    "&$top=1",
    "+ #",
  ),
);

const config = { base_url: "https://erp.example/Sage300WebApi", company: "SAMLTD" } as Sage300Config;
const credential = { token: "", expiresAt: 0 };

/** The filter as the server reads it off the request's address. */
function received(filter: string): string {
  const signed = { ...config, username: "u", password: { reveal: () => "p" } } as unknown as Sage300Config;
  const { url } = feedCall(signed, { module: "AP", set: "APVendors", filter, skip: 0, top: 5 }).build(
    credential,
  );
  assert.ok(url.startsWith("https://erp.example/Sage300WebApi/v1.0/-/SAMLTD/AP/APVendors?$filter="));
  const { searchParams, hash } = new URL(url);
  assert.equal(hash, "");
  assert.deepEqual([...searchParams.keys()], ["$filter", "$top", "$count"]);
  return searchParams.get("$filter") ?? "";
}

test("a text literal finds the record with this key, and no other", () => {
  fc.assert(
    fc.property(key, key, (wanted, other) => {
      const finds = parse(received(`Key eq ${textLiteral(wanted)}`));
      assert.equal(finds({ Key: wanted.toWellFormed() }), true);
      assert.equal(finds({ Key: other.toWellFormed() }), other.toWellFormed() === wanted.toWellFormed());
    }),
  );
});

test("any of several keys is each of them, in groups that every server takes", () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 70 }), (keys) => {
      const literals = keys.map(textLiteral);
      const groups = inGroups("Key", literals);
      assert.deepEqual(groups.flat(), literals);
      for (const group of groups) {
        assert.ok(group.length <= MOST_KEYS);
        const filter = anyOf("Key", group);
        assert.ok(encodeURIComponent(filter).length <= 1500 || group.length === 1);
        const finds = parse(received(filter));
        for (const literal of literals)
          assert.equal(finds({ Key: literal.slice(1, -1).replaceAll("''", "'") }), group.includes(literal));
      }
    }),
  );
});

test("half a surrogate pair, which no address can carry, is no reason to fail", () => {
  assert.doesNotThrow(() => received(`Key eq ${textLiteral("\ud83d")}`));
});

test("a date is the day, unquoted, whatever the time; what is no date is refused", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString();
        const finds = parse(received(`Day ge ${dateLiteral(iso)}`));
        assert.equal(finds({ Day: iso.slice(0, 10) }), true);
        assert.equal(finds({ Day: new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10) }), false);
        assert.equal(dateLiteral(iso.slice(0, 10)), dateLiteral(iso));
      },
    ),
  );
  for (const wrong of ["", "yesterday", "2026-1-1", "01/02/2026"])
    assert.throws(() => dateLiteral(wrong), /is not a date/);
});

test("a number is a number and nothing else", () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      assert.equal(parse(received(`Number eq ${numberLiteral(number)}`))({ Number: number }), true);
    }),
  );
  assert.equal(numberLiteral("58"), "58");
  for (const wrong of ["1 or 1 eq 1", "1e5", "", "99.99m", "NaN"])
    assert.throws(() => numberLiteral(wrong), /is not a number/);
});
