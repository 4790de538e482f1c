/**
 * ServiceNow → ERP, exactly once per idempotency key. The journal says what may have been sent; the ERP says
 * what was done. Nothing is sent again before the ERP has been read.
 */

import type { DocumentRequest, DocumentResponse } from "../../../shared-types/api.ts";
import type { Inspection, Writer, Written } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { JournalChange, JournalEntry } from "../store/journal.ts";
import type { Store } from "../store/store.ts";
import type { Connection } from "./connection.ts";
import { sourceHash } from "./envelope.ts";
import { problemOf } from "./erp-client.ts";
import { canonicalJson, sha256 } from "./hash.ts";
import { maskedRequest } from "./payload.ts";
import { step } from "./steps.ts";

/** Beyond the time-outs of the calls that a post-back makes. */
const LEASE_SPARE_MS = 30_000;

export interface Posting {
  connection: Connection;
  key: string;
  /** Id of the client that asks, for the journal. */
  client?: string;
  request: DocumentRequest;
  requestId: string;
}

/** A posting under way: its writer, its parsed document, and its hold on the journal. */
interface Work extends Posting {
  store: Store;
  writer: Writer<Connection["config"]>;
  document: unknown;
  entry: JournalEntry;
}

/** Resolves when the outcome is certain; throws a RelayProblem otherwise. */
export async function post(store: Store, posting: Posting): Promise<DocumentResponse> {
  const { connection, key, client = "", request, requestId } = posting;
  step("received", key);
  const { writer, document } = accept(posting);
  const now = connection.clock.now();
  const claim = await store.claim({
    key,
    connection: connection.config.id,
    client,
    operation: request.operation,
    document: documentText(request),
    attempt: request.attempt ?? 1,
    requestId,
    now,
    leaseMs: 3 * connection.client.timeoutMs + LEASE_SPARE_MS,
  });
  if (claim.kind === "posted") return posted(claim.entry.externalId, claim.entry.number, true);
  if (claim.kind === "busy") return { status: "in_progress" };
  if (claim.kind === "conflict") throw conflict(claim.entry);
  step("claimed", key);
  const work: Work = { ...posting, store, writer, document, entry: claim.entry };
  return guarded(work, () => settleThenSend(work));
}

/** What the key stands for: the caller's words, not our reading of them. */
function documentText({ operation, document, base_hash }: DocumentRequest): string {
  return canonicalJson({ operation, document, base_hash });
}

/** The writer and the checked document; everything that can be refused without a call is refused here. */
export function accept({ connection, request }: Pick<Posting, "connection" | "request">) {
  const { adapter, config } = connection;
  const entity = request.operation.split(".")[0] as keyof typeof adapter.can;
  const writer = adapter.writers[request.operation];
  if (writer === undefined || !adapter.can[entity].write.includes(request.operation)) {
    throw new RelayProblem(
      "capability_denied",
      `${config.id}: ${request.operation} is not written to ${config.type}`,
    );
  }
  const parsed = writer.document.safeParse(request.document);
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(
      ({ path, message }) => `${["document", ...path].join(".")}: ${message}`,
    );
    throw new RelayProblem("invalid_request", mistakes.join("; "));
  }
  return { writer, document: parsed.data as unknown };
}

/** Gives the entry back when the work ends in an error before anything was sent. */
async function guarded(work: Work, run: () => Promise<DocumentResponse>): Promise<DocumentResponse> {
  try {
    return await run();
  } catch (error) {
    // A lost fence or a state already written changes nothing here: the entry is no longer ours.
    if (work.entry.leaseUntil !== 0)
      await change(work, { state: work.entry.state as "open" | "sending", leaseUntil: 0 });
    throw error;
  }
}

async function settleThenSend(work: Work): Promise<DocumentResponse> {
  const { connection, writer, document, request, key } = work;
  const inspection = await writer.inspect(connection.client.handle({ calls: 0 }), document);
  step("inspected", key);
  if (inspection === undefined) throw gone(work);
  const unchanged = isUnchanged(inspection, request.base_hash, connection);
  const maybeSent = work.entry.state === "sending";
  // Ours was the change, or someone else made the same one: either way the ERP holds what was approved.
  if (maybeSent && inspection.holds && !unchanged)
    return finish(work, writtenOf(inspection, writer, document));
  if (!unchanged) throw stale(work);
  return send(work, inspection);
}

/** True when the ERP's record is still the one that was approved, or the caller did not say which that was. */
function isUnchanged(
  inspection: Inspection<unknown>,
  baseHash: string | undefined,
  connection: Connection,
): boolean {
  if (baseHash === undefined) return true;
  const { current } = inspection;
  if ("error" in current) return false;
  return sourceHash(current.document, connection.adapter.mapping) === baseHash;
}

