/**
 * Many bills through the reader, every one once; a few in a common run.
 * `RELAY_MEASURE=20000 node --test test/middleware/acumatica-volume.test.ts` prints records/s, calls per record and the
 * peak memory of this process; the instance runs in another one.
 */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { systemClock } from "../../middleware/src/clock.ts";
import { openReading } from "../support/acumatica-desk.ts";

const bills = Number(process.env["RELAY_MEASURE"] ?? 600);

const instance = (count: number) => `
  import { startAcumatica } from ${JSON.stringify(new URL("../sim/acumatica/index.ts", import.meta.url).href)};
  const sim = await startAcumatica({ bills: ${count}, vendors: 300 });
  console.log(JSON.stringify(sim.config()));
`;

test("every bill once, with figures", { timeout: 600_000 }, async (t) => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", instance(bills)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill());
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const config = JSON.parse(String(line)) as Record<string, unknown>;
  const reading = await openReading(systemClock, config);
  t.after(() => reading.close());
  const seen = new Set<string>();
  let [records, lines, peak] = [0, 0, 0];
  let after: string | null = null;
  const began = performance.now();
  const cpu = process.cpuUsage();
  do {
    const page: Awaited<ReturnType<typeof reading.page>> = await reading.page("invoice", { after });
    for (const record of page.records) {
      assert.ok("document" in record && "lines" in record.document, JSON.stringify(record));
      seen.add(record.external_id);
      lines += (JSON.parse(record.document.lines) as unknown[]).length;
    }
    records += page.records.length;
    peak = Math.max(peak, process.memoryUsage().rss);
    after = page.next;
  } while (after !== null);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  assert.equal(seen.size, bills);
  assert.equal(records, bills);
  t.diagnostic(
    `${records} bills with ${lines} lines in ${seconds.toFixed(1)} s: ${(records / seconds).toFixed(0)} bills/s, ${reading.calls()} calls, ${(reading.calls() / records).toFixed(4)} calls per bill, ${((user + system) / 1e6).toFixed(1)} s of it this process's own, peak RSS ${(peak / 2 ** 20).toFixed(0)} MiB`,
  );
});
