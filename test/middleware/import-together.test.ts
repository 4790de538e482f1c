/** Many rows in one request: when it is done, and what is known of rows that are transformed later. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { pull } from "../../middleware/src/engine/pull.ts";
import type { PullRequest, PullResponse } from "../../shared-types/api.ts";
import { stagingColumns } from "../../shared-types/columns.ts";
import { type PlainPull, plainPull } from "../support/plain-pull.ts";

const TOGETHER = "POST x_lr_relay_stg_gl_account insertMultiple";
const SINGLY = "POST x_lr_relay_stg_gl_account";
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `K${1000 + index}`);

let requests = 0;

function go({ connection }: PlainPull, request: Partial<PullRequest> = {}): Promise<PullResponse> {
  requests += 1;
  return pull(connection, { entity: "gl_account", ...request }, `request-${requests}`);
}

function calls({ instance }: PlainPull, call: string): number {
  return instance.calls.filter((made) => made === call).length;
}

/** An instance that takes many rows and transforms them while the middleware waits. */
function set(
  t: TestContext,
  keys: number,
  mode: "auto" | "multiple" = "multiple",
  batch_rows = 200,
): PlainPull {
  const plain = plainPull(t, { import: { mode, batch_rows } });
  for (const key of many(keys)) plain.erp.change(key);
  const { sleep } = plain.clock;
  plain.clock.sleep = (ms, signal) => {
    plain.instance.transform();
    return sleep.call(plain.clock, ms, signal);
  };
  return plain;
}

test("rows go in batches, and each is settled by the register once its transform has run", async (t) => {
  const plain = set(t, 450);
  const answer = await go(plain);
  assert.deepEqual([answer.status, answer.inserted, answer.pending], ["complete", 450, 0]);
  assert.equal(calls(plain, TOGETHER), 3, "200, 200 and 50 rows");
  assert.equal(calls(plain, SINGLY), 0);
  for (const [version, times] of plain.instance.imports()) assert.equal(times, 1, version);
});

test("a batch stays under five megabytes, and a row that is larger goes alone", async (t) => {
  const plain = set(t, 30);
  const sizes: number[] = [];
  const { send } = plain.connection.servicenow;
  plain.connection.servicenow.send = (method, path, body, run) => {
    if (path.endsWith("insertMultiple")) sizes.push(JSON.stringify(body).length);
    return send.call(plain.connection.servicenow, method, path, body, run);
  };
  // No column of this entity is so wide; it is the size alone that is tried here.
  const reader = plain.connection.adapter.readers.gl_account;
  assert.ok(reader);
  const { page } = reader;
  reader.page = async (erp, query) => {
    const read = await page(erp, query);
    for (const record of read.records)
      if ("document" in record) Object.assign(record.document, { padding: "x".repeat(900_000) });
    return read;
  };
  assert.equal((await go(plain)).inserted, 30);
  assert.ok(sizes.length >= 6);
  for (const size of sizes) assert.ok(size < 5_100_000, String(size));
});

test("what is not transformed in time is pending: not passed, not sent again, and counted once it is there", async (t) => {
  const plain = plainPull(t, { import: { mode: "multiple" } });
  for (const key of many(50)) plain.erp.change(key);
  const first = await go(plain);
  assert.deepEqual([first.status, first.pending, first.inserted, first.read], ["more", 50, 0, 50]);
  const second = await go(plain, { cursor: first.cursor });
  assert.deepEqual([second.status, second.pending], ["more", 50]);
  assert.equal(calls(plain, TOGETHER), 1, "sent once");
  plain.instance.transform();
  const third = await go(plain, { cursor: second.cursor });
  assert.deepEqual([third.status, third.pending, third.unchanged], ["complete", 0, 50]);
  assert.equal(plain.instance.register.size, 50);
});

test("rows that wait for a transform that never comes are sent one by one after ten minutes", async (t) => {
  const plain = plainPull(t, { import: { mode: "multiple" } });
  for (const key of many(25)) plain.erp.change(key);
  const { cursor } = await go(plain);
  plain.clock.advance(10 * 60_000);
  const answer = await go(plain, { cursor });
  assert.deepEqual([answer.status, answer.inserted, answer.pending], ["complete", 25, 0]);
  assert.deepEqual([calls(plain, TOGETHER), calls(plain, SINGLY)], [1, 25]);
});

test("a lost answer to many rows is settled from the staging table, without sending them again", async (t) => {
  const plain = set(t, 40);
  plain.instance.faults.push("lost");
  const answer = await go(plain);
  assert.deepEqual([answer.status, answer.inserted], ["complete", 40]);
  assert.deepEqual([calls(plain, TOGETHER), calls(plain, SINGLY)], [1, 0]);
});

test("many rows that never arrived are sent one by one", async (t) => {
  const plain = set(t, 40);
  plain.instance.faults.push("dropped");
  const answer = await go(plain);
  assert.deepEqual([answer.status, answer.inserted], ["complete", 40]);
  assert.deepEqual([calls(plain, TOGETHER), calls(plain, SINGLY)], [1, 40]);
});

test("an instance that does not understand the keys gets rows one by one from then on", async (t) => {
  const plain = set(t, 40);
  plain.instance.understandsKeys = false;
  const { cursor, inserted } = await go(plain);
  assert.equal(inserted, 40);
  for (const key of many(40)) plain.erp.change(key);
  plain.clock.advance(5000);
  for (const key of many(40)) plain.erp.change(key);
  assert.equal((await go(plain, { cursor })).updated, 40);
  assert.deepEqual([calls(plain, TOGETHER), calls(plain, SINGLY)], [1, 80]);
});

test("auto sends few rows one by one, and many together only where the instance is set up for it", async (t) => {
  const doubtful = set(t, 40, "auto");
  assert.equal((await go(doubtful)).inserted, 40);
  assert.deepEqual([calls(doubtful, TOGETHER), calls(doubtful, SINGLY)], [0, 40]);

  const ready = set(t, 40, "auto");
  ready.instance.tables.set("sys_rest_insert_multiple", [
    { table: "x_lr_relay_stg_gl_account", mapping: "name" },
  ]);
  assert.equal((await go(ready)).inserted, 40);
  assert.deepEqual([calls(ready, TOGETHER), calls(ready, SINGLY)], [1, 0]);

  const few = set(t, 5, "auto");
  few.instance.tables.set("sys_rest_insert_multiple", [{ table: "x_lr_relay_stg_gl_account" }]);
  assert.equal((await go(few)).inserted, 5);
  assert.deepEqual([calls(few, TOGETHER), calls(few, SINGLY)], [0, 5]);
});

test("auto takes labels that equal the names for set up, and one that differs for a doubt", async (t) => {
  const entries = Object.keys(stagingColumns.gl_account).map((element) => ({
    name: "x_lr_relay_stg_gl_account",
    element,
    column_label: element,
  }));
  const ready = set(t, 40, "auto");
  ready.instance.tables.set("sys_dictionary", entries);
  await go(ready);
  assert.equal(calls(ready, TOGETHER), 1);

  const renamed = set(t, 40, "auto");
  const translated = entries.map((entry) =>
    entry.element === "number" ? { ...entry, column_label: "Nummer" } : entry,
  );
  renamed.instance.tables.set("sys_dictionary", translated);
  await go(renamed);
  assert.deepEqual([calls(renamed, TOGETHER), calls(renamed, SINGLY)], [0, 40]);
});
