/** The tables, alike in every database. Each is documented by the interface in store.ts that it serves. */

import { GENESIS } from "./chain.ts";

const VERSION = 1;

/** `INTEGER` must hold 64 bits. */
const TABLES = [
  `relay_schema (version INTEGER NOT NULL PRIMARY KEY)`,
  `relay_dispatch (
    key TEXT NOT NULL PRIMARY KEY, connection TEXT NOT NULL, client TEXT NOT NULL, operation TEXT NOT NULL,
    document_hash TEXT NOT NULL, attempt INTEGER NOT NULL, state TEXT NOT NULL, fence INTEGER NOT NULL,
    lease_until INTEGER NOT NULL, sent_at INTEGER NOT NULL, payload_hash TEXT NOT NULL,
    external_id TEXT NOT NULL, number TEXT NOT NULL, refusal TEXT NOT NULL, request_id TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  )`,
  // The event as its canonical JSON: the very text that is hashed.
  `relay_event (
    sequence INTEGER NOT NULL PRIMARY KEY, event TEXT NOT NULL, document TEXT, hash TEXT NOT NULL
  )`,
  `relay_chain (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL,
    day TEXT NOT NULL, first INTEGER NOT NULL
  )`,
  `relay_segment (
    day TEXT NOT NULL PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, head TEXT NOT NULL,
    retired_at INTEGER NOT NULL
  )`,
  `relay_publication (
    instance TEXT NOT NULL, day TEXT NOT NULL, published_at INTEGER NOT NULL, PRIMARY KEY (instance, day)
  )`,
  `relay_lease (
    name TEXT NOT NULL PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, lease_until INTEGER NOT NULL
  )`,
  `relay_budget (
    connection TEXT NOT NULL PRIMARY KEY, cycle_started INTEGER NOT NULL, used INTEGER NOT NULL
  )`,
  `relay_token (
    connection TEXT NOT NULL PRIMARY KEY, configured_hash TEXT NOT NULL, cipher_text TEXT NOT NULL,
    version INTEGER NOT NULL, updated_at INTEGER NOT NULL
  )`,
  `relay_pairing (client TEXT NOT NULL PRIMARY KEY, instance_id TEXT NOT NULL, paired_at INTEGER NOT NULL)`,
  `relay_nonce (
    client TEXT NOT NULL, nonce TEXT NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (client, nonce)
  )`,
];

const { sequence, hash, day, first } = GENESIS;

/** Create what is missing; to be run in one transaction that no other process can run at the same time. */
export const SCHEMA: readonly string[] = [
  ...TABLES.map((table) => `CREATE TABLE IF NOT EXISTS ${table}`),
  "CREATE INDEX IF NOT EXISTS relay_nonce_expiry ON relay_nonce (expires_at)",
  `INSERT INTO relay_schema (version) SELECT ${VERSION} WHERE NOT EXISTS (SELECT 1 FROM relay_schema)`,
  `INSERT INTO relay_chain (id, sequence, hash, day, first)
   VALUES (1, ${sequence}, '${hash}', '${day}', ${first}) ON CONFLICT DO NOTHING`,
];
export const SCHEMA_VERSION = "SELECT version FROM relay_schema";

/** Throws when the tables are of another version than this program knows. */
export function checkVersion(found: unknown): void {
  if (found !== VERSION) throw new Error(`its tables have version ${found}, this program knows ${VERSION}`);
}
