/** Readers of every entity: feeds for documents, lists for masters, business units and job types as cost centers. */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { MappedDocument, Page, PageRecord, Reader } from "../adapter.ts";
import type { Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { costCenters } from "./cost-centers.ts";
import { byIds, MAX_IDS, PAGE_SIZE, type ServiceTitanErp, type Source, sources } from "./lists.ts";
import { glAccountFrom, supplierFrom } from "./map.ts";
import { invoiceFrom } from "./map-bill.ts";
import { purchaseOrderFrom } from "./map-order.ts";
import { type Feed, type FeedEntity, feedPage } from "./read-feed.ts";
import { listPage } from "./read-list.ts";
import { attempt, modifiedAt, OVERLAP_MS, recordOf, SETTLE_MS } from "./records.ts";
import { billParts, guidOf, orderParts, vendorsOf } from "./related.ts";
import { oneCall } from "./request.ts";
import { field } from "./text.ts";

const bills: Feed<"invoice"> = {
  path: "accounting/export/inventory-bills",
  async mapped(erp, rows) {
    const partsOf = await billParts(erp, rows);
    return rows.map((row) => attempt(() => invoiceFrom(row, partsOf(row), erp.config.bill_number_source)));
  },
};

const orders: Feed<"purchase_order"> = {
  path: "inventory/export/purchase-orders",
  async mapped(erp, rows) {
    const partsOf = await orderParts(erp, rows);
    return rows.map((row) => attempt(() => purchaseOrderFrom(row, partsOf(row))));
  },
};

export const readers = {
  gl_account: listReader<"gl_account">(sources.accounts, glAccountFrom, () => ({})),
  cost_center: costCenters,
  supplier: listReader<"supplier">(sources.vendors, supplierFrom, guidOf),
  purchase_order: feedReader(orders, sources.orders),
  invoice: feedReader(bills, sources.bills),
};

function feedReader<E extends FeedEntity>(feed: Feed<E>, source: Source): Reader<ServiceTitanConfig, E> {
  return {
    overlapMs: OVERLAP_MS,
    settleMs: SETTLE_MS,
    pageSize: PAGE_SIZE,
    keysPerCall: MAX_IDS,
    page: (erp, query) => feedPage(erp, feed, query),
    async byKey(erp, externalId) {
      const row = (await byIds(erp, source, [externalId])).get(externalId);
      if (row === undefined) return undefined;
      const [document] = await feed.mapped(erp, [row]);
      return document && recordOf<E>(row, document);
    },
    existing: async (erp, externalIds) => new Set((await byIds(erp, source, externalIds)).keys()),
  };
}

function listReader<E extends Entity>(
  source: Source,
  map: (row: Row) => MappedDocument<E>,
  queryOf: (erp: ServiceTitanErp) => Record<string, string>,
): Reader<ServiceTitanConfig, E> {
  return {
    overlapMs: OVERLAP_MS,
    settleMs: SETTLE_MS,
    pageSize: PAGE_SIZE,
    keysPerCall: MAX_IDS,
    async page(erp, query): Promise<Page<E>> {
      const { rows, next } = await listPage(erp, source, queryOf(erp), query);
      const records = rows.map((row): PageRecord<E> => {
        const record = { external_id: field(row, "id"), modified_at: modifiedAt(row) };
        return query.isKnown(record.external_id, record.modified_at)
          ? { ...record, known: true }
          : recordOf<E>(
              row,
              attempt(() => map(row)),
            );
      });
      return { records, next };
    },
    async byKey(erp, externalId) {
      const row = await erp.read(oneCall(erp.config, `${source.path}/${externalId}`, queryOf(erp)));
      return (
        row &&
        recordOf<E>(
          row,
          attempt(() => map(row)),
        )
      );
    },
    async existing(erp, externalIds) {
      const found =
        source === sources.vendors ? vendorsOf(erp, externalIds) : byIds(erp, source, externalIds);
      return new Set((await found).keys());
    },
  };
}
