import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  beginning,
  bindingOf,
  decodeCursor,
  encodeCursor,
  nextScan,
  type Position,
} from "../../middleware/src/engine/cursor.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const binding = bindingOf("acme-intacct", "invoice", "intacct|acmeco");
const instant = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());
const moment = fc.nat({ max: 4_000_000_000_000 });
const position: fc.Arbitrary<Position> = fc.record(
  {
    from: fc.option(instant),
    after: fc.option(fc.string({ maxLength: 200, unit: "binary" })),
    floor: fc.option(instant),
    highWater: fc.oneof(fc.constant(""), instant),
    heldAt: moment,
    startedAt: moment,
    seen: fc.record(
      {
        entries: fc
          .uint8Array({ maxLength: 4000 })
          .map((bytes) => Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 8)))),
        carried: fc.nat({ max: 50 }),
        freshAt: moment,
      },
      { noNullPrototype: true },
    ),
    swept: fc.oneof(fc.constant(""), fc.stringMatching(/^[0-9a-f]{32}$/)),
  },
  { noNullPrototype: true },
);

function isInvalidRequest(error: unknown): boolean {
  return error instanceof RelayProblem && error.code === "invalid_request";
}

test("a cursor carries any position there and back, but for the oldest versions seen that do not fit", () => {
  fc.assert(
    fc.property(position, (value) => {
      const cursor = encodeCursor(value, binding);
      assert.match(cursor, /^[\x21-\x7e]+$/);
      assert.ok(cursor.length <= 3900);
      const { seen, ...rest } = decodeCursor(cursor, binding);
      const { seen: given, ...expected } = value;
      assert.deepEqual(rest, expected);
      assert.equal(seen.freshAt, given.freshAt);
      const left = (given.entries.length - seen.entries.length) / 8;
      assert.equal(seen.carried, Math.max(0, given.carried - left));
      assert.equal(seen.entries.length % 8, 0);
      assert.deepEqual(seen.entries, given.entries.subarray(given.entries.length - seen.entries.length));
      if (given.entries.length <= 1500) assert.equal(seen.entries.length, given.entries.length);
    }),
  );
});

test("a cursor of another connection, entity or company is refused", () => {
  const cursor = encodeCursor(beginning(undefined), binding);
  for (const other of [
    bindingOf("acme-x3", "invoice", "intacct|acmeco"),
    bindingOf("acme-intacct", "supplier", "intacct|acmeco"),
    bindingOf("acme-intacct", "invoice", "intacct|other"),
  ]) {
    assert.throws(() => decodeCursor(cursor, other), isInvalidRequest);
  }
});

test("damaged text is refused, never taken for a beginning", () => {
  const cursor = encodeCursor(beginning("2026-01-01T00:00:00Z"), binding);
  fc.assert(
    fc.property(fc.string(), (text) => assert.throws(() => decodeCursor(text, binding), isInvalidRequest)),
  );
  for (const length of [0, 1, 10, cursor.length - 1])
    assert.throws(() => decodeCursor(cursor.slice(0, length), binding), isInvalidRequest);
});

test("a cursor that would smuggle a condition into the register's query is refused", () => {
  const cursor = encodeCursor({ ...beginning(undefined), swept: "x^ORsys_id!=y" }, binding);
  assert.throws(() => decodeCursor(cursor, binding), isInvalidRequest);
});

const ended: Position = { ...beginning(undefined), after: "mark", highWater: "2026-03-02T09:00:00.000Z" };
const reached = Date.parse("2026-03-02T09:01:00Z");

test("the next scan starts the overlap before the high-water mark", () => {
  const next = nextScan({ ...ended, heldAt: reached, startedAt: reached }, 2 * HOUR, 5 * MINUTE);
  assert.equal(next.from, "2026-03-02T07:00:00.000Z");
  assert.equal(next.after, null);
});

test("after a scan that took long, the next one reaches back as far again: what changed behind it meanwhile", () => {
  const long = { ...ended, startedAt: reached - 10 * HOUR, heldAt: reached };
  assert.equal(nextScan(long, 2 * HOUR, 5 * MINUTE).from, "2026-03-01T21:00:00.000Z");
});

test("once a whole scan has found nothing new after all doubt is over, the next one leaves the overlap out", () => {
  const quiet = { ...ended, heldAt: reached, startedAt: reached + 4 * HOUR };
  assert.equal(nextScan(quiet, 2 * HOUR, 5 * MINUTE).from, "2026-03-02T09:05:00.000Z");
  const doubtful = { ...quiet, startedAt: reached + 4 * HOUR - 1 };
  assert.equal(nextScan(doubtful, 2 * HOUR, 5 * MINUTE).from, "2026-03-02T07:00:00.000Z");
});

test("no scan goes below the bound that the first pull was given, nor forgets it while nothing has come", () => {
  const floor = "2026-03-02T08:30:00.000Z";
  assert.equal(nextScan({ ...ended, floor, heldAt: reached }, 2 * HOUR, MINUTE).from, floor);
  assert.equal(nextScan(beginning(floor), 2 * HOUR, MINUTE).from, floor);
  assert.equal(nextScan(beginning(undefined), 2 * HOUR, MINUTE).from, null);
});
