/**
 * Many invoices through the reader, every one once; a few in a common run.
 * `RELAY_MEASURE=20000 node --test test/middleware/sage300-volume.test.ts` prints records/s, calls per record and the peak
 * memory of this process; the simulator runs in another one.
 */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { systemClock } from "../../middleware/src/clock.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import type { Page, Reader } from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import { configOf } from "../support/relay.ts";

const ENTRIES = 20;
const invoices = Number(process.env["RELAY_MEASURE"] ?? 600);

const server = (batches: number) => `
  import { startSage300 } from ${JSON.stringify(new URL("../sim/sage300/index.ts", import.meta.url).href)};
  const settings = { callsBeforeCrash: 1_000_000 };
  const sim = await startSage300({ batches: ${batches}, entries: ${ENTRIES}, settings });
  console.log(JSON.stringify(sim.config));
`;

test("every invoice once, with figures", { timeout: 600_000 }, async (t) => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", server(invoices / ENTRIES)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill());
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const entry = { id: "acme-300", type: "sage300", ...JSON.parse(String(line)), calls_per_cycle: 1_000_000 };
  const store = openStore("memory:");
  const deps = { clock: systemClock, log: createLog("silent"), store, keys: [] };
  const connections = openConnections(await configOf({ connections: [entry] }), deps);
  t.after(async () => {
    await connections.close();
    await store.close();
  });
  const connection = connections.find("acme-300");
  assert.ok(connection);
  const reader = connection.adapter.readers.invoice as Reader<unknown>;
  const run = { calls: 0 };
  const seen = new Set<string>();
  let [records, lines, peak] = [0, 0, 0];
  const began = performance.now();
  let after: string | null = null;
  do {
    const query = { from: null, after, limit: reader.pageSize, isKnown: () => false };
    const page: Page = await reader.page(connection.client.handle(run), query);
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
  // One batch is a tombstone without entries.
  assert.equal(seen.size, invoices - ENTRIES);
  assert.equal(records, seen.size);
  t.diagnostic(
    `${records} invoices with ${lines} lines in ${seconds.toFixed(1)} s: ${(records / seconds).toFixed(0)} invoices/s, ${run.calls} calls, ${(run.calls / records).toFixed(4)} calls per invoice, peak RSS ${(peak / 2 ** 20).toFixed(0)} MiB`,
  );
});
