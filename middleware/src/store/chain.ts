/**
 * The chained journal: one event for every change of a dispatch, each hash covering the one before it.
 * Events of one UTC day form a segment; its last hash, once the day is over, is the segment's head and seals
 * everything up to it. Pure.
 */

import { canonicalJson, sha256 } from "../engine/hash.ts";
import type { JournalChange, JournalEntry, JournalState } from "./journal.ts";

export type JournalEventName = "claimed" | "sending" | "posted" | "rejected" | "released" | "denied";

/** One event as it is hashed and exported. */
export interface JournalEvent {
  /** From 1, without gaps. */
  sequence: number;
  /** Day of the segment, yyyy-mm-dd. */
  segment: string;
  /** UTC ISO, by the clock of the replica that wrote it. */
  at: string;
  event: JournalEventName;
  /** State of the dispatch after the event. */
  state: JournalState;
  key: string;
  connection: string;
  client: string;
  operation: string;
  attempt: number;
  fence: number;
  document_sha256: string;
  /** Size of the document's text where this event brought it; 0 elsewhere. */
  document_bytes: number;
  /** Empty before the first send. */
  payload_sha256: string;
  external_id: string;
  number: string;
  refusal: string;
  request_id: string;
}

/** An event with what the store holds beside it. */
export interface StoredEvent {
  event: JournalEvent;
  /** Text whose SHA-256 is `document_sha256`, on the claim that brought it; null elsewhere and when retired. */
  document: string | null;
  hash: string;
}

/** A sealed segment. */
export interface Segment {
  day: string;
  first: number;
  last: number;
  /** Hash of the event `last`. */
  head: string;
  /** When its documents were dropped, milliseconds since the epoch; 0 when they are kept. */
  retiredAt: number;
}

/** Where the chain ends, and the segment that is open. */
export interface ChainHead {
  sequence: number;
  hash: string;
  /** Day of the open segment; empty before the first event. */
  day: string;
  /** Sequence of the first event of the open segment, which may not have come yet. */
  first: number;
}

export const GENESIS: ChainHead = { sequence: 0, hash: "0".repeat(64), day: "", first: 1 };

/** UTC day of an instant in milliseconds. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `previous`: the 64 hex digits of the hash before. */
export function eventHash(previous: string, event: object): string {
  return sha256(previous + canonicalJson(event));
}

/**
 * Ends the open segment when its day is over. A day never comes back: an event by a clock that is behind
 * joins the open segment.
 */
export function roll(head: ChainHead, now: number): { head: ChainHead; sealed: Segment | undefined } {
  const today = dayOf(now);
  if (today <= head.day) return { head, sealed: undefined };
  const { day, first, sequence: last, hash } = head;
  const sealed = last < first ? undefined : { day, first, last, head: hash, retiredAt: 0 };
  return { head: { ...head, day: today, first: last + 1 }, sealed };
}

export function nameOf(change: JournalChange): JournalEventName {
  if ("sentAt" in change) return "sending";
  return "leaseUntil" in change ? "released" : change.state;
}

/** The next event and its hash, after the open segment was rolled. `document`: the text that it brings. */
export function nextEvent(
  head: ChainHead,
  event: JournalEventName,
  entry: JournalEntry,
  document: string | null,
): { event: JournalEvent; hash: string } {
  const next: JournalEvent = {
    sequence: head.sequence + 1,
    segment: head.day,
    at: new Date(entry.updatedAt).toISOString(),
    event,
    state: entry.state,
    key: entry.key,
    connection: entry.connection,
    client: entry.client,
    operation: entry.operation,
    attempt: entry.attempt,
    fence: entry.fence,
    document_sha256: entry.documentHash,
    document_bytes: Buffer.byteLength(document ?? ""),
    payload_sha256: entry.payloadHash,
    external_id: entry.externalId,
    number: entry.number,
    refusal: entry.refusal,
    request_id: entry.requestId,
  };
  return { event: next, hash: eventHash(head.hash, next) };
}
