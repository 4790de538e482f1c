/**
 * What an ERP adapter is: protocol and mapping, nothing else. It says how a request looks and what an answer
 * means; the engine sends, waits, retries, signs in, counts, journals and audits. An adapter has no timer,
 * opens no connection and repeats nothing.
 */

import type { z } from "zod";
import type { CanonicalDocuments, Mapped } from "../../../shared-types/canonical.ts";
import type { Entity, ErpType, Operation } from "../../../shared-types/choices.ts";
import type { ConnectionBase } from "../config/schema.ts";
import type { Secret } from "../config/secrets.ts";
import type { ProblemCode } from "../problems.ts";
import type { Look, Probe, TotalsReader } from "./report.ts";
import type { Webhook } from "./webhook.ts";

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
  /** The values of its Set-Cookie headers, in order. */
  cookies: readonly string[];
  body: string;
}

/**
 * What an answer means.
 * `retry`: nothing was done, the same request may be sent later.
 * `reauth`: nothing was done, because the session or token is not valid any more.
 * `duplicate`: the ERP says that it took this before, under the same key.
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
      /** Who does what, should it turn out to stay. */
      fix?: string;
    }
  | { kind: "reauth"; reason: string }
  | { kind: "duplicate"; reason: string }
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
  /** Successor of the refresh token that it was fetched with. The engine keeps it before the session is used. */
  refreshToken?: string;
}

export interface SignInContext {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The latest refresh token, where the connection signs in with one. */
  refreshToken: string | undefined;
  /** The part of the company that the session is wanted for; undefined: the connection's own place. */
  scope?: string | undefined;
}

/** How a person lets the connection in (OAuth 2.0 authorization code, RFC 6749 section 4.1). */
export interface Consent<C> {
  /** The page to open in a browser. */
  address(config: C, request: { redirectUri: string; state: string }): string;
  /** Exchanges the code that comes back for the first refresh token. */
  exchange(config: C, grant: { code: string; redirectUri: string }, now: () => number): ErpCall<Credential>;
}

/** One call of the ERP's protocol: how to ask, and what the answer means. */
export interface ErpCall<T> {
  /** For log, metrics and audit, e.g. `query APBILL`. Never a secret, never a document. */
  label: string;
  /** A `write` is never repeated by the engine on its own. */
  effect: "read" | "write";
  /** The part of the company whose session it needs, e.g. an entity's id, where that is not the connection's own. */
  scope?: string;
  /** What it takes of the budget of calls, where that is not one. */
  cost?: number;
  build(credential: Credential): ErpRequest;
  interpret(answer: ErpAnswer): Verdict<T>;
}

/** How an adapter's code reaches its ERP: calls go through the engine, which applies every policy. */
export interface Erp<C> {
  readonly config: C;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Hashes a bank account for `bank_fingerprint`: the same for the same text, for good; empty for an empty one. */
  fingerprint(): Promise<(text: string) => string>;
  /** Resolves with the value of an `ok` verdict; anything else is thrown as a RelayProblem. Reads only. */
  read<T>(call: ErpCall<T>): Promise<T>;
}

/** How a record that the ERP made anew under another key is known to be an old one again. */
export interface Remade {
  /** What both have in common, by column of the register; the first tells records apart best. */
  common: Record<string, string>;
  /** Whether the record with this key is older than this one. */
  isOlder(externalId: string): boolean;
}

/** A record as read: mapped, or the reason why it cannot be. `modified_at` is UTC ISO or empty. */
export type ReadRecord<E extends Entity = Entity> =
  | {
      external_id: string;
      modified_at: string;
      document: MappedDocument<E>;
      /** Only where it may be one made anew; the engine then looks whether it is, and fills `supersedes`. */
      remade?: Remade;
    }
  | { external_id: string; modified_at: string; error: { code: string; message: string } };

/** A canonical document before the engine adds the envelope; `lines` of line documents as JSON text. */
export type MappedDocument<E extends Entity = Entity> = { [K in E]: Mapped<CanonicalDocuments[K]> }[E];

export interface PageQuery {
  /** Only records modified at or after this instant (UTC ISO); null reads everything. */
  from: string | null;
  /** The adapter's own mark of the last record that was taken over, e.g. its modification time and key. */
  after: string | null;
  limit: number;
  /** True for a version that has been taken over for good: worth no call for its details. */
  isKnown(externalId: string, modifiedAt: string): boolean;
}

/**
 * A record of a page, or one that `isKnown` and of which no more was read, or the ERP's word that it was deleted at
 * that time: taken over only when the ERP then does not show it.
 */
export type PageRecord<E extends Entity = Entity> = (
  | ReadRecord<E>
  | { external_id: string; modified_at: string; known: true }
  | { external_id: string; modified_at: string; deleted: true }
) & {
  /** Mark to go on after this record. Without it, only the whole page can be gone past. */
  mark?: string;
};

export interface Page<E extends Entity = Entity> {
  /** In the order that their marks go on in: that of modification time and key, or of the key alone. */
  records: PageRecord<E>[];
  /** Mark of the last record, to go on after it; null when nothing more is there. */
  next: string | null;
  /** With `next` null: the mark that the next scan begins after, where the ERP keeps a feed and not times. */
  resume?: string;
}

