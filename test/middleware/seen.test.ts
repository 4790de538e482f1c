/** Which versions need not be fetched again, and until when they must. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NOTHING_SEEN, Seen } from "../../middleware/src/engine/seen.ts";

const SETTLE = 5 * 60_000;
const AT = "2026-03-02T09:00:00.000Z";
const at = Date.parse(AT);

const seen = (state = NOTHING_SEEN, capacity = 320): Seen => new Seen("binding", state, SETTLE, capacity);

test("a version is final at once when the ERP had shown a later time by as much as may be in doubt", () => {
  const some = seen();
  some.add("V1", AT, at + SETTLE, at + SETTLE);
  assert.equal(some.isFinal("V1", AT), true);
  some.add("V2", AT, at + 10 * SETTLE, at + SETTLE - 1);
  assert.equal(some.isFinal("V2", AT), false, "our own clock alone says nothing about the ERP's");
});

test("a version near the head is final when it is met again after that long", () => {
  const some = seen();
  some.add("V1", AT, at, at);
  some.add("V1", AT, at + SETTLE - 1, at);
  assert.equal(some.isFinal("V1", AT), false);
  some.add("V1", AT, at + SETTLE, at);
  assert.equal(some.isFinal("V1", AT), true);
});

test("one that was first met later keeps the earlier ones waiting: there is one time for all", () => {
  const some = seen();
  some.add("V1", AT, at, at);
  some.add("V2", AT, at + 60_000, at);
  some.add("V1", AT, at + SETTLE, at);
  assert.equal(some.isFinal("V1", AT), false);
  some.add("V2", AT, at + 60_000 + SETTLE, at);
  assert.equal(some.isFinal("V2", AT), true);
});

test("another time of the same record, and another record of the same time, are other versions", () => {
  const some = seen();
  some.add("V1", AT, at + SETTLE, at + SETTLE);
  assert.equal(some.isFinal("V1", "2026-03-02T09:00:01.000Z"), false);
  assert.equal(some.isFinal("V2", AT), false);
  assert.equal(
    new Seen("other", some.state(), SETTLE, 320).isFinal("V1", AT),
    false,
    "nor is it another connection's",
  );
});

test("a record without modification time is never final", () => {
  const some = seen();
  some.add("V1", "", at, at + 10 * SETTLE);
  assert.equal(some.isFinal("V1", ""), false);
  assert.equal(some.state().entries.length, 0);
});

test("what is kept comes back, and beyond the capacity the oldest is forgotten, which only means to read it again", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.string({ maxLength: 5 }), final: fc.boolean() }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 20 }),
      (versions, capacity) => {
        const some = seen(NOTHING_SEEN, capacity);
        const kept = new Map<string, boolean>();
        for (const { id, final } of versions) {
          some.add(id, AT, at, final ? at + SETTLE : at);
          const was = kept.get(id) ?? false;
          kept.delete(id);
          kept.set(id, was || final);
          if (kept.size > capacity) kept.delete([...kept.keys()][0] ?? "");
        }
        const back = seen(some.state(), capacity);
        for (const { id } of versions) {
          assert.equal(some.isFinal(id, AT), kept.get(id) ?? false);
          assert.equal(back.isFinal(id, AT), kept.get(id) ?? false);
        }
        assert.deepEqual(back.state(), some.state());
        assert.ok(some.state().entries.length <= 8 * capacity);
      },
    ),
  );
});
