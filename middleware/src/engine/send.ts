/** The send itself: the journal first, then the bytes, then what the ERP shows. */

import type { DocumentResponse } from "../../../shared-types/api.ts";
import type { Written } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import { problemOf } from "./erp-client.ts";
import { sha256 } from "./hash.ts";
import { maskedRequest } from "./payload.ts";
import { erpKey, finish, inspect, keep, leaseMs, unknownOutcome, type Work } from "./posting.ts";
import { shown, writtenOf } from "./settle.ts";
import { step } from "./steps.ts";

export async function send(work: Work, plan: unknown): Promise<DocumentResponse> {
  const { connection, writer, key } = work;
  const { clock, client, config } = connection;
  const before = work.entry.state;
  // Every claim has a fence of its own, and sends once.
  const sending = { plan, key: erpKey(work), turn: work.entry.fence };
  const call = writer.send(config, plan, sending.key, sending.turn);
  const sentAt = clock.now();
  const leaseUntil = sentAt + leaseMs(work);
  const payloadHash = sha256(maskedRequest(writer, config, sending).body ?? "");
  await keep(work, { state: "sending", sentAt, leaseUntil, payloadHash });
  step("sending", key);
  // A process that was suspended here may have lost the entry: no send starts with less lease than its time-out.
  if (clock.now() + client.timeoutMs > leaseUntil)
    throw unknownOutcome(work, "the lease ran low before the send");
  const outcome = await client.write(call);
  step("answered", key);
  switch (outcome.kind) {
    case "ok":
      // What was overwritten is known from this answer alone: it is kept before anything else can fail.
      return "inspect" in writer && outcome.value.overwrote === undefined
        ? conclude(work, true, "the ERP said done, but does not show it yet")
        : finish(work, outcome.value);
    case "duplicate":
      return taken(work, outcome.reason);
    case "unknown":
      return conclude(work, false, outcome.reason);
    case "reject":
      if (outcome.code === "erp_rejected") await keep(work, { state: "rejected", refusal: outcome.reason });
      else unsent(work, before);
      throw problemOf(outcome, call.label);
    case "retry":
      unsent(work, before);
      throw problemOf(outcome, call.label);
  }
}

/** It is certain that this send did nothing; what may have been sent before it is as uncertain as it was. */
function unsent(work: Work, before: Work["entry"]["state"]): void {
  work.entry = { ...work.entry, state: before };
}

/**
 * The ERP's own word that it took this key before. A record may have been changed by others since; a document
 * that cannot be found any more is a matter for people.
 */
async function taken(work: Work, reason: string): Promise<DocumentResponse> {
  const { writer } = work;
  if (!("inspect" in writer)) return conclude(work, true, `${reason}, but the ERP does not show it`);
  const inspection = await inspect(work, writer);
  if (inspection?.current === undefined)
    throw unknownOutcome(work, `${reason}, but the ERP does not show it`);
  return finish(work, writtenOf(inspection));
}

/** Only what the ERP shows counts. */
async function conclude(work: Work, certain: boolean, reason: string): Promise<DocumentResponse> {
  let written: Written | undefined;
  try {
    written = await shown(work, certain);
  } catch (error) {
    if (error instanceof RelayProblem && error.code === "duplicate_found") throw error;
    throw unknownOutcome(work, `${reason}; reading it back failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
  step("confirmed", work.key);
  if (written === undefined) throw unknownOutcome(work, reason);
  return finish(work, written);
}
