/** Keys and amounts for control totals. Lists are read whole in one go: their pages are counted by place. */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { TotalRow, TotalsReader } from "../report.ts";
import type { Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { costCenterKinds } from "./cost-centers.ts";
import { byIds, type ServiceTitanErp, type Source, sources, wholeList } from "./lists.ts";
import { amount } from "./money.ts";
import type { Query } from "./request.ts";
import { dateFrom, field, nested } from "./text.ts";

type Totals = TotalsReader<ServiceTitanConfig>;

export const totals = {
  supplier: masters([{ prefix: "", source: sources.vendors }]),
  gl_account: masters([{ prefix: "", source: sources.accounts }]),
  cost_center: masters(costCenterKinds),
  // Which ends of its dates the filter includes is not described: what comes is held against them once more.
  invoice: documents(sources.bills, {
    date: "billDate",
    amount: "billAmount",
    unit: (row) => field(nested(row, "businessUnit"), "id"),
    within: (from, to) => ({ dateFrom: from && `${from}T00:00:00Z`, dateTo: to && `${to}T23:59:59Z` }),
  }),
  purchase_order: documents(sources.orders, {
    date: "date",
    amount: "total",
    unit: (row) => field(row, "businessUnitId"),
    within: (from, to) => ({
      sort: "+Id",
      dateOnOrAfter: from && `${from}T00:00:00Z`,
      dateBefore: to && `${dayAfter(to)}T00:00:00Z`,
    }),
  }),
} satisfies { [E in Entity]?: Totals };

function masters(kinds: readonly { prefix: string; source: Source }[]): Totals {
  return async (erp) => {
    const rows: TotalRow[] = [];
    for (const { prefix, source } of kinds)
      for (const row of await wholeList(erp, source))
        rows.push({ external_id: `${prefix}${field(row, "id")}`, currency: "", amount: "" });
    return { rows, next: null };
  };
}

interface Money {
  date: string;
  amount: string;
  unit(row: Row): string;
  within(from: string | undefined, to: string | undefined): Query;
}

function documents(source: Source, money: Money): Totals {
  return async (erp, { from, to }) => {
    const all = await wholeList(erp, source, money.within(from, to));
    const rows = all.filter((row) => isWithin(dateFrom(field(row, money.date), money.date), from, to));
    const currencies = await currenciesOf(erp, rows.map(money.unit));
    return {
      rows: rows.map((row) => ({
        external_id: field(row, "id"),
        currency: currencies.get(money.unit(row)) ?? "",
        amount: field(row, money.amount) === "" ? "" : amount(row, money.amount),
      })),
      next: null,
    };
  };
}

async function currenciesOf(erp: ServiceTitanErp, units: readonly string[]): Promise<Map<string, string>> {
  const found = await byIds(erp, sources.businessUnits, units);
  return new Map([...found].map(([id, unit]) => [id, field(unit, "currency")]));
}

function isWithin(date: string, from: string | undefined, to: string | undefined): boolean {
  if (date === "") return from === undefined && to === undefined;
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