/** How an entity is read. Times are in milliseconds. */
export interface Reader<C, E extends Entity = Entity> {
  /**
   * How far back modification times may still appear below the latest one that was read: zone doubt, clock
   * corrections, commits that become visible late. The next scan starts again so far before it.
   */
  overlapMs: number;
  /**
   * How long after a modification time was first seen the record may still change without a new one: precision of
   * the times, and the lag until a commit is visible.
   */
  settleMs: number;
  /** Most records worth asking for at once. */
  pageSize: number;
  /** May hold more records than the limit where the ERP decides on the size of its pages. */
  page(erp: Erp<C>, query: PageQuery): Promise<Page<E>>;
  /** One record as it is now; undefined when the ERP says that it has none. */
  byKey(erp: Erp<C>, externalId: string): Promise<ReadRecord<E> | undefined>;
  /** Most keys worth asking about at once. */
  keysPerCall: number;
  /** Of these keys, those that the ERP holds now. Reads keys alone. */
  existing(erp: Erp<C>, externalIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface Written {
  external_id: string;
  number: string;
  /**
   * What somebody else had changed after the plan was made, and this write has overwritten: who, and each value before
   * and now. Undefined: nothing, as far as the ERP lets it be seen.
   */
  overwrote?: string;
}

interface WriterBase<C, D, P> {
  document: z.ZodType<D>;
  entity: Entity;
  /** The record or document in words, for messages: `bill 1350`. */
  subject(document: D): string;
  /**
   * The call that writes. `key` is derived from the idempotency key: the same for every repeat, ASCII, at most
   * 80 characters. `turn` is another number for each repeat under it. The plan is made from what the ERP holds now.
   */
  send(config: C, plan: P, key: string, turn: number): ErpCall<Written>;
}

/** What the ERP holds of a record that is to be written. */
export interface Inspection<P> {
  /** The record as a pull would map it, to compare with what was approved; undefined: it is to be created. */
  current: ReadRecord | undefined;
  /** True when the record already says what the document wants. */
  holds: boolean;
  plan: P;
}

/**
 * Brings a record that is known by its key to a wanted state.
 * `set-state`: the record exists; writing the same state again changes nothing.
 * `natural-key`: a master record with our own number; it exists or it does not.
 */
export interface StateWriter<C, D, P = unknown> extends WriterBase<C, D, P> {
  class: "set-state" | "natural-key";
  /** Undefined: there is no such record, and it is not to be created. */
  inspect(erp: Erp<C>, document: D): Promise<Inspection<P> | undefined>;
}

/**
 * Creates a document that the ERP numbers.
 * `server-key`: the ERP itself refuses a second one under the same key, for a while.
 * `lookup`: our key is written into a field of the document, and found there.
 */
export interface CreateWriter<C, D, P = unknown> extends WriterBase<C, D, P> {
  class: "server-key" | "lookup";
  /** What `send` needs, e.g. after looking up references. `key` as for `send`. */
  plan(erp: Erp<C>, document: D, key: string): Promise<P>;
  /** Every document in the ERP that is this one. */
  find(erp: Erp<C>, document: D, key: string): Promise<Written[]>;
  /** Of an upsert: the record that it would change, as a pull would map it, to compare with what was approved. */
  current?(plan: P): ReadRecord | undefined;
}

// The document and plan types belong to each writer alone; the engine only carries them from one of its
// functions to the next.
// biome-ignore lint/suspicious/noExplicitAny: existential types, see above
export type Writer<C> = StateWriter<C, any, any> | CreateWriter<C, any, any>;

/**
 * Calls of a cycle, which begins with the first of them and lasts `cycleMs`, or is the span given (milliseconds since
 * the epoch). Without a limit they are only counted.
 */
export type Budget = { limit: number | undefined } & (
  | { cycleMs: number }
  | { startsAt: number; endsAt: number }
);

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
  limits: {
    concurrency: number;
    /** What `concurrency` counts for, where connections share it, e.g. the company; else each has its own. */
    sharedBy?: (config: C) => string;
    /** What the ERP allows in a minute, where the configuration does not say. */
    requestsPerMinute?: number;
    /** What the ERP allows in a second, whatever the configuration says of minutes. */
    requestsPerSecond?: number;
    /** Calls that the ERP, or the customer's contract with its vendor, allows in a cycle; undefined: any number. */
    budget?: (config: C, now: number) => Budget | undefined;
  };
  /** How long after the last byte of a send a document may still appear in the ERP. Seconds; `settle_seconds` overrides it. */
  settleSeconds: number;
  /** Identity of the company, whoever signs in to it. Holds no secret. */
  company(config: C): string;
  /**
   * Identity of company, account and the part of the company: sessions of one never serve another, and cursors of
   * one never another (those have no part of their own), since another account may see other records. Holds no secret.
   */
  account(config: C, scope?: string): string;
  /** The call that signs in, or the credential itself where it takes none (Basic, a token that we sign). */
  signIn(config: C, context: SignInContext): ErpCall<Credential> | Credential;
  /** True when the connection signs in with a refresh token; each sign-in then may hand out its successor. */
  usesRefreshToken?(config: C): boolean;
  /** The configured refresh token; undefined while `authorize` is to bring the first one. */
  refreshToken?(config: C): Secret | undefined;
  consent?(config: C): Consent<C> | undefined;
  /** Ends a session that counts against a limit of the ERP; undefined where tokens need no end. */
  signOut?(config: C, credential: Credential): ErpCall<unknown> | undefined;
  webhook?: Webhook<C>;
  /** What `check` looks at, in this order. */
  probes(config: C): Probe[];
  /** What else it looks at, after those. */
  looks?: readonly Look<C>[];
  readers: { [E in Entity]?: Reader<C, E> };
  totals: { [E in Entity]?: TotalsReader<C> };
  writers: { [O in Operation]?: Writer<C> };
}

/** Keeps the adapter's own configuration type while it is written down as one object. */
export function defineAdapter<C extends ConnectionBase>(adapter: ErpAdapter<C>): ErpAdapter<C> {
  return adapter;
}
