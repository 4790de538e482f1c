/** Sends what waits in the outbox. Called by the event right after an approval and by a job every minute. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { backoffSeconds, interpret, type Outcome } from "./dispatch-outcome.ts";
import { concerns, queueForgotten, sourceOf, standsFor } from "./dispatch-source.ts";
import { closeExceptions, openException, ownerOf } from "./exceptions.ts";
import { subjectOf } from "./outbox.ts";
import { heedPairing, pairingProblem } from "./pairing.ts";
import {
  type Answer,
  callMiddleware,
  columnTime,
  newGuid,
  nowMs,
  property,
  queueEventLater,
  sha256Hex,
} from "./platform.ts";
import { recordPosted, releaseWaiting } from "./posted.ts";
import { flag, text, whole } from "./record.ts";

const table = "x_lr_relay_dispatch";
const budgetMs = 100_000;
const atMost = 100;
/** The middleware answers a document within about 10 s; the platform gives up at 30 s. */
const timeoutMs = 25_000;
/** Longer than a send can take, so that no second sender starts while one is under way. */
const leaseSeconds = 120;

/** The scheduled job: first what an approval failed to queue, then what is due. */
export function runDispatcher(): void {
  queueForgotten();
  sendDue();
}

/** Sends everything that is due, until the time is used up. The event's script action calls this. */
export function sendDue(): void {
  const end = nowMs() + budgetMs;
  for (const sysId of dueDispatches(pausedConnections())) {
    if (nowMs() > end || property("dispatch_enabled") === "false") return;
    send(sysId);
  }
}

function pausedConnections(): string[] {
  const connection = new GlideRecord("x_lr_relay_connection");
  connection.query();
  const names: string[] = [];
  while (connection.next()) if (isPaused(connection)) names.push(text(connection, "name"));
  return names;
}

function isPaused(connection: GlideRecord): boolean {
  return !flag(connection, "active") || pairingProblem(connection) !== "";
}

function dueDispatches(paused: string[]): string[] {
  const row = new GlideRecord(table);
  row.addQuery("state", "IN", "new,in_progress");
  row.addQuery("next_attempt", "<=", columnTime());
  if (paused.length > 0) row.addQuery("connection", "NOT IN", paused.join(","));
  row.orderBy("next_attempt");
  row.setLimit(atMost);
  row.query();
  const sysIds: string[] = [];
  while (row.next()) sysIds.push(row.getUniqueValue());
  return sysIds;
}

function send(sysId: string): void {
  const row = claim(sysId);
  if (!row) return;
  const answer = callMiddleware("post_document", {
    connection: text(row, "connection"),
    idempotencyKey: text(row, "idempotency_key"),
    company: text(row, "company"),
    timeoutMs,
    body: {
      operation: text(row, "operation"),
      document: JSON.parse(text(row, "document")),
      source: {
        table: text(row, "source_table"),
        sys_id: text(row, "source_sys_id"),
        revision: whole(row, "revision"),
      },
      base_hash: text(row, "base_hash"),
      attempt: whole(row, "replays") + 1,
    },
  });
  settle(sysId, text(row, "lease_holder"), answer, interpret(answer));
}

/** Takes the row for this sender, or answers undefined when it is not due or another has it. */
function claim(sysId: string): GlideRecord | undefined {
  const row = new GlideRecord(table);
  if (!row.get(sysId) || !isDue(row) || stop(row)) return undefined;
  // The answer to the one before may have stopped the connection.
  const connection = new GlideRecord("x_lr_relay_connection");
  if (connection.get("name", text(row, "connection")) && isPaused(connection)) return undefined;
  const attempt = claimAttempt(row);
  if (attempt === undefined) return undefined;
  row.setValue("state", "in_progress");
  row.setValue("lease_holder", newGuid());
  row.setValue("lease_until", columnTime(leaseSeconds));
  // Should this sender vanish, the row is due again when the lease is over.
  row.setValue("next_attempt", columnTime(leaseSeconds));
  row.setValue("attempt", attempt);
  row.setValue("sent_at", columnTime());
  row.update();
  markSource(row, { posting: "sent" });
  return row;
}

/**
 * Ends a dispatch that was not sent and whose approval is no longer the record's. One that may have been sent goes on
 * until its outcome is known: the middleware holds it against the ERP's record as it was approved.
 */
function stop(row: GlideRecord): boolean {
  if (text(row, "sent_at") !== "" || standsFor(row)) return false;
  row.setValue("state", "error");
  say(row, "approval_void", "Not sent: its approval is no longer the record's", "");
  row.update();
  trace(row, "stopped", { detail: text(row, "number") });
  return true;
}

/**
 * The number of the attempt that is this sender's to make. Its row in the trail is the claim: the unique event key lets
 * one sender write it. A claim older than a lease belongs to a sender that vanished before it could say so on the
 * dispatch; the next number is free then.
 */
function claimAttempt(row: GlideRecord): number | undefined {
  for (let attempt = whole(row, "attempt") + 1; ; attempt += 1) {
    const eventKey = `${row.getUniqueValue()}:${attempt}`;
    const earlier = new GlideRecord("x_lr_relay_activity");
    if (!earlier.get("event_key", eventKey)) {
      const detail = {
        detail: `attempt ${attempt}`,
        payloadSha256: sha256Hex(text(row, "document")),
        eventKey,
      };
      return trace(row, "sent", detail) ? attempt : undefined;
    }
    if (text(earlier, "at") > columnTime(-leaseSeconds)) return undefined;
  }
}

