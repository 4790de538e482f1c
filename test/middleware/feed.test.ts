/** An ERP that hands out a feed with a token to go on by, instead of modification times. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConnectionBase } from "../../middleware/src/config/schema.ts";
import { pull } from "../../middleware/src/engine/pull.ts";
import type { Page, PageQuery, Reader } from "../../middleware/src/erp/adapter.ts";
import { OVERLAP_MS, plainPull } from "../support/plain-pull.ts";

test("the feed's last token is kept although nothing more is there, and the next scan goes on from it", async (t) => {
  const { connection, erp, clock } = plainPull(t);
  for (const key of ["a", "b", "c"]) erp.change(key);
  const asked: (string | null)[] = [];
  const reader = connection.adapter.readers.gl_account as Reader<ConnectionBase> | undefined;
  assert.ok(reader);
  const everything = reader.page.bind(reader);
  const feed = ["a", "b", "c"];
  reader.page = async (handle, query: PageQuery): Promise<Page> => {
    asked.push(query.after);
    const { records } = await everything(handle, { ...query, after: null, limit: 1000 });
    const from = Number(query.after ?? "0");
    const keys = feed.slice(from, from + 2);
    const page = records.filter(({ external_id }) => keys.includes(external_id));
    const at = String(from + keys.length);
    return from + keys.length < feed.length
      ? { records: page, next: at }
      : { records: page, next: null, resume: at };
  };
  const first = await pull(connection, { entity: "gl_account" }, "r1");
  assert.deepEqual([first.status, first.read], ["complete", 3]);
  const quiet = await pull(connection, { entity: "gl_account", cursor: first.cursor }, "r2");
  assert.deepEqual([quiet.status, quiet.read], ["complete", 0]);
  clock.advance(1000);
  erp.change("d");
  feed.push("d");
  const more = await pull(connection, { entity: "gl_account", cursor: quiet.cursor }, "r3");
  assert.deepEqual([more.status, more.read, more.inserted], ["complete", 1, 1]);
  assert.deepEqual(asked, [null, "2", "3", "3"]);
});

test("a reader that keeps both times and a mark begins the next scan near the latest time", async (t) => {
  const { connection, erp, clock } = plainPull(t);
  erp.change("a");
  const asked: PageQuery[] = [];
  const reader = connection.adapter.readers.gl_account as Reader<ConnectionBase> | undefined;
  assert.ok(reader);
  const everything = reader.page.bind(reader);
  reader.page = async (handle, query: PageQuery): Promise<Page> => {
    asked.push(query);
    const { records } = await everything(handle, { ...query, after: null });
    return { records, next: null, resume: "watched" };
  };
  let cursor = "";
  for (let round = 0; round < 3; round += 1) {
    ({ cursor } = await pull(connection, { entity: "gl_account", ...(cursor && { cursor }) }, `r${round}`));
    clock.advance(60_000);
  }
  const latest = Date.parse(erp.latest("a")?.modified ?? "");
  for (const { from, after } of asked.slice(1)) {
    assert.equal(after, "watched");
    assert.equal(latest - Date.parse(from ?? ""), OVERLAP_MS);
  }
});
