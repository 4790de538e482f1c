/**
 * ServiceNow → ERP, exactly once per idempotency key. The journal says what may have been sent; the ERP says
 * what was done. Nothing is sent again before the ERP has been read.
 */

import type { DocumentResponse } from "../../../shared-types/api.ts";
import { RelayProblem } from "../problems.ts";
import type { ClaimRequest, JournalEntry } from "../store/journal.ts";
import type { Store } from "../store/store.ts";
import { canonicalJson } from "./hash.ts";
import { maskedRequest } from "./payload.ts";
import {
  type Accepted,
  erpKey,
  finish,
  leaseMs,
  type Posting,
  posted,
  release,
  type Work,
} from "./posting.ts";
import { send } from "./send.ts";
import { decide } from "./settle.ts";
import { step } from "./steps.ts";

type Writer = Accepted["writer"];

/** Resolves when the outcome is certain; throws a RelayProblem otherwise. */
export async function post(store: Store, posting: Posting): Promise<DocumentResponse> {
  const { connection, client, key, request, requestId } = posting;
  step("received", key);
  const wanted: ClaimRequest = {
    key,
    connection: connection.config.id,
    client,
    operation: request.operation,
    document: canonicalJson([request.operation, request.document, request.base_hash ?? ""]),
    attempt: request.attempt ?? 1,
    requestId,
    now: connection.clock.now(),
    leaseMs: leaseMs(posting),
  };
  const writer = writerOf(posting);
  if (writer === undefined) {
    if (request.dry_run !== true) await store.deny(wanted);
    throw denied(posting);
  }
  const accepted = accept(posting, writer);
  if (request.dry_run === true) return preview({ ...posting, ...accepted });
  const claim = await store.claim(wanted);
  if (claim.kind === "posted") return posted({ ...posting, ...accepted }, claim.entry, true);
  if (claim.kind === "busy") return { status: "in_progress" };
  if (claim.kind === "conflict") throw conflict(claim.entry);
  step("claimed", key);
  const work: Work = { ...posting, ...accepted, store, entry: claim.entry };
  try {
    const decision = await decide(work, work.entry);
    return decision.kind === "done" ? await finish(work, decision.written) : await send(work, decision.plan);
  } catch (error) {
    await release(work);
    throw error;
  }
}

/** Undefined for a write that the connection must never get. */
function writerOf({ connection: { adapter }, request: { operation } }: Posting): Writer | undefined {
  const entity = operation.split(".")[0] as keyof typeof adapter.can;
  return adapter.can[entity].write.includes(operation) ? adapter.writers[operation] : undefined;
}

function denied({ connection: { config }, request: { operation } }: Posting): RelayProblem {
  return new RelayProblem("capability_denied", `${config.id}: ${operation} is not written to ${config.type}`);
}

/** The writer and the checked document; everything else that can be refused without a call is refused here. */
function accept({ request, key }: Posting, writer: Writer): Pick<Accepted, "writer" | "document"> {
  const parsed = writer.document.safeParse(
    "find" in writer ? withOrigin(request.document, key) : request.document,
  );
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(
      ({ path, message }) => `${["document", ...path].join(".")}: ${message}`,
    );
    throw new RelayProblem("invalid_request", mistakes.join("; "));
  }
  return { writer, document: parsed.data as unknown };
}

/** Visible ASCII: what every ERP's text fields keep as it is. */
const CARRIED_KEY = /^[!-~]{1,120}$/;

/** A document that is created carries the caller's key, so that a pull can tell whose it is. */
function withOrigin(document: Record<string, unknown>, key: string): Record<string, unknown> {
  const given = document["origin_key"] ?? "";
  return given === "" && CARRIED_KEY.test(key) ? { ...document, origin_key: key } : document;
}

/** What would be sent, with secrets masked. Reads the ERP, sends nothing, leaves no trace in the journal. */
async function preview(posting: Accepted): Promise<DocumentResponse> {
  const decision = await decide(posting, { state: "open", sentAt: 0 });
  if (decision.kind === "done") return { status: "preview", request: "" };
  const { method, url, body } = maskedRequest(posting.writer, posting.connection.config, {
    plan: decision.plan,
    key: erpKey(posting),
    turn: 1,
  });
  return {
    status: "preview",
    request: `${method} ${url}

${body ?? ""}`,
  };
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
