/** Decimals, versions and request bodies: the app's pure helpers. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asciiJson } from "../../now-app/server/ascii.ts";
import { fitsColumn, plainDecimal } from "../../now-app/server/decimal.ts";
import { isOlder } from "../../now-app/server/version.ts";

test("a decimal has one spelling", () => {
  const spellings: [string, string][] = [
    ["5900.000000", "5900"],
    ["10.500000", "10.5"],
    ["-0.00", "0"],
    ["+007.10", "7.1"],
    ["-12.5", "-12.5"],
    [".5", "0.5"],
    ["100", "100"],
    ["0.000001", "0.000001"],
    ["", ""],
    ["abc", "abc"],
  ];
  for (const [given, plain] of spellings) assert.equal(plainDecimal(given), plain, given);
});

test("a decimal fits its column up to 15 digits and 6 places, trailing zeros aside", () => {
  for (const fits of ["", "0", "-999999999999999.999999", "1.1000000000"]) assert.ok(fitsColumn(fits), fits);
  for (const cut of ["1.1234567", "1234567890123456", "1e5", "1,000.00", "-"])
    assert.ok(!fitsColumn(cut), cut);
});

test("a request body is ASCII without dollar signs, and the same JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
      const json = asciiJson({ value, text, bait: `\${${text}}` });
      assert.match(json, /^[\x20-\x23\x25-\x7e]*$/);
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ value, text, bait: `\${${text}}` })));
    }),
  );
});

test("the version order is modified_at, then read_at", () => {
  const at = (modifiedAt: string, readAt: string) => ({ modifiedAt, readAt });
  const early = "2026-03-01T10:00:00Z";
  const late = "2026-03-01T10:00:00.250Z";
  assert.equal(isOlder(at(early, late), at(late, early)), true, "modified_at decides first");
  assert.equal(isOlder(at(late, early), at(early, late)), false);
  assert.equal(isOlder(at(early, early), at(early, late)), true, "equal: read_at decides");
  assert.equal(isOlder(at("", early), at(early, late)), true, "absent: read_at decides");
  assert.equal(isOlder(at("", late), at(early, early)), false);
  assert.equal(isOlder(at(early, late), at(early, late)), false, "the same version is not older");
  assert.equal(
    isOlder(at("2026-03-01T10:00:00.000Z", early), at(early, early)),
    false,
    "one instant, two spellings",
  );
  assert.equal(isOlder(at(early, early), at("", "")), false, "nothing held yet");
});
