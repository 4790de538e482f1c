import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPolicy, retryAfterMs, retryDelay } from "../../middleware/src/engine/retry.ts";

const clock = { now: () => Date.parse("2026-03-02T09:00:00Z") };
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("a delay never exceeds the cap and never undercuts what was asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      random,
      fc.integer({ min: 0, max: 100_000 }),
      (attempt, value, asked) => {
        const delay = retryDelay(readPolicy, attempt, value, asked);
        assert.ok(delay >= asked);
        assert.ok(delay <= Math.max(readPolicy.capMs, asked));
      },
    ),
  );
});

test("the ceiling doubles with each attempt up to the cap", () => {
  const almostOne = 1 - Number.EPSILON;
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryDelay(readPolicy, attempt, almostOne)),
    [499, 999, 1999, 3999, 7999, 14999, 14999],
  );
});

test("Retry-After is read as seconds and as a date, and ignored when it is neither", () => {
  assert.equal(retryAfterMs("7", clock), 7000);
  assert.equal(retryAfterMs("Mon, 02 Mar 2026 09:00:30 GMT", clock), 30_000);
  assert.equal(retryAfterMs("Mon, 02 Mar 2026 08:00:00 GMT", clock), 0);
  assert.equal(retryAfterMs("soon", clock), undefined);
  assert.equal(retryAfterMs(undefined, clock), undefined);
});

test("each wait of a schedule is drawn from nothing up to its own ceiling, which doubles up to the cap", () => {
  fc.assert(
    fc.property(fc.array(random, { minLength: 8, maxLength: 8 }), (values) => {
      const delays = values.map((value, index) => retryDelay(readPolicy, index + 1, value));
      const ceilings = values.map((_, index) => Math.min(readPolicy.capMs, readPolicy.baseMs * 2 ** index));
      for (const [index, delay] of delays.entries()) {
        const value = values[index] ?? 0;
        assert.equal(delay, Math.floor(value * (ceilings[index] ?? 0)));
      }
    }),
  );
});
