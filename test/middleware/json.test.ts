/** Numbers keep every digit on their way in and out. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { jsonNumber, parseJson } from "../../middleware/src/erp/json.ts";

test("amounts and ids are read digit for digit, wherever they stand", () => {
  assert.deepEqual(parseJson('{"a":[1.10,-0.00],"id":9007199254740993,"t":"1","n":null,"b":true,"e":1E3}'), {
    a: ["1.10", "-0.00"],
    id: "9007199254740993",
    t: "1",
    n: null,
    b: true,
    e: "1E3",
  });
});

test("a decimal goes out as a number, digit for digit", () => {
  assert.equal(
    JSON.stringify({ amount: jsonNumber("12345678901234567.10") }),
    '{"amount":12345678901234567.10}',
  );
});

test("what is no number cannot be smuggled out as one", () => {
  for (const text of ["", "1,2", "true", '"1"', "[1]", "{}", " 1", "1 ", "01", "+1", "NaN", "1}"])
    assert.throws(() => jsonNumber(text), SyntaxError, text);
});

test("any decimal comes back as it went", () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 999_999 }))
    .map(([whole, fraction]) => `${whole}.${fraction}`);
  fc.assert(
    fc.property(decimal, (text) => {
      assert.deepEqual(parseJson(JSON.stringify({ amount: jsonNumber(text) })), { amount: text });
    }),
  );
});
