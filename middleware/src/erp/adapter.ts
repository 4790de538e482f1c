/**
 * What an ERP adapter is: protocol and mapping, nothing else. It says how a request looks and what an answer
 * means; the engine sends, waits, retries, signs in, counts, journals and audits. An adapter has no timer,
 * opens no connection and repeats nothing.
 */

import type { z } from "zod";
import type { CanonicalDocuments, Mapped } from "../../../shared-types/canonical.ts";
import type { Entity, ErpType, Operation } from "../../../shared-types/choices.ts";
import type { ConnectionBase } from "../config/schema.ts";
import type { ProblemCode } from "../problems.ts";

/** One HTTP request, fully written out. */
export interface ErpRequest {
  method: "GET" | "POST" | "PUT" | "PATCH";
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface ErpAnswer {
  status: number;
  /** Lower-case names; of repeated headers the last. */
  headers: Record<string, string>;
  body: string;
}

/**
 * What an answer means.
 * `retry`: nothing was done, the same request may be sent later.
 * `reauth`: nothing was done, because the session or token is not valid any more.
 * `reject`: a final no.
 * `unknown`: it may have been done; only reading the ERP can tell. For reads the same as `retry`.
 */
export type Verdict<T> =
  | { kind: "ok"; value: T }
  | {
      kind: "retry";
      code: "erp_unavailable" | "erp_rate_limited" | "erp_bad_answer";
      reason: string;
      afterMs?: number;
    }
  | { kind: "reauth"; reason: string }
  | {
      kind: "reject";
      code: ProblemCode;
      reason: string;
      fix?: string;
      erp?: { code: string; message: string };
    }
  | { kind: "unknown"; reason: string };

/** A signed-in session or token, as the engine caches it. */
export interface Credential {
  token: string;
  /** Address that must be used with it, where the ERP hands one out. */
  url?: string;
  /** When it ends, milliseconds since the epoch on our clock. */
  expiresAt: number;
}

/** One call of the ERP's protocol: how to ask, and what the answer means. */
export interface ErpCall<T> {
  /** For log, metrics and audit, e.g. `query APBILL`. Never a secret, never a document. */
  label: string;
  /** A `write` is never repeated by the engine on its own. */
  effect: "read" | "write";
  build(credential: Credential): ErpRequest;
  interpret(answer: ErpAnswer): Verdict<T>;
}

/** How an adapter's code reaches its ERP: calls go through the engine, which applies every policy. */
export interface Erp<C> {
  readonly config: C;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves with the value of an `ok` verdict; anything else is thrown as a RelayProblem. Reads only. */
  read<T>(call: ErpCall<T>): Promise<T>;
}

/** A record as read: mapped, or the reason why it cannot be. `modified_at` is UTC ISO or empty. */
export type ReadRecord<E extends Entity = Entity> =
  | { external_id: string; modified_at: string; document: MappedDocument<E> }
  | { external_id: string; modified_at: string; error: { code: string; message: string } };

/** A canonical document before the engine adds the envelope; `lines` of line documents as JSON text. */
export type MappedDocument<E extends Entity = Entity> = { [K in E]: Mapped<CanonicalDocuments[K]> }[E];

export interface PageQuery {
  /** Only records modified at or after this instant (UTC ISO); null reads everything. */
  from: string | null;
  /** The adapter's own mark of the last record of the page before, e.g. its modification time and key. */
  after: string | null;
  limit: number;
}

export interface Page<E extends Entity = Entity> {
  /** In order of modification time, then key. */
  records: ReadRecord<E>[];
  /** Mark of the last record, to go on after it; null when nothing more is there. */
  next: string | null;
}

export interface Reader<C, E extends Entity = Entity> {
  /** How far before the high-water mark the next pull starts again: clock precision, commit lag, zone doubt. */
  overlapMs: number;
  /** Most records worth asking for at once. */
  pageSize: number;
  page(erp: Erp<C>, query: PageQuery): Promise<Page<E>>;
  /** One record as it is now; undefined when the ERP has none. */
  byKey(erp: Erp<C>, externalId: string): Promise<ReadRecord<E> | undefined>;
}

/** What the ERP holds now of a document that is to be written. */
export interface Inspection<P> {
  /** The record as a pull would map it, to compare with what was approved. */
  current: ReadRecord;
  /** True when the record already says what the document wants. */
  holds: boolean;
  /** What `send` needs, made from the record as it is now. */
  plan: P;
}

export interface Written {
  external_id: string;
  number: string;
}

/**
 * An operation that brings an existing record to a wanted state: sending it again changes nothing
 * (class `set-state` of contract section 4.4).
 */
export interface SetStateWriter<C, D, P = unknown> {
  class: "set-state";
  document: z.ZodType<D>;
  entity: Entity;
  externalId(document: D): string;
  /** Reads the record. Undefined: the ERP has no such record. */
  inspect(erp: Erp<C>, document: D): Promise<Inspection<P> | undefined>;
  /** The call that writes; `key` is the idempotency key, the same for every repeat. */
  send(config: C, plan: P, key: string): ErpCall<Written>;
}

// The document and plan types belong to each writer alone; the engine only carries them from inspect to send.
// biome-ignore lint/suspicious/noExplicitAny: existential types, see above
export type Writer<C> = SetStateWriter<C, any, any>;

/** One row of the capability table. A write that is absent is refused before any call. */
export interface Capability {
  read: boolean;
  write: readonly Operation[];
  /** Why not, where an AP team would expect it. */
  note?: string;
}

export interface ErpAdapter<C extends ConnectionBase = ConnectionBase> {
  type: ErpType;
  /** zod fields of the connection's configuration, beside the common ones. */
  config: z.core.$ZodShape;
  can: Record<Entity, Capability>;
  /** Version of the mapping; part of every source_hash, so that a better mapping re-loads records. */
  mapping: string;
  limits: { concurrency: number };
  /** Identity of company and account: sessions and cursors of one never serve another. Holds no secret. */
  account(config: C): string;
  signIn(config: C, now: () => number): ErpCall<Credential>;
  readers: { [E in Entity]?: Reader<C, E> };
  writers: { [O in Operation]?: Writer<C> };
}

/** Keeps the adapter's own configuration type while it is written down as one object. */
export function defineAdapter<C extends ConnectionBase>(adapter: ErpAdapter<C>): ErpAdapter<C> {
  return adapter;
}
