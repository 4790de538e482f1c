/** What was deleted in the ERP is found by keys alone, and nothing is taken for deleted that is not. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { pull } from "../../middleware/src/engine/pull.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";
import type { PullRequest, PullResponse } from "../../shared-types/api.ts";
import { type PlainPull, plainPull } from "../support/plain-pull.ts";

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `K${1000 + index}`);

let requests = 0;

function go({ connection }: PlainPull, request: Partial<PullRequest>): Promise<PullResponse> {
  requests += 1;
  return pull(connection, { entity: "gl_account", ...request }, `request-${requests}`);
}

const sweep = (plain: PlainPull, request: Partial<PullRequest> = {}): Promise<PullResponse> =>
  go(plain, { mode: "sweep", ...request });

async function loaded(t: TestContext | undefined, keys: readonly string[]): Promise<PlainPull> {
  const plain = plainPull(t);
  for (const key of keys) plain.erp.change(key);
  await go(plain, { max_records: 10_000 });
  assert.equal(plain.instance.register.size, keys.length);
  plain.clock.advance(60_000);
  plain.instance.calls.length = 0;
  plain.erp.fetched.length = 0;
  return plain;
}

const deleted = ({ instance }: PlainPull): string[] =>
  [...instance.register].filter(([, row]) => row["deleted"] === "true").map(([key]) => key);

/** The reader, to be made to answer wrongly. */
function readerOf({ connection }: PlainPull) {
  const reader = connection.adapter.readers.gl_account;
  assert.ok(reader);
  return reader;
}

test("what the ERP has no more is staged as deleted with its last known envelope, and nothing else is written", async (t) => {
  const plain = await loaded(t, many(40));
  const last = { ...plain.instance.register.get("K1007") };
  plain.erp.remove("K1007");
  plain.erp.remove("K1030");
  const answer = await sweep(plain, { run_id: "run-7" });
  assert.deepEqual([answer.status, answer.read, answer.deleted, answer.staged], ["complete", 40, 2, 2]);
  assert.deepEqual([answer.inserted, answer.updated, answer.unchanged, answer.rejected], [0, 0, 0, []]);
  assert.deepEqual(deleted(plain), ["K1007", "K1030"]);
  const row = plain.instance.staged.find(
    (staged) => staged["external_id"] === "K1007" && staged["deleted"] === "true",
  );
  assert.deepEqual(
    ["connection", "number", "legal_entity", "modified_at", "run_id", "name"].map((column) => row?.[column]),
    ["plain", last["number"], last["legal_entity"], last["modified_at"], "run-7", ""],
  );
  assert.deepEqual(plain.erp.fetched, [], "no record was read in detail");
});

test("a record that was made on the instance and is not in the ERP yet is not taken for deleted, nor asked for", async (t) => {
  const plain = await loaded(t, ["K1", "new:77", "new:78"]);
  for (const key of ["K1", "new:77", "new:78"]) plain.erp.remove(key);
  const reader = readerOf(plain);
  const asked: string[] = [];
  const { existing } = reader;
  reader.existing = (erp, keys) => {
    asked.push(...keys);
    return existing(erp, keys);
  };
  const answer = await sweep(plain);
  assert.deepEqual([answer.status, answer.read, deleted(plain)], ["complete", 3, ["K1"]]);
  assert.deepEqual(asked, ["K1"]);
});

test("a second sweep finds nothing new", async (t) => {
  const plain = await loaded(t, many(30));
  plain.erp.remove("K1003");
  const first = await sweep(plain);
  const staged = plain.instance.staged.length;
  const second = await sweep(plain, { cursor: first.cursor });
  assert.deepEqual(
    [second.status, second.read, second.deleted, plain.instance.staged.length],
    ["complete", 30, 0, staged],
  );
});

test("a list that is short deletes nothing: each missing key is asked for by itself", async (t) => {
  const plain = await loaded(t, many(60));
  plain.erp.remove("K1055");
  const reader = readerOf(plain);
  const { existing } = reader;
  reader.existing = async (erp, keys) => new Set([...(await existing(erp, keys))].slice(0, 5));
  const answer = await sweep(plain);
  assert.deepEqual([answer.status, answer.deleted], ["complete", 1]);
  assert.deepEqual(deleted(plain), ["K1055"]);
});

