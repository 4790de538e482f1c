/** Keys and signed amounts for control totals, by key. */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { TotalRow, TotalsQuery, TotalsReader } from "../report.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import { type EntityInfo, infoOf } from "./entity.ts";
import { allOf, dateLiteral } from "./filter.ts";
import { markOf, placesOf } from "./keyset.ts";
import { keysetPage } from "./keyset-page.ts";
import { listKeys } from "./list.ts";
import { idOf } from "./read.ts";
import { billKind, paidAmount, signed } from "./sign.ts";
import { date, type Row, text } from "./value.ts";

const PAGE = 1000;
const DAY_MS = 86_400_000;

interface Money {
  amount: string;
  date: string;
  /** As the record is mapped. Throws where its type is not known. */
  signed(type: string, amount: string): string;
}

const invoices: Money = {
  amount: "Amount",
  date: "Date",
  signed: (type, amount) => signed(amount, billKind(type).sign),
};
const orders: Money = { amount: "OrderTotal", date: "Date", signed: (_type, amount) => amount };
const payments: Money = { amount: "PaymentAmount", date: "ApplicationDate", signed: paidAmount };

export const totals: Record<Entity, TotalsReader<AcumaticaConfig>> = {
  supplier: reader("supplier"),
  gl_account: reader("gl_account"),
  cost_center: reader("cost_center"),
  invoice: reader("invoice", invoices),
  purchase_order: reader("purchase_order", orders),
  payment: reader("payment", payments),
};

function reader(entity: Entity, money?: Money): TotalsReader<AcumaticaConfig> {
  return async (erp, query) => {
    const { config } = erp;
    const info = infoOf(entity, config);
    const more = money === undefined ? [] : [money.amount, money.date, "CurrencyID"];
    const page = await keysetPage(erp, info, {
      window: money === undefined ? "" : dayWindow(money, query, config),
      places: placesOf(query.after, config),
      limit: PAGE,
      list: (wanted) => listKeys(erp, info, wanted, more),
    });
    const rows = page.rows
      .map(({ row }) => row)
      .filter((row) => money === undefined || isWithin(date(row, money.date), query));
    return {
      rows: rows.map((row) => totalOf(row, info, money)),
      next: page.next && markOf(page.next, config),
    };
  };
}

function totalOf(row: Row, info: EntityInfo, money: Money | undefined): TotalRow {
  const external_id = idOf(row, info);
  if (money === undefined) return { external_id, currency: "", amount: "" };
  const amount = text(row, money.amount);
  return { external_id, currency: text(row, "CurrencyID"), amount: signedAmount(money, row, amount) };
}

/** A record of an unknown type is refused by a pull; here it counts, so that the difference shows. */
function signedAmount(money: Money, row: Row, amount: string): string {
  try {
    return money.signed(text(row, "Type"), amount);
  } catch {
    return amount;
  }
}

/** A day wider on both sides: where a date of the filter begins depends on zones; the digits decide. */
function dayWindow({ date: field }: Money, { from, to }: TotalsQuery, config: AcumaticaConfig): string {
  const contract = contractOf(config);
  return allOf(
    from === undefined ? "" : `${field} ge ${dateLiteral(shifted(from, -DAY_MS), contract)}`,
    to === undefined ? "" : `${field} le ${dateLiteral(shifted(to, DAY_MS), contract)}`,
  );
}

function shifted(day: string, ms: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ms).toISOString().slice(0, 10);
}

function isWithin(day: string, { from, to }: TotalsQuery): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
