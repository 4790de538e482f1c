/** What one pull does and answers: counts, cursor, deadline, deferral, errors, one at a time. */

import assert from "node:assert/strict";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { test } from "node:test";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { Postponed } from "../../middleware/src/engine/deadline.ts";
import { pull } from "../../middleware/src/engine/pull.ts";
import { pullAlone } from "../../middleware/src/engine/single-flight.ts";
import type { Reader } from "../../middleware/src/erp/adapter.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { PullRequest, PullResponse } from "../../shared-types/api.ts";
import { OVERLAP_MS, plainPull, SETTLE_MS } from "../support/plain-pull.ts";

let requests = 0;

function go(connection: Connection, request: Partial<PullRequest> = {}): Promise<PullResponse> {
  requests += 1;
  return pull(connection, { entity: "gl_account", ...request }, `request-${requests}`);
}

async function problemOf(work: Promise<unknown>): Promise<RelayProblem> {
  const error: unknown = await work.then(
    () => assert.fail("it should not have come through"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RelayProblem, String(error));
  return error;
}

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `K${1000 + index}`);

test("each record is counted by what became of it in the register", async (t) => {
  const { erp, instance, connection, clock } = plainPull(t);
  for (const key of ["A", "B", "C"]) erp.change(key);
  const first = await go(connection);
  assert.deepEqual(
    [first.status, first.read, first.inserted, first.updated, first.unchanged, first.staged],
    ["complete", 3, 3, 0, 0, 3],
  );
  clock.advance(60_000);
  erp.change("B");
  erp.change("D");
  const second = await go(connection, { cursor: first.cursor });
  assert.deepEqual(
    [second.read, second.inserted, second.updated, second.unchanged, second.staged],
    [4, 1, 1, 2, 2],
    "A and C are still too fresh to be taken for final",
  );
  assert.equal(instance.register.get("B")?.["name"], "version 2");
  assert.equal(second.high_water, erp.latest("D")?.modified);
});

test("a reading that stays where it was is an error, asked for once more at the most", async (t) => {
  const { erp, connection } = plainPull(t);
  for (const key of many(5)) erp.change(key);
  let pages = 0;
  const reader = connection.adapter.readers.gl_account as Reader<Connection["config"]>;
  const { page } = reader;
  reader.page = async (handle, wanted) => {
    pages += 1;
    if (wanted.after === null) return page(handle, { ...wanted, limit: 2 });
    return { records: [], next: wanted.after };
  };
  const { code, extras } = await problemOf(go(connection));
  assert.equal(code, "erp_bad_answer");
  assert.equal(extras.members?.["read"], 2, "what came before counts");
  assert.ok(pages <= 3, `${pages} pages`);
});

test("a repeated pull with the same cursor changes nothing", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  for (const key of many(5)) erp.change(key);
  const { cursor } = await go(connection, { max_records: 2 });
  await go(connection, { cursor });
  const staged = instance.staged.length;
  const again = await go(connection, { cursor });
  assert.deepEqual([again.staged, again.unchanged, instance.staged.length], [0, 3, staged]);
});

test("once final, a version is fetched and written no more; a quiet day reads nothing at all", async (t) => {
  const { erp, instance, connection, clock } = plainPull(t);
  for (const key of many(10)) erp.change(key);
  let { cursor } = await go(connection);
  clock.advance(SETTLE_MS);
  ({ cursor } = await go(connection, { cursor }));
  erp.fetched.length = 0;
  instance.calls.length = 0;
  for (let round = 0; round < 12; round += 1) {
    clock.advance(SETTLE_MS);
    const answer = await go(connection, { cursor });
    assert.deepEqual([answer.status, answer.read, answer.staged], ["complete", 0, 0]);
    cursor = answer.cursor;
  }
  assert.deepEqual([erp.fetched, instance.calls], [[], []]);
  erp.change("K1003");
  const answer = await go(connection, { cursor });
  assert.deepEqual([answer.read, answer.updated], [1, 1]);
});

