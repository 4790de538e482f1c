/**
 * Before anything is sent: what does the ERP hold already? Each class of operation (contract section 4.4) has
 * its own way to make a repeat safe.
 */

import type { CreateWriter, Inspection, StateWriter, Written } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { JournalEntry } from "../store/journal.ts";
import type { Connection } from "./connection.ts";
import {
  type Accepted,
  erpKey,
  inspect,
  isUnchanged,
  settleMs,
  subjectOf,
  unknownOutcome,
} from "./posting.ts";
import { step } from "./steps.ts";

type Config = Connection["config"];

/** `done`: the ERP holds the document. `send`: it does not, and sending is safe. */
export type Decision = { kind: "done"; written: Written } | { kind: "send"; plan: unknown };

/** As long as this an ERP's own key is trusted to refuse a second document; how long it lasts is documented nowhere. */
const SERVER_KEY_MS = 60 * 60_000;

/** What the journal says of earlier sends under this key. */
type Before = Pick<JournalEntry, "state" | "sentAt">;

/** Throws a RelayProblem when neither is certain. Only reads. */
export async function decide(work: Accepted, before: Before): Promise<Decision> {
  const { writer } = work;
  return "inspect" in writer ? decideState(work, writer, before) : decideCreate(work, writer, before);
}

async function decideState(
  work: Accepted,
  writer: StateWriter<Config, unknown>,
  before: Before,
): Promise<Decision> {
  const inspection = await inspect(work, writer);
  step("inspected", work.key);
  if (inspection === undefined) throw gone(work);
  const unchanged = isUnchanged(inspection, work);
  if (inspection.holds && isDone(before, writer, inspection, unchanged))
    return { kind: "done", written: writtenOf(inspection) };
  if (!unchanged) throw stale(work, before);
  return { kind: "send", plan: inspection.plan };
}

/** The record says what the document wants: is that this document's doing, or reason enough not to send? */
function isDone(
  before: Before,
  writer: StateWriter<Config, unknown>,
  inspection: Inspection<unknown>,
  unchanged: boolean,
): boolean {
  if (inspection.current === undefined) return false;
  // A master record that is as wanted needs no write, and one more would show as a change in the ERP.
  if (writer.class === "natural-key") return true;
  // Ours was the change, or someone else made the same one. Where nothing has changed, what was sent may
  // not have arrived, or changed nothing: sending it again under the same key answers that.
  return before.state === "sending" && !unchanged;
}

async function decideCreate(
  work: Accepted,
  writer: CreateWriter<Config, unknown>,
  before: Before,
): Promise<Decision> {
  const sent = before.state === "sending";
  const age = work.connection.clock.now() - before.sentAt;
  const trustsKey = writer.class === "server-key" && (!sent || age < SERVER_KEY_MS);
  if (sent || !trustsKey) {
    const written = await findOne(work, writer);
    if (written !== undefined) return { kind: "done", written };
  }
  if (sent && !trustsKey && age < settleMs(work)) {
    throw unknownOutcome(work, "not found, but it may still appear", { afterMs: settleMs(work) - age });
  }
  const handle = work.connection.client.handle({ calls: 0 });
  const plan = await writer.plan(handle, work.document, erpKey(work));
  step("inspected", work.key);
  if (!isUnchanged({ current: writer.current?.(plan) }, work)) throw stale(work, before);
  return { kind: "send", plan };
}

/** The document in the ERP that bears this key; undefined when there is none. */
async function findOne(work: Accepted, writer: CreateWriter<Config, unknown>): Promise<Written | undefined> {
  const found = await writer.find(work.connection.client.handle({ calls: 0 }), work.document, erpKey(work));
  if (found.length > 1) {
    const ids = found.map(({ external_id }) => external_id).join(", ");
    throw new RelayProblem(
      "duplicate_found",
      `${subjectOf(work)}: the ERP holds ${found.length} documents with this key: ${ids}`,
    );
  }
  return found[0];
}

/** After a send: does the ERP show it? Undefined while it does not. */
export async function shown(work: Accepted, certain: boolean): Promise<Written | undefined> {
  const { writer } = work;
  if (!("inspect" in writer)) return findOne(work, writer);
  const inspection = await inspect(work, writer);
  if (inspection?.holds !== true || inspection.current === undefined) return undefined;
  const changed = writer.class === "natural-key" || !isUnchanged(inspection, work);
  return certain || changed ? writtenOf(inspection) : undefined;
}

export function writtenOf({ current }: Inspection<unknown>): Written {
  if (current === undefined) throw new Error("no record to name");
  return { external_id: current.external_id, number: "document" in current ? current.document.number : "" };
}

function gone(work: Accepted): RelayProblem {
  return new RelayProblem(
    "stale_document",
    `${subjectOf(work)}: the ERP has no such record any more; nothing was sent`,
  );
}

function stale(work: Accepted, { state }: Before): RelayProblem {
  const what =
    state === "sending"
      ? "was sent, but the answer was lost and the record has changed since: whether it was taken cannot be told from it"
      : "is not what was approved any more; nothing was sent";
  return new RelayProblem("stale_document", `${subjectOf(work)} ${what}`);
}
