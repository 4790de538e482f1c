/** Deletions that the ERP tells of, and records that it makes anew under another key. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { pull } from "../../middleware/src/engine/pull.ts";
import type { PullRequest, PullResponse } from "../../shared-types/api.ts";
import { type PlainPull, type PlainPullOptions, plainPull } from "../support/plain-pull.ts";

let requests = 0;

function go({ connection }: PlainPull, request: Partial<PullRequest> = {}): Promise<PullResponse> {
  requests += 1;
  return pull(connection, { entity: "gl_account", ...request }, `request-${requests}`);
}

/** Pulled once; a minute has passed since. */
async function loaded(
  t: TestContext,
  keys: readonly string[],
  options: PlainPullOptions = {},
): Promise<PlainPull & { cursor: string }> {
  const plain = plainPull(t, options);
  plain.erp.tellsDeletions = true;
  for (const key of keys) plain.erp.change(key);
  const { cursor } = await go(plain, { max_records: 10_000 });
  assert.equal(plain.instance.register.size, keys.length);
  plain.clock.advance(60_000);
  plain.instance.calls.length = 0;
  return { ...plain, cursor };
}

const deleted = ({ instance }: PlainPull): string[] =>
  [...instance.register].filter(([, row]) => row["deleted"] === "true").map(([key]) => key);

test("a deletion that the ERP tells of is staged with the last known envelope, and nothing else is", async (t) => {
  const plain = await loaded(t, ["a", "b", "c"]);
  const last = { ...plain.instance.register.get("b") };
  plain.erp.remove("b");
  const answer = await go(plain, { cursor: plain.cursor, run_id: "run-9" });
  assert.deepEqual([answer.status, answer.deleted, answer.staged], ["complete", 1, 1]);
  assert.deepEqual([answer.inserted, answer.updated, answer.rejected], [0, 0, []]);
  assert.deepEqual(deleted(plain), ["b"]);
  const row = plain.instance.staged.at(-1);
  assert.deepEqual(
    ["external_id", "deleted", "number", "modified_at", "run_id", "name"].map((column) => row?.[column]),
    ["b", "true", last["number"], last["modified_at"], "run-9", ""],
  );
});

test("a deletion that was taken over is not taken over again", async (t) => {
  const plain = await loaded(t, ["a", "b"]);
  plain.erp.remove("b");
  const first = await go(plain, { cursor: plain.cursor });
  const staged = plain.instance.staged.length;
  const again = await go(plain, { cursor: first.cursor });
  assert.deepEqual([again.deleted, again.staged, plain.instance.staged.length], [0, 0, staged]);
  plain.clock.advance(60 * 60_000);
  const later = await go(plain, { cursor: again.cursor });
  assert.deepEqual([later.deleted, plain.instance.staged.length], [0, staged]);
});

test("the deletion of a record that was never taken over concerns nobody", async (t) => {
  const plain = await loaded(t, ["a"]);
  plain.erp.change("new");
  plain.erp.remove("new");
  const answer = await go(plain, { cursor: plain.cursor });
  assert.deepEqual([answer.status, answer.deleted, answer.staged], ["complete", 0, 0]);
});

test("what the ERP still lists is not deleted, whatever its history says", async (t) => {
  const plain = await loaded(t, ["a", "b"]);
  plain.erp.remove("b");
  const reader = plain.connection.adapter.readers.gl_account;
  assert.ok(reader);
  reader.existing = async (_erp, keys) => new Set(keys);
  const answer = await go(plain, { cursor: plain.cursor });
  assert.deepEqual([answer.status, answer.deleted, deleted(plain)], ["complete", 0, []]);
});

test("an instance that is down while a deletion is loaded hears of it again", async (t) => {
  const plain = await loaded(t, ["a", "b"]);
  plain.erp.remove("b");
  plain.instance.faults.push("down", "down", "down", "down");
  await assert.rejects(go(plain, { cursor: plain.cursor }));
  const answer = await go(plain, { cursor: plain.cursor });
  assert.deepEqual([answer.status, deleted(plain)], ["complete", ["b"]]);
});

test("many deletions at once are found in few questions, over several pages", async (t) => {
  const keys = Array.from({ length: 250 }, (_, index) => `K${1000 + index}`);
  const plain = await loaded(t, keys, { pageSize: 120 });
  for (const key of keys.slice(0, 240)) plain.erp.remove(key);
  const answer = await go(plain, { cursor: plain.cursor });
  assert.deepEqual([answer.status, answer.deleted], ["complete", 240]);
  assert.deepEqual(deleted(plain).sort(), keys.slice(0, 240));
});

test("a record made anew names the one that it stands in place of, which is closed with it", async (t) => {
  const plain = await loaded(t, ["a1", "b1"]);
  plain.erp.tellsDeletions = false;
  plain.erp.remove("a1");
  plain.erp.change("a2", { remadeAs: "a1" });
  const answer = await go(plain, { cursor: plain.cursor });
  assert.deepEqual([answer.status, answer.inserted, answer.deleted, answer.pending], ["complete", 1, 1, 0]);
  const { register } = plain.instance;
  assert.deepEqual([register.get("a2")?.["supersedes"], register.get("a1")?.["deleted"]], ["a1", "true"]);
  assert.equal(register.get("b1")?.["deleted"], "false");
});

test("made anew twice, the latest stands in place of the one before it, and reads the same every time", async (t) => {
  const plain = await loaded(t, ["a1"]);
  for (const [before, after] of [
    ["a1", "a2"],
    ["a2", "a3"],
  ] as const) {
    plain.clock.advance(60_000);
    plain.erp.remove(before);
    plain.erp.change(after, { remadeAs: "a1" });
    plain.cursor = (await go(plain, { cursor: plain.cursor })).cursor;
  }
  const { register } = plain.instance;
  const hash = register.get("a3")?.["source_hash"];
  assert.deepEqual([register.get("a3")?.["supersedes"], deleted(plain)], ["a2", ["a1", "a2"]]);
  const again = await go(plain);
  assert.deepEqual([again.inserted, again.updated], [0, 0]);
  assert.deepEqual([register.get("a3")?.["supersedes"], register.get("a3")?.["source_hash"]], ["a2", hash]);
});

test("of two living records with the same number neither stands in place of the other", async (t) => {
  const plain = await loaded(t, ["a1"]);
  plain.erp.change("a2", { remadeAs: "a1" });
  await go(plain, { cursor: plain.cursor });
  const { register } = plain.instance;
  assert.deepEqual([register.get("a2")?.["supersedes"], deleted(plain)], ["", []]);
});

test("only what agrees in every common column, and is older, is stood in place of", async (t) => {
  const plain = await loaded(t, ["a1", "z9"]);
  plain.erp.remove("z9");
  // Younger than the record that shares its number; and a number that nothing else has.
  plain.erp.change("m", { remadeAs: "z9" });
  plain.erp.change("n", { remadeAs: "other" });
  await go(plain, { cursor: plain.cursor });
  const { register } = plain.instance;
  assert.deepEqual([register.get("m")?.["supersedes"], register.get("n")?.["supersedes"]], ["", ""]);
});
