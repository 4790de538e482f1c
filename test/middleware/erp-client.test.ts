/** Calls to an ERP: sign-in, repeats of reads, limits, budgets, the breaker, and when to give up. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Deadline, DeadlinePassed, Postponed } from "../../middleware/src/engine/deadline.ts";
import type { ErpClient } from "../../middleware/src/engine/erp-client.ts";
import type { ErpCall } from "../../middleware/src/erp/adapter.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";
import { plainErp } from "../support/plain-erp.ts";

const down = { status: 503 };
const LOGIN = "POST /login";

const read = (client: ErpClient, call: ErpCall<string>, deadline?: Deadline): Promise<string> =>
  client.handle({ calls: 0, deadline }).read(call);

async function problemOf(work: Promise<unknown>): Promise<RelayProblem> {
  const error: unknown = await work.then(
    () => assert.fail("it should not have come through"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RelayProblem, String(error));
  return error;
}

test("a rejected token is renewed once, and the call sent again; a second refusal is the end", async (t) => {
  const erp = await plainErp(t);
  erp.next({ status: 401 });
  assert.equal(await read(erp.client, erp.read), "fine");
  assert.deepEqual(erp.arrived, [LOGIN, "GET /read token-1", LOGIN, "GET /read token-2"]);
  erp.next({ status: 401 }, { status: 401 });
  assert.equal((await problemOf(read(erp.client, erp.read))).code, "erp_auth_failed");
  assert.equal(erp.arrived.length, 7, "one more sign-in, two more reads");
});

test("calls in flight whose token is refused share the one new sign-in", async (t) => {
  const erp = await plainErp(t);
  await read(erp.client, erp.read);
  erp.next({ status: 401 }, { status: 401 });
  await Promise.all([read(erp.client, erp.read), read(erp.client, erp.read)]);
  assert.equal(erp.arrived.filter((line) => line === LOGIN).length, 2);
});

test("a call that needs a part of the company gets a session of that part, kept apart from all others", async (t) => {
  const asked: (string | undefined)[] = [];
  const erp = await plainErp(t, {
    adapter: {
      account: (_config, scope = "top") => `plain ${scope}`,
      signIn: (_config, { scope }) => {
        asked.push(scope);
        return { token: `token-of-${scope ?? "top"}`, expiresAt: Number.MAX_SAFE_INTEGER };
      },
      signOut: (_config, { token }) => ({ ...erp.write, label: `sign out ${token}` }),
    },
  });
  const client = erp.again();
  const handle = client.handle({ calls: 0 });
  await handle.read(erp.read);
  await handle.read({ ...erp.read, scope: "E1" });
  await handle.read({ ...erp.read, scope: "E2" });
  await handle.read({ ...erp.read, scope: "E1" });
  await handle.read(erp.read);
  await client.write({ ...erp.write, scope: "E2" });
  const tokens = erp.arrived.map((line) => line.split(" ").at(-1));
  const order = ["top", "E1", "E2", "E1", "top", "E2"];
  assert.deepEqual(
    tokens,
    order.map((scope) => `token-of-${scope}`),
  );
  assert.deepEqual(asked, [undefined, "E1", "E2"]);
  await client.close();
  const ended = erp.arrived.slice(order.length).map((line) => line.split(" ").at(-1));
  assert.deepEqual(ended.sort(), ["token-of-E1", "token-of-E2", "token-of-top"]);
});

test("a read is repeated with growing pauses, five times in all, and every call is counted", async (t) => {
  const erp = await plainErp(t);
  erp.next(down, down, "cut", down, { status: 200, body: "at last" });
  const run = { calls: 0 };
  const began = erp.clock.now();
  assert.equal(await erp.client.handle(run).read(erp.read), "at last");
  // Half of 500, 1000, 2000 and 4000 ms: the dice are loaded.
  assert.equal(erp.clock.now() - began, 250 + 500 + 1000 + 2000);
  assert.equal(run.calls, 6, "the sign-in too");
  erp.next(down, down, down, down, down);
  assert.equal((await problemOf(read(erp.client, erp.read))).code, "erp_unavailable");
});

test("a write is sent once, whatever becomes of it", async (t) => {
  const erp = await plainErp(t);
  for (const reply of ["cut", down] as const) {
    erp.next(reply);
    assert.equal((await erp.client.write(erp.write)).kind, "unknown");
  }
  erp.next({ status: 429, headers: { "retry-after": "7" } });
  const throttled = await erp.client.write(erp.write);
  assert.deepEqual([throttled.kind, "afterMs" in throttled && throttled.afterMs], ["retry", 7000]);
  erp.next({ status: 422, body: "no" });
  assert.equal((await erp.client.write(erp.write)).kind, "reject");
  assert.equal(erp.arrived.filter((line) => line.startsWith("POST /write")).length, 4);
});

test("a write whose token is refused goes out once more, with a new one", async (t) => {
  const erp = await plainErp(t);
  erp.next({ status: 401 });
  assert.equal((await erp.client.write(erp.write)).kind, "ok");
  erp.next({ status: 401 }, { status: 401 });
  const refused = await erp.client.write(erp.write);
  assert.deepEqual([refused.kind, "code" in refused && refused.code], ["reject", "erp_auth_failed"]);
});

test("Retry-After is kept, as seconds and as a date", async (t) => {
  const erp = await plainErp(t);
  erp.next({ status: 429, headers: { "retry-after": "3" } });
  const began = erp.clock.now();
  await read(erp.client, erp.read);
  assert.equal(erp.clock.now() - began, 3000);
  const date = new Date(erp.clock.now() + 9000).toUTCString();
  erp.next({ status: 503, headers: { "retry-after": date } });
  const before = erp.clock.now();
  await read(erp.client, erp.read);
  assert.ok(erp.clock.now() - before >= 8000);
});

test("a Retry-After beyond the deadline postpones the work to that time, without waiting for it", async (t) => {
  const erp = await plainErp(t);
  using deadline = new Deadline(erp.clock, 20_000);
  erp.next({ status: 429, headers: { "retry-after": "3600" } });
  const began = erp.clock.now();
  const problem = await problemOf(read(erp.client, erp.read, deadline));
  assert.ok(problem instanceof Postponed);
  assert.equal(problem.resumeAt, began + 3_600_000);
  assert.equal(problem.code, "erp_rate_limited");
  assert.equal(erp.clock.now(), began);
});

test("what hangs ends with the deadline, in the call as well as in the queue before it", async (t) => {
  const erp = await plainErp(t, { concurrency: 1 });
  erp.next("hang");
  using deadline = new Deadline(erp.clock, 100);
  const began = performance.now();
  const outcomes = await Promise.allSettled([
    read(erp.client, erp.read, deadline),
    read(erp.client, erp.read, deadline),
  ]);
  assert.ok(performance.now() - began < 1000);
  for (const outcome of outcomes)
    assert.ok(outcome.status === "rejected" && outcome.reason instanceof DeadlinePassed, String(outcome));
  assert.equal(await read(erp.client, erp.read), "fine", "the place in the queue is free again");
});

test("no more calls of a connection are under way than allowed", async (t) => {
  const erp = await plainErp(t, { connection: { concurrency: 2 } });
  await read(erp.client, erp.read);
  const gate = Promise.withResolvers<{ status: number }>();
  erp.next(gate.promise, gate.promise);
  const reads = Array.from({ length: 5 }, () => read(erp.client, erp.read));
  while (erp.arrived.length < 4) await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(erp.arrived.length, 4, "the first read with its sign-in, and two of the five");
  gate.resolve({ status: 200 });
  await Promise.all(reads);
  assert.equal(erp.arrived.length, 7);
});

test("requests_per_minute holds for any sixty seconds", async (t) => {
  const erp = await plainErp(t, { connection: { requests_per_minute: 6 } });
  const sent: number[] = [];
  for (let call = 0; call < 30; call += 1) {
    if (call % 4 === 0) erp.clock.advance(7000);
    // A caller without deadline waits half a minute at most, and comes again.
    await read(erp.client, erp.read).catch((error: unknown) => {
      assert.ok(error instanceof Postponed);
      erp.clock.advance(error.resumeAt - erp.clock.now());
      return read(erp.client, erp.read);
    });
    sent.push(erp.clock.now());
  }
  for (const [index, at] of sent.entries())
    assert.ok((sent[index + 6] ?? Number.POSITIVE_INFINITY) - at >= 60_000, `call ${index}`);
});

test("an ERP's limit for a second holds beside that for a minute", async (t) => {
  const limits = { concurrency: 4, requestsPerSecond: 3 };
  const erp = await plainErp(t, { connection: { requests_per_minute: 20 }, adapter: { limits } });
  const sent: number[] = [];
  for (let call = 0; call < 18; call += 1) {
    await read(erp.client, erp.read);
    sent.push(erp.clock.now());
  }
  for (const [index, at] of sent.entries())
    assert.ok((sent[index + 3] ?? Number.POSITIVE_INFINITY) - at >= 1000, `call ${index}`);
  assert.ok((sent.at(-1) ?? 0) - (sent[0] ?? 0) < 10_000, "no longer than that takes");
});

test("a used-up budget postpones to the end of its cycle, survives a restart, and counts for replicas together", async (t) => {
  const erp = await plainErp(t, { budget: { limit: 5, cycleMs: 3_600_000 } });
  using deadline = new Deadline(erp.clock, 20_000);
  const began = erp.clock.now();
  await read(erp.client, erp.read);
  await read(erp.client, erp.read);
  const restarted = erp.again();
  await read(restarted, erp.read);
  assert.equal(erp.arrived.length, 5, "sign-ins count");
  for (const client of [erp.client, restarted]) {
    const problem = await problemOf(read(client, erp.read, deadline));
    assert.ok(problem instanceof Postponed);
    assert.equal(problem.resumeAt, began + 3_600_000);
  }
  const write = await erp.client.write(erp.write);
  assert.deepEqual([write.kind, "code" in write && write.code], ["retry", "erp_rate_limited"]);
  assert.equal(erp.arrived.length, 5, "nothing went out beyond the budget");
  erp.clock.advance(3_600_000);
  assert.equal(await read(erp.client, erp.read), "fine");
  await restarted.close();
});

test("a write that cannot begin in time is not begun", async (t) => {
  const erp = await plainErp(t, { concurrency: 1 });
  await read(erp.client, erp.read);
  const slow = Promise.withResolvers<{ status: number }>();
  erp.next(slow.promise);
  const reading = read(erp.client, erp.read);
  const writing = erp.client.write(erp.write);
  erp.clock.advance(30_001);
  slow.resolve({ status: 200 });
  await reading;
  const outcome = await writing;
  assert.deepEqual([outcome.kind, "code" in outcome && outcome.code], ["retry", "erp_unavailable"]);
  assert.ok(!erp.arrived.some((line) => line.startsWith("POST /write")));
});

/** Eight calls without an answer. */
async function exhaust(erp: Awaited<ReturnType<typeof plainErp>>): Promise<void> {
  await read(erp.client, erp.read);
  erp.next(...Array.from({ length: 8 }, () => down));
  await problemOf(read(erp.client, erp.read));
  await problemOf(read(erp.client, erp.read));
}

