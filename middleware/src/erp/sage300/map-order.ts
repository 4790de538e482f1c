/** A purchase order of the API to the canonical one; pure. */

import Big from "big.js";
import type { Mapped, PurchaseOrder, PurchaseOrderLine } from "../../../../shared-types/canonical.ts";
import type { Sage300Config } from "./config.ts";
import type { Row } from "./feed.ts";
import { accountKey, costCenterId, envelope } from "./map.ts";
import { amount, date, dimensions, flag, rowsOf, text } from "./value.ts";

/** What is looked up for the lines of a page of orders. */
export interface Lookups {
  /** Description by item number, of items that a line names without describing them. */
  items: ReadonlyMap<string, string>;
  segmentCodes: ReadonlyMap<string, string>;
}

export function orderFrom(row: Row, config: Sage300Config, lookups: Lookups): Mapped<PurchaseOrder> {
  const number = text(row, "PurchaseOrderNumber");
  const vendor = text(row, "Vendor");
  const lines = rowsOf(row, "PurchaseOrderLines").map((line) => lineFrom(line, config, lookups));
  return {
    ...envelope(number, ""),
    number,
    supplier_external_id: vendor,
    supplier_number: vendor,
    supplier_name: text(row, "VendorName"),
    order_date: date(row, "PurchaseOrderDate"),
    currency: text(row, "CurrencyCode"),
    total_amount: orderTotal(row),
    status: statusOf(row),
    description: text(row, "Description"),
    dimensions: dimensions(rowsOf(row, "PurchaseOrderOptionalFields"), { Reference: text(row, "Reference") }),
    lines: JSON.stringify(lines),
  };
}

/** `Total` is not in every release: then the sum of the lines. */
export function orderTotal(row: Row): string {
  const total = amount(row, "Total");
  if (total !== "") return total;
  return rowsOf(row, "PurchaseOrderLines")
    .reduce((sum, line) => sum.plus(lineAmount(line)), new Big(0))
    .toFixed();
}

/** An order that is completed takes no more; of the others the type says what they are for. */
function statusOf(row: Row): string {
  if (flag(row, "Completed") === "true") return "Completed";
  if (flag(row, "OnHold") === "true") return "OnHold";
  return text(row, "PurchaseOrderType") || "Active";
}

/** Ordered and received quantities, item, unit and price: what three-way matching compares an invoice with. */
function lineFrom(line: Row, config: Sage300Config, { items, segmentCodes }: Lookups): PurchaseOrderLine {
  const item = text(line, "ItemNumber");
  const account = accountKey(text(line, "ExpenseAccount"));
  return {
    line_number: text(line, "LineNumber"),
    description: text(line, "ItemDescription") || (items.get(item) ?? ""),
    quantity: amount(line, "QuantityOrdered"),
    unit: text(line, "UnitOfMeasure"),
    quantity_received: amount(line, "QuantityReceived"),
    unit_price: amount(line, "UnitCost"),
    amount: lineAmount(line),
    tax_amount: "",
    gl_account: account,
    cost_center: costCenterId(config, segmentCodes.get(account) ?? ""),
    location: text(line, "Location"),
    project: "",
    item,
    purchase_order_line: "",
    dimensions: "",
  };
}

function lineAmount(line: Row): string {
  const extended = amount(line, "ExtendedCost");
  if (extended !== "") return extended;
  const quantity = amount(line, "QuantityOrdered") || "0";
  return new Big(quantity).times(amount(line, "UnitCost") || "0").toFixed();
}
