/**
 * Business units and job types. Neither list has an order of modification, and both are short: they are read whole, but
 * for what the last scan has gone past.
 */

import type { PageRecord, Reader, ReadRecord } from "../adapter.ts";
import type { Row } from "./answer.ts";
import { PREFIX } from "./codes.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { byIds, MAX_IDS, PAGE_SIZE, type ServiceTitanErp, type Source, sources, wholeList } from "./lists.ts";
import { costCenterFrom } from "./map.ts";
import { attempt, modifiedAt, OVERLAP_MS, recordOf, SETTLE_MS } from "./records.ts";
import { oneCall } from "./request.ts";
import { field, ticks } from "./text.ts";

interface Kind {
  prefix: string;
  source: Source;
}

export const costCenterKinds: readonly Kind[] = [
  { prefix: PREFIX.businessUnit, source: sources.businessUnits },
  { prefix: PREFIX.jobType, source: sources.jobTypes },
];

export const costCenters: Reader<ServiceTitanConfig, "cost_center"> = {
  overlapMs: OVERLAP_MS,
  settleMs: SETTLE_MS,
  pageSize: PAGE_SIZE,
  keysPerCall: MAX_IDS,
  async page(erp, { from, isKnown }) {
    const records: PageRecord<"cost_center">[] = [];
    for (const { prefix, source } of costCenterKinds) {
      for (const row of await changed(erp, source, from)) {
        const record = { external_id: `${prefix}${field(row, "id")}`, modified_at: modifiedAt(row) };
        const known = isKnown(record.external_id, record.modified_at);
        records.push(known ? { ...record, known } : mapped(row, prefix));
      }
    }
    return { records: records.sort(byTime), next: null };
  },
  async byKey(erp, externalId) {
    const found = kindOf(externalId);
    if (found === undefined) return undefined;
    const row = await erp.read(oneCall(erp.config, `${found.source.path}/${found.id}`));
    return row && mapped(row, found.prefix);
  },
  async existing(erp, externalIds) {
    const there = new Set<string>();
    for (const { prefix, source } of costCenterKinds) {
      const ids = externalIds.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
      for (const id of (await byIds(erp, source, ids)).keys()) there.add(`${prefix}${id}`);
    }
    return there;
  },
};

async function changed(erp: ServiceTitanErp, source: Source, from: string | null): Promise<Row[]> {
  if (from === null) return wholeList(erp, source);
  const rows = await wholeList(erp, source, { modifiedOnOrAfter: from });
  return rows.filter((row) => ticks(field(row, "modifiedOn")) >= ticks(from));
}

function mapped(row: Row, prefix: string): ReadRecord<"cost_center"> {
  return recordOf(
    row,
    attempt(() => costCenterFrom(row, prefix)),
    prefix,
  );
}

function kindOf(externalId: string): (Kind & { id: string }) | undefined {
  const kind = costCenterKinds.find(({ prefix }) => externalId.startsWith(prefix));
  return kind && { ...kind, id: externalId.slice(kind.prefix.length) };
}

function byTime(a: { modified_at: string }, b: { modified_at: string }): number {
  if (a.modified_at === b.modified_at) return 0;
  return a.modified_at < b.modified_at ? -1 : 1;
}
