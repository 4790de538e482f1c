/** Reading by modification time: suppliers, GL accounts, cost centers, bills with their lines, payments with what they paid. */

import { RelayProblem } from "../../problems.ts";
import type { Erp, MappedDocument, PageRecord, Reader, ReadRecord, Remade } from "../adapter.ts";
import type { IntacctConfig, Zoned } from "./config.ts";
import { costCenterFrom, field, glAccountFrom, supplierFrom } from "./map.ts";
import { invoiceFrom } from "./map-bill.ts";
import { paymentFrom } from "./map-payment.ts";
import { ORDER_FIELDS, objectOf, type ReadableEntity, type Row } from "./objects.ts";
import { MAX_IN, query, where } from "./query.ts";
import { deletedPage } from "./read-deleted.ts";
import { filterOf, markOf, nextMark, startMark } from "./read-mark.ts";
import { partsOf } from "./read-parts.ts";
import { instantFrom } from "./text.ts";
import { zoned } from "./zone.ts";

type IntacctErp = Erp<IntacctConfig>;
type Mapper<E extends ReadableEntity> = (row: Row, config: Zoned, parts: readonly Row[]) => MappedDocument<E>;

/** An hour for daylight saving in a zone given as a fixed offset, another for commits that become visible late. */
const OVERLAP_MS = 2 * 60 * 60 * 1000;
/** Times are whole seconds, and lists lag behind commits by up to two minutes (estuary/connectors). */
const SETTLE_MS = 5 * 60 * 1000;

export const readers = {
  supplier: reader("supplier", 1000, supplierFrom),
  gl_account: reader("gl_account", 1000, glAccountFrom),
  cost_center: reader("cost_center", 1000, costCenterFrom),
  invoice: reader("invoice", 200, (row, config, lines) => invoiceFrom(row, lines, config)),
  payment: reader("payment", 200, (row, config, details) => paymentFrom(row, details, config)),
};

function reader<E extends ReadableEntity>(
  entity: E,
  pageSize: number,
  map: Mapper<E>,
): Reader<IntacctConfig, E> {
  return {
    overlapMs: OVERLAP_MS,
    settleMs: SETTLE_MS,
    pageSize,
    keysPerCall: MAX_IN,
    async page(erp, wanted) {
      const { key, deletedAs = [], createdAt } = objectOf(entity, erp.config);
      const mark = startMark(wanted, createdAt);
      const config = await zoned(erp);
      const zone = config.time_zone;
      if (mark.phase === "deleted") return deletedPage(erp, deletedAs, { mark, zone, wanted });
      const { rows, remaining } = await query(erp, {
        ...selection(entity, erp.config),
        ...filterOf(mark, { from: wanted.from, zone, createdAt }),
        pageSize: Math.min(wanted.limit, pageSize),
      });
      const tells = deletedAs.length > 0;
      const next = nextMark(mark, rows, { remaining, from: wanted.from, tells });
      // Two kinds that have no order among each other: such a page is gone past as a whole, or begun again in order.
      const isMixed = mark.phase === "since";
      if (isMixed && remaining > 0) return { records: [], next };
      const known = rows.map((row): PageRecord<E> | undefined => {
        const record = { external_id: field(row, key), modified_at: modifiedAt(row, zone) };
        return wanted.isKnown(record.external_id, record.modified_at)
          ? { ...record, known: true }
          : undefined;
      });
      const unknown = rows.filter((_, index) => known[index] === undefined);
      const read = (await mapped(erp, entity, unknown, map)).values();
      const records = rows.map((row, index) => ({
        ...(known[index] ?? (read.next().value as ReadRecord<E>)),
        ...(!isMixed && { mark: markOf(mark.phase, row) }),
      }));
      return { records, next };
    },
    async byKey(erp, externalId) {
      const { key } = objectOf(entity, erp.config);
      const filter = where.equal(key, externalId);
      const { rows } = await query(erp, { ...selection(entity, erp.config), filter, pageSize: 2 });
      return (await mapped(erp, entity, rows, map))[0];
    },
    async existing(erp, externalIds) {
      const { object, key } = objectOf(entity, erp.config);
      const filter = where.oneOf(key, externalIds);
      const pageSize = externalIds.length;
      const { rows, remaining } = await query(erp, {
        object,
        select: [key],
        filter,
        orderBy: [key],
        pageSize,
      });
      if (remaining === 0) return new Set(rows.map((row) => field(row, key)));
      throw new RelayProblem(
        "erp_bad_answer",
        `query ${object}: ${remaining} records more than the keys that were asked for`,
      );
    },
  };
}

function selection(entity: ReadableEntity, config: IntacctConfig) {
  const { object, fields } = objectOf(entity, config);
  return { object, select: [...new Set([...fields, ...ORDER_FIELDS])], orderBy: ORDER_FIELDS };
}

async function mapped<E extends ReadableEntity>(
  erp: IntacctErp,
  entity: E,
  rows: readonly Row[],
  map: Mapper<E>,
): Promise<ReadRecord<E>[]> {
  const config = await zoned(erp);
  const parts = await partsOf(erp, entity, rows);
  const { key } = objectOf(entity, erp.config);
  return rows.map((row): ReadRecord<E> => {
    const external_id = field(row, key);
    try {
      const document = map(row, config, parts.get(field(row, "RECORDNO")) ?? []);
      const remade = entity === "invoice" ? remadeFrom(row) : undefined;
      return { external_id, modified_at: document.modified_at, document, ...(remade && { remade }) };
    } catch (error) {
      return {
        external_id,
        modified_at: modifiedAt(row, config.time_zone),
        error: { code: "cannot_map", message: (error as Error).message },
      };
    }
  });
}

/**
 * A bill of Purchasing is deleted and made anew, under another record number, whenever its purchasing document is
 * edited; record numbers are given out in order (Intacct developer docs, "Bills").
 */
function remadeFrom(row: Row): Remade | undefined {
  const [recordNo, number] = [field(row, "RECORDNO"), field(row, "RECORDID")];
  if (field(row, "MODULEKEY") !== "9.PO" || number === "") return undefined;
  const common = { number, supplier_external_id: field(row, "VENDORID") };
  return { common, isOlder: (other) => Number(other) < Number(recordNo) };
}

/** The time of a record that cannot be mapped; empty when it is the time that is unreadable. */
function modifiedAt(row: Row, zone: string): string {
  try {
    return instantFrom(field(row, "WHENMODIFIED"), "WHENMODIFIED", zone);
  } catch {
    return "";
  }
}
