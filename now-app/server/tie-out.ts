/** Ties the register out against the ERP: per connection, entity and month, masters as a whole. */
import { GlideRecord } from "@servicenow/glide";
import type { Entity } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { makeDue } from "./connection.ts";
import { type ControlTotals, isEqual, sumDifference, totalsOf } from "./control-totals.ts";
import { closeExceptions, openException, operatorRole } from "./exceptions.ts";
import { isPaired } from "./pairing.ts";
import { columnTime, inform, nowMs } from "./platform.ts";
import { flag, text } from "./record.ts";
import { isMaster } from "./schedule.ts";
import { differenceLines } from "./tie-out-difference.ts";
import { type Books, inErp, inRegister, type Underway, underway } from "./tie-out-sides.ts";

const table = "x_lr_relay_total";
const budgetMs = 80_000;
const callsForDifference = 20;
const daySeconds = 86_400;
/** What differs is looked at again soon: the ERP may have been written to since the last pull. */
const againSeconds = 900;
const mostMonths = 120;

/** The scheduled job: what is due, until the time is used up. What is left goes on in the next run. */
export function runTieOuts(): void {
  const end = nowMs() + budgetMs;
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("active", true);
  sync.addQuery("connection.active", true);
  sync.addNotNullQuery("next_tie_out");
  sync.addQuery("next_tie_out", "<=", columnTime());
  sync.orderBy("next_tie_out");
  sync.query();
  const due: string[] = [];
  while (sync.next()) due.push(sync.getUniqueValue());
  for (const sysId of due) if (nowMs() < end) tieOut(sysId, end);
}

/** Compare with ERP, on a sync. */
export function tieOutNow(current: GlideRecord): void {
  const sync = new GlideRecord("x_lr_relay_sync");
  if (!sync.get(current.getUniqueValue())) return;
  sync.setValue("next_tie_out", columnTime());
  sync.update();
  inform("The comparison starts within a minute; see Control totals.");
}

/** Compare again, on a control total. */
export function tieOutAgain(current: GlideRecord): void {
  const total = new GlideRecord(table);
  if (!total.get(current.getUniqueValue())) return;
  const books = {
    connection: text(total, "connection"),
    entity: text(total, "entity") as Entity,
    from: text(total, "period_from"),
    to: text(total, "period_to"),
  };
  compare(books, nowMs() + budgetMs);
  inform("Compared again.");
}

function tieOut(syncId: string, end: number): void {
  const sync = new GlideRecord("x_lr_relay_sync");
  if (!sync.get(syncId)) return;
  // A long read or a run under way would only show what it has not brought yet.
  if (text(sync, "state") === "running" || text(sync, "backfill_started") !== "") return;
  const connection = connectionOf(sync);
  if (connection === "") return;
  const entity = text(sync, "entity") as Entity;
  const since = text(sync, "next_tie_out");
  const all = periods(entity, text(sync, "tie_out_from")).map(({ from, to }) => ({
    connection,
    entity,
    from,
    to,
  }));
  for (const books of all) {
    if (isDone(books, since)) continue;
    if (nowMs() > end) return;
    compare(books, end);
  }
  finish(syncId, { connection, entity, books: all });
}

function connectionOf(sync: GlideRecord): string {
  const connection = new GlideRecord("x_lr_relay_connection");
  if (!connection.get(text(sync, "connection"))) return "";
  return flag(connection, "active") && isPaired(connection) ? text(connection, "name") : "";
}

/** Months, the newest first; by default this one and the one before. */
function periods(entity: Entity, since: string): { from: string; to: string }[] {
  if (isMaster(entity)) return [{ from: "", to: "" }];
  const today = new Date(nowMs());
  const months: { from: string; to: string }[] = [];
  for (let back = 0; back < mostMonths; back += 1) {
    const month = (at: number): number =>
      Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back + at, 1);
    const from = new Date(month(0)).toISOString().slice(0, 10);
    const to = new Date(month(1) - 1000).toISOString().slice(0, 10);
    if (back > 1 && (since === "" || to < since)) break;
    months.push({ from, to });
  }
  return months;
}

function periodOf({ from, to }: Books): string {
  return from === "" ? "all" : `${from}..${to}`;
}

function rowOf(books: Books): GlideRecord | undefined {
  const row = new GlideRecord(table);
  row.addQuery("connection", books.connection);
  row.addQuery("entity", books.entity);
  row.addQuery("period", periodOf(books));
  row.query();
  return row.next() ? row : undefined;
}

