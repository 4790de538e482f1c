import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bindingOf, decodeCursor, encodeCursor, nextScan } from "../../middleware/src/engine/cursor.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";

const binding = bindingOf("acme-intacct", "invoice", "intacct|acmeco");
const instant = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());
const position = fc.record(
  {
    from: fc.option(instant),
    after: fc.option(fc.string({ maxLength: 200, unit: "binary" })),
    highWater: fc.oneof(fc.constant(""), instant),
  },
  { noNullPrototype: true },
);

function isInvalidRequest(error: unknown): boolean {
  return error instanceof RelayProblem && error.code === "invalid_request";
}

test("a cursor carries any position there and back, in ASCII that fits its column", () => {
  fc.assert(
    fc.property(position, (value) => {
      const cursor = encodeCursor(value, binding);
      assert.match(cursor, /^[\x21-\x7e]{1,3900}$/);
      assert.deepEqual(decodeCursor(cursor, binding), value);
    }),
  );
});

test("a cursor of another connection, entity or company is refused", () => {
  const cursor = encodeCursor({ from: null, after: null, highWater: "" }, binding);
  for (const other of [
    bindingOf("acme-x3", "invoice", "intacct|acmeco"),
    bindingOf("acme-intacct", "supplier", "intacct|acmeco"),
    bindingOf("acme-intacct", "invoice", "intacct|other"),
  ]) {
    assert.throws(() => decodeCursor(cursor, other), isInvalidRequest);
  }
});

test("damaged text is refused, never taken for a beginning", () => {
  fc.assert(
    fc.property(fc.string(), (text) => assert.throws(() => decodeCursor(text, binding), isInvalidRequest)),
  );
});

test("the next scan starts the overlap before the high-water mark, or at the beginning when there is none", () => {
  assert.deepEqual(nextScan("2026-03-02T09:00:00.000Z", 7_200_000).from, "2026-03-02T07:00:00.000Z");
  assert.deepEqual(nextScan("", 7_200_000).from, null);
});
