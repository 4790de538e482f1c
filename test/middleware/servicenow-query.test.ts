/** Encoded queries: a value stands for itself or is refused. Read back here by the platform's own grammar. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  allOf,
  is,
  isAfter,
  isIn,
  isPresent,
  isQueryable,
  listsOf,
  oldestFirst,
  queryablePart,
  startsWith,
} from "../../middleware/src/servicenow/query.ts";

/** Texts rich in what has a meaning in a query. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "^",
          "^OR",
          "^NQ",
          "^EQ",
          ",",
          "@",
          "=",
          "IN",
          "javascript:",
          "JavaScript:gs.now()",
          "\n",
          " ",
        ),
        fc.string({ maxLength: 4 }),
      ),
    )
    .map((parts) => parts.join("")),
);
const safe = text.filter(isQueryable);

/** As the platform splits it: terms at carets, items at commas. Undefined where a value would be run. */
function readBack(query: string): { field: string; operator: string; values: string[] }[] {
  return query.split("^").map((term) => {
    const [, field = "", operator = "", rest = ""] =
      /^([a-z_]+)(ISNOTEMPTY|IN|=|>|)([\s\S]*)$/.exec(term.replace(/^ORDERBY/, "")) ?? [];
    return { field, operator, values: operator === "IN" ? rest.split(",") : [rest] };
  });
}

test("what is taken comes out as exactly the terms that were meant", () => {
  fc.assert(
    fc.property(safe, safe, fc.array(safe, { minLength: 1, maxLength: 5 }), (connection, last, ids) => {
      const query = allOf(
        is("connection", connection),
        isIn("external_id", ids),
        isAfter("sys_id", last),
        isPresent("relay_error"),
        oldestFirst("sys_id"),
      );
      assert.deepEqual(readBack(query), [
        { field: "connection", operator: "=", values: [connection] },
        { field: "external_id", operator: "IN", values: ids },
        { field: "sys_id", operator: ">", values: [last] },
        { field: "relay_error", operator: "ISNOTEMPTY", values: [""] },
        { field: "sys_id", operator: "", values: [""] },
      ]);
    }),
  );
});

test("a value that would end its term or item, be run, be trimmed or mean nothing is refused by every term", () => {
  const unsafe = text.filter((value) => !isQueryable(value));
  fc.assert(
    fc.property(unsafe, safe, (value, other) => {
      for (const term of [is, isAfter]) assert.throws(() => term("external_id", value), /cannot stand/);
      assert.throws(() => isIn("external_id", [other, value]), /cannot stand/);
    }),
  );
  for (const value of [
    "",
    "a^b",
    "a,b",
    "a@b",
    "javascript:gs.getUserID()",
    " a",
    "a ",
    "a\u0000",
    "a\nb",
    "\ud800",
  ])
    assert.equal(isQueryable(value), false, JSON.stringify(value));
  for (const value of ["V-100", "BATCH~12", "Größe & Co", "50%", "O'Neil", "a=b", "x".repeat(120)])
    assert.equal(isQueryable(value), true, value);
});

test("lists hold every value once, in order, and fit an address", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 120, unit: "grapheme" }), { maxLength: 500 }),
      (values) => {
        const lists = [...listsOf(values)];
        assert.deepEqual(lists.flat(), values);
        for (const list of lists) {
          assert.ok(list.length > 0 && list.length <= 200);
          assert.ok(list.length === 1 || encodeURIComponent(list.join(",")).length <= 4000);
        }
      },
    ),
  );
});

test("of a value that cannot stand in a query its beginning can, as far as it is plain", () => {
  for (const [value, part] of [
    ["INV 12,5", "INV 12"],
    ["INV^12", "INV"],
    ["ap@acme.example", "ap"],
    ["Caf\u00e9 ,1", "Caf\u00e9"],
    ["INV-1", "INV-1"],
    [",12", ""],
    [" 12,", ""],
    ["javascript:gs.now(),", ""],
  ] as const)
    assert.equal(queryablePart(value), part);
  fc.assert(
    fc.property(text, (value) => {
      const part = queryablePart(value);
      assert.ok(value.startsWith(part) && (part === "" || isQueryable(part)));
      if (isQueryable(value)) assert.equal(part, value);
      if (part !== "") assert.equal(startsWith("number", part), `numberSTARTSWITH${part}`);
    }),
  );
});