function isDone(books: Books, since: string): boolean {
  const row = rowOf(books);
  return row !== undefined && text(row, "checked_at") > since;
}

/** Compares, and writes down what it found. */
function compare(books: Books, end: number): void {
  const erp = inErp(books);
  const records = inRegister(books);
  const register = totalsOf(records);
  const way = underway(books);
  const known = rowOf(books);
  const row = known ?? new GlideRecord(table);
  if (!known) row.newRecord();
  row.setValue("connection", books.connection);
  row.setValue("entity", books.entity);
  row.setValue("period", periodOf(books));
  row.setValue("period_from", books.from);
  row.setValue("period_to", books.to);
  put(row, "register", register);
  row.setValue("way_count", way.length);
  row.setValue("way_amounts", JSON.stringify(totalsOf(way).amounts));
  row.setValue("checked_at", columnTime());
  if (typeof erp === "string") sayUnknown(row, erp);
  else {
    put(row, "erp", erp);
    say(row, erp, register, way, () =>
      differenceLines({ books, erp, records }, way, { end, calls: callsForDifference }),
    );
  }
  if (known) row.update();
  else row.insert();
  writeActivity({
    connection: books.connection,
    entity: books.entity,
    event: "tied_out",
    detail: `${periodOf(books)}: ${text(row, "state")}. ${text(row, "message")}`,
    sourceTable: table,
    sourceSysId: row.getUniqueValue(),
  });
}

function put(row: GlideRecord, side: "erp" | "register", totals: ControlTotals): void {
  row.setValue(`${side}_count`, totals.count);
  row.setValue(`${side}_amounts`, JSON.stringify(totals.amounts));
  row.setValue(`${side}_keys_sha256`, totals.keysSha256);
}

/** What the ERP had before says nothing about now. */
function sayUnknown(row: GlideRecord, why: string): void {
  for (const column of ["erp_count", "erp_amounts", "erp_keys_sha256"]) row.setValue(column, "");
  row.setValue("state", "error");
  row.setValue("message", `The ERP was not counted: ${why}`);
  row.setValue("differences", "");
}

function say(
  row: GlideRecord,
  erp: ControlTotals,
  register: ControlTotals,
  way: readonly Underway[],
  search: () => string[],
): void {
  const isHalf = way.some(({ why }) => why.startsWith("its lines"));
  const equal = isEqual(erp, register) && !isHalf;
  row.setValue("state", equal ? "equal" : "different");
  row.setValue("message", equal ? "" : differenceText(erp, register, way.length));
  row.setValue("differences", equal ? "" : search().join("\n").slice(0, 8000));
}

function differenceText(erp: ControlTotals, register: ControlTotals, way: number): string {
  const parts = [`${erp.count} records in the ERP, ${register.count} in the register, ${way} on the way`];
  const sums = sumDifference(erp, register);
  if (sums) parts.push(sums);
  return `${parts.join("; ")}.`;
}

interface Round {
  connection: string;
  entity: Entity;
  books: Books[];
}

/** A difference that stands at the second look, after another pull, is somebody's work. */
function finish(syncId: string, { connection, entity, books }: Round): void {
  const sync = new GlideRecord("x_lr_relay_sync");
  if (!sync.get(syncId)) return;
  const subject = { connection, entity, externalId: "" };
  const rows = books.map(rowOf).filter((row) => row !== undefined);
  const differing = rows.filter((row) => text(row, "state") === "different");
  const seenBefore = text(sync, "tie_out") === "different";
  const state =
    differing.length > 0
      ? "different"
      : rows.some((row) => text(row, "state") === "error")
        ? "error"
        : "equal";
  sync.setValue("tie_out", state);
  sync.setValue("next_tie_out", columnTime(state === "different" && !seenBefore ? againSeconds : daySeconds));
  sync.update();
  if (state === "equal") closeExceptions(subject, ["tie_out"]);
  if (state !== "different") return;
  if (!seenBefore) {
    makeDue(sync);
    return;
  }
  openException({
    ...subject,
    kind: "tie_out",
    cause: differing
      .map((row) => `${text(row, "period")}: ${text(row, "message")}`)
      .join(" ")
      .slice(0, 4000),
    fix: "Look at the differences on the control total. Let what is on the way arrive (its own exceptions say how); for records that only the register has, run a sweep; for others press Sync now. Then press Compare with ERP.",
    ownerRole: operatorRole,
    sourceTable: "x_lr_relay_sync",
    sourceSysId: syncId,
  });
}
