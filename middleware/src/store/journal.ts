/**
 * The dispatch journal: what is known of each idempotency key, and the rules by which that changes.
 * Pure; a driver only has to run a decision and its write in one transaction.
 */

import type { Operation } from "../../../shared-types/choices.ts";
import { sha256 } from "../engine/hash.ts";

/**
 * `open`: claimed, nothing has been sent under this key.
 * `sending`: bytes may have left; only the ERP can tell whether it took the document.
 * `posted`: the ERP holds it. Final.
 * `rejected`: the ERP said no; a corrected document may follow.
 */
export type JournalState = "open" | "sending" | "posted" | "rejected";

/** Times are milliseconds since the epoch, by the caller's clock. Retention never touches an entry. */
export interface JournalEntry {
  key: string;
  connection: string;
  /** Id of the client (contract section 4.1) that made the latest claim. */
  client: string;
  operation: Operation;
  /** SHA-256 of `ClaimRequest.document`. */
  documentHash: string;
  /** The highest that was asked for. */
  attempt: number;
  state: JournalState;
  /** Grows with every claim; whoever holds an older one may not write any more. */
  fence: number;
  /** 0 when nobody holds the entry. */
  leaseUntil: number;
  /** When the bytes of the last send went out; 0 when never. */
  sentAt: number;
  /** SHA-256 of the payload of the last send; empty when there was none. */
  payloadHash: string;
  /** The ERP's id and number of a posted document. */
  externalId: string;
  number: string;
  /** The ERP's refusal, code and text, of a rejected entry; of a posted one, what of others' it has overwritten. */
  refusal: string;
  /** Of the request that made the latest claim. */
  requestId: string;
  updatedAt: number;
}

export interface ClaimRequest {
  key: string;
  connection: string;
  client: string;
  operation: Operation;
  /** Canonical JSON of everything that the key stands for. Kept until retention drops it; its hash stays. */
  document: string;
  /** Counts from 1; a corrected document needs a higher one than the one it corrects. */
  attempt: number;
  requestId: string;
  now: number;
  leaseMs: number;
}

/**
 * `claimed`: the caller holds the entry until its lease ends; an entry found `sending` stays so.
 * `busy`: another request holds it. `posted`: done before. `conflict`: the key stands for another document.
 */
export interface Claim {
  kind: "claimed" | "busy" | "posted" | "conflict";
  entry: JournalEntry;
}

/** What the holder of an entry writes. All but the first give the entry back. */
export type JournalChange =
  | { state: "sending"; sentAt: number; leaseUntil: number; payloadHash: string }
  | { state: "posted"; externalId: string; number: string; refusal?: string }
  | { state: "rejected"; refusal: string }
  /** Gives the entry back: `open` when it is certain that nothing was sent, else it stays `sending`. */
  | { state: "open" | "sending"; leaseUntil: 0 };

export function decideClaim(found: JournalEntry | undefined, wanted: ClaimRequest): Claim["kind"] {
  if (found === undefined) return "claimed";
  if (found.connection !== wanted.connection) return "conflict";
  const same = found.documentHash === sha256(wanted.document) && found.operation === wanted.operation;
  if (found.state === "posted") return same ? "posted" : "conflict";
  if (found.leaseUntil > wanted.now) return same ? "busy" : "conflict";
  if (same) return "claimed";
  // What may have been sent must be settled before another document may take its place.
  if (found.state === "sending") return "conflict";
  return wanted.attempt > found.attempt ? "claimed" : "conflict";
}

/** The entry after a claim that was granted. */
export function claimedEntry(found: JournalEntry | undefined, wanted: ClaimRequest): JournalEntry {
  const { key, connection, client, operation, document, attempt, requestId, now, leaseMs } = wanted;
  return {
    key,
    connection,
    client,
    operation,
    documentHash: sha256(document),
    attempt: Math.max(attempt, found?.attempt ?? 0),
    // A refused document starts afresh; what was sent stays sent until it is settled.
    state: found?.state === "sending" ? "sending" : "open",
    fence: (found?.fence ?? 0) + 1,
    leaseUntil: now + leaseMs,
    sentAt: found?.sentAt ?? 0,
    payloadHash: found?.payloadHash ?? "",
    externalId: "",
    number: "",
    refusal: "",
    requestId,
    updatedAt: now,
  };
}

/** The entry after the change; undefined when the fence does not hold it (any more). */
export function changedEntry(
  found: JournalEntry | undefined,
  fence: number,
  change: JournalChange,
  now: number,
): JournalEntry | undefined {
  // Posted, rejected and released entries have no lease: nobody writes to them without a new claim.
  if (found === undefined || found.fence !== fence || found.leaseUntil === 0) return undefined;
  return { ...found, leaseUntil: 0, ...change, updatedAt: now };
}