test("an account that has lost sight of everything is an error, and nothing is taken for deleted", async (t) => {
  const plain = await loaded(t, many(60));
  for (const key of many(60)) plain.erp.remove(key);
  const problem = await sweep(plain).then(
    () => assert.fail("it should not have come through"),
    (error: unknown) => error,
  );
  assert.ok(problem instanceof RelayProblem);
  assert.equal(problem.code, "erp_bad_answer");
  assert.match(problem.extras.fix ?? "", /permissions/);
  assert.deepEqual(deleted(plain), []);
});

test("an error while a key is asked for is no deletion, and the sweep goes on where it stopped", async (t) => {
  const plain = await loaded(t, many(50));
  for (const key of ["K1002", "K1040"]) plain.erp.remove(key);
  const reader = readerOf(plain);
  const { byKey } = reader;
  reader.byKey = async (erp, key) => {
    if (key === "K1040") throw new RelayProblem("erp_unavailable", "down");
    return byKey(erp, key);
  };
  await assert.rejects(sweep(plain), RelayProblem);
  assert.deepEqual(deleted(plain), []);
  reader.byKey = byKey;
  assert.equal((await sweep(plain)).deleted, 2);
});

test("a sweep goes on by its cursor within max_records, and leaves the position of the changes alone", async (t) => {
  const plain = await loaded(t, many(35));
  plain.erp.remove("K1033");
  const { cursor: changes } = await go(plain, {});
  plain.clock.advance(10 * 3_600_000);
  const { cursor: quiet } = await go(plain, { cursor: changes });
  const reads: number[] = [];
  let cursor = quiet;
  let removed = 0;
  for (let status = ""; status !== "complete"; ) {
    const answer = await sweep(plain, { cursor, max_records: 10 });
    ({ status, cursor } = answer);
    reads.push(answer.read);
    removed += answer.deleted;
  }
  assert.deepEqual([reads, removed], [[10, 10, 10, 5], 1]);
  plain.erp.change("K1000");
  const next = await go(plain, { cursor });
  assert.deepEqual([next.read, next.updated], [1, 1], "from where it was, not from the beginning");
});

test("what comes back under its key is taken over again, by a pull as by a sweep", async (t) => {
  const plain = await loaded(t, many(30));
  const version = plain.erp.latest("K1004");
  plain.erp.remove("K1004");
  plain.erp.remove("K1005");
  await sweep(plain);
  assert.deepEqual(deleted(plain), ["K1004", "K1005"]);
  plain.clock.advance(1000);
  // As it was, with its old time: no pull would find it among the changes.
  plain.erp.change("K1004", { modified: version?.modified ?? "" });
  plain.erp.change("K1005");
  const answer = await sweep(plain);
  assert.deepEqual([answer.status, answer.updated, answer.deleted], ["complete", 2, 0]);
  assert.deepEqual(deleted(plain), []);
});

test("whatever is removed, kept or hidden in whatever steps: exactly what is gone ends as deleted", async () => {
  const keys = many(12);
  const some = fc.uniqueArray(fc.constantFrom(...keys));
  await fc.assert(
    fc.asyncProperty(some, some, fc.integer({ min: 1, max: 20 }), async (gone, hidden, records) => {
      const plain = await loaded(undefined, keys);
      for (const key of gone) plain.erp.remove(key);
      const reader = readerOf(plain);
      const { existing } = reader;
      reader.existing = async (erp, asked) => new Set(await existing(erp, asked)).difference(new Set(hidden));
      let cursor: string | undefined;
      for (let status = ""; status !== "complete"; ) {
        const answer = await sweep(plain, { max_records: records, ...(cursor !== undefined && { cursor }) });
        ({ status, cursor } = answer);
      }
      assert.deepEqual(deleted(plain).sort(), gone.toSorted());
    }),
  );
});