async function send(work: Work, inspection: Inspection<unknown>): Promise<DocumentResponse> {
  const { connection, writer, key, entry } = work;
  const call = writer.send(connection.config, inspection.plan, controlId(work));
  const sentAt = connection.clock.now();
  const leaseUntil = sentAt + connection.client.timeoutMs + LEASE_SPARE_MS;
  const payload = maskedRequest(writer, connection.config, inspection.plan, controlId(work)).body ?? "";
  await keep(work, { state: "sending", sentAt, leaseUntil, payloadHash: sha256(payload) });
  work.entry = { ...entry, state: "sending", sentAt, leaseUntil };
  step("sending", key);
  const outcome = await connection.client.write(call);
  step("answered", key);
  if (outcome.kind === "ok") return confirm(work, outcome.value);
  if (outcome.kind === "unknown") return confirm(work, undefined, outcome.reason);
  if (outcome.kind === "reject" && outcome.code === "erp_rejected") {
    await keep(work, { state: "rejected", refusal: outcome.reason });
    work.entry = { ...work.entry, leaseUntil: 0 };
    throw problemOf(outcome, call.label);
  }
  // Not done, and not a matter of the document: the same key may be sent again.
  work.entry = { ...work.entry, state: entry.state };
  throw problemOf(outcome, call.label);
}

/** The gateway compares this id among all it has committed: the same for every repeat of one key. */
function controlId({ connection, key, request }: Work): string {
  return `lr-${request.operation}-${sha256(`${connection.config.id}\n${key}`).slice(0, 40)}`;
}

/** Reads the record back; only what the ERP shows counts. */
async function confirm(work: Work, written: Written | undefined, reason?: string): Promise<DocumentResponse> {
  const { connection, writer, document, key } = work;
  const inspection = await writer
    .inspect(connection.client.handle({ calls: 0 }), document)
    .catch((error: unknown) => {
      throw unknownOutcome(
        work,
        reason ?? `the answer said done, reading back failed: ${(error as Error).message}`,
        error,
      );
    });
  step("confirmed", key);
  const changed =
    inspection !== undefined &&
    (written !== undefined || !isUnchanged(inspection, work.request.base_hash, connection));
  if (inspection?.holds === true && changed)
    return finish(work, written ?? writtenOf(inspection, writer, document));
  throw unknownOutcome(work, reason ?? "the ERP said done, but does not show it yet");
}

function writtenOf(inspection: Inspection<unknown>, writer: Work["writer"], document: unknown): Written {
  const { current } = inspection;
  return {
    external_id: writer.externalId(document),
    number: "document" in current ? current.document.number : "",
  };
}

async function finish(work: Work, written: Written): Promise<DocumentResponse> {
  await keep(work, { state: "posted", externalId: written.external_id, number: written.number });
  work.entry = { ...work.entry, leaseUntil: 0 };
  step("posted", work.key);
  return posted(written.external_id, written.number, false);
}

function posted(externalId: string, number: string, replayed: boolean): DocumentResponse {
  return { status: "posted", external_id: externalId, number, replayed };
}

async function change(work: Work, wanted: JournalChange): Promise<boolean> {
  return work.store.change(work.key, work.entry.fence, wanted, work.connection.clock.now());
}

/** As `change`, but losing the entry to another holder ends this one's work. */
async function keep(work: Work, wanted: JournalChange): Promise<void> {
  if (await change(work, wanted)) return;
  work.entry = { ...work.entry, leaseUntil: 0 };
  throw new RelayProblem("outcome_unknown", `${work.key}: another request has taken over this key`, {
    retryAfterSeconds: 10,
  });
}

function conflict(entry: JournalEntry): RelayProblem {
  const why = {
    posted: "was posted with",
    sending: "may have been posted with",
    open: "is being posted with",
    rejected: "was refused with",
  };
  return new RelayProblem("idempotency_conflict", `the key ${why[entry.state]} another document`);
}

function gone({ connection, request, writer, document }: Work): RelayProblem {
  return new RelayProblem(
    "stale_document",
    `${connection.config.id}: ${request.operation}: the ERP has no ${writer.entity} ${writer.externalId(document)}`,
  );
}

function stale({ connection, writer, document }: Work): RelayProblem {
  const what = `${writer.entity} ${writer.externalId(document)}`;
  return new RelayProblem(
    "stale_document",
    `${connection.config.id}: ${what} is not what was approved any more; nothing was sent`,
  );
}

function unknownOutcome(work: Work, reason: string, cause?: unknown): RelayProblem {
  return new RelayProblem("outcome_unknown", `${work.connection.config.id}: ${reason}`, {
    retryAfterSeconds: 10,
    cause,
  });
}
