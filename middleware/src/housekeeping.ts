/** What is to be done now and then: documents of journal segments that are older than `retention_days` go. */

import type { Clock } from "./clock.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { JournalKeeping } from "./store/store.ts";

const EVERY_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export interface House {
  live: Pick<Live, "config">;
  store: Pick<JournalKeeping, "retireDocuments">;
  clock: Clock;
  log: Log;
}

/**
 * At once and every hour, for as long as the process lives; never keeps it alive. Resolves after the first time.
 * A failure is logged: the next hour tries again.
 */
export async function keepHouse(house: House): Promise<void> {
  setInterval(() => void retire(house), EVERY_MS).unref();
  await retire(house);
}

async function retire({ live, store, clock, log }: House): Promise<void> {
  const now = clock.now();
  try {
    const days = await store.retireDocuments(now - live.config.retention_days * DAY_MS, now);
    if (days.length > 0) log.info({ days }, "documents retired, hashes and outcomes stay");
  } catch (error) {
    log.error({ error: (error as Error).message }, "retiring documents failed");
  }
}
