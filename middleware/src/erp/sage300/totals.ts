/** Keys and amounts for control totals. Dates of invoices lie inside their batches, so all batches are read for them. */

import type { TotalsReader } from "../report.ts";
import { BEGINNING, readOn } from "./anchor.ts";
import type { Sage300Config } from "./config.ts";
import { dateLiteral } from "./literal.ts";
import { costCenterId } from "./map.ts";
import { invoiceId, totalOf } from "./map-invoice.ts";
import { orderTotal } from "./map-order.ts";
import { type ReadableEntity, type RecordEntity, scopeOf, setOf } from "./objects.ts";
import { batchPage } from "./read-batches.ts";
import { PAGE } from "./read-records.ts";
import { decode, encode } from "./scan-mark.ts";
import { date, text } from "./value.ts";

export const totals: Record<ReadableEntity, TotalsReader<Sage300Config>> = {
  supplier: records("supplier"),
  gl_account: records("gl_account"),
  cost_center: records("cost_center"),
  purchase_order: records("purchase_order"),
  invoice: async (erp, { from, to, after }) => {
    const { entries, next } = await batchPage(erp, { from: null, after, limit: PAGE });
    const counted = entries.filter(({ batch, invoice }) => {
      const day = date(invoice, "DocumentDate");
      const isWithin = (from === undefined || day >= from) && (to === undefined || (day !== "" && day <= to));
      return isWithin && text(batch, "BatchStatus") !== "Deleted";
    });
    const rows = counted.map(({ batch, invoice }) => ({
      external_id: invoiceId(batch, invoice),
      currency: text(invoice, "CurrencyCode"),
      amount: totalOf(invoice),
    }));
    return { rows, next };
  },
};

function records(entity: RecordEntity): TotalsReader<Sage300Config> {
  const { module, set, key } = setOf(entity);
  const isOrder = entity === "purchase_order";
  return async (erp, { from, to, after }) => {
    const mark = after === null ? { ...BEGINNING, missing: [] } : decode(after);
    const dated = [
      ...(isOrder && from !== undefined ? [`PurchaseOrderDate ge ${dateLiteral(from)}`] : []),
      ...(isOrder && to !== undefined ? [`PurchaseOrderDate le ${dateLiteral(to)}`] : []),
    ];
    const conditions = [...scopeOf(entity, erp.config), ...dated];
    const source = {
      module,
      set,
      // The total may have to be added up from the lines.
      ...(!isOrder && { select: [key] }),
      filter: conditions.length === 0 ? undefined : conditions.join(" and "),
    };
    const { rows, more, start } = await readOn(erp, source, mark, PAGE, (row) => text(row, key));
    const last = rows.at(-1);
    const place = { skip: start + rows.length, anchor: last === undefined ? mark.anchor : text(last, key) };
    return {
      rows: rows.map((row) => ({
        external_id: entity === "cost_center" ? costCenterId(erp.config, text(row, key)) : text(row, key),
        currency: isOrder ? text(row, "CurrencyCode") : "",
        amount: isOrder ? orderTotal(row) : "",
      })),
      next: more ? encode({ ...mark, ...place }) : null,
    };
  };
}
