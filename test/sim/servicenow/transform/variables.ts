import { textArgument, toScriptRecord } from "../glide/proxies.ts";
import type { RecordCursor } from "../glide/record.ts";
import { runScript } from "../glide/run-script.ts";
import type { Session } from "../glide/session.ts";
import type { Meta } from "../rules/metadata.ts";

/**
 * The variables that the scripts of one map share while one row passes: what a script sets, the next one and
 * the engine see. ServiceNow docs, r_TransformationScriptVariables.md.
 */
export class TransformVariables {
  readonly session: Session;
  readonly map: Meta;
  ignore = false;
  error = false;
  statusMessage = "";
  errorMessage = "";
  readonly response: Record<string, unknown> = {};
  #records: Record<string, unknown>;

  constructor(
    session: Session,
    map: Meta,
    records: { map: RecordCursor; importSet: RecordCursor | undefined },
  ) {
    this.session = session;
    this.map = map;
    const importSet = records.importSet && toScriptRecord(records.importSet);
    this.#records = { map: toScriptRecord(records.map), import_set: importSet, log: logObject(session, map) };
  }

  /** `target` is undefined in onStart. */
  stand(
    source: RecordCursor,
    target: RecordCursor | undefined,
    action: "insert" | "update" | undefined,
  ): void {
    const script = target && toScriptRecord(target);
    this.#records = { ...this.#records, source: toScriptRecord(source), target: script, action };
    this.ignore = false;
    this.error = false;
    this.statusMessage = "";
    this.errorMessage = "";
    for (const key of Object.keys(this.response)) delete this.response[key];
  }

  /** Runs a script of the map and takes over what it set; `answer` is what a source script assigned. */
  run(text: string, name: string): { answer: unknown } {
    const { globals } = runScript(this.session, {
      scope: this.session.engine.metadata.scopeOf(this.map),
      text,
      name: `map ${this.map["name"]} ${name}`,
      globals: {
        ...this.#records,
        ignore: this.ignore,
        error: this.error,
        status_message: this.statusMessage,
        error_message: this.errorMessage,
        response: this.response,
        answer: undefined,
      },
    });
    this.ignore = globals["ignore"] === true || globals["ignore"] === "true";
    this.error = globals["error"] === true || globals["error"] === "true";
    this.statusMessage = textOf(globals["status_message"]);
    this.errorMessage = textOf(globals["error_message"]);
    return { answer: globals["answer"] };
  }

  /**
   * Asks the scripts of onForeignInsert or onChoiceCreate about a new value: `ignore = true` makes nothing,
   * `error = true` rejects the row.
   */
  ask(when: string, name: string, value: string): "create" | "ignore" | "reject" {
    const before = { ignore: this.ignore, error: this.error };
    Object.assign(this, { ignore: false, error: false });
    this.#records = { ...this.#records, name, value };
    this.runAt(when);
    const answer = this.error ? "reject" : this.ignore ? "ignore" : "create";
    Object.assign(this, before);
    return answer;
  }

  /** Runs the active scripts of one moment by order. */
  runAt(when: string): void {
    const scripts = this.session.engine.metadata
      .by("sys_transform_script", "map", this.map["sys_id"] ?? "")
      .filter((script) => script["active"] === "1" && script["when"] === when);
    for (const script of scripts) this.run(script["script"] ?? "", when);
  }
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : textArgument(value);
}

function logObject(session: Session, map: Meta): object {
  const write = (level: "info" | "warn" | "error") => (text: unknown) =>
    session.engine.log(level, textArgument(text), `transform map ${map["name"]}`);
  return { info: write("info"), warn: write("warn"), error: write("error") };
}
