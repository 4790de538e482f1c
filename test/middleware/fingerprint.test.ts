/** A bank account's fingerprint: the same for good, whatever is changed around it, and no way back to the account. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Fingerprints } from "../../middleware/src/engine/fingerprint.ts";
import { reencryptTokens } from "../../middleware/src/engine/refresh-token.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import { TestClock } from "../sim/kit/clock.ts";

const clock = new TestClock();
const [oldKey, newKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

test("it is the same in every replica, after a restart, and under a new master key", async () => {
  const store = openStore("memory:");
  const [one, two] = await Promise.all(
    [1, 2].map(() => new Fingerprints({ store, keys: [oldKey], clock }).maker()),
  );
  const before = one?.("DE02120300000000202051");
  assert.match(before ?? "", /^[0-9a-f]{64}$/);
  assert.equal(two?.("DE02120300000000202051"), before);
  await reencryptTokens(store, [newKey, oldKey]);
  const later = await new Fingerprints({ store, keys: [newKey], clock }).maker();
  assert.equal(later("DE02120300000000202051"), before);
  assert.notEqual(later("DE02120300000000202052"), before);
  await store.close();
});

test("nobody without the store and its key can try accounts; no account, no fingerprint", async () => {
  const [mine, theirs] = [openStore("memory:"), openStore("memory:")];
  const fingerprint = await new Fingerprints({ store: mine, keys: [oldKey], clock }).maker();
  const other = await new Fingerprints({ store: theirs, keys: [oldKey], clock }).maker();
  assert.notEqual(fingerprint("123"), other("123"));
  assert.notEqual(fingerprint("123"), createHash("sha256").update("123").digest("hex"));
  assert.equal(fingerprint(""), "");
  const keyless = await new Fingerprints({ store: mine, keys: [], clock }).maker();
  assert.equal(keyless("123"), "");
  await mine.close();
  await theirs.close();
});
