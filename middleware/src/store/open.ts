/** RELAY_STORE to a store. */

import { SqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";

export const DEFAULT_STORE = "file:./data/relay.db";

/** Throws an Error whose message is for the operator when the value is not understood or the store is in use. */
export function openStore(location: string): Store {
  if (location === "memory:") return new SqliteStore(":memory:");
  if (location.startsWith("file:")) return new SqliteStore(location.slice("file:".length));
  throw new Error(`RELAY_STORE: expected file:PATH or memory:, got ${location.split(":")[0]}:…`);
}