test("more versions than the cursor can hold are read again, and none is written twice", async (t) => {
  const { erp, instance, connection, clock } = plainPull(t);
  for (const key of many(1000)) erp.change(key);
  const { cursor } = await go(connection);
  clock.advance(SETTLE_MS);
  const second = await go(connection, { cursor });
  assert.ok(second.cursor.length <= 3900);
  clock.advance(1000);
  const third = await go(connection, { cursor: second.cursor });
  assert.ok(third.read >= 600 && third.read < 1000, `${third.read} are read once more`);
  assert.equal(instance.staged.length, 1000);
  // Once all doubt about the ERP's clock is over, not even these.
  clock.advance(3 * OVERLAP_MS);
  const late = await go(connection, { cursor: third.cursor });
  assert.equal((await go(connection, { cursor: late.cursor })).read, 0);
});

test("max_records bounds what is read, and the next pull goes on from there", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  for (const key of many(25)) erp.change(key);
  const reads: number[] = [];
  let request: Partial<PullRequest> = { max_records: 10 };
  for (let status = ""; status !== "complete"; ) {
    const answer = await go(connection, request);
    reads.push(answer.read);
    ({ status } = answer);
    request = { max_records: 10, cursor: answer.cursor };
  }
  assert.deepEqual(reads, [10, 10, 5]);
  assert.equal(instance.register.size, 25);
});

test("since bounds the first scan and every one after it", async (t) => {
  const { erp, connection, clock } = plainPull(t);
  erp.change("old");
  clock.advance(60_000);
  const since = new Date(clock.now()).toISOString();
  const empty = await go(connection, { since });
  assert.equal(empty.read, 0);
  erp.change("new");
  const first = await go(connection, { cursor: empty.cursor });
  assert.equal(first.read, 1);
  await go(connection, { cursor: first.cursor });
  assert.ok(!erp.fetched.some((version) => version.startsWith("old")));
});

test("a record that cannot be mapped is rejected and staged once with the reason; the others go on", async (t) => {
  const { erp, instance, connection, clock } = plainPull(t);
  erp.change("A");
  erp.change("B", { error: "AMOUNT is no number" });
  erp.change("C^D");
  erp.change("E");
  const first = await go(connection);
  const codes = (answer: PullResponse) => answer.rejected.map(({ external_id, code }) => [external_id, code]);
  assert.deepEqual(codes(first), [
    ["B", "cannot_map"],
    ["C^D", "key_not_queryable"],
  ]);
  assert.deepEqual([first.status, first.read, first.inserted, first.staged], ["complete", 4, 2, 4]);
  const reasons = instance.staged.map(
    ({ external_id, relay_error }) => `${external_id}: ${relay_error ?? ""}`,
  );
  assert.ok(reasons.includes("B: cannot_map: AMOUNT is no number"), reasons.join("\n"));
  clock.advance(1000);
  const again = await go(connection, { cursor: first.cursor });
  assert.deepEqual(codes(again), codes(first), "it is said again");
  assert.deepEqual([again.staged, instance.staged.length], [0, 4], "but not staged again");
});

test("of two keys that differ only by case the second is rejected, in one page as in two", async (t) => {
  const { erp, instance, connection, clock } = plainPull(t);
  erp.change("Abc");
  clock.advance(1000);
  erp.change("ABC");
  const first = await go(connection);
  assert.deepEqual(
    first.rejected.map(({ external_id, code }) => [external_id, code]),
    [["ABC", "key_case_collision"]],
  );
  clock.advance(1000);
  erp.change("aBC");
  const second = await go(connection, { cursor: first.cursor });
  assert.deepEqual(
    second.rejected.map(({ external_id }) => external_id),
    ["ABC", "aBC"],
  );
  assert.deepEqual([...instance.register.keys()], ["Abc"]);
});

test("a version older than what the register holds is not sent", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  erp.change("A", { modified: "2026-03-02T08:00:00.000Z" });
  await go(connection);
  const held = instance.register.get("A");
  instance.register.set("A", { ...held, source_hash: "newer", modified_at: "2026-03-02T08:30:00.000Z" });
  const again = await go(connection);
  assert.deepEqual([again.unchanged, again.staged, instance.staged.length], [1, 0, 1]);
});

for (const fault of ["lost", "down", "dropped"] as const) {
  test(`an import that ends in "${fault}" is settled by reading the register, and sent again only if it is not there`, async (t) => {
    const { erp, instance, connection } = plainPull(t);
    for (const key of ["A", "B", "C"]) erp.change(key);
    instance.faults.push(fault, fault);
    const answer = await go(connection);
    assert.deepEqual([answer.status, answer.inserted, answer.pending], ["complete", 3, 0]);
    assert.equal(instance.staged.length, 3, "each row was staged once");
  });
}

