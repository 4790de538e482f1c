/**
 * What must survive a restart: the dispatch journal and the nonces of signed requests.
 * One interface; drivers prove themselves with the same contract tests.
 */

import type { Operation } from "../../../shared-types/choices.ts";

/**
 * `open`: claimed, nothing has been sent under this key.
 * `sending`: bytes may have left; only the ERP can tell whether it took the document.
 * `posted`: the ERP holds it. Final.
 * `rejected`: the ERP said no; a corrected document may follow.
 */
export type JournalState = "open" | "sending" | "posted" | "rejected";

export interface JournalEntry {
  key: string;
  connection: string;
  operation: Operation;
  /** SHA-256 of the document as the caller sent it. */
  documentHash: string;
  attempt: number;
  state: JournalState;
  /** Grows with every claim; whoever holds an older one may not write any more. */
  fence: number;
  /** Milliseconds since the epoch; 0 when nobody holds the entry. */
  leaseUntil: number;
  /** When the bytes of the last send went out; 0 when never. */
  sentAt: number;
  externalId: string;
  number: string;
  /** The ERP's refusal, code and text, of a rejected entry. */
  refusal: string;
  requestId: string;
  updatedAt: number;
}

export interface ClaimRequest {
  key: string;
  connection: string;
  operation: Operation;
  documentHash: string;
  attempt: number;
  requestId: string;
  now: number;
  leaseMs: number;
}

/**
 * `claimed`: the caller holds the entry until its lease ends; `before` is its state at that moment.
 * `busy`: another request holds it. `conflict`: the key stands for another document.
 */
export type Claim =
  | { kind: "claimed"; entry: JournalEntry }
  | { kind: "busy"; entry: JournalEntry }
  | { kind: "posted"; entry: JournalEntry }
  | { kind: "conflict"; entry: JournalEntry };

export type JournalChange =
  | { state: "sending"; sentAt: number; leaseUntil: number }
  | { state: "posted"; externalId: string; number: string }
  | { state: "rejected"; refusal: string }
  /** Gives the entry back: `open` when it is certain that nothing was sent, else it stays `sending`. */
  | { state: "open" | "sending"; leaseUntil: 0 };

export interface Store {
  claim(request: ClaimRequest): Promise<Claim>;
  /** False when the fence is not the latest any more: the caller has lost the entry and must stop. */
  change(key: string, fence: number, change: JournalChange, now: number): Promise<boolean>;
  find(key: string): Promise<JournalEntry | undefined>;
  /** True when the nonce was not used before; remembers it until `expiresAt` (milliseconds). */
  useNonce(client: string, nonce: string, expiresAt: number, now: number): Promise<boolean>;
  /** Throws when the store cannot be used. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Decides on a claim; the same for every driver, which only has to run it and its write in one transaction. */
export function decideClaim(found: JournalEntry | undefined, wanted: ClaimRequest): Claim["kind"] {
  if (found === undefined) return "claimed";
  const sameDocument = found.documentHash === wanted.documentHash && found.operation === wanted.operation;
  if (found.connection !== wanted.connection) return "conflict";
  if (found.state === "posted") return sameDocument ? "posted" : "conflict";
  if (found.leaseUntil > wanted.now) return sameDocument ? "busy" : "conflict";
  if (sameDocument) return "claimed";
  // What may have been sent must be settled before another document may take its place.
  if (found.state === "sending") return "conflict";
  return wanted.attempt > found.attempt ? "claimed" : "conflict";
}
