import { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import type { Job } from "../workers/messages.ts";
import { mapsOf, transformRows } from "./transform.ts";

/** How often a set looks whether the one that it follows has finished, in milliseconds. */
const patience = 5000;

/** Transforms the pending rows of an asynchronous import set; waits for the set named in `run_after`. */
export function transformSet(session: Session, job: Extract<Job, { kind: "transform" }>): void {
  const { engine } = session;
  if (job.runAfter !== undefined && stateOf(session, job.runAfter) !== "processed") {
    engine.queue(job, engine.now() + patience);
    return;
  }
  const set = new RecordCursor(session, "sys_import_set");
  if (!set.get("sys_id", job.importSet)) return;
  const table = engine.catalog.need(set.getValue("table_name") ?? "");
  const where = "WHERE t.sys_import_set = ? AND t.sys_import_state = 'pending' ORDER BY t.sys_import_row";
  const rows = engine.rows
    .select(table, where, [job.importSet])
    .map((row) => RecordCursor.on(session, table, row));
  if (mapsOf(session, table.name).length === 0)
    engine.log("error", `import set ${set.getValue("number")}: no active transform map`, "transform");
  transformRows(session, rows, set);
  set.setValue("state", "processed");
  set.update();
}

function stateOf(session: Session, importSet: string): string | null {
  const set = new RecordCursor(session, "sys_import_set");
  return set.get("sys_id", importSet) ? set.getValue("state") : "processed";
}
