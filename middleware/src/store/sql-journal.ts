/** The dispatch journal and its chain in SQL. Each function belongs into one transaction. */

import { canonicalJson } from "../engine/hash.ts";
import {
  type ChainHead,
  type JournalEventName,
  nameOf,
  nextEvent,
  roll,
  type Segment,
  type StoredEvent,
} from "./chain.ts";
import {
  type Claim,
  type ClaimRequest,
  changedEntry,
  claimedEntry,
  decideClaim,
  type JournalChange,
  type JournalEntry,
} from "./journal.ts";
import { LostRace, type Sql } from "./sql.ts";

const COLUMNS: Record<keyof JournalEntry, string> = {
  key: "key",
  connection: "connection",
  client: "client",
  operation: "operation",
  documentHash: "document_hash",
  attempt: "attempt",
  state: "state",
  fence: "fence",
  leaseUntil: "lease_until",
  sentAt: "sent_at",
  payloadHash: "payload_hash",
  externalId: "external_id",
  number: "number",
  refusal: "refusal",
  requestId: "request_id",
  updatedAt: "updated_at",
};
const FIELDS = Object.keys(COLUMNS) as (keyof JournalEntry)[];
const NAMES = Object.values(COLUMNS);

const SELECT = `SELECT ${FIELDS.map((field) => `${COLUMNS[field]} AS "${field}"`).join(", ")} FROM relay_dispatch
  WHERE key = ?`;
const PUT = `INSERT INTO relay_dispatch (${NAMES.join(", ")}) VALUES (${NAMES.map(() => "?").join(", ")})
  ON CONFLICT (key) DO UPDATE SET ${NAMES.map((name) => `${name} = excluded.${name}`).join(", ")}
  WHERE relay_dispatch.fence = ?`;

export async function claim(sql: Sql, wanted: ClaimRequest): Promise<Claim> {
  const found = await find(sql, wanted.key, sql.forUpdate);
  const kind = decideClaim(found, wanted);
  if (found !== undefined && kind !== "claimed") return { kind, entry: found };
  const entry = claimedEntry(found, wanted);
  await put(sql, entry, found?.fence ?? 0);
  const isNew = found?.documentHash !== entry.documentHash;
  await append(sql, "claimed", entry, isNew ? wanted.document : null);
  return { kind: "claimed", entry };
}

/** Without the document: what is never sent needs no text to be proven by. */
export async function deny(sql: Sql, wanted: ClaimRequest): Promise<void> {
  const entry = { ...claimedEntry(undefined, wanted), state: "rejected" as const, fence: 0, leaseUntil: 0 };
  await append(sql, "denied", { ...entry, refusal: "capability_denied" }, null);
}

export async function change(
  sql: Sql,
  key: string,
  fence: number,
  wanted: JournalChange,
  now: number,
): Promise<boolean> {
  const found = await find(sql, key, sql.forUpdate);
  const entry = changedEntry(found, fence, wanted, now);
  if (entry === undefined) return false;
  await put(sql, entry, fence);
  await append(sql, nameOf(wanted), entry, null);
  return true;
}

export async function find(sql: Sql, key: string, lock = ""): Promise<JournalEntry | undefined> {
  const [entry] = await sql.rows<JournalEntry>(SELECT + lock, key);
  return entry;
}

/** Nothing can be locked where there is no row yet: two first claims meet here, and one is run again. */
async function put(sql: Sql, entry: JournalEntry, fenceBefore: number): Promise<void> {
  const written = await sql.run(PUT, ...FIELDS.map((field) => entry[field]), fenceBefore);
  if (written !== 1) throw new LostRace();
}

/** Comes last in its transaction: from here to the commit every other append waits. */
async function append(
  sql: Sql,
  name: JournalEventName,
  entry: JournalEntry,
  document: string | null,
): Promise<void> {
  const head = await rolledHead(sql, entry.updatedAt);
  const { event, hash } = nextEvent(head, name, entry, document);
  await sql.run(
    "INSERT INTO relay_event (sequence, event, document, hash) VALUES (?, ?, ?, ?)",
    event.sequence,
    canonicalJson(event),
    document,
    hash,
  );
  await putHead(sql, { ...head, sequence: event.sequence, hash });
}

/** Seals the open segment when its day is over by `now`. */
export async function seal(sql: Sql, now: number): Promise<void> {
  await putHead(sql, await rolledHead(sql, now));
}

async function rolledHead(sql: Sql, now: number): Promise<ChainHead> {
  const found = await chainHead(sql, sql.forUpdate);
  const { head, sealed } = roll(found, now);
  if (sealed !== undefined) {
    const { day, first, last, head: hash, retiredAt } = sealed;
    await sql.run(
      "INSERT INTO relay_segment (day, first, last, head, retired_at) VALUES (?, ?, ?, ?, ?)",
      ...[day, first, last, hash, retiredAt],
    );
  }
  return head;
}

export async function chainHead(sql: Sql, lock = ""): Promise<ChainHead> {
  const [head] = await sql.rows<ChainHead>(
    `SELECT sequence, hash, day, first FROM relay_chain WHERE id = 1${lock}`,
  );
  if (head === undefined) throw new Error("the journal has no head: the store's tables are damaged");
  return head;
}

async function putHead(sql: Sql, { sequence, hash, day, first }: ChainHead): Promise<void> {
  await sql.run(
    "UPDATE relay_chain SET sequence = ?, hash = ?, day = ?, first = ? WHERE id = 1",
    ...[sequence, hash, day, first],
  );
}

export async function events(sql: Sql, first: number, last: number): Promise<StoredEvent[]> {
  const rows = await sql.rows<{ sequence: number; event: string; document: string | null; hash: string }>(
    "SELECT sequence, event, document, hash FROM relay_event WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
    ...[first, last],
  );
  return rows.map(({ sequence, event, document, hash }) => {
    try {
      return { event: JSON.parse(event), document, hash };
    } catch (cause) {
      throw new Error(`event ${sequence} of the journal is not readable: it was changed`, { cause });
    }
  });
}

const SEGMENTS = `SELECT day, first, last, head, retired_at AS "retiredAt" FROM relay_segment`;

export async function segments(sql: Sql): Promise<Segment[]> {
  return sql.rows(`${SEGMENTS} ORDER BY first`);
}

export async function unpublished(sql: Sql, instance: string): Promise<Segment[]> {
  return sql.rows(
    `${SEGMENTS} WHERE day NOT IN (SELECT day FROM relay_publication WHERE instance = ?) ORDER BY first`,
    instance,
  );
}

/** Sealed segments of days before `day` that still have their documents. */
export async function retirable(sql: Sql, day: string): Promise<Segment[]> {
  return sql.rows(`${SEGMENTS} WHERE day < ? AND retired_at = 0 ORDER BY first`, day);
}

export async function retire(sql: Sql, { day, first, last }: Segment, now: number): Promise<void> {
  await sql.run("UPDATE relay_event SET document = NULL WHERE sequence BETWEEN ? AND ?", first, last);
  await sql.run("UPDATE relay_segment SET retired_at = ? WHERE day = ?", now, day);
}
