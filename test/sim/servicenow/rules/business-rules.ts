import { toScriptRecord } from "../glide/proxies.ts";
import type { RecordCursor } from "../glide/record.ts";
import { RecordCursor as Cursor } from "../glide/record.ts";
import { logScriptError, runScript } from "../glide/run-script.ts";
import type { Session } from "../glide/session.ts";
import { parseEncodedQuery } from "../query/condition.ts";
import { matches } from "../query/match.ts";
import type { Table } from "../store/catalog.ts";
import type { Job } from "../workers/messages.ts";
import type { Meta } from "./metadata.ts";
import { recordTarget } from "./target.ts";
import { asPlatform } from "./write.ts";

type Operation = "insert" | "update" | "delete";

/** Runs the before or after rules of a write, by order. A rule that throws is logged; the rest still runs. */
export function runRules(
  cursor: RecordCursor,
  table: Table,
  operation: Operation,
  when: "before" | "after",
): void {
  const outer = cursor.currentOperation;
  cursor.currentOperation = operation;
  for (const rule of rulesFor(cursor.session, table, operation, [when])) {
    const key = `${rule["sys_id"]}:${cursor.row.get("sys_id")}`;
    if (cursor.session.running.has(key)) {
      cursor.session.engine.log(
        "warn",
        `recursion: ${rule["name"]} is running on this record already`,
        "business rule",
      );
      continue;
    }
    if (!isDue(cursor, table, rule)) continue;
    cursor.session.running.add(key);
    runRule(cursor, table, rule, when);
    cursor.session.running.delete(key);
  }
  cursor.currentOperation = outer;
}

/** Runs the display rules of a form; answers what they put into g_scratchpad. */
export function runDisplayRules(cursor: RecordCursor, table: Table): Record<string, unknown> {
  const g_scratchpad: Record<string, unknown> = {};
  const { metadata } = cursor.session.engine;
  for (const rule of metadata.by("sys_script", "collection", table.name)) {
    if (rule["active"] !== "1" || rule["when"] !== "before_display" || !isDue(cursor, table, rule)) continue;
    runRuleScript(cursor, table, rule, "before", { g_scratchpad });
  }
  return g_scratchpad;
}

/** Queues the async rules whose conditions hold now; they run later, on the record as it is then. */
export function queueAsyncRules(cursor: RecordCursor, table: Table, operation: Operation): void {
  for (const rule of rulesFor(cursor.session, table, operation, ["async", "async_always"])) {
    if (!isDue(cursor, table, rule)) continue;
    const job: Job = {
      kind: "rule",
      rule: rule["sys_id"] ?? "",
      table: table.name,
      record: cursor.row.get("sys_id") ?? "",
      operation,
      user: cursor.session.user.sysId,
      ...(operation === "delete" ? { values: [...cursor.row] } : {}),
    };
    cursor.session.engine.queue(job);
    if (cursor.session.engine.settings.asyncDelivery === "twice") cursor.session.engine.queue(job);
  }
}

/** Runs one queued rule: `current` read again, `previous` null. */
export function runAsyncRule(session: Session, job: Extract<Job, { kind: "rule" }>): void {
  const { engine } = session;
  const rule = engine.metadata.one("sys_script", job.rule);
  const table = engine.catalog.table(job.table);
  if (rule?.["active"] !== "1" || !table) return;
  const row = job.values ? new Map(job.values) : engine.rows.byId(table, job.record);
  if (!row) return;
  const cursor = Cursor.on(session, table, row);
  cursor.currentOperation = job.operation as Operation;
  if (
    engine.metadata.property("glide.businessrule.async_condition_check")?.["value"] === "true" &&
    !isDue(cursor, table, rule)
  )
    return;
  runRule(cursor, table, rule, "async");
}

function rulesFor(session: Session, table: Table, operation: Operation, when: string[]): Meta[] {
  const { metadata, catalog } = session.engine;
  return metadata.memo(`rules:${table.name}:${operation}:${when}`, () =>
    catalog
      .lineage(table.name)
      .flatMap((name) => metadata.by("sys_script", "collection", name))
      .filter(
        (rule) =>
          rule["active"] === "1" && when.includes(rule["when"] ?? "") && rule[`action_${operation}`] === "1",
      )
      .filter((rule) => mayHang(session, rule, table))
      .sort((a, b) => Number(a["order"]) - Number(b["order"])),
  );
}

