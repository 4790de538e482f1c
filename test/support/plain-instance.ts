/**
 * A register and its staging table in memory, behind the two calls that the middleware makes of an instance. Loads by
 * the app's own rules of version; for tests of the engine alone and for volume. The strict instance is in test/sim.
 */

import type { Run } from "../../middleware/src/engine/deadline.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";
import type { Answer, ServiceNowClient } from "../../middleware/src/servicenow/client.ts";

export type Row = Record<string, string>;

/** What happens to the next import: `lost` and `forbidden` after the work is done, the others instead of it. */
export type Fault = "lost" | "forbidden" | "dropped" | "down" | "hang";

export class PlainInstance {
  readonly register = new Map<string, Row>();
  readonly staged: Row[] = [];
  /** Every call, e.g. `POST x_lr_relay_stg_invoice`. */
  readonly calls: string[] = [];
  /** Faults of the next imports, first one first. */
  readonly faults: Fault[] = [];
  /** Other tables that can be read, by name. */
  readonly tables = new Map<string, Row[]>();
  /** Whether rows that come together keep their columns. */
  understandsKeys = true;
  #ids = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What the engine sees of it. */
  get client(): ServiceNowClient {
    const client: Pick<ServiceNowClient, "scope" | "get" | "send"> = {
      scope: "x_lr_relay",
      get: async (path, run) => {
        const answer = await this.#call("GET", path, undefined, run);
        if (answer.kind === "ok") return answer.json;
        throw answer.kind === "refused" ? answer.problem : new Error(answer.reason);
      },
      send: (method, path, body, run) => this.#call(method, path, body, run),
    };
    return client as ServiceNowClient;
  }

  /** Transforms every row that waits. */
  transform(): void {
    for (const row of this.staged.filter(({ sys_import_state }) => sys_import_state === "pending"))
      row["sys_import_state"] = this.#transform(row);
  }

  /** How often a version of a record was staged, `external_id source_hash` → times. */
  imports(): Map<string, number> {
    const times = new Map<string, number>();
    for (const { external_id, source_hash } of this.staged) {
      const version = `${external_id} ${source_hash}`;
      times.set(version, (times.get(version) ?? 0) + 1);
    }
    return times;
  }

  async #call(method: string, path: string, body: unknown, run: Run): Promise<Answer> {
    run.calls += 1;
    const url = new URL(path, "http://instance");
    const [, , api, table = "", many] = url.pathname.slice(1).split("/");
    this.calls.push(`${method} ${table}${many === undefined ? "" : ` ${many}`}`);
    run.deadline?.signal.throwIfAborted();
    if (api === "table") return { kind: "ok", json: { result: this.#list(table, url.searchParams) } };
    const fault = this.faults.shift();
    if (fault === "hang") return never(run);
    if (fault === "down" || fault === "dropped") return { kind: "unknown", reason: fault };
    const answer =
      many === undefined ? this.#importOne(body as Row) : this.#importMany(body as { records: Row[] });
    if (fault === "lost") return { kind: "unknown", reason: "500 after the row was imported" };
    if (fault === "forbidden")
      return { kind: "refused", status: 403, problem: new RelayProblem("servicenow_auth_failed", "403") };
    return answer;
  }

  #importOne(values: Row): Answer {
    const row = this.#stage(values);
    row["sys_import_state"] = this.#transform(row);
    return { kind: "ok", json: { result: [{ status: row["sys_import_state"] }] } };
  }

  #importMany({ records }: { records: Row[] }): Answer {
    for (const record of records) this.#stage(this.understandsKeys ? record : {});
    return { kind: "ok", json: { import_set_id: "1", multi_import_set_id: "2" } };
  }

  #stage(values: Row): Row {
    const created = new Date(this.#now()).toISOString().slice(0, 19).replace("T", " ");
    const state = { sys_import_state: "pending", sys_import_state_comment: "", sys_created_on: created };
    const row = { external_id: "", source_hash: "", request_id: "", connection: "", ...values, ...state };
    this.staged.push(row);
    return row;
  }

  /** Older versions, rows with an error and rows without key stay out (contract section 6). */
  #transform(row: Row): string {
    const { external_id = "", relay_error = "" } = row;
    if (external_id === "") return "skipped";
    const held = this.register.get(external_id);
    if (relay_error !== "" || (held !== undefined && isOlder(row, held))) return "ignored";
    this.#ids += 1;
    const sys_id = held?.["sys_id"] ?? this.#ids.toString(16).padStart(32, "0");
    // Such a row carries the key and little else; the register's row is closed and keeps the rest.
    const isClosing = held !== undefined && row["deleted"] === "true";
    this.register.set(external_id, { ...(isClosing ? { ...held, ...filled(row) } : row), sys_id });
    return held === undefined ? "inserted" : "updated";
  }

  #list(table: string, parameters: URLSearchParams): Row[] {
    const terms = (parameters.get("sysparm_query") ?? "").split("^").map((term) => condition(term));
    const rows = this.#rowsOf(table);
    const limit = Number(parameters.get("sysparm_limit"));
    const fields = parameters.get("sysparm_fields")?.split(",");
    return rows
      .filter((row) => terms.every((holds) => holds(row)))
      .slice(0, limit)
      .map((row) => (fields ? Object.fromEntries(fields.map((field) => [field, row[field] ?? ""])) : row));
  }

  #rowsOf(table: string): Row[] {
    if (!table.startsWith("x_lr_relay_")) return this.tables.get(table) ?? [];
    if (table.includes("_stg_")) return this.staged.toReversed();
    return [...this.register.values()].sort((a, b) => ((a["sys_id"] ?? "") < (b["sys_id"] ?? "") ? -1 : 1));
  }
}

function filled(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));
}

function isOlder(row: Row, held: Row): boolean {
  const by = (column: string): number => Date.parse(row[column] ?? "") - Date.parse(held[column] ?? "");
  return by("modified_at") === 0 || Number.isNaN(by("modified_at"))
    ? by("read_at") < 0
    : by("modified_at") < 0;
}

/** The few operators that the middleware uses. */
function condition(term: string): (row: Row) => boolean {
  const [, field = "", operator = "", value = ""] = /^([a-z_]+)(ISNOTEMPTY|IN|=|>)(.*)$/.exec(term) ?? [];
  if (operator === "ISNOTEMPTY") return (row) => (row[field] ?? "") !== "";
  if (operator === ">") return (row) => (row[field] ?? "") > value;
  const values = new Set((operator === "IN" ? value.split(",") : [value]).map((item) => item.toLowerCase()));
  return operator === "" ? () => true : (row) => values.has((row[field] ?? "").toLowerCase());
}

function never({ deadline }: Run): Promise<never> {
  return new Promise((_, reject) => {
    deadline?.signal.addEventListener("abort", () => reject(deadline.signal.reason), { once: true });
  });
}
