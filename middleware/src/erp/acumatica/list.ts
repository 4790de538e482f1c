/**
 * Lists and single records. A list is compiled to one query and fails as a whole where something cannot be; the
 * address of one record goes another way. Source: Integration Development Guide, Get_Records, usage notes.
 */

import { RelayProblem } from "../../problems.ts";
import type { Erp, ErpCall } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { interpret } from "./answer.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import { ask } from "./endpoint.ts";
import { type EntityInfo, keyFields } from "./entity.ts";
import { isMissing, NOT_OPTIMIZED } from "./errors.ts";
import { entityRequest, type Query } from "./request.ts";
import { wholeQuery } from "./shape.ts";
import { isRow, type Row, text } from "./value.ts";

type AcumaticaErp = Erp<AcumaticaConfig>;

export interface Wanted {
  filter: string;
  /** Without it everything is answered. */
  top?: number;
}

export function listCall(
  config: AcumaticaConfig,
  { name }: EntityInfo,
  { filter, top }: Wanted,
  shape: Query,
): ErpCall<Row[]> {
  const query = { $filter: filter, ...shape, $top: top === undefined ? "" : String(top) };
  return {
    label: `list ${name}`,
    effect: "read",
    build: (credential) => entityRequest(config, credential, { method: "GET", path: [name], query }),
    interpret(answer) {
      const verdict = interpret(answer, "read");
      if (verdict.kind !== "ok") return verdict;
      const rows = verdict.value;
      return Array.isArray(rows) && rows.every(isRow)
        ? { kind: "ok", value: rows }
        : badAnswer("read", "the answer is no list of records");
    },
  };
}

/** Key fields alone. */
export function listKeys(erp: AcumaticaErp, info: EntityInfo, wanted: Wanted, more: readonly string[] = []) {
  const $select = [...keyFields(info), ...more].join(",");
  return ask(erp, listCall(erp.config, info, wanted, { $select }));
}

/** Whole records; of those that are `known`, maybe the key fields alone. */
export async function listWhole(
  erp: AcumaticaErp,
  info: EntityInfo,
  wanted: Wanted,
  known: (row: Row) => boolean,
): Promise<Row[]> {
  try {
    return await ask(erp, listCall(erp.config, info, wanted, wholeQuery(info, contractOf(erp.config))));
  } catch (error) {
    if (!(error instanceof RelayProblem) || error.extras.erp?.code !== NOT_OPTIMIZED) throw error;
    return oneByOne(erp, info, wanted, known);
  }
}

async function oneByOne(
  erp: AcumaticaErp,
  info: EntityInfo,
  wanted: Wanted,
  known: (row: Row) => boolean,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const row of await listKeys(erp, info, wanted)) {
    const whole = known(row) ? row : await readOne(erp, info, [String(row["id"])]);
    // Gone since the list was made.
    if (whole !== undefined) rows.push(whole);
  }
  return rows;
}

/** By its keys, or by its id alone. Undefined: there is none. */
export function readOne(
  erp: AcumaticaErp,
  info: EntityInfo,
  keys: readonly string[],
): Promise<Row | undefined> {
  return ask(erp, {
    label: `get ${info.name}`,
    effect: "read",
    build: (credential) =>
      entityRequest(erp.config, credential, {
        method: "GET",
        path: [info.name, ...keys],
        query: wholeQuery(info, contractOf(erp.config)),
      }),
    interpret(answer) {
      if (isMissing(answer)) return { kind: "ok", value: undefined };
      const verdict = interpret(answer, "read");
      if (verdict.kind !== "ok") return verdict;
      return isRow(verdict.value) && text(verdict.value, info.key) !== ""
        ? { kind: "ok", value: verdict.value }
        : badAnswer("read", "the answer is no record");
    },
  });
}
