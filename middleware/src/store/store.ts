/**
 * What must survive a restart and be shared by replicas. One interface; drivers prove themselves with the
 * same contract tests. Times come from the caller, in milliseconds since the epoch; no driver reads a clock.
 * A method that throws has an unknown outcome: it may have been written, and is never half written.
 */

import type { Segment, StoredEvent } from "./chain.ts";
import type { Claim, ClaimRequest, JournalChange, JournalEntry } from "./journal.ts";

/** Dispatches. Every claim that is granted and every change that is written appends one event to the chain. */
export interface DispatchJournal {
  /** Tells in the chain of a write that its connection must never get. The key stays free. */
  deny(request: ClaimRequest): Promise<void>;
  claim(request: ClaimRequest): Promise<Claim>;
  /** False when the fence does not hold the entry any more: the caller has lost it and must stop. */
  change(key: string, fence: number, change: JournalChange, now: number): Promise<boolean>;
  find(key: string): Promise<JournalEntry | undefined>;
}

/** The chain as it is read for export. */
export interface JournalReader {
  /** The last event: its sequence (0 when there is none) and hash. */
  journalHead(): Promise<{ sequence: number; hash: string }>;
  /** Events with sequence `first` to `last`, in order. */
  journalEvents(first: number, last: number): Promise<StoredEvent[]>;
  /** All sealed segments, in order. */
  journalSegments(): Promise<Segment[]>;
  close(): Promise<void>;
}

/** Sealing, publishing and retiring of the chain's daily segments. */
export interface JournalKeeping {
  /** Seals the segment of a day that is over by `now`; returns those not yet published to this instance. */
  unpublishedHeads(instance: string, now: number): Promise<Segment[]>;
  /** Marks the head of one day as written to the instance's activity trail. */
  markPublished(instance: string, day: string, now: number): Promise<void>;
  /**
   * Drops the documents of all sealed segments whose day ended before the instant `before`; returns their
   * days. Keys, hashes, outcomes and the chain itself stay.
   */
  retireDocuments(before: number, now: number): Promise<string[]>;
}

/** `until`: when the lease ends unless renewed. */
export type Lease =
  | { kind: "held"; fence: number; until: number }
  /** Another holds it. `holder` is what that one said of itself. */
  | { kind: "busy"; holder: string; until: number };

/**
 * Single flight by name, across replicas. The lease of a process that died ends by itself; with SQLite, which
 * one process has for itself, at the next start.
 */
export interface Leases {
  /** `holder` is shown to those who come while it is held, e.g. a run id and cursor. */
  acquireLease(name: string, holder: string, ttlMs: number, now: number): Promise<Lease>;
  /** False when the lease was taken over or released: the caller must stop. */
  renewLease(name: string, fence: number, ttlMs: number, now: number): Promise<boolean>;
  /** Without effect when the fence is not the latest. */
  releaseLease(name: string, fence: number): Promise<void>;
}

/** The cycle begins with its first call and lasts `cycleMs`, or is the span given (milliseconds since the epoch). */
export type CallBudget = {
  /** Calls allowed in one cycle; undefined: they are only counted. */
  limit: number | undefined;
} & ({ cycleMs: number } | { startsAt: number; endsAt: number });

/** Calls of the running cycle. */
export interface CallsUsed {
  used: number;
  /** When the cycle ends and the count starts again. */
  endsAt: number;
}

export interface CallBudgets {
  /** Counts `calls` all together, or none when they do not fit the cycle's rest: then `granted` is false. */
  spendCalls(
    connection: string,
    calls: number,
    budget: CallBudget,
    now: number,
  ): Promise<CallsUsed & { granted: boolean }>;
  callsUsed(connection: string, budget: CallBudget, now: number): Promise<CallsUsed>;
}

/** A refresh token that replaced the configured one, or one after it. */
export interface RotatedToken {
  /** As the caller encrypted it; the store never sees a token. */
  cipherText: string;
  version: number;
}

export interface RotatedTokens {
  /** The latest token that derives from the configured one with this hash; undefined when there is none. */
  rotatedToken(connection: string, configuredHash: string): Promise<RotatedToken | undefined>;
  /**
   * Keeps the successor of the token that had version `after` (0: of the configured token itself). False when
   * another replica was first: that one's token counts, read it again.
   */
  keepToken(
    connection: string,
    configuredHash: string,
    cipherText: string,
    after: number,
    now: number,
  ): Promise<boolean>;
  /** All that are kept, for a change of the key that they are encrypted under. */
  rotatedTokens(): Promise<(RotatedToken & { connection: string })[]>;
  /** The same token under another key; false when a successor has taken its place meanwhile. */
  reencryptToken(connection: string, version: number, cipherText: string): Promise<boolean>;
}

export interface Pairings {
  /** Pairs the client with the instance unless it has one already; returns the id that it is paired with. */
  pair(client: string, instanceId: string, now: number): Promise<string>;
  pairedInstance(client: string): Promise<string | undefined>;
}

export interface Nonces {
  /** True when the nonce was used before, and is remembered still. */
  isUsed(client: string, nonce: string, now: number): Promise<boolean>;
  /** True when the nonce was not used before; remembers it until `expiresAt`. */
  useNonce(client: string, nonce: string, expiresAt: number, now: number): Promise<boolean>;
}

export interface Store
  extends DispatchJournal,
    JournalReader,
    JournalKeeping,
    Leases,
    CallBudgets,
    RotatedTokens,
    Pairings,
    Nonces {
  /** Throws when the store cannot be used. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
