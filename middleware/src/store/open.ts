/** RELAY_STORE to a store. */

import { PostgresDatabase } from "./postgres.ts";
import type { Database } from "./sql.ts";
import { SqlStore } from "./sql-store.ts";
import { SqliteDatabase } from "./sqlite.ts";
import type { JournalReader, Store } from "./store.ts";

export const DEFAULT_STORE = "file:./data/relay.db";

/** Throws an Error whose message is for the operator when the value is not understood or the store is in use. */
export function openStore(location: string): Store {
  return new SqlStore(databaseOf(location, false));
}

/** To read the journal of a store that others may be using. Throws like openStore. */
export function openJournal(location: string): JournalReader {
  return new SqlStore(databaseOf(location, true));
}

function databaseOf(location: string, readOnly: boolean): Database {
  if (location === "memory:") return new SqliteDatabase(":memory:");
  if (location.startsWith("file:")) return fileOf(location.slice("file:".length), readOnly);
  if (/^postgres(ql)?:/.test(location)) return serverOf(location, readOnly);
  // What was given may hold a password: no more of it is shown than the scheme.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(location)?.[0] ?? "";
  throw new Error(
    `RELAY_STORE: expected file:PATH, postgres://… or memory:, got ${scheme === "" ? "no such form" : `${scheme}…`}`,
  );
}

function serverOf(location: string, readOnly: boolean): Database {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  // A Unix socket is given as `?host=/path`.
  if (url === undefined || (url.host === "" && !url.searchParams.has("host")))
    throw new Error("RELAY_STORE: expected postgres://USER:PASSWORD@HOST:PORT/DATABASE");
  return new PostgresDatabase(location, { readOnly });
}

function fileOf(path: string, readOnly: boolean): Database {
  try {
    return new SqliteDatabase(path, { readOnly });
  } catch (error) {
    throw new Error(`RELAY_STORE: ${path}: ${(error as Error).message}`, { cause: error });
  }
}
