/**
 * Many bills through the reader, every one once; a few in a common run. Gateway and reader each run in a process of
 * their own, the reader with the memory settings of the production image.
 * `RELAY_MEASURE=100000 node --test test/middleware/intacct-volume.test.ts` prints records/s, calls per record and the
 * peak memory of the reading process.
 */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { nodeFlags } from "../sandbox/middleware.ts";
import { asInTheImage } from "../support/image-settings.ts";
import type { VolumeResult } from "../support/volume-reader.ts";

const bills = Number(process.env["RELAY_MEASURE"] ?? 600);

const gateway = (count: number) => `
  import { startIntacct } from ${JSON.stringify(new URL("../sim/intacct/index.ts", import.meta.url).href)};
  const sim = await startIntacct({ bills: ${count} });
  console.log(JSON.stringify({ url: sim.url, credentials: sim.credentials }));
`;
const reader = fileURLToPath(new URL("../support/volume-reader.ts", import.meta.url));

test("every bill once, within a memory that does not grow with their number", {
  timeout: 900_000,
}, async (t) => {
  const dir = await mkdtemp(join(tmpdir(), "relay-volume-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const erp = spawn(process.execPath, ["--input-type=module", "-e", gateway(bills)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => erp.kill());
  const [line] = (await once(erp.stdout, "data")) as [Buffer];
  const reading = spawn(process.execPath, [...nodeFlags, reader, String(line)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...asInTheImage(dir) },
  });
  t.after(() => reading.kill());
  const found = JSON.parse(await text(reading.stdout)) as VolumeResult;
  const { records, doubled, lines, calls, seconds, idleMiB, peakMiB } = found;
  assert.deepEqual([records, doubled], [bills, 0]);
  t.diagnostic(
    `${records} bills with ${lines} lines in ${seconds.toFixed(1)} s: ${(records / seconds).toFixed(0)} bills/s, ${calls} calls, ${(calls / records).toFixed(4)} calls per bill, ${idleMiB} MiB at the start, peak ${peakMiB} MiB`,
  );
  // Elsewhere the allocator is another, and the process counts otherwise.
  if (process.platform === "linux") assert.ok(peakMiB <= 200, `${peakMiB} MiB`);
});
