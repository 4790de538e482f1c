/** Keys and amounts for control totals, by record number. Source: Intacct developer docs, "Queries", "Bills". */

import type { TotalsReader } from "../report.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import { objectOf, type ReadableEntity } from "./objects.ts";
import { type Filter, MAX_PAGE, query, where } from "./query.ts";
import { dateTo } from "./text.ts";

export const totals: Record<ReadableEntity, TotalsReader<IntacctConfig>> = {
  supplier: reader("supplier"),
  gl_account: reader("gl_account"),
  cost_center: reader("cost_center"),
  invoice: reader("invoice", { currency: "CURRENCY", amount: "TRX_TOTALENTERED", date: "WHENCREATED" }),
  payment: reader("payment", { currency: "CURRENCY", amount: "TRX_TOTALENTERED", date: "WHENCREATED" }),
};

interface Money {
  currency: string;
  amount: string;
  date: string;
}

function reader(entity: ReadableEntity, money?: Money): TotalsReader<IntacctConfig> {
  return async (erp, { from, to, after }) => {
    const { object, key } = objectOf(entity, erp.config);
    const filters = [
      ...(after === null ? [] : [where.greater("RECORDNO", after)]),
      ...(money && from !== undefined ? [where.atLeast(money.date, dateTo(from))] : []),
      ...(money && to !== undefined ? [atMost(money.date, dateTo(to))] : []),
    ];
    const { rows, remaining } = await query(erp, {
      object,
      select: [...new Set(["RECORDNO", key, ...(money ? [money.currency, money.amount] : [])])],
      ...(filters.length > 0 && { filter: where.both(...filters) }),
      orderBy: ["RECORDNO"],
      pageSize: MAX_PAGE,
    });
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => ({
        external_id: field(row, key),
        currency: money ? field(row, money.currency) : "",
        amount: money ? field(row, money.amount) : "",
      })),
      next: last === undefined || remaining === 0 ? null : field(last, "RECORDNO"),
    };
  };
}

function atMost(name: string, value: string): Filter {
  return { lessthanorequalto: { field: name, value } };
}
