/** Sessions and tokens: shared, renewed early, never in a loop, and not readable in memory. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { serialize } from "node:v8";
import fc from "fast-check";
import NodeCache from "node-cache";
import { SessionCache } from "../../middleware/src/engine/session.ts";
import type { Credential } from "../../middleware/src/erp/adapter.ts";
import { TestClock } from "../sim/kit/clock.ts";

const MINUTE = 60_000;

/** An authority as ServiceNow documents it: while a token lives, whoever asks gets the same one again. */
class Authority {
  asked = 0;
  readonly #clock: TestClock;
  readonly #lifeMs: number;
  #issued = 0;
  #current: Credential | undefined;

  constructor(clock: TestClock, lifeMs: number) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  readonly signIn = async (): Promise<Credential> => {
    this.asked += 1;
    if (this.#current === undefined || this.#current.expiresAt <= this.#clock.now()) {
      this.#issued += 1;
      this.#current = { token: `token-${this.#issued}`, expiresAt: this.#clock.now() + this.#lifeMs };
    }
    return this.#current;
  };

  /** Whether the token that came out of the cache would be taken. */
  takes({ token }: Credential): boolean {
    return token === this.#current?.token && this.#clock.now() < this.#current.expiresAt;
  }
}

test("a session is used until five minutes before its end, then renewed", async () => {
  const clock = new TestClock();
  const cache = new SessionCache(clock);
  let asked = 0;
  const signIn = async () => ({ token: `s${++asked}`, expiresAt: clock.now() + 30 * MINUTE });
  await cache.get("a", signIn);
  clock.advance(25 * MINUTE - 1);
  assert.equal((await cache.get("a", signIn)).token, "s1");
  clock.advance(1);
  assert.equal((await cache.get("a", signIn)).token, "s2");
});

test("no session is used longer than fifty minutes, whatever it was granted", async () => {
  const clock = new TestClock();
  const cache = new SessionCache(clock);
  let asked = 0;
  const signIn = async () => ({ token: `s${++asked}`, expiresAt: clock.now() + 100 * 60 * MINUTE });
  await cache.get("a", signIn);
  clock.advance(50 * MINUTE);
  assert.equal((await cache.get("a", signIn)).token, "s2");
});

test("where renewing early brings the same token again, it is used to its end and asked for once more", async () => {
  const clock = new TestClock();
  const cache = new SessionCache(clock);
  const authority = new Authority(clock, 30 * MINUTE);
  for (let second = 0; second < 30 * 60; second += 1) {
    assert.ok(authority.takes(await cache.get("a", authority.signIn)), `second ${second}`);
    clock.advance(1000);
  }
  assert.equal(authority.asked, 2, "at the start, and once at five minutes before the end");
  assert.equal((await cache.get("a", authority.signIn)).token, "token-2");
});

test("however short tokens live, and however often they are wanted, signing in never becomes a loop", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 40 * 60 }),
      fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 200 }),
      async (lifeSeconds, pauses) => {
        const clock = new TestClock();
        const cache = new SessionCache(clock);
        const authority = new Authority(clock, lifeSeconds * 1000);
        const began = clock.now();
        for (const pause of pauses) {
          await cache.get("a", authority.signIn);
          clock.advance(pause);
        }
        assert.ok(authority.asked <= 1 + (clock.now() - began) / 10_000);
      },
    ),
  );
});

test("callers in flight share one sign-in, and one failure", async () => {
  const cache = new SessionCache(new TestClock());
  const answer = Promise.withResolvers<Credential>();
  let asked = 0;
  const signIn = () => {
    asked += 1;
    return answer.promise;
  };
  const waiting = [cache.get("a", signIn), cache.get("a", signIn), cache.get("a", signIn)];
  answer.reject(new Error("refused"));
  for (const outcome of await Promise.allSettled(waiting)) assert.equal(outcome.status, "rejected");
  assert.equal(asked, 1);
  const again = async () => ({ token: "s", expiresAt: Number.MAX_SAFE_INTEGER });
  assert.equal((await cache.get("a", again)).token, "s", "a failure is not kept");
});

test("a refused session is forgotten, but not the newer one that has taken its place", async () => {
  const clock = new TestClock();
  const cache = new SessionCache(clock);
  let asked = 0;
  const signIn = async () => ({ token: `s${++asked}`, expiresAt: clock.now() + 30 * MINUTE });
  const first = await cache.get("a", signIn);
  cache.drop("a", first);
  const second = await cache.get("a", signIn);
  assert.equal(second.token, "s2");
  cache.drop("a", first);
  assert.equal((await cache.get("a", signIn)).token, "s2");
});

test("accounts do not share, and everything of a session comes back as it was", async () => {
  const cache = new SessionCache(new TestClock("2026-03-02T09:00:00Z"));
  const expiresAt = Date.parse("2026-03-02T10:00:00Z");
  const one = { token: "ä ..@", url: "https://api.example/x", expiresAt };
  await cache.get("one", async () => one);
  await cache.get("two", async () => ({ token: "other", expiresAt }));
  assert.deepEqual(await cache.get("one", () => assert.fail("it is cached")), one);
});

test("what is kept holds no token that could be read", async () => {
  const token = "a-token-that-would-be-found";
  const kept: unknown[] = [];
  // Whatever the cache keeps goes through here.
  const set = NodeCache.prototype.set;
  NodeCache.prototype.set = function (this: NodeCache, key: string, value: unknown) {
    kept.push(value);
    return set.call(this, key, value);
  } as typeof set;
  try {
    const cache = new SessionCache(new TestClock());
    await cache.get("a", async () => ({ token, expiresAt: Number.MAX_SAFE_INTEGER }));
  } finally {
    NodeCache.prototype.set = set;
  }
  assert.equal(kept.length, 1);
  assert.ok(!serialize(kept).includes(token));
});
