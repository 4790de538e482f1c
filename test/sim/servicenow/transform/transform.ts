import { mayAccess } from "../glide/fences.ts";
import { RecordCursor } from "../glide/record.ts";
import { errorText, logScriptError } from "../glide/run-script.ts";
import { notSimulated, type Session } from "../glide/session.ts";
import { abortReasons } from "../rules/business-rules.ts";
import type { Meta } from "../rules/metadata.ts";
import { changedFields } from "../rules/write.ts";
import type { Table } from "../store/catalog.ts";
import { resolveTarget } from "./coalesce.ts";
import { applyFieldMaps } from "./field-map.ts";
import { RowError, type RowResult, rowErrorCodes } from "./row-result.ts";
import { keepResult } from "./state.ts";
import { TransformVariables } from "./variables.ts";

/** Active maps of a staging table, by order. */
export function mapsOf(session: Session, table: string): Meta[] {
  return session.engine.metadata
    .by("sys_transform_map", "source_table", table)
    .filter((map) => map["active"] === "1");
}

/**
 * Runs every map over the rows; answers the results row by row, in map order. `error = true` in a script halts
 * the whole transform, not just its row. ServiceNow docs, KB0745411 and r_MapWithTransformationEventScripts.md.
 */
export function transformRows(
  session: Session,
  rows: RecordCursor[],
  importSet: RecordCursor | undefined,
): RowResult[][] {
  const results: RowResult[][] = rows.map(() => []);
  const [first] = rows;
  if (!first) return results;
  for (const map of mapsOf(session, first.tableName)) {
    const run = new MapRun(session, map, importSet);
    if (!run.start(first)) return results;
    for (const [index, row] of rows.entries()) {
      results[index]?.push(run.transform(row));
      if (run.halted) return results;
    }
    run.complete(first);
  }
  return results;
}

/** One map on its way through the rows. */
class MapRun {
  halted = false;
  readonly #session: Session;
  readonly #map: Meta;
  readonly #vars: TransformVariables;
  readonly #target: Table;
  readonly #entries: Meta[];

  constructor(session: Session, map: Meta, importSet: RecordCursor | undefined) {
    this.#session = session;
    this.#map = map;
    const record = new RecordCursor(session, "sys_transform_map");
    record.get("sys_id", map["sys_id"]);
    this.#vars = new TransformVariables(session, map, { map: record, importSet });
    this.#target = session.engine.catalog.need(map["target_table"] ?? "");
    this.#entries = session.engine.metadata.by("sys_transform_entry", "map", map["sys_id"] ?? "");
    if (!["No", "no", ""].includes(map["enforce_mandatory_fields"] ?? ""))
      notSimulated(session, `enforce_mandatory_fields ${map["enforce_mandatory_fields"]}`);
  }

  /** False if an onStart script said ignore or error: then nothing is transformed. */
  start(source: RecordCursor): boolean {
    this.#vars.stand(source, undefined, undefined);
    this.#vars.runAt("onStart");
    return !this.#vars.ignore && !this.#vars.error;
  }

  complete(source: RecordCursor): void {
    this.#vars.stand(source, undefined, undefined);
    this.#vars.runAt("onComplete");
  }

  transform(source: RecordCursor): RowResult {
    let result: RowResult;
    let code = 0;
    try {
      result = this.#row(source);
    } catch (error) {
      code = error instanceof RowError ? error.code : rowErrorCodes.script;
      if (!(error instanceof RowError))
        logScriptError(this.#session, error, `transform map ${this.#map["name"]}`);
      const message = error instanceof Error ? error.message : errorText(error).split("\n")[0];
      result = this.#result("error", undefined, { error_message: message ?? "" });
    }
    keepResult(this.#session, source, this.#map, result, code);
    return result;
  }

  #row(source: RecordCursor): RowResult {
    const vars = this.#vars;
    vars.stand(source, undefined, undefined);
    const target = resolveTarget(vars, this.#target, this.#entries, source);
    if (target.action === "skip")
      return this.#result("skipped", undefined, {
        error_message: "Unable to resolve target record, coalesce values empty",
      });
    const { record, action } = target;
    vars.stand(source, record, action);
    vars.runAt("onBefore");
    if (vars.error) return this.#halt();
    if (vars.ignore) return this.#afterScripts(source, this.#result("ignored", undefined, this.#messages()));
    applyFieldMaps(vars, this.#target, this.#entries, source, record);
    if (this.#map["run_script"] === "1") vars.run(this.#map["script"] ?? "", "script");
    if (vars.error) return this.#halt();
    if (vars.ignore) return this.#afterScripts(source, this.#result("ignored", undefined, this.#messages()));
    return this.#afterScripts(source, this.#save(record, action));
  }

  #save(record: RecordCursor, action: "insert" | "update"): RowResult {
    const scope = this.#session.engine.metadata.scopeOf(this.#map);
    const operation = action === "insert" ? "create" : "update";
    if (!this.#session.inScope(scope, () => mayAccess(this.#session, this.#target, operation)))
      throw new RowError(
        `${operation} of ${this.#target.name} refused to scope ${scope}`,
        rowErrorCodes.target,
      );
    record.workflow = this.#map["run_business_rules"] === "1";
    if (action === "update" && changedFields(this.#target, record.row, record.before).length === 0)
      return this.#result("ignored", record, {
        ...this.#messages(),
        status_message: "No field values changed",
      });
    const sysId = action === "insert" ? record.insert() : record.update();
    if (sysId === null) throw new RowError(refusal(record), rowErrorCodes.target);
    return this.#result(action === "insert" ? "inserted" : "updated", record, this.#messages());
  }

  /** onAfter runs for ignored rows too; it sees the row's state. */
  #afterScripts(source: RecordCursor, result: RowResult): RowResult {
    source.row.set("sys_import_state", result.status);
    source.row.set("sys_target_sys_id", result.sys_id ?? null);
    this.#vars.runAt("onAfter");
    if (this.#vars.error) this.halted = true;
    return { ...result, ...this.#response() };
  }

  #halt(): RowResult {
    this.halted = true;
    return this.#result("error", undefined, {
      error_message: this.#vars.errorMessage || "Transform stopped by script",
    });
  }

  #messages(): Partial<RowResult> {
    const { statusMessage, errorMessage } = this.#vars;
    return {
      ...(statusMessage === "" ? {} : { status_message: statusMessage }),
      ...(errorMessage === "" ? {} : { error_message: errorMessage }),
    };
  }

  #response(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#vars.response).map(([key, value]) => [key, String(value)]),
    );
  }

  #result(
    status: RowResult["status"],
    record: RecordCursor | undefined,
    more: Partial<RowResult>,
  ): RowResult {
    const result: RowResult = {
      transform_map: this.#map["name"] ?? "",
      table: this.#target.name,
      status,
      ...more,
    };
    const sysId = record?.getUniqueValue();
    if (!record || !sysId) return result;
    result.display_name = this.#target.displayColumn;
    result.display_value = record.getDisplayValue() ?? "";
    result.record_link = `${this.#session.engine.url}/api/now/table/${this.#target.name}/${sysId}`;
    result.sys_id = sysId;
    return result;
  }
}

function refusal(record: RecordCursor): string {
  if (record.lastError) return record.lastError;
  return `Operation against file '${record.tableName}' was aborted by Business Rule '${abortReasons.get(record) ?? ""}'`;
}
