import { toScriptRecord } from "../glide/proxies.ts";
import { RecordCursor } from "../glide/record.ts";
import { logScriptError, runScript } from "../glide/run-script.ts";
import type { Session } from "../glide/session.ts";
import { runAsyncRule } from "../rules/business-rules.ts";
import type { Meta } from "../rules/metadata.ts";
import { transformSet } from "../transform/transform-set.ts";
import type { Job } from "../workers/messages.ts";

/** Opens a transaction as a user. */
export type SessionFor = (user: string) => Session;

/** Runs one queued job. What its script throws is logged; the queue goes on. */
export function runJob(as: SessionFor, job: Job): void {
  switch (job.kind) {
    case "rule":
      runAsyncRule(as(job.user), job);
      break;
    case "event":
      runEvent(as, job.event);
      break;
    case "schedule":
      runSchedule(as, job.script);
      break;
    case "transform":
      transformSet(as(job.user), job);
      break;
  }
}

/** Every active script action of the event's name, by order; then the event is processed, or in error. */
function runEvent(as: SessionFor, sysId: string): void {
  const session = as("system");
  const { engine } = session;
  const event = new RecordCursor(session, "sysevent");
  if (!event.get("sys_id", sysId)) return;
  const actions = engine.metadata.by("sysevent_script_action", "event_name", event.getValue("name") ?? "");
  let failed = false;
  for (const action of actions.filter((one) => one["active"] === "1"))
    failed = !runAction(session, action, event) || failed;
  engine.db.run(
    "UPDATE sysevent SET state = ?, processed = ? WHERE sys_id = ?",
    failed ? "error" : "processed",
    engine.stamp(),
    sysId,
  );
}

function runAction(session: Session, action: Meta, event: RecordCursor): boolean {
  const name = `script action ${action["name"]}`;
  const scope = session.engine.metadata.scopeOf(action);
  const globals = { event: toScriptRecord(event), current: currentOf(session, event) };
  try {
    const condition = action["condition_script"] ?? "";
    if (
      condition !== "" &&
      !runScript(session, { scope, text: condition, name: `condition of ${name}`, globals }).value
    )
      return true;
    runScript(session, { scope, text: action["script"] ?? "", name, globals });
    return true;
  } catch (error) {
    logScriptError(session, error, name);
    return false;
  }
}

/** The record that the event was queued for, as it is now. */
function currentOf(session: Session, event: RecordCursor): object | null {
  const current = new RecordCursor(session, event.getValue("table") ?? "");
  if (!current.table) return null;
  return current.get("sys_id", event.getValue("instance") ?? "") ? toScriptRecord(current) : null;
}

function runSchedule(as: SessionFor, sysId: string): void {
  const system = as("system");
  const script = system.engine.metadata.one("sysauto_script", sysId);
  if (!script) return;
  const session = script["run_as"] ? as(script["run_as"]) : system;
  const name = `scheduled script ${script["name"]}`;
  const scope = session.engine.metadata.scopeOf(script);
  try {
    if (script["conditional"] === "1" && !holds(session, script, scope)) return;
    runScript(session, { scope, text: script["script"] ?? "", name, globals: {} });
  } catch (error) {
    logScriptError(session, error, name);
  }
}

/** The last expression decides, or `answer` where the script assigns it. */
function holds(session: Session, script: Meta, scope: string): boolean {
  const { value, globals } = runScript(session, {
    scope,
    text: script["condition"] ?? "",
    name: `condition of ${script["name"]}`,
    globals: { answer: undefined },
  });
  return Boolean(globals["answer"] ?? value);
}
