/**
 * Many invoices through the reader, every one once; a few in a common run.
 * `RELAY_MEASURE=20000 node --test test/middleware/x3-volume.test.ts` prints records/s, calls per record and the peak
 * memory of this process, for both transports; the simulator runs in another one.
 */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { systemClock } from "../../middleware/src/clock.ts";
import { openBench } from "../contract/bench-reading.ts";

const invoices = Number(process.env["RELAY_MEASURE"] ?? 300);

const folder = (count: number, transport: string) => `
  import { startX3 } from ${JSON.stringify(new URL("../sim/x3/index.ts", import.meta.url).href)};
  const sim = await startX3({ suppliers: 200, orders: 500, invoices: ${count} });
  console.log(JSON.stringify(sim.config("basic", ${JSON.stringify(transport)})));
`;

for (const transport of ["rest", "graphql"] as const) {
  test(`${transport}: every invoice once, with figures`, { timeout: 900_000 }, async (t) => {
    const program = ["--input-type=module", "-e", folder(invoices, transport)];
    const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
    t.after(() => child.kill());
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const bench = { config: JSON.parse(String(line)), close: async () => undefined };
    const reading = await openBench("x3", bench, systemClock as never);
    t.after(() => reading.close());
    const reader = reading.reader("invoice");
    const seen = new Set<string>();
    const run = { calls: 0 };
    const erp = reading.connection.client.handle(run);
    let [records, lines, peak] = [0, 0, 0];
    const began = performance.now();
    for (let after: string | null = null; ; ) {
      const page = await reader.page(erp, {
        from: null,
        after,
        limit: reader.pageSize,
        isKnown: () => false,
      });
      for (const record of page.records) {
        assert.ok("document" in record && "lines" in record.document, JSON.stringify(record));
        seen.add(record.external_id);
        lines += (JSON.parse(record.document.lines) as unknown[]).length;
      }
      records += page.records.length;
      peak = Math.max(peak, process.memoryUsage().rss);
      after = page.next;
      if (after === null) break;
    }
    const seconds = (performance.now() - began) / 1000;
    assert.deepEqual([seen.size, records], [invoices, invoices]);
    t.diagnostic(
      `${records} invoices with ${lines} lines in ${seconds.toFixed(1)} s: ${(records / seconds).toFixed(0)} invoices/s, ${run.calls} calls, ${(run.calls / records).toFixed(3)} calls per invoice, peak RSS ${(peak / 2 ** 20).toFixed(0)} MiB`,
    );
  });
}
