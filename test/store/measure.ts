/**
 * Claims and whole post-backs (claimed, sending, posted) per second of each driver, every commit flushed to disk:
 *
 *     node_modules/.bin/node test/store/measure.ts [seconds per figure]
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { claimed, post, START } from "./bench.ts";
import { startPostgres } from "./postgres-server.ts";

const seconds = Number(process.argv[2] ?? 3);
let keys = 0;

const folder = mkdtempSync(join(tmpdir(), "relay-measure-"));
const file = openStore(`file:${join(folder, "relay.db")}`);
await measure("SQLite", [file]);
await file.close();
rmSync(folder, { recursive: true });

const server = await startPostgres({});
const replicas = [openStore(server.url()), openStore(server.url())];
await measure("PostgreSQL, one replica", replicas.slice(0, 1));
await measure("PostgreSQL, two replicas", replicas);
await Promise.all(replicas.map((store) => store.close()));
await server.stop();

async function measure(name: string, stores: readonly Store[]): Promise<void> {
  for (const callers of [stores.length, 16]) {
    const claims = await rate(stores, callers, (store, key) => claimed(store, { key }));
    const posts = await rate(stores, callers, (store, key) => post(store, key, START));
    process.stdout.write(`${name}, ${callers} at once: ${claims} claims/s, ${posts} post-backs/s\n`);
  }
}

/** How often per second `callers` in parallel get the work done, each time on a new key. */
async function rate(
  stores: readonly Store[],
  callers: number,
  work: (store: Store, key: string) => Promise<unknown>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const caller = async (index: number) => {
    const store = stores[index % stores.length];
    while (store !== undefined && performance.now() < end) {
      keys += 1;
      await work(store, `key-${keys}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
  return Math.round(done / seconds);
}
