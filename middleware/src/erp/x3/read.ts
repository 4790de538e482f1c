/** Reading what was modified, page by page in key order, over either transport. */

import type { MappedDocument, PageRecord, Reader, ReadRecord } from "../adapter.ts";
import { isAmongLines, linesNext, ordersOfLines } from "./changed-lines.ts";
import { chartsFor } from "./charts.ts";
import type { X3Config } from "./config.ts";
import { idOf } from "./keys.ts";
import { costCenterFrom, glAccountFrom, modifiedAt, supplierFrom } from "./map.ts";
import { type Charts, invoiceFrom } from "./map-invoice.ts";
import { orderFrom } from "./map-order.ts";
import { type Resource, resourceOf, type X3Entity } from "./resources.ts";
import type { Transport, X3Erp } from "./transport.ts";
import { transportOf } from "./transports.ts";
import type { Row } from "./values.ts";

type Mapper<E extends X3Entity> = (
  row: Row,
  resource: Resource,
  config: X3Config,
  charts: Charts,
) => MappedDocument<E>;

/** Transactions of batch jobs commit late, with the time at which they began. */
const OVERLAP_MS = 30 * 60_000;
/** UPDDATTIM has whole seconds. */
const SETTLE_MS = 5 * 60_000;
/** The default page has 20 rows. Records with details of their own take a call each. */
const ROWS = 200;
const DETAILED_ROWS = 50;
/** Keys stand in the address, or in one query. */
const KEYS_PER_CALL = 40;

export const readers = {
  supplier: reader("supplier", DETAILED_ROWS, supplierFrom),
  gl_account: reader("gl_account", ROWS, glAccountFrom),
  cost_center: reader("cost_center", ROWS, costCenterFrom),
  purchase_order: reader("purchase_order", DETAILED_ROWS, orderFrom),
  invoice: reader("invoice", DETAILED_ROWS, invoiceFrom),
};

function reader<E extends X3Entity>(entity: E, pageSize: number, map: Mapper<E>): Reader<X3Config, E> {
  return {
    overlapMs: OVERLAP_MS,
    settleMs: SETTLE_MS,
    pageSize,
    keysPerCall: KEYS_PER_CALL,
    async page(erp, { from, after, limit, isKnown }) {
      const transport = transportOf(erp.config);
      if (from !== null && isAmongLines(after)) {
        const { ids, next } = await ordersOfLines(erp, { from, after, limit: Math.min(limit, pageSize) });
        const named = ids.map((external_id) => ({ external_id, row: {} }));
        return { records: [...(await readWhole(erp, transport, entity, named, map)).values()], next };
      }
      const resource = resourceOf(entity, erp.config);
      const query = { modifiedFrom: from, after, limit: Math.min(limit, pageSize) };
      const page = await transport.page(erp, entity, query);
      const listed = page.rows.map(({ row, mark }) => ({ row, mark, ...headOf(row, resource, erp.config) }));
      const wanted = listed.filter(({ external_id, modified_at }) => !isKnown(external_id, modified_at));
      const read = await readWhole(erp, transport, entity, wanted, map);
      const records = listed.flatMap(({ external_id, modified_at, mark }): PageRecord<E>[] => {
        if (isKnown(external_id, modified_at)) return [{ external_id, modified_at, known: true, mark }];
        const record = read.get(external_id);
        return record === undefined ? [] : [{ ...record, mark }];
      });
      return { records, next: page.next ?? linesNext(entity, from, erp.config) };
    },
    async byKey(erp, externalId) {
      const transport = transportOf(erp.config);
      const row = await transport.byKey(erp, entity, externalId);
      if (row === undefined) return undefined;
      const charts = await chartsOf(erp, transport, entity, [row]);
      return mapped(row, entity, erp.config, map, charts, externalId);
    },
    existing: (erp, externalIds) => transportOf(erp.config).existing(erp, entity, externalIds),
  };
}

interface Head {
  external_id: string;
  modified_at: string;
}

function headOf(row: Row, resource: Resource, config: X3Config): Head {
  return { external_id: idOf(row, resource), modified_at: timeOf(row, resource, config) };
}

function timeOf(row: Row, resource: Resource, config: X3Config): string {
  try {
    return modifiedAt(row, resource, config);
  } catch {
    // The record itself is then reported as one that cannot be mapped.
    return "";
  }
}

/** The records by external_id; one that was deleted since the list was made is missing. */
async function readWhole<E extends X3Entity>(
  erp: X3Erp,
  transport: Transport,
  entity: E,
  listed: readonly { external_id: string; row: Row }[],
  map: Mapper<E>,
): Promise<Map<string, ReadRecord<E>>> {
  const rows = await Promise.all(
    listed.map(async ({ row, external_id }) => ({
      external_id,
      row: await transport.whole(erp, entity, row, external_id),
    })),
  );
  const there = rows.flatMap(({ external_id, row }) => (row === undefined ? [] : [{ external_id, row }]));
  const charts = await chartsOf(
    erp,
    transport,
    entity,
    there.map(({ row }) => row),
  );
  return new Map(
    there.map(({ external_id, row }) => [
      external_id,
      mapped(row, entity, erp.config, map, charts, external_id),
    ]),
  );
}

function chartsOf(erp: X3Erp, transport: Transport, entity: X3Entity, rows: readonly Row[]): Promise<Charts> {
  return entity === "invoice" ? chartsFor(erp, transport, rows) : Promise.resolve(new Map());
}

function mapped<E extends X3Entity>(
  row: Row,
  entity: E,
  config: X3Config,
  map: Mapper<E>,
  charts: Charts,
  external_id: string,
): ReadRecord<E> {
  const resource = resourceOf(entity, config);
  try {
    const document = map(row, resource, config, charts);
    return { external_id, modified_at: document.modified_at, document };
  } catch (error) {
    const modified_at = timeOf(row, resource, config);
    return { external_id, modified_at, error: { code: "cannot_map", message: (error as Error).message } };
  }
}
