/**
 * A process that reads every bill of a gateway, a page at a time, and keeps none: `process.argv[2]` is the gateway's
 * address and credentials as JSON. Prints a VolumeResult.
 */

import { systemClock } from "../../middleware/src/clock.ts";
import { openReading } from "./intacct-reading.ts";

export interface VolumeResult {
  records: number;
  /** Those that came more than once. */
  doubled: number;
  lines: number;
  calls: number;
  seconds: number;
  /** The most that the process ever had in memory. */
  peakMiB: number;
  /** What it had when it began. */
  idleMiB: number;
}

const MIB = 2 ** 20;

async function readBills(gateway: { url: string; credentials: object }): Promise<VolumeResult> {
  const reading = await openReading(gateway, systemClock);
  let met = new Uint8Array(1024);
  let [records, doubled, lines] = [0, 0, 0];
  const idleMiB = Math.round(process.memoryUsage.rss() / MIB);
  const began = performance.now();
  await reading.all("invoice", (page) => {
    for (const record of page.records) {
      if (!("document" in record && "lines" in record.document)) throw new Error(JSON.stringify(record));
      const number = Number(record.external_id);
      if (number >= met.length) {
        const more = new Uint8Array(2 * number);
        more.set(met);
        met = more;
      }
      if (met[number] === 1) doubled += 1;
      met[number] = 1;
      records += 1;
      lines += (JSON.parse(record.document.lines) as unknown[]).length;
    }
  });
  const seconds = (performance.now() - began) / 1000;
  const calls = reading.calls();
  await reading.close();
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  return { records, doubled, lines, calls, seconds, peakMiB, idleMiB };
}

if (import.meta.main) {
  const result = await readBills(JSON.parse(process.argv[2] ?? "") as Parameters<typeof readBills>[0]);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
