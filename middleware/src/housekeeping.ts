/**
 * What is to be done now and then: refresh tokens go under a new master key, the heads of sealed journal days go to the instances' activity trails, and
 * documents of journal segments that are older than `retention_days` go for good.
 */

import type { Clock } from "./clock.ts";
import { reencryptTokens } from "./engine/refresh-token.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { ServiceNowClient } from "./servicenow/client.ts";
import { publishHead } from "./servicenow/journal-head.ts";
import type { JournalKeeping, RotatedTokens } from "./store/store.ts";

const EVERY_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export interface House {
  live: Pick<Live, "config" | "hold">;
  store: JournalKeeping & RotatedTokens;
  /** The master keys that are in force. */
  keys: () => readonly Buffer[];
  clock: Clock;
  log: Log;
}

/**
 * At once and every hour, for as long as the process lives; never keeps it alive. Resolves after the first time.
 * A failure is logged: the next hour tries again.
 */
export async function keepHouse(house: House): Promise<void> {
  setInterval(() => void tidy(house), EVERY_MS).unref();
  await tidy(house);
}

async function tidy(house: House): Promise<void> {
  await reencrypt(house);
  await publishHeads(house);
  await retire(house);
}

/** After a change of the master key, so that the old one can be dropped. */
async function reencrypt({ store, keys, log }: House): Promise<void> {
  try {
    const connections = await reencryptTokens(store, keys());
    if (connections.length > 0)
      log.info({ connections }, "refresh tokens re-encrypted under the first master key");
  } catch (error) {
    log.error({ error: (error as Error).message }, "re-encrypting refresh tokens failed");
  }
}

/** To each instance for itself: one that is asleep holds up no other. */
async function publishHeads({ live, store, clock, log }: House): Promise<void> {
  const hold = live.hold();
  for (const [id, client] of hold.runtime.connections.instances()) {
    try {
      await publishTo(id, client, store, clock);
    } catch (error) {
      log.error({ instance: id, error: (error as Error).message }, "publishing journal heads failed");
    }
  }
  hold.release();
}

async function publishTo(
  id: string,
  client: ServiceNowClient,
  store: JournalKeeping,
  clock: Clock,
): Promise<void> {
  for (const segment of await store.unpublishedHeads(id, clock.now())) {
    await publishHead(client, segment);
    await store.markPublished(id, segment.day, clock.now());
  }
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