test("a refusal after the insert was done counts as done", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  erp.change("A");
  instance.faults.push("forbidden");
  const answer = await go(connection);
  assert.deepEqual([answer.status, answer.inserted, instance.staged.length], ["complete", 1, 1]);
});

test("rows that an instance never takes are an error that carries cursor and counts of those before", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  const keys = many(120);
  for (const key of keys) erp.change(key);
  // The first fifty go in, of the next fifty one never does.
  instance.faults.push(
    ...Array.from({ length: 50 }, () => "lost" as const),
    ...Array.from({ length: 4 }, () => "down" as const),
  );
  instance.faults.push(
    ...Array.from({ length: 46 }, () => "lost" as const),
    ...Array.from({ length: 12 }, () => "down" as const),
  );
  const problem = await problemOf(go(connection));
  assert.equal(problem.code, "servicenow_unavailable");
  const progress = problem.extras.members as unknown as PullResponse;
  assert.equal(progress.inserted, instance.register.size);
  assert.equal(progress.read, 120);
  assert.equal(progress.pending, 120 - instance.register.size);
  assert.ok(progress.inserted >= 96);
  instance.faults.length = 0;
  const next = await go(connection, { cursor: progress.cursor });
  assert.equal(next.status, "complete");
  assert.deepEqual([...instance.register.keys()].sort(), keys);
  assert.ok(next.read < 120, "what lies before the first open record is not read again");
});

test("a Retry-After beyond the deadline is answered as deferred, with the time, the counts and a cursor that goes on", async (t) => {
  const { erp, connection, clock, instance } = plainPull(t, { pageSize: 10 });
  for (const key of many(30)) erp.change(key);
  let pages = 0;
  const slow = new Postponed("erp_rate_limited", "slow down", 3_600_000, clock);
  erp.afterPage = () => {
    pages += 1;
    if (pages === 3) throw slow;
  };
  const answer = await go(connection);
  assert.equal(answer.status, "deferred");
  assert.equal(answer.resume_at, new Date(slow.resumeAt).toISOString());
  assert.deepEqual([answer.read, answer.inserted], [20, 20]);
  const rest = await go(connection, { cursor: answer.cursor });
  assert.deepEqual([rest.status, rest.read, instance.register.size], ["complete", 10, 30]);
});

test("an ERP error after progress carries cursor and counts; before any it is plain", async (t) => {
  const { erp, connection } = plainPull(t, { pageSize: 10 });
  for (const key of many(15)) erp.change(key);
  erp.afterPage = () => {
    throw new RelayProblem("erp_bad_answer", "cut");
  };
  assert.equal((await problemOf(go(connection))).extras.members, undefined);
  let pages = 0;
  erp.afterPage = () => {
    pages += 1;
    if (pages === 2) throw new RelayProblem("erp_bad_answer", "cut");
  };
  const problem = await problemOf(go(connection));
  assert.equal((problem.extras.members as unknown as PullResponse).inserted, 10);
});

const within = (began: number, deadlineMs: number): void =>
  assert.ok(performance.now() - began < deadlineMs + 2000, `${performance.now() - began} ms`);

test("an ERP that hangs before the first page is an error at the deadline", async (t) => {
  const { erp, connection } = plainPull(t);
  erp.hold = new Promise(() => undefined);
  const began = performance.now();
  assert.equal((await problemOf(go(connection, { deadline_ms: 1000 }))).code, "erp_unavailable");
  within(began, 1000);
});

test("a ServiceNow that hangs after some rows: what was settled counts, the rest is pending, the cursor stays before it", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  for (const key of many(60)) erp.change(key);
  instance.faults.push(...Array.from({ length: 55 }, () => "lost" as const), "hang", "hang");
  const began = performance.now();
  const answer = await go(connection, { deadline_ms: 1000 });
  within(began, 1000);
  assert.deepEqual([answer.status, answer.inserted, answer.pending, answer.read], ["more", 50, 10, 60]);
  const rest = await go(connection, { cursor: answer.cursor });
  assert.deepEqual([rest.status, rest.read, rest.unchanged, rest.inserted], ["complete", 10, 5, 5]);
  for (const [version, times] of instance.imports()) assert.equal(times, 1, version);
});

