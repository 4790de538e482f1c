/**
 * One run per connection at a time. The lock is the unique index on the run's `lease_key`: while a run goes on it holds
 * the connection's name, afterwards the run's own id. A run that never ended is closed when its lease is over.
 */
import { GlideRecord } from "@servicenow/glide";
import { columnTime, newGuid } from "./platform.ts";
import { text } from "./record.ts";

const table = "x_lr_relay_run";
/** Longer than one pull can take: 25 s deadline, 2 s grace, transport. Renewed before every pull. */
const leaseSeconds = 120;

/** Starts a run, or answers undefined while another run of the connection holds the lease. */
export function startRun(connection: string, syncId: string): GlideRecord | undefined {
  if (isHeld(connection)) return undefined;
  const run = new GlideRecord(table);
  run.newRecord();
  run.setValue("lease_key", connection);
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
  run.setValue("lease_until", "");
  run.setValue("state", state);
  run.setValue("finished", columnTime());
  run.setValue("message", message);
  run.update();
}

/** Whether a run holds the connection; one whose lease is over is closed here. The unique index decides, this only asks first. */
function isHeld(connection: string): boolean {
  const run = new GlideRecord(table);
  run.addQuery("lease_key", connection);
  run.query();
  if (!run.next()) return false;
  if (text(run, "lease_until") > columnTime()) return true;
  endRun(run, "error", "The run stopped without an end; its lease is over");
  const sync = new GlideRecord("x_lr_relay_sync");
  if (sync.get(text(run, "sync"))) {
    sync.setValue("state", "idle");
    sync.setValue("lease_until", "");
    sync.update();
  }
  return false;
}
