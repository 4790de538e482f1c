/** Whatever two callers do with a few keys, in whatever order and with whatever waits. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { JournalChange, JournalEntry } from "../../middleware/src/store/journal.ts";
import { verifyJournal } from "../../middleware/src/store/journal-verify.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { claimOf, exported, MINUTE, START, sending } from "./bench.ts";

const KEYS = ["key-a", "key-b"];
const DOCUMENTS = ['{"number":"B-1"}', '{"number":"B-2"}'];

const step = fc.record({
  caller: fc.constantFrom(0, 1),
  key: fc.constantFrom(...KEYS),
  does: fc.constantFrom("claim", "claim", "send", "post", "reject", "release"),
  document: fc.constantFrom(...DOCUMENTS),
  attempt: fc.integer({ min: 1, max: 3 }),
  wait: fc.constantFrom(0, 0, MINUTE, 3 * MINUTE),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test("one holder at a time, posted for ever with one document, and every step in the chain", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const store = openStore("memory:");
      const run = new Run(store);
      for (const each of steps) await run.take(each);
      const verdict = await verifyJournal(await exported(store));
      assert.deepEqual([verdict.findings, verdict.events], [[], run.events]);
      await store.close();
    }),
    { numRuns: 150 },
  );
});

class Run {
  /** Claims granted and changes written. */
  events = 0;
  #now = START;
  readonly #store: Store;
  /** What each caller was last granted of each key. */
  readonly #held = new Map<string, JournalEntry>();
  readonly #posted = new Map<string, JournalEntry>();

  constructor(store: Store) {
    this.#store = store;
  }

  async take(step: Step): Promise<void> {
    this.#now += step.wait;
    if (step.does === "claim") await this.#claim(step);
    else await this.#change(step);
    for (const [key, entry] of this.#posted) assert.deepEqual({ ...(await this.#store.find(key)) }, entry);
  }

  async #claim({ caller, key, document, attempt }: Step): Promise<void> {
    const before = await this.#store.find(key);
    const { kind, entry } = await this.#store.claim(claimOf({ key, document, attempt, now: this.#now }));
    if (kind !== "claimed") {
      assert.deepEqual({ ...(await this.#store.find(key)) }, { ...before });
      return;
    }
    this.events += 1;
    assert.ok(before === undefined || before.leaseUntil <= this.#now, "taken from one who held it");
    assert.equal(entry.fence, (before?.fence ?? 0) + 1);
    if (before?.state === "sending") assert.equal(entry.documentHash, before.documentHash);
    this.#held.set(`${caller} ${key}`, entry);
  }

  async #change({ caller, key, does }: Step): Promise<void> {
    const held = this.#held.get(`${caller} ${key}`);
    const before = await this.#store.find(key);
    const change = changeOf(does, before, this.#now);
    const written = await this.#store.change(key, held?.fence ?? 0, change, this.#now);
    const holds = held !== undefined && before?.fence === held.fence && before.leaseUntil !== 0;
    assert.equal(written, holds);
    const after = await this.#store.find(key);
    if (!written) assert.deepEqual(after, before);
    if (!written || after === undefined) return;
    this.events += 1;
    if (does === "post") this.#posted.set(key, { ...after });
  }
}

function changeOf(does: string, found: JournalEntry | undefined, now: number): JournalChange {
  if (does === "send") return sending(now);
  if (does === "post") return { state: "posted", externalId: "101", number: "B-1" };
  if (does === "reject") return { state: "rejected", refusal: "no" };
  return { state: found?.state === "sending" ? "sending" : "open", leaseUntil: 0 };
}
