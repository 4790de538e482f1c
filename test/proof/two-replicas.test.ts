import assert from "node:assert/strict";
import { test } from "node:test";
import { soak } from "./two-replicas.ts";

test("two replicas on one PostgreSQL, killed at random: nothing doubled, nothing lost", async () => {
  const { posted, doubled, lost, kills } = await soak({ dispatches: 300, seed: 7, killEveryMs: 1500 });
  assert.deepEqual({ posted, doubled, lost }, { posted: 300, doubled: 0, lost: 0 });
  assert.ok(kills > 0, "a replica was killed");
});
