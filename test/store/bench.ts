/** What a driver must offer to be tested, and builders of what the tests write. */

import { canonicalJson } from "../../middleware/src/engine/hash.ts";
import type { ClaimRequest, JournalEntry } from "../../middleware/src/store/journal.ts";
import { exportJournal } from "../../middleware/src/store/journal-export.ts";
import type { JournalReader, Store } from "../../middleware/src/store/store.ts";

/** Stores over the same, at first empty, data. */
export interface Bench {
  /** Two replicas; where one process has the data for itself, twice the same store. */
  replicas: readonly [Store, Store];
  /** Ends all replicas and starts them again on what they left. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Driver {
  name: string;
  open(): Promise<Bench>;
  /** Whether the data outlives the process. */
  durable: boolean;
}

export const START = Date.parse("2026-03-02T09:00:00Z");
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export function claimOf(wanted: Partial<ClaimRequest> = {}): ClaimRequest {
  return {
    key: "instance:invoice-1:invoice.update:1",
    connection: "acme-intacct",
    client: "acme-now",
    operation: "invoice.update",
    document: canonicalJson({ operation: "invoice.update", document: { external_id: "101", number: "B-1" } }),
    attempt: 1,
    requestId: "request-1",
    now: START,
    leaseMs: 2 * MINUTE,
    ...wanted,
  };
}

/** Claims; fails the test when the claim is not granted. */
export async function claimed(store: Store, wanted: Partial<ClaimRequest> = {}): Promise<JournalEntry> {
  const claim = await store.claim(claimOf(wanted));
  if (claim.kind !== "claimed") throw new Error(`the claim of ${claim.entry.key} is ${claim.kind}`);
  return claim.entry;
}

export function sending(now: number) {
  return {
    state: "sending",
    sentAt: now,
    leaseUntil: now + 2 * MINUTE,
    payloadHash: "5e".repeat(32),
  } as const;
}

/** Takes a key through claim, send and confirmation: three events. */
export async function post(store: Store, key: string, now: number): Promise<void> {
  const { fence } = await claimed(store, { key, now });
  await store.change(key, fence, sending(now), now);
  await store.change(key, fence, { state: "posted", externalId: `erp-${key}`, number: "B-1" }, now);
}

/** The lines of an export, without line feeds. */
export async function exported(journal: JournalReader, now = START): Promise<string[]> {
  const lines = await Array.fromAsync(exportJournal(journal, now));
  return lines.map((line) => line.trimEnd());
}
