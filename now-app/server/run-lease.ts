/**
 * One run per connection at a time, and two in the whole instance: four calls to one host are all that the platform makes
 * at a time, and approvals must not wait for pulls. The locks are unique indexes on the run: while it goes on,
 * `lease_key` holds the connection's name and `slot_key` one of the two slots, afterwards both hold the run's own id.
 * A run that never ended is closed when its lease is over.
 * Source: ServiceNow docs, r_HTTPConnectionManagementProps.md (max_connections_per_host 4).
 */
import { GlideRecord } from "@servicenow/glide";
import { columnTime, newGuid } from "./platform.ts";
import { text } from "./record.ts";

const table = "x_lr_relay_run";
/** Longer than one pull can take: 25 s deadline, 2 s grace, transport. Renewed before every pull. */
const leaseSeconds = 120;
const slots = ["slot 1", "slot 2"];

/** Starts a run, or answers undefined while another run of the connection goes on, or two of any. */
export function startRun(connection: string, syncId: string): GlideRecord | undefined {
  const slot = freeSlot();
  if (slot === undefined || isHeld(connection)) return undefined;
  const run = new GlideRecord(table);
  run.newRecord();
  run.setValue("lease_key", connection);
  run.setValue("slot_key", slot);
  run.setValue("lease_until", columnTime(leaseSeconds));
  run.setValue("run_id", newGuid());
  run.setValue("sync", syncId);
  run.setValue("connection", connection);
  run.setValue("started", columnTime());
  return run.insert() ? run : undefined;
}

/** Prolongs the lease; false when it was lost meanwhile, and with it the right to write anything. */
export function renewLease(run: GlideRecord, connection: string): boolean {
  const held = new GlideRecord(table);
  if (!held.get(run.getUniqueValue()) || text(held, "lease_key") !== connection) return false;
  run.setValue("lease_until", columnTime(leaseSeconds));
  run.update();
  return true;
}

export function endRun(run: GlideRecord, state: string, message: string): void {
  run.setValue("lease_key", text(run, "run_id"));
  run.setValue("slot_key", text(run, "run_id"));
  run.setValue("lease_until", "");
  run.setValue("state", state);
  run.setValue("finished", columnTime());
  run.setValue("message", message);
  run.update();
}

/** Closes every run whose lease is over: its job was stopped, or its node went down. Their syncs are due as before. */
export function closeStuckRuns(): void {
  const run = new GlideRecord(table);
  run.addQuery("state", "running");
  run.addQuery("lease_until", "<=", columnTime());
  run.query();
  while (run.next()) {
    endRun(run, "error", "The run stopped without an end; its lease is over");
    const sync = new GlideRecord("x_lr_relay_sync");
    if (!sync.get(text(run, "sync"))) continue;
    sync.setValue("state", "idle");
    sync.setValue("lease_until", "");
    sync.update();
  }
}

/** The unique indexes decide; these two only ask first. */
function isHeld(connection: string): boolean {
  const run = new GlideRecord(table);
  run.addQuery("lease_key", connection);
  run.setLimit(1);
  run.query();
  return run.next();
}

function freeSlot(): string | undefined {
  const taken: { [slot: string]: true } = {};
  const run = new GlideRecord(table);
  run.addQuery("slot_key", "IN", slots.join(","));
  run.query();
  while (run.next()) taken[text(run, "slot_key")] = true;
  return slots.find((slot) => !taken[slot]);
}
