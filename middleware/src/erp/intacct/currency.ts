/**
 * The base currency of a bill. In a company of several currencies the gateway wants it beside the bill's own;
 * it is the currency of the locations that the lines are charged to. Source: Intacct developer docs, "Bills".
 */

import type { Erp } from "../adapter.ts";
import { lineElement, type NewBill } from "./bill-document.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import { query, where } from "./query.ts";

/** Empty where the lines name no location, their locations have no currency of their own, or several. */
export async function baseCurrency(erp: Erp<IntacctConfig>, bill: NewBill): Promise<string> {
  const used = new Set(bill.lines.map((line) => field(lineElement(line, erp.config), "LOCATIONID")));
  const locations = [...used].filter((id) => id !== "");
  if (bill.currency === "" || locations.length === 0) return "";
  const { rows } = await query(erp, {
    object: "LOCATION",
    select: ["LOCATIONID", "CURRENCY"],
    filter: where.oneOf("LOCATIONID", locations),
    orderBy: ["LOCATIONID"],
    pageSize: locations.length,
  });
  const currencies = new Set(rows.map((row) => field(row, "CURRENCY")));
  return currencies.size === 1 ? ([...currencies][0] ?? "") : "";
}