/** `yyyy-MM-dd HH:mm:ss` sorts as text. */
function isDue(row: GlideRecord): boolean {
  const now = columnTime();
  const open = text(row, "state") === "new" || text(row, "state") === "in_progress";
  return open && text(row, "next_attempt") <= now && text(row, "lease_until") <= now;
}

/**
 * Writes the answer down: trail, then invoice, then dispatch. An interruption in between leaves the dispatch open, and
 * the same key sent again brings the same answer.
 */
function settle(sysId: string, holder: string, answer: Answer, outcome: Outcome): void {
  const row = new GlideRecord(table);
  if (!row.get(sysId) || text(row, "state") === "processed") return;
  if (text(row, "lease_holder") !== holder && outcome.kind !== "posted") return;
  row.setValue("request_id", answer.requestId);
  row.setValue("lease_until", "");
  row.setValue("lease_holder", "");
  if (outcome.kind === "posted") settlePosted(row, outcome, answer.requestId);
  else if (outcome.kind === "refused") settleRefused(row, outcome, answer.requestId);
  else settleOpen(row, outcome, answer.requestId);
  row.update();
  if (outcome.kind === "posted") releaseWaiting(row);
}

function settlePosted(row: GlideRecord, outcome: Outcome & { kind: "posted" }, requestId: string): void {
  const name = outcome.number || outcome.externalId;
  const message = `Confirmed by the ERP as ${name}${outcome.replayed ? " (sent before, answered again)" : ""}`;
  trace(row, "answered", { detail: message, requestId });
  markSource(row, { posting: "confirmed", erp_message: message, erp_posted_at: columnTime() });
  closeExceptions(subjectOfDispatch(row), ["dispatch"]);
  recordPosted(row, outcome);
  row.setValue("state", "processed");
  row.setValue("processed_at", columnTime());
  row.setValue("external_id", outcome.externalId);
  row.setValue("erp_number", outcome.number);
  say(row, "", message, "");
}

function settleRefused(row: GlideRecord, outcome: Outcome & { kind: "refused" }, requestId: string): void {
  const words = [`${outcome.code}: ${outcome.message}`, outcome.fix].filter(Boolean).join(" ");
  trace(row, "refused", { detail: words, requestId });
  if (standsFor(row)) markSource(row, { posting: "refused", erp_message: words });
  openException({
    ...subjectOfDispatch(row),
    kind: "dispatch",
    cause: `${outcome.code}: ${outcome.message}`,
    fix: `${outcome.fix || "Look into the cause."} Then press Replay, or approve anew if the document must change.`,
    ownerRole: ownerOf(outcome.code),
    sourceTable: table,
    sourceSysId: row.getUniqueValue(),
    requestId,
  });
  row.setValue("state", "error");
  say(row, outcome.code, outcome.message, outcome.fix);
  heedPairing(text(row, "connection"), outcome);
}

function settleOpen(
  row: GlideRecord,
  outcome: Outcome & { kind: "waiting" | "retry" },
  requestId: string,
): void {
  if (outcome.kind === "waiting") {
    trace(row, "waiting", { detail: `asks again in ${outcome.afterSeconds} s`, requestId });
    row.setValue("next_attempt", columnTime(outcome.afterSeconds));
    queueEventLater("x_lr_relay.dispatch", row, row.getUniqueValue(), outcome.afterSeconds);
    say(row, "", "The middleware is at it; the outcome is asked for again", "");
    return;
  }
  const seconds = backoffSeconds(whole(row, "attempt"), Math.random(), outcome.afterSeconds);
  trace(row, "retried", {
    detail: `${outcome.code}: ${outcome.message}; sends again in ${seconds} s`,
    requestId,
  });
  row.setValue("state", "new");
  row.setValue("next_attempt", columnTime(seconds));
  // Punctual by the event; the job every minute is the safety net.
  queueEventLater("x_lr_relay.dispatch", row, row.getUniqueValue(), seconds);
  say(row, outcome.code, outcome.message, outcome.fix);
}

function say(row: GlideRecord, code: string, message: string, fix: string): void {
  row.setValue("code", code);
  row.setValue("message", message);
  row.setValue("fix", fix);
}

/** Shows the state on the record, unless the record has been approved again since. */
function markSource(row: GlideRecord, values: { [column: string]: string }): void {
  const source = sourceOf(row);
  if (!source || !concerns(row, source)) return;
  for (const [column, value] of Object.entries(values)) source.setValue(column, value);
  source.update();
}

function trace(
  row: GlideRecord,
  event: string,
  more: { detail: string; requestId?: string; payloadSha256?: string; eventKey?: string },
): boolean {
  return writeActivity({ ...subjectOfDispatch(row), event, ...more });
}

function subjectOfDispatch(row: GlideRecord): ReturnType<typeof subjectOf> {
  const source = sourceOf(row);
  if (source) return subjectOf(source);
  return {
    connection: text(row, "connection"),
    entity: "",
    sourceTable: text(row, "source_table"),
    sourceSysId: text(row, "source_sys_id"),
    externalId: "",
  };
}
