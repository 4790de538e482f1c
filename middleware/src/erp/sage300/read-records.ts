/** Reading what is one record each: suppliers, GL accounts, cost centers, purchase orders. */

import type { Erp, MappedDocument, PageRecord, Reader, ReadRecord } from "../adapter.ts";
import { BEGINNING, readOn } from "./anchor.ts";
import type { Sage300Config } from "./config.ts";
import { type Row, read, type Source } from "./feed.ts";
import { dateLiteral, MOST_KEYS, textLiteral } from "./literal.ts";
import { byKeys } from "./lookup.ts";
import { costCenterId } from "./map.ts";
import { readModel } from "./metadata.ts";
import { type RecordEntity, type SetInfo, scopeOf, setOf } from "./objects.ts";
import { decode, encode, type ScanMark } from "./scan-mark.ts";
import { instant, text } from "./value.ts";

type Sage300Erp = Erp<Sage300Config>;

/** What Sage recommends for PageSize; the server sends as many as it is set to. */
export const PAGE = 1000;
/** Changes carry the day alone, on the server's calendar. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** Maps the rows of a page, after looking up what they only name. */
export type RowsMapper<E extends RecordEntity> = (
  erp: Sage300Erp,
  rows: readonly Row[],
) => Promise<(row: Row) => MappedDocument<E>>;

export function recordReader<E extends RecordEntity>(
  entity: E,
  mapper: RowsMapper<E>,
): Reader<Sage300Config, E> {
  const info = setOf(entity);
  const keyOf = (row: Row): string => text(row, info.key);
  return {
    overlapMs: DAY_MS,
    settleMs: DAY_MS,
    pageSize: PAGE,
    async page(erp, { from, after, limit, isKnown }) {
      const mark = after === null ? await begin(erp, entity) : decode(after);
      const source = sourceOf(entity, erp.config, mark.missing, from);
      const { rows, more, start } = await readOn(erp, source, mark, limit, keyOf);
      const known = rows.map((row) => {
        const record = identity(entity, row, erp.config);
        return isKnown(record.external_id, record.modified_at)
          ? { ...record, known: true as const }
          : undefined;
      });
      const unknown = rows.filter((_, index) => known[index] === undefined);
      const read = (await mapped(erp, entity, unknown, mapper)).values();
      const records = rows.map(
        (row, index): PageRecord<E> => ({
          ...(known[index] ?? (read.next().value as ReadRecord<E>)),
          mark: encode({ ...mark, skip: start + index + 1, anchor: keyOf(row) }),
        }),
      );
      return { records, next: more ? (records.at(-1)?.mark ?? encode(mark)) : null };
    },
    async byKey(erp, id) {
      const key = keyIn(entity, id);
      const filter = [...scopeOf(entity, erp.config), `${info.key} eq ${textLiteral(key)}`].join(" and ");
      const { rows } = await read(erp, { module: info.module, set: info.set, filter, skip: 0, top: 2 });
      const same = rows.filter((row) => keyOf(row) === key).slice(0, 1);
      return (await mapped(erp, entity, same, mapper))[0];
    },
    keysPerCall: MOST_KEYS,
    async existing(erp, ids) {
      const literals = ids.map((id) => textLiteral(keyIn(entity, id)));
      const found = await byKeys(erp, info, literals, { scope: scopeOf(entity, erp.config) });
      return new Set([...found.values()].map((row) => identity(entity, row, erp.config).external_id));
    },
  };
}

/** Where a scan begins, knowing which properties this release does not have. */
async function begin(erp: Sage300Erp, entity: RecordEntity): Promise<ScanMark> {
  const { module, set, optional } = setOf(entity);
  const properties = (await readModel(erp, module)).sets.get(set);
  const missing = optional.filter((name) => properties?.has(name) === false);
  return { ...BEGINNING, missing };
}

function sourceOf(
  entity: RecordEntity,
  config: Sage300Config,
  missing: readonly string[],
  from: string | null,
): Source {
  const { module, set, needed, optional, modified, selects }: SetInfo = setOf(entity);
  const changed = modified !== undefined && from !== null ? [`${modified} ge ${dateLiteral(from)}`] : [];
  const conditions = [...scopeOf(entity, config), ...changed];
  return {
    module,
    set,
    ...(selects && { select: [...needed, ...optional].filter((name) => !missing.includes(name)) }),
    filter: conditions.length === 0 ? undefined : conditions.join(" and "),
  };
}

async function mapped<E extends RecordEntity>(
  erp: Sage300Erp,
  entity: E,
  rows: readonly Row[],
  mapper: RowsMapper<E>,
): Promise<ReadRecord<E>[]> {
  if (rows.length === 0) return [];
  const map = await mapper(erp, rows);
  return rows.map((row) => {
    const record = identity(entity, row, erp.config);
    try {
      return { ...record, document: map(row) };
    } catch (error) {
      return { ...record, error: { code: "cannot_map", message: (error as Error).message } };
    }
  });
}

function identity(entity: RecordEntity, row: Row, config: Sage300Config) {
  const { key, modified } = setOf(entity);
  const external_id = entity === "cost_center" ? costCenterId(config, text(row, key)) : text(row, key);
  return { external_id, modified_at: modified === undefined ? "" : dayOf(row, modified) };
}

/** The time of a record that cannot be mapped; empty when it is the time that is unreadable. */
function dayOf(row: Row, modified: string): string {
  try {
    return instant(row, modified);
  } catch {
    return "";
  }
}

/** What the ERP calls the record of this external_id. */
function keyIn(entity: RecordEntity, externalId: string): string {
  return entity === "cost_center" ? externalId.replace(/^\d+~/, "") : externalId;
}
