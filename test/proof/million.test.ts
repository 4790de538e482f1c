import assert from "node:assert/strict";
import { test } from "node:test";
import { million, mostMiB } from "./million.ts";

test("a long pull brings every record once, and the middleware stays within 150 MB", async () => {
  const { held, doubled, peakMiB } = await million(20_000);
  assert.deepEqual({ held, doubled }, { held: 20_000, doubled: 0 });
  // Elsewhere the allocator is another, and the process counts otherwise.
  if (process.platform === "linux") assert.ok(peakMiB <= mostMiB, `${peakMiB} MiB`);
});
