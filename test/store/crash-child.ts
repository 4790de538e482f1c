/**
 * Posts one key after the other into the SQLite file named on the command line until it is killed, and says on
 * stdout what the store has confirmed, each before the next statement begins.
 */

import { writeSync } from "node:fs";
import { openStore } from "../../middleware/src/store/open.ts";
import { claimed, START, sending } from "./bench.ts";

const [location = "", run = ""] = process.argv.slice(2);
const store = openStore(location);
for (let count = 0; ; count += 1) {
  const key = `run-${run}-${count}`;
  const { fence } = await claimed(store, { key, now: START });
  confirm(key, "open");
  await store.change(key, fence, sending(START), START);
  confirm(key, "sending");
  await store.change(key, fence, { state: "posted", externalId: key, number: "B-1" }, START);
  confirm(key, "posted");
}

function confirm(key: string, state: string): void {
  writeSync(1, `${key} ${state}\n`);
}
