/** Keys and amounts for control totals, in key order. Amounts that a list does not show are read record by record. */

import type { TotalRow, TotalsReader } from "../report.ts";
import type { X3Config } from "./config.ts";
import { idOf } from "./keys.ts";
import { field } from "./map.ts";
import { signOf } from "./map-invoice.ts";
import { orderFrom } from "./map-order.ts";
import { type Resource, resourceOf, type X3Entity } from "./resources.ts";
import type { RowPage, X3Erp } from "./transport.ts";
import { transportOf } from "./transports.ts";
import { amountOf, has, type Row } from "./values.ts";

const MASTERS_PER_PAGE = 1000;
const DOCUMENTS_PER_PAGE = 200;

export const totals: Record<X3Entity, TotalsReader<X3Config>> = {
  supplier: masters("supplier"),
  gl_account: masters("gl_account"),
  cost_center: masters("cost_center"),
  purchase_order: documents("purchase_order", "order_date", orderAmount),
  invoice: documents("invoice", "invoice_date", invoiceAmount),
};

function masters(entity: X3Entity): TotalsReader<X3Config> {
  return async (erp, { after }) => {
    const resource = resourceOf(entity, erp.config);
    const limit = MASTERS_PER_PAGE;
    const page = await transportOf(erp.config).page(erp, entity, { modifiedFrom: null, after, limit });
    const rows = page.rows.map(({ row }) => ({ external_id: idOf(row, resource), currency: "", amount: "" }));
    return { rows, next: page.next };
  };
}

type Amount = (row: Row, resource: Resource, config: X3Config) => string;

function documents(entity: X3Entity, date: string, amount: Amount): TotalsReader<X3Config> {
  return async (erp, { from, to, after }) => {
    const resource = resourceOf(entity, erp.config);
    const [property = ""] = resource.properties[date] ?? [];
    const query = { modifiedFrom: null, dates: { property, from, to }, after, limit: DOCUMENTS_PER_PAGE };
    const page = await transportOf(erp.config).page(erp, entity, query);
    const rows = await complete(erp, entity, resource, page);
    return { rows: rows.map((row) => totalOf(row, resource, erp.config, amount)), next: page.next };
  };
}

/** A facet that hides currency, amount or type tells nothing: such rows are read whole. */
async function complete(erp: X3Erp, entity: X3Entity, resource: Resource, { rows }: RowPage): Promise<Row[]> {
  const { total_amount, currency, type } = resource.properties;
  const needed = [total_amount, currency, type].filter((names) => names !== undefined && names.length > 0);
  const read = rows.map(async ({ row }) =>
    needed.every((names) => has(row, names))
      ? row
      : transportOf(erp.config).whole(erp, entity, row, idOf(row, resource)),
  );
  return (await Promise.all(read)).filter((row) => row !== undefined);
}

function totalOf(row: Row, resource: Resource, config: X3Config, amount: Amount): TotalRow {
  return {
    external_id: idOf(row, resource),
    currency: field(row, resource, "currency"),
    amount: amount(row, resource, config),
  };
}

function invoiceAmount(row: Row, resource: Resource, config: X3Config): string {
  return signOf(row, resource, config)(amountOf(row, resource.properties["total_amount"], "total_amount"));
}

/** X3 Services shows no total that is verified: there it is the sum of the lines. */
function orderAmount(row: Row, resource: Resource, config: X3Config): string {
  const names = resource.properties["total_amount"] ?? [];
  if (names.length > 0) return amountOf(row, names, "total_amount");
  return orderFrom(row, resource, config).total_amount;
}
