/** A post-back under way: its document, its writer, and its hold on the journal. */

import type { DocumentRequest, DocumentResponse } from "../../../shared-types/api.ts";
import type { Inspection, StateWriter, Writer, Written } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { JournalChange, JournalEntry } from "../store/journal.ts";
import type { Store } from "../store/store.ts";
import type { Connection } from "./connection.ts";
import { sourceHash } from "./envelope.ts";
import { replacedBy, superseding } from "./gone.ts";
import { sha256 } from "./hash.ts";
import { step } from "./steps.ts";

export interface Posting {
  connection: Connection;
  /** Id of the client that asks. */
  client: string;
  /** The idempotency key. */
  key: string;
  request: DocumentRequest;
  requestId: string;
}

/** A posting whose document and operation have been accepted. */
export interface Accepted extends Posting {
  writer: Writer<Connection["config"]>;
  document: unknown;
}

/** One that holds its journal entry. */
export interface Work extends Accepted {
  store: Store;
  /** As the journal holds it; replaced by each change. */
  entry: JournalEntry;
}

/** What the ERP gets to see of the key: the same for every repeat, short, without secret. */
export function erpKey({
  connection,
  key,
  request,
}: Pick<Posting, "connection" | "key" | "request">): string {
  return `lr-${request.operation}-${sha256(`${connection.config.id}\n${key}`).slice(0, 40)}`;
}

export function subjectOf({ writer, document, connection }: Accepted): string {
  return `${connection.config.id}: ${writer.subject(document)}`;
}

/**
 * Time for the send, and as much again for reading before or after it. Who takes longer loses the entry only if
 * somebody else asks for it meanwhile; the fence then keeps the slower one from writing.
 */
export function leaseMs({ connection }: Posting): number {
  return 2 * connection.client.timeoutMs;
}

/** How long after the last send "not there" says nothing yet. */
export function settleMs({ connection }: Posting): number {
  return (connection.config.settle_seconds ?? connection.adapter.settleSeconds) * 1000;
}

/** True when the ERP's record is still the one that was approved, or the caller did not say which that was. */
export function isUnchanged(
  { current }: Pick<Inspection<unknown>, "current">,
  { request, connection }: Posting,
): boolean {
  if (request.base_hash === undefined || request.base_hash === "" || current === undefined) return true;
  return (
    "document" in current && sourceHash(current.document, connection.adapter.mapping) === request.base_hash
  );
}

/** What the ERP holds of the record, as a pull would take it over. */
export async function inspect(
  { connection, document, request }: Accepted,
  writer: StateWriter<Connection["config"], unknown>,
): Promise<Inspection<unknown> | undefined> {
  const inspection = await writer.inspect(connection.client.handle({ calls: 0 }), document);
  if (inspection?.current === undefined || (request.base_hash ?? "") === "") return inspection;
  const { entity } = writer;
  const place = { connection, entity, erp: { calls: 0 }, servicenow: { calls: 0 } };
  const { supersedes } = await replacedBy(place, [inspection.current]);
  return { ...inspection, current: superseding(inspection.current, supersedes) };
}

/** The write is done. What of others' it has overwritten is told by a problem, on every repeat too. */
export async function finish(work: Work, written: Written): Promise<DocumentResponse> {
  const { external_id: externalId, number, overwrote } = written;
  await keep(work, { state: "posted", externalId, number, ...(overwrote && { refusal: overwrote }) });
  step("posted", work.key);
  return posted(work, work.entry, false);
}

export function posted(
  posting: Accepted,
  { externalId, number, refusal }: JournalEntry,
  replayed: boolean,
): DocumentResponse {
  if (refusal === "") return { status: "posted", external_id: externalId, number, replayed };
  throw new RelayProblem(
    "stale_document",
    `${subjectOf(posting)} was written, and overwrote what had been changed meanwhile by ${refusal}`,
    {
      fix: "AP: enter in the ERP again what is to stay of that; let the next pull bring the record, review it, approve again.",
    },
  );
}

/** Writes to the journal; losing the entry to another holder ends this one's work. */
export async function keep(work: Work, wanted: JournalChange): Promise<void> {
  const kept = await work.store.change(work.key, work.entry.fence, wanted, work.connection.clock.now());
  work.entry = { ...work.entry, leaseUntil: 0, ...(kept ? wanted : {}) };
  if (!kept) throw unknownOutcome(work, "another request has taken over this key");
}

/** Gives the entry back when the work ended in an error. What may have been sent stays so. */
export async function release(work: Work): Promise<void> {
  const { state, fence, leaseUntil } = work.entry;
  if (leaseUntil === 0 || (state !== "open" && state !== "sending")) return;
  // A lost fence changes nothing here: the entry is another's by now.
  await work.store.change(work.key, fence, { state, leaseUntil: 0 }, work.connection.clock.now());
}

export function unknownOutcome(
  work: Accepted,
  reason: string,
  more: { afterMs?: number; cause?: unknown } = {},
): RelayProblem {
  const retryAfterSeconds = Math.max(1, Math.ceil((more.afterMs ?? 10_000) / 1000));
  return new RelayProblem("outcome_unknown", `${subjectOf(work)}: ${reason}`, {
    retryAfterSeconds,
    cause: more.cause,
  });
}