/**
 * On a table of another scope only async rules, or before rules that only set values, may run
 * (ServiceNow docs, r_CreationRestrsAcrossAppScopes.md).
 */
function mayHang(session: Session, rule: Meta, table: Table): boolean {
  const scope = session.engine.metadata.scopeOf(rule);
  if (scope === "global" || scope === table.scope || (rule["when"] ?? "").startsWith("async")) return true;
  if (rule["when"] === "before" && rule["advanced"] !== "1" && rule["abort_action"] !== "1") return true;
  session.engine.log(
    "error",
    `rule ${rule["name"]} of ${scope} may not run on ${table.name} of ${table.scope}`,
    scope,
  );
  return false;
}

function isDue(cursor: RecordCursor, table: Table, rule: Meta): boolean {
  const { session } = cursor;
  const roles = (rule["role_conditions"] ?? "").split(",").filter(Boolean);
  if (roles.length > 0 && !session.hasAnyRole(roles)) return false;
  const filter = parseEncodedQuery(rule["filter_condition"] ?? "");
  if (!matches(session.engine.catalog, table, filter.condition, recordTarget(cursor))) return false;
  return rule["condition"] === "" || conditionHolds(cursor, table, rule);
}

function conditionHolds(cursor: RecordCursor, table: Table, rule: Meta): boolean {
  try {
    const { value } = runScript(cursor.session, {
      scope: cursor.session.engine.metadata.scopeOf(rule),
      text: rule["condition"] ?? "",
      name: `condition of rule ${rule["name"]}`,
      globals: ruleGlobals(cursor, table, "before"),
    });
    return Boolean(value);
  } catch (error) {
    logScriptError(cursor.session, error, `business rule ${rule["name"]}`);
    return false;
  }
}

function runRule(cursor: RecordCursor, table: Table, rule: Meta, when: "before" | "after" | "async"): void {
  const { session } = cursor;
  const aborted = cursor.abort;
  setTemplateValues(cursor, table, rule["template"] ?? "", when);
  if (rule["add_message"] === "1") session.messages.push({ kind: "info", text: rule["message"] ?? "" });
  if (rule["advanced"] === "1") runRuleScript(cursor, table, rule, when);
  if (rule["abort_action"] === "1") cursor.abort = true;
  const mayAbort = when === "before" && session.engine.metadata.scopeOf(rule) === table.scope;
  if (cursor.abort && !aborted && !mayAbort && session.engine.metadata.scopeOf(rule) !== "global")
    cursor.abort = false;
  if (cursor.abort && !aborted && when === "before") abortReasons.set(cursor, rule["name"] ?? "");
}

/** Which rule refused a write, for the answer of the Table API. */
export const abortReasons = new WeakMap<RecordCursor, string>();

function runRuleScript(
  cursor: RecordCursor,
  table: Table,
  rule: Meta,
  when: "before" | "after" | "async",
  more: Record<string, unknown> = {},
): void {
  try {
    runScript(cursor.session, {
      scope: cursor.session.engine.metadata.scopeOf(rule),
      text: rule["script"] ?? "",
      name: `rule ${rule["name"]}`,
      globals: { ...ruleGlobals(cursor, table, when), ...more },
    });
  } catch (error) {
    logScriptError(cursor.session, error, `business rule ${rule["name"]}`);
  }
}

function ruleGlobals(
  cursor: RecordCursor,
  table: Table,
  when: "before" | "after" | "async",
): Record<string, unknown> {
  const hasPrevious = when !== "async" && !cursor.isNew;
  const previous = hasPrevious ? toScriptRecord(Cursor.on(cursor.session, table, cursor.before)) : null;
  return { current: toScriptRecord(cursor), previous };
}

/** "Set field values" of a rule: `field=value^field=value`. */
function setTemplateValues(cursor: RecordCursor, table: Table, template: string, when: string): void {
  if (template === "" || when === "after") return;
  for (const part of template.split("^")) {
    const [name = "", ...value] = part.split("=");
    const column = table.columns.get(name);
    if (column) cursor.put(column, value.join("="));
  }
  if (when === "async") asPlatform(cursor.session, () => cursor.update());
}