const secondsLeft = (problem: RelayProblem): number => problem.extras.retryAfterSeconds ?? 0;

test("an ERP that has not answered eight times is left alone for half a minute, then asked once", async (t) => {
  const erp = await plainErp(t);
  await exhaust(erp);
  const before = erp.arrived.length;
  assert.equal(before, 1 + 1 + 8);
  const problem = await problemOf(read(erp.client, erp.read));
  assert.equal(problem.code, "erp_unavailable");
  assert.ok(secondsLeft(problem) > 25 && secondsLeft(problem) <= 30);
  const write = await erp.client.write(erp.write);
  assert.deepEqual([write.kind, "afterMs" in write && write.afterMs], ["retry", secondsLeft(problem) * 1000]);
  assert.equal(erp.arrived.length, before, "nobody was asked");

  erp.clock.advance(30_000);
  const probe = Promise.withResolvers<{ status: number }>();
  erp.next(probe.promise);
  const probing = read(erp.client, erp.read);
  while (erp.arrived.length === before) await new Promise((resolve) => setImmediate(resolve));
  assert.equal((await problemOf(read(erp.client, erp.read))).code, "erp_unavailable", "one at a time");
  probe.resolve({ status: 200 });
  await probing;
  assert.equal(await read(erp.client, erp.read), "fine");
});

test("a probe that is not answered either keeps the breaker open", async (t) => {
  const erp = await plainErp(t);
  await exhaust(erp);
  erp.clock.advance(30_000);
  erp.next("cut");
  await problemOf(read(erp.client, erp.read));
  const before = erp.arrived.length;
  assert.ok(secondsLeft(await problemOf(read(erp.client, erp.read))) > 25);
  assert.equal(erp.arrived.length, before);
});

test("refusals, throttling and refused tokens never open the breaker", async (t) => {
  const erp = await plainErp(t);
  for (let round = 0; round < 10; round += 1) {
    erp.next({ status: 422, body: "no" });
    assert.equal((await problemOf(read(erp.client, erp.read))).code, "erp_rejected");
    erp.next({ status: 429 });
    await read(erp.client, erp.read);
    erp.next({ status: 401 }, { status: 401 });
    assert.equal((await problemOf(read(erp.client, erp.read))).code, "erp_auth_failed");
  }
  assert.equal(await read(erp.client, erp.read), "fine");
});

test("an answer in between starts the count anew", async (t) => {
  const erp = await plainErp(t);
  for (let round = 0; round < 5; round += 1) {
    erp.next(down, down, down, down);
    assert.equal(await read(erp.client, erp.read), "fine");
  }
});
