import assert from "node:assert/strict";
import type { JournalChange, JournalEntry } from "../../middleware/src/store/journal.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { claimed, claimOf, type Driver, MINUTE, post, START, sending } from "./bench.ts";
import { withBench } from "./with-bench.ts";

const { key } = claimOf();
const corrected = claimOf().document.replace("B-1", "B-2");
const posted: JournalChange = { state: "posted", externalId: "101", number: "B-1" };
const rejected: JournalChange = { state: "rejected", refusal: "BL01001973: the period is closed" };
const handBack: JournalChange = { state: "open", leaseUntil: 0 };

export function dispatchContract(driver: Driver): void {
  const test = withBench(driver);

  test("the first claim of a key holds it, and the entry says so", async ({ replicas: [store] }) => {
    const claim = await store.claim(claimOf());
    const entry: JournalEntry = {
      key,
      connection: "acme-intacct",
      client: "acme-now",
      operation: "invoice.update",
      documentHash: "331b7865119ba1fd92fec9964aa4178113d03171601294cc286cd624431d3362",
      attempt: 1,
      state: "open",
      fence: 1,
      leaseUntil: START + 2 * MINUTE,
      sentAt: 0,
      payloadHash: "",
      externalId: "",
      number: "",
      refusal: "",
      requestId: "request-1",
      updatedAt: START,
    };
    assert.deepEqual(claim, { kind: "claimed", entry });
    assert.deepEqual({ ...(await store.find(key)) }, entry);
    assert.equal(await store.find("another key"), undefined);
  });

  test("a denied write is an event of the chain, and leaves the key free", async ({ replicas: [store] }) => {
    await store.deny(claimOf());
    assert.equal(await store.find(key), undefined);
    const [stored] = await store.journalEvents(1, 1);
    assert.deepEqual(
      [stored?.event.event, stored?.event.key, stored?.event.refusal, stored?.event.fence, stored?.document],
      ["denied", key, "capability_denied", 0, null],
    );
    assert.equal((await store.claim(claimOf())).kind, "claimed");
  });

  test("of many claimers at once one holds the key and all others are told that it is busy", async ({
    replicas,
  }) => {
    for (const round of ["key-a", "key-b", "key-c", "key-d", "key-e"]) {
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) => pick(replicas, index).claim(claimOf({ key: round }))),
      );
      assert.deepEqual(claims.map(({ kind }) => kind).sort(), [...Array(9).fill("busy"), "claimed"]);
      assert.equal((await replicas[0].find(round))?.fence, 1);
    }
    assert.equal((await replicas[0].journalHead()).sequence, 5);
  });

  test("a key is busy to the last millisecond of its lease and can be claimed from then on", async ({
    replicas: [first, second],
  }) => {
    const { leaseUntil } = await claimed(first);
    assert.equal((await second.claim(claimOf({ now: leaseUntil - 1 }))).kind, "busy");
    const claim = await second.claim(claimOf({ now: leaseUntil, requestId: "request-2" }));
    assert.equal(claim.kind, "claimed");
    assert.equal(claim.entry.fence, 2);
    assert.equal(claim.entry.requestId, "request-2");
  });

  test("who has lost the lease to another can write nothing any more", async ({
    replicas: [first, second],
  }) => {
    const { fence, leaseUntil } = await claimed(first);
    const taken = await claimed(second, { now: leaseUntil });
    for (const change of [sending(leaseUntil), posted, rejected, handBack])
      assert.equal(await first.change(key, fence, change, leaseUntil), false);
    assert.deepEqual({ ...(await second.find(key)) }, taken);
    assert.equal(await second.change(key, taken.fence, sending(leaseUntil), leaseUntil), true);
  });

  test("a lease that ended without being taken over still lets its holder write", async ({
    replicas: [store],
  }) => {
    const { fence, leaseUntil } = await claimed(store);
    assert.equal(await store.change(key, fence, posted, leaseUntil + MINUTE), true);
    assert.equal((await store.find(key))?.state, "posted");
  });

  test("who has given a key back can write nothing any more", async ({ replicas: [store] }) => {
    const { fence } = await claimed(store);
    assert.equal(await store.change(key, fence, handBack, START), true);
    assert.equal(await store.change(key, fence, posted, START), false);
    assert.equal((await store.find(key))?.state, "open");
    assert.equal((await store.claim(claimOf())).kind, "claimed");
  });

  test("a change of a key that nobody claimed changes nothing", async ({ replicas: [store] }) => {
    assert.equal(await store.change(key, 0, posted, START), false);
    assert.equal(await store.find(key), undefined);
  });

  test("what may have been sent stays so until it is settled, under every later claim", async ({
    replicas: [first, second],
  }) => {
    const { fence } = await claimed(first);
    await first.change(key, fence, sending(START), START);
    const later = START + 5 * MINUTE;
    const claim = await second.claim(claimOf({ now: later }));
    assert.equal(claim.kind, "claimed");
    const { state, sentAt, payloadHash } = claim.entry;
    assert.deepEqual(
      { state, sentAt, payloadHash },
      { state: "sending", sentAt: START, payloadHash: "5e".repeat(32) },
    );
    await second.change(key, claim.entry.fence, { state: "sending", leaseUntil: 0 }, later);
    const conflict = await first.claim(claimOf({ now: later, document: corrected, attempt: 2 }));
    assert.equal(conflict.kind, "conflict");
    assert.equal((await first.find(key))?.documentHash, claim.entry.documentHash);
  });

  test("posted is final: repeats get the answer, another document is a conflict", async ({
    replicas: [first, second],
  }) => {
    await post(first, key, START);
    const before = await first.find(key);
    assert.equal(before?.externalId, `erp-${key}`);
    const later = START + 60 * MINUTE;
    const repeat = await second.claim(claimOf({ now: later, attempt: 7 }));
    assert.deepEqual(
      { kind: repeat.kind, entry: { ...repeat.entry } },
      { kind: "posted", entry: { ...before } },
    );
    const another = await second.claim(claimOf({ now: later, document: corrected, attempt: 9 }));
    assert.equal(another.kind, "conflict");
    for (const change of [sending(later), rejected, handBack])
      assert.equal(await first.change(key, 1, change, later), false);
    assert.deepEqual(await first.find(key), before);
  });

  test("a refusal is kept, and lets a corrected document follow under a higher attempt only", async ({
    replicas: [store],
  }) => {
    const { fence } = await claimed(store);
    await store.change(key, fence, sending(START), START);
    await store.change(key, fence, rejected, START);
    assert.equal((await store.find(key))?.refusal, "BL01001973: the period is closed");
    assert.equal((await store.claim(claimOf({ document: corrected, attempt: 1 }))).kind, "conflict");
    const next = await store.claim(claimOf({ document: corrected, attempt: 2 }));
    assert.equal(next.kind, "claimed");
    assert.deepEqual([next.entry.state, next.entry.refusal, next.entry.attempt], ["open", "", 2]);
  });

  test("another document under a key that is held, or held by another connection, is a conflict", async ({
    replicas: [store],
  }) => {
    const before = await claimed(store);
    assert.equal((await store.claim(claimOf({ document: corrected, attempt: 2 }))).kind, "conflict");
    assert.equal((await store.claim(claimOf({ operation: "invoice.create" }))).kind, "conflict");
    await store.change(key, before.fence, handBack, START);
    assert.equal((await store.claim(claimOf({ connection: "other-intacct" }))).kind, "conflict");
    assert.equal((await store.claim(claimOf({ document: corrected, attempt: 1 }))).kind, "conflict");
    assert.equal((await store.claim(claimOf({ document: corrected, attempt: 2 }))).kind, "claimed");
  });

  test("one key's changes leave all others as they were", async ({ replicas: [store] }) => {
    const keys = ["key-a", "key-b", "key-c"];
    for (const each of keys) await claimed(store, { key: each });
    const before = await Promise.all(keys.map((each) => store.find(each)));
    await store.change("key-b", 1, posted, START + MINUTE);
    const after = await Promise.all(keys.map((each) => store.find(each)));
    assert.deepEqual([after[0], after[2]], [before[0], before[2]]);
    assert.equal(after[1]?.state, "posted");
  });

  test("text comes back as it was written, whatever an ERP says", async ({ replicas: [store] }) => {
    const refusal = "Période close — \u{1f512}, '; DROP TABLE relay_dispatch; -- \" \\ \n%_";
    const { fence } = await claimed(store);
    await store.change(key, fence, { state: "rejected", refusal }, START);
    assert.equal((await store.find(key))?.refusal, refusal);
    const next = await claimed(store);
    const change: JournalChange = { state: "rejected", refusal: "broken \u0000 and \ud800" };
    assert.equal(await store.change(key, next.fence, change, START), true);
  });

  test("what a posted document has overwritten is with every repeat, on every replica", async ({
    replicas: [first, second],
  }) => {
    const { fence } = await claimed(first);
    const refusal = 'user 12: line 2 DEPARTMENTID was "D300" and is "D200"';
    await first.change(key, fence, { state: "posted", externalId: "101", number: "B-1", refusal }, START);
    const repeat = await second.claim(claimOf({ now: START + MINUTE }));
    assert.deepEqual([repeat.kind, repeat.entry.refusal], ["posted", refusal]);
  });

  if (!driver.durable) return;

  test("after a restart posted is still posted, and what may have been sent still so", async (bench) => {
    await post(bench.replicas[0], "done", START);
    const { fence } = await claimed(bench.replicas[0], { key: "sent" });
    await bench.replicas[0].change("sent", fence, sending(START), START);
    await bench.restart();
    const later = START + 5 * MINUTE;
    assert.equal((await bench.replicas[0].claim(claimOf({ key: "done", now: later }))).kind, "posted");
    const claim = await bench.replicas[0].claim(claimOf({ key: "sent", now: later }));
    assert.deepEqual([claim.kind, claim.entry.state, claim.entry.fence], ["claimed", "sending", 2]);
  });
}

function pick(replicas: readonly [Store, Store], index: number): Store {
  return index % 2 === 0 ? replicas[0] : replicas[1];
}
