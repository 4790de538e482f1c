/**
 * Reading by modification time, in the order of keys. The window is open at its end: what changes meanwhile joins it,
 * and is met now or by the next scan, never skipped. Entities without a time are read whole.
 */

import type { Entity } from "../../../../shared-types/choices.ts";
import { RelayProblem } from "../../problems.ts";
import type { Erp, MappedDocument, Page, PageQuery, PageRecord, Reader, ReadRecord } from "../adapter.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import { type EntityInfo, infoOf, MODIFIED } from "./entity.ts";
import { instantLiteral } from "./filter.ts";
import { findOne, presentAmong } from "./find.ts";
import { markOf, placesOf } from "./keyset.ts";
import { keysetPage } from "./keyset-page.ts";
import { listWhole } from "./list.ts";
import { costCenterFrom, externalIdOf, glAccountFrom, type MapContext, supplierFrom } from "./map.ts";
import { invoiceFrom } from "./map-bill.ts";
import { orderFrom } from "./map-order.ts";
import { paymentFrom } from "./map-payment.ts";
import { instant, type Row } from "./value.ts";

type AcumaticaErp = Erp<AcumaticaConfig>;
type Mapper<E extends Entity> = (row: Row, context: MapContext) => MappedDocument<E>;

/** Times are set before the commit, and by several servers. */
const OVERLAP_MS = 10 * 60 * 1000;
/** The database rounds times to about 3 ms; commits become visible late. */
const SETTLE_MS = 60 * 1000;

export const readers = {
  supplier: reader("supplier", 250, supplierFrom),
  invoice: reader("invoice", 100, invoiceFrom),
  purchase_order: reader("purchase_order", 100, orderFrom),
  payment: reader("payment", 200, paymentFrom),
  gl_account: reader("gl_account", 1000, glAccountFrom),
  cost_center: reader("cost_center", 1000, costCenterFrom),
};

function reader<E extends Entity>(entity: E, pageSize: number, map: Mapper<E>): Reader<AcumaticaConfig, E> {
  return {
    overlapMs: OVERLAP_MS,
    settleMs: SETTLE_MS,
    pageSize,
    keysPerCall: 100,
    page: (erp, query) => pageOf(erp, entity, { ...query, limit: Math.min(query.limit, pageSize) }, map),
    async byKey(erp, externalId) {
      const info = infoOf(entity, erp.config);
      const row = await findOne(erp, info, externalId);
      return row && recordOf(row, await contextOf(erp, info), map);
    },
    existing: (erp, externalIds) => presentAmong(erp, infoOf(entity, erp.config), externalIds),
  };
}

async function pageOf<E extends Entity>(
  erp: AcumaticaErp,
  entity: E,
  { from, after, limit, isKnown }: PageQuery,
  map: Mapper<E>,
): Promise<Page<E>> {
  const { config } = erp;
  const info = infoOf(entity, config);
  const window =
    from === null || !info.isDated ? "" : `${MODIFIED} ge ${instantLiteral(from, contractOf(config))}`;
  const known = (row: Row): boolean => isKnown(idOf(row, info), modifiedOf(row, info));
  const page = await keysetPage(erp, info, {
    ...{ window, limit, places: placesOf(after, config) },
    list: (wanted) => listWhole(erp, info, wanted, known),
  });
  const context = await contextOf(erp, info);
  const records = page.rows.map(({ row, places }): PageRecord<E> => {
    const record: PageRecord<E> = known(row)
      ? { external_id: idOf(row, info), modified_at: modifiedOf(row, info), known: true }
      : recordOf(row, context, map);
    return places === undefined ? record : { ...record, mark: markOf(places, config) };
  });
  return { records, next: page.next && markOf(page.next, config) };
}

async function contextOf(erp: AcumaticaErp, info: EntityInfo): Promise<MapContext> {
  return { info, config: erp.config, fingerprint: await erp.fingerprint() };
}

function recordOf<E extends Entity>(row: Row, context: MapContext, map: Mapper<E>): ReadRecord<E> {
  const { info } = context;
  const external_id = idOf(row, info);
  try {
    const document = map(row, context);
    return { external_id, modified_at: document.modified_at, document };
  } catch (error) {
    const reason = { code: "cannot_map", message: (error as Error).message };
    return { external_id, modified_at: modifiedOf(row, info), error: reason };
  }
}

/** A record without its key cannot be told from others: the answer is none. */
export function idOf(row: Row, info: EntityInfo): string {
  try {
    return externalIdOf(row, info);
  } catch (cause) {
    throw new RelayProblem("erp_bad_answer", `list ${info.name}: ${(cause as Error).message}`, { cause });
  }
}

/** Empty where there is none, or it cannot be read. */
function modifiedOf(row: Row, info: EntityInfo): string {
  try {
    return info.isDated ? instant(row, MODIFIED) : "";
  } catch {
    return "";
  }
}
