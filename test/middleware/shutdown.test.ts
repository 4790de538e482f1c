/** What is still going on when the time to stop is over, and configurations that outlive their replacement. */

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { Config } from "../../middleware/src/config/schema.ts";
import { watchLeases } from "../../middleware/src/held-leases.ts";
import { keepHouse } from "../../middleware/src/housekeeping.ts";
import { Live } from "../../middleware/src/live.ts";
import { createLog } from "../../middleware/src/log.ts";
import { shutDown } from "../../middleware/src/shutdown.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import { TestClock } from "../sim/kit/clock.ts";

const log = createLog("silent");

/** Configurations by name, and which of them were closed. */
function liveOf(first: string) {
  const closed: string[] = [];
  const named = (name: string) => ({ public_base_path: name, retention_days: 30 }) as Config;
  const open = ({ public_base_path: name }: Config) => ({
    find: () => undefined,
    instances: () => new Map(),
    close: async () => void closed.push(name),
  });
  return { live: new Live(named(first), open, log), named, closed };
}

test("a replaced configuration is closed when its last request ends, not before", () => {
  const { live, named, closed } = liveOf("old");
  const [one, two] = [live.hold(), live.hold()];
  const behind = one.again();
  live.replace(named("new"));
  assert.equal(live.hold().runtime.config.public_base_path, "new");
  assert.equal(one.runtime.config.public_base_path, "old");
  one.release();
  one.release();
  two.release();
  assert.deepEqual(closed, []);
  behind.release();
  assert.deepEqual(closed, ["old"]);
});

test("a configuration that nobody uses is closed as soon as it is replaced", () => {
  const { live, named, closed } = liveOf("one");
  live.replace(named("two"));
  live.replace(named("three"));
  assert.deepEqual(closed, ["one", "two"]);
});

test("who follows is told the configuration at once and after each change", () => {
  const { live, named } = liveOf("one");
  const seen: string[] = [];
  live.follow(({ public_base_path }) => seen.push(public_base_path));
  live.replace(named("two"));
  assert.deepEqual(seen, ["one", "two"]);
});

const claimOf = (key: string, now: number) => ({
  ...{ key, now, connection: "c", client: "n", operation: "invoice.update" as const, document: "{}" },
  ...{ attempt: 1, requestId: "r", leaseMs: 60_000 },
});

test("at the deadline held leases are given back: another replica need not wait for their end", async (t) => {
  const clock = new TestClock();
  const now = clock.now();
  const shared = openStore("memory:");
  const close = shared.close.bind(shared);
  // The test looks into the store after the shutdown.
  shared.close = async () => undefined;
  t.after(close);
  const { store, leases } = watchLeases(shared);
  const { live } = liveOf("only");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.closeAllConnections());
  server.on("request", () => live.hold());
  const { port } = server.address() as AddressInfo;
  const request = fetch(`http://127.0.0.1:${port}`);
  await once(server, "request");

  const open = await store.claim(claimOf("open", now));
  const sending = await store.claim(claimOf("sending", now));
  const sent = { state: "sending", sentAt: now, leaseUntil: now + 60_000, payloadHash: "" } as const;
  await store.change("sending", sending.entry.fence, sent, now);
  const done = await store.claim(claimOf("done", now));
  await store.change("done", done.entry.fence, { state: "posted", externalId: "1", number: "" }, now);
  await store.acquireLease("pull/c/invoice", "run-1", 60_000, now);
  await store.acquireLease("pull/c/supplier", "run-2", 60_000, now);
  await store.releaseLease("pull/c/supplier", 1);
  assert.equal((await shared.claim(claimOf("open", now))).kind, "busy");

  const refused = assert.rejects(request);
  await shutDown({ server, live, store, leases, clock, log }, AbortSignal.abort());
  await refused;

  const again = await shared.claim(claimOf("open", now));
  assert.equal(again.kind, "claimed");
  assert.equal(await shared.change("open", open.entry.fence, { state: "open", leaseUntil: 0 }, now), false);
  const settled = await shared.claim(claimOf("sending", now));
  assert.deepEqual([settled.kind, settled.entry.state], ["claimed", "sending"]);
  assert.equal((await shared.claim(claimOf("done", now))).kind, "posted");
  assert.equal((await shared.acquireLease("pull/c/invoice", "run-3", 1000, now)).kind, "held");
});

test("documents older than retention_days are retired, younger ones and all hashes stay", async () => {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const store = openStore("memory:");
  const { live } = liveOf("only");
  await store.claim(claimOf("old", clock.now()));
  clock.advance(20 * 86_400_000);
  await store.claim(claimOf("young", clock.now()));
  clock.advance(15 * 86_400_000);
  await keepHouse({ live, store, keys: () => [], clock, log });
  const events = await store.journalEvents(0, 10);
  assert.deepEqual(
    events.map(({ event, document }) => [event.key, document === null]),
    [
      ["old", true],
      ["young", false],
    ],
  );
  assert.ok(events.every(({ event }) => event.document_sha256.length === 64));
  await store.close();
});

test("a failing store does not end the process, the next hour tries again", async () => {
  const { live } = liveOf("only");
  const store = openStore("memory:");
  store.retireDocuments = () => Promise.reject(new Error("the disk is full"));
  const lines: string[] = [];
  const error = (_: object, line: string): void => void lines.push(line);
  const house = { live, store, keys: () => [], clock: new TestClock() };
  await keepHouse({ ...house, log: { ...log, error } as typeof log });
  assert.deepEqual(lines, ["retiring documents failed"]);
  await store.close();
});