test("a ServiceNow that hangs from the start is an error at the deadline, and the cursor has not moved", async (t) => {
  const { erp, instance, connection } = plainPull(t);
  erp.change("A");
  instance.faults.push("hang");
  const began = performance.now();
  assert.equal((await problemOf(go(connection, { deadline_ms: 1000 }))).code, "servicenow_unavailable");
  within(began, 1000);
  assert.equal((await go(connection)).inserted, 1);
});

test("once the time is up no further row is sent", async (t) => {
  const { erp, instance, connection, clock } = plainPull(t);
  for (const key of many(200)) erp.change(key);
  let imports = 0;
  const { send } = connection.servicenow;
  connection.servicenow.send = (method, ...rest) => {
    if (method === "POST") imports += 1;
    // The deadline of a minute's clock: each row takes a second.
    clock.advance(method === "POST" ? 1000 : 0);
    return send.call(connection.servicenow, method, ...rest);
  };
  const answer = await go(connection, { deadline_ms: 20_000 });
  assert.equal(answer.status, "more");
  assert.ok(imports <= 21, `${imports} rows were sent`);
  assert.equal(answer.inserted, instance.register.size);
  assert.ok(answer.inserted >= 18);
});

test("no more is read than can be loaded: the pages shrink to what the instance takes", async (t) => {
  const { erp, connection, clock } = plainPull(t);
  for (const key of many(2000)) erp.change(key);
  const { send } = connection.servicenow;
  connection.servicenow.send = (method, ...rest) => {
    clock.advance(method === "POST" ? 400 : 0);
    return send.call(connection.servicenow, method, ...rest);
  };
  const { cursor } = await go(connection, { deadline_ms: 20_000 });
  erp.fetched.length = 0;
  const answer = await go(connection, { deadline_ms: 20_000, cursor });
  assert.ok(erp.fetched.length <= 60, `${erp.fetched.length} records were read`);
  assert.ok(answer.inserted >= 40 && answer.inserted <= 60, String(answer.inserted));
});

test("of two pulls of an entity one runs: the same run and cursor is told so, another is refused", async (t) => {
  const store = openStore("memory:");
  const { erp, connection, replica } = plainPull(t, { store });
  const gate = Promise.withResolvers<void>();
  erp.hold = gate.promise;
  const request: PullRequest = { entity: "gl_account", run_id: "run-1" };
  const running = pullAlone(connection, request, "request-1");
  await new Promise((resolve) => setImmediate(resolve));
  for (const other of [connection, replica()]) {
    assert.equal((await pullAlone(other, request, "request-2")).kind, "running");
    for (const more of [{ run_id: "run-2" }, { run_id: "" }, { mode: "sweep" as const }]) {
      const problem = await problemOf(pullAlone(other, { ...request, ...more }, "request-3"));
      assert.equal(problem.code, "pull_running");
      assert.ok((problem.extras.retryAfterSeconds ?? 0) > 0);
    }
  }
  gate.resolve();
  assert.equal((await running).kind, "done");
  assert.equal((await pullAlone(replica(), request, "request-4")).kind, "done", "the lease is given back");
});

test("the lease of a process that died in the middle of a pull ends by itself", async (t) => {
  const store = openStore("memory:");
  const { connection, clock, replica } = plainPull(t, { store });
  const dead = await store.acquireLease("pull/plain/gl_account", "gone", 26_500, clock.now());
  assert.equal(dead.kind, "held");
  const request: PullRequest = { entity: "gl_account", run_id: "run-1" };
  assert.equal((await problemOf(pullAlone(connection, request, "request-1"))).code, "pull_running");
  clock.advance(26_500);
  assert.equal((await pullAlone(replica(), request, "request-1")).kind, "done");
});

test("a pull tells on its channel how it ended", async (t) => {
  const { erp, connection } = plainPull(t);
  const events: unknown[] = [];
  const listen = (event: unknown): void => void events.push(event);
  subscribe("ledger-relay:pull", listen);
  t.after(() => unsubscribe("ledger-relay:pull", listen));
  erp.change("A");
  await go(connection);
  erp.afterPage = () => {
    throw new RelayProblem("erp_bad_answer", "cut");
  };
  await problemOf(go(connection));
  assert.deepEqual(
    (events as { target: string; status: string }[]).map(({ target, status }) => [target, status]),
    [
      ["plain", "complete"],
      ["plain", "erp_bad_answer"],
    ],
  );
});
