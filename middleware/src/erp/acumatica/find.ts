/** Records that are known by their keys. */

import type { Erp } from "../adapter.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import type { EntityInfo } from "./entity.ts";
import { anyOf, textLiteral } from "./filter.ts";
import { listKeys, readOne } from "./list.ts";
import { externalIdOf } from "./map.ts";
import { isPathSafe, LONGEST_QUERY, queryText } from "./request.ts";
import type { Row } from "./value.ts";

type AcumaticaErp = Erp<AcumaticaConfig>;

/** `Bill~AP000123` → type and number. */
function keysOf(externalId: string, { type }: EntityInfo): string[] {
  if (type === undefined) return [externalId];
  const at = externalId.indexOf("~");
  return [externalId.slice(0, Math.max(at, 0)), externalId.slice(at + 1)];
}

/**
 * The address by keys goes past the list's compiler. Contract 5 takes codes for types, and a path takes not every
 * character: those are looked up, and read by their id.
 */
export async function findOne(
  erp: AcumaticaErp,
  info: EntityInfo,
  externalId: string,
): Promise<Row | undefined> {
  const keys = keysOf(externalId, info);
  const byLabel = info.type === undefined || contractOf(erp.config) === 4;
  if (byLabel && keys.every(isPathSafe)) return same(await readOne(erp, info, keys), info, externalId);
  const rows = await listKeys(erp, info, { filter: `${info.key} eq ${textLiteral(keys.at(-1) ?? "")}` });
  const row = rows.find((candidate) => externalIdOf(candidate, info) === externalId);
  return row && readOne(erp, info, [String(row["id"])]);
}

/** The server looks up without case; another spelling is another key to us. */
function same(row: Row | undefined, info: EntityInfo, externalId: string): Row | undefined {
  return row !== undefined && externalIdOf(row, info) === externalId ? row : undefined;
}

/** Asks for as many at a time as an address takes. */
export async function presentAmong(
  erp: AcumaticaErp,
  info: EntityInfo,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  const wanted = new Set(externalIds);
  for (const filter of filtersOf(info, externalIds))
    for (const row of await listKeys(erp, info, { filter })) {
      const externalId = externalIdOf(row, info);
      if (wanted.has(externalId)) present.add(externalId);
    }
  return present;
}

/** Room for the rest of the query: the names of key fields. */
const REST = 120;

function filtersOf(info: EntityInfo, externalIds: readonly string[]): string[] {
  const filters: string[] = [];
  let conditions: string[] = [];
  for (const externalId of externalIds) {
    const condition = `${info.key} eq ${textLiteral(keysOf(externalId, info).at(-1) ?? "")}`;
    const longer = [...conditions, condition];
    if (conditions.length > 0 && queryText({ $filter: anyOf(longer) }).length > LONGEST_QUERY - REST) {
      filters.push(anyOf(conditions));
      conditions = [condition];
    } else conditions = longer;
  }
  return conditions.length === 0 ? filters : [...filters, anyOf(conditions)];
}
