/**
 * Whether rows may be sent many at a time. The keys of such rows are column labels, unless a record of
 * sys_rest_insert_multiple for the table says element names; where neither fits, rows arrive empty and the caller
 * is told nothing. On any doubt rows go one by one.
 * Source: ServiceNow docs, c_ImportSetAPI.md (insertMultiple).
 */

import type { Entity } from "../../../shared-types/choices.ts";
import { stagingColumns } from "../../../shared-types/columns.ts";
import type { InstanceConfig } from "../config/schema.ts";
import type { Run } from "../engine/deadline.ts";
import type { Log } from "../log.ts";
import { RelayProblem } from "../problems.ts";
import type { ServiceNowClient } from "./client.ts";
import { stagingTable } from "./names.ts";
import { allOf, is, isPresent } from "./query.ts";
import { listRows } from "./table.ts";

const DICTIONARY_FIELDS = ["name", "element", "column_label"] as const;
/** More columns than any staging table has, with those that it inherits. */
const DICTIONARY_LIMIT = 500;

export class ImportMode {
  readonly #client: ServiceNowClient;
  readonly #config: InstanceConfig;
  readonly #log: Log;
  readonly #multiple = new Map<Entity, boolean>();

  constructor(client: ServiceNowClient, config: InstanceConfig, log: Log) {
    this.#client = client;
    this.#config = config;
    this.#log = log;
  }

  /** What was found out once holds until the process ends, or `distrust` is called. */
  async takesMany(entity: Entity, run: Run): Promise<boolean> {
    const { mode } = this.#config.import;
    const known = mode === "single" ? false : this.#multiple.get(entity);
    if (known !== undefined) return known;
    const found = mode === "multiple" || (await this.#isSetUp(entity, run));
    this.#multiple.set(entity, found);
    return found;
  }

  /** Rows that were sent many at a time did not arrive as sent, or were refused. */
  distrust(entity: Entity, reason: string): void {
    this.#multiple.set(entity, false);
    this.#log.warn({ instance: this.#config.id, entity, reason }, "rows are sent one by one from now on");
  }

  async #isSetUp(entity: Entity, run: Run): Promise<boolean> {
    return (await this.#hasRecord(entity, run)) || (await this.#labelsEqualNames(entity, run));
  }

  /** The table's element names are published nowhere: a record that names our table in any column will do. */
  async #hasRecord(entity: Entity, run: Run): Promise<boolean> {
    const path =
      "/api/now/table/sys_rest_insert_multiple?sysparm_limit=200&sysparm_exclude_reference_link=true";
    const answer = await this.#client.send("GET", path, undefined, run);
    const rows = answer.kind === "ok" ? (answer.json as { result?: unknown }).result : undefined;
    if (!Array.isArray(rows)) return false;
    return rows.some((row: object) => Object.values(row).includes(stagingTable(this.#client.scope, entity)));
  }

  async #labelsEqualNames(entity: Entity, run: Run): Promise<boolean> {
    const table = stagingTable(this.#client.scope, entity);
    const request = {
      table: "sys_dictionary",
      query: allOf(is("name", table), isPresent("element")),
      fields: DICTIONARY_FIELDS,
      limit: DICTIONARY_LIMIT,
    };
    try {
      const rows = await listRows(this.#client, request, ({ name }) => name === table, run);
      const labels = new Map(rows.map(({ element, column_label }) => [element, column_label]));
      return Object.keys(stagingColumns[entity]).every((column) => labels.get(column) === column);
    } catch (error) {
      // The account may not read it: that is a doubt, no failure.
      if (error instanceof RelayProblem && error.code === "servicenow_auth_failed") return false;
      throw error;
    }
  }
}
