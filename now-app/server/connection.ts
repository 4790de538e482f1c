/** The buttons of a connection and of a sync: Check connection, Create default schedules, Sync now. */
import { GlideRecord } from "@servicenow/glide";
import type { Entity, ErpType } from "../../shared-types/choices.ts";
import { writeActivity } from "./activity.ts";
import { readCallBudget, setCallBudget } from "./call-budget.ts";
import { checkText, findingsOf, reportText } from "./check-outcome.ts";
import { pairAgain } from "./pairing.ts";
import { type Answer, callMiddleware, columnTime, inform } from "./platform.ts";
import { text } from "./record.ts";
import { readsOf, scheduleOf } from "./schedule.ts";
import { setUpFindings } from "./set-up-check.ts";
import { targetFindings } from "./target-setup.ts";

/** A person waits for it; the platform gives up at 30 s. */
const checkTimeoutMs = 28_000;

/**
 * Check connection: what the instance can see for itself, then what the middleware finds on both sides. The first check
 * also pairs the middleware's client with this instance (contract section 4.1).
 */
export function checkConnection(current: GlideRecord): void {
  const connection = new GlideRecord("x_lr_relay_connection");
  if (!connection.get(current.getUniqueValue())) return;
  const name = text(connection, "name");
  const answer = callMiddleware("check", { connection: name, body: {}, timeoutMs: checkTimeoutMs });
  const theirs = findingsOf(answer);
  const signIn = theirs.find((finding) => finding.name === "servicenow_sign_in");
  const findings = [...setUpFindings(name, signIn?.ok), ...targetFindings(), ...theirs];
  const failed = findings.filter((finding) => !finding.ok);
  const status = failed.length === 0 ? "ready" : answer.status === 200 ? "attention" : "unreachable";
  const message = failed.length === 0 ? `${findings.length} checks passed` : checkText(failed);
  if (answer.status === 200) pairAgain(connection, answer);
  connection.setValue("status", status);
  connection.setValue("message", message);
  connection.setValue("report", reportText(findings));
  connection.setValue("findings", JSON.stringify(findings));
  connection.setValue("checked_at", columnTime());
  setCallBudget(connection, answer);
  connection.update();
  writeActivity({
    connection: name,
    entity: "",
    event: "checked",
    detail: `${status}: ${message}`.slice(0, 4000),
    sourceTable: "x_lr_relay_connection",
    sourceSysId: connection.getUniqueValue(),
    requestId: answer.requestId,
  });
}

/** Create default schedules: one sync for every entity that the ERP can be read for; what is there stays as it is. */
export function createSchedules(current: GlideRecord): void {
  const made = readsOf(text(current, "erp") as ErpType).filter((entity) => addSync(current, entity));
  inform(made.length === 0 ? "Every schedule is there already." : `Schedules made: ${made.join(", ")}`);
}

function addSync(connection: GlideRecord, entity: Entity): boolean {
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection", connection.getUniqueValue());
  sync.addQuery("entity", entity);
  sync.query();
  if (sync.next()) return false;
  const { sequence, minutes } = scheduleOf(entity);
  sync.newRecord();
  sync.setValue("connection", connection.getUniqueValue());
  sync.setValue("entity", entity);
  sync.setValue("sequence", sequence);
  sync.setValue("interval_minutes", minutes);
  return sync.insert() !== null;
}

/** Sync now, on a sync. The job that runs every minute does it. */
export function syncNow(current: GlideRecord): void {
  const sync = new GlideRecord("x_lr_relay_sync");
  if (!sync.get(current.getUniqueValue())) return;
  makeDue(sync);
  inform("The sync starts within a minute.");
}

/** Sync now, on a connection: every active entity. */
export function syncConnectionNow(current: GlideRecord): void {
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection", current.getUniqueValue());
  sync.addQuery("active", true);
  sync.query();
  while (sync.next()) makeDue(sync);
  inform("The syncs start within a minute.");
}

/** True when it was not due yet. A run that goes on is followed by another. */
export function makeDue(sync: GlideRecord): boolean {
  const column = text(sync, "state") === "running" ? "triggered_at" : "next_run";
  const isDue = column === "next_run" ? text(sync, column) <= columnTime() : text(sync, column) !== "";
  if (isDue) return false;
  sync.setValue(column, columnTime());
  sync.update();
  return true;
}

/** Keeps what an answer says of the ERP's call budget; where that is what is known already, nothing is written. */
export function keepCallBudget(connectionName: string, answer: Answer): void {
  const budget = readCallBudget(answer.erpCalls);
  const connection = new GlideRecord("x_lr_relay_connection");
  if (!budget || !connection.get("name", connectionName)) return;
  if (text(connection, "call_budget") === budget.words) return;
  setCallBudget(connection, answer);
  connection.update();
}
