/** A purchase order of X3 to the canonical one; pure. */

import Big from "big.js";
import type { Mapped, PurchaseOrder, PurchaseOrderLine } from "../../../../shared-types/canonical.ts";
import type { X3Config } from "./config.ts";
import { envelope, field, modifiedAt } from "./map.ts";
import { analyticsOf, headerDimensions, linesOf, lineText } from "./map-line.ts";
import type { Names, Resource } from "./resources.ts";
import { amountOf, dateOf, isYes, optionalAmountOf, type Row, rowsOf, textOf } from "./values.ts";

/** Digits behind the point of a quantity that is converted from another unit. */
const QUANTITY_DIGITS = 6;

export function orderFrom(row: Row, resource: Resource, config: X3Config): Mapped<PurchaseOrder> {
  const supplier = field(row, resource, "supplier");
  const rows = linesOf(row, resource);
  const lines = withPrices(row, rows, resource).map((line) => lineFrom(line, resource, config));
  return {
    ...envelope(row, resource, config),
    modified_at: latest([row, ...rows].map((part) => modifiedAt(part, resource, config))),
    supplier_external_id: supplier,
    supplier_number: supplier,
    supplier_name: field(row, resource, "supplier_name"),
    order_date: dateOf(row, resource.properties["order_date"], "order_date"),
    currency: field(row, resource, "currency"),
    total_amount: totalOf(row, lines, resource),
    status: statusOf(field(row, resource, "status")),
    description: field(row, resource, "description"),
    dimensions: headerDimensions(row, resource),
    lines: JSON.stringify(inOrder(distinct(lines))),
  };
}

/** Lines may bear times of their own, later than the order's. */
function latest(times: readonly string[]): string {
  return times.reduce((last, time) => (time > last ? time : last), "");
}

/** CLEFLG: 1 open, 2 closed; `isClosed` in X3 Services. */
function statusOf(text: string): string {
  return text === "" ? "" : isYes(text) || text === "closed" ? "closed" : "open";
}

/** Prices may stand in a collection of their own, one row per line (table PORDERP). */
function withPrices(row: Row, lines: readonly Row[], { line_properties }: Resource): readonly Row[] {
  const numbers: Names = line_properties["line_number"] ?? [];
  const prices = rowsOf(row["PORDERP"]);
  if (prices === undefined) return lines;
  const byLine = new Map(prices.map((price) => [textOf(price, numbers), price]));
  return lines.map((line) => ({ ...byLine.get(textOf(line, numbers)), ...line }));
}

type Line = PurchaseOrderLine & { sequence?: string };

function lineFrom(line: Row, resource: Resource, config: X3Config): Line {
  const number = lineText(line, resource, "line_number");
  const amount = (name: string): string =>
    optionalAmountOf(line, resource.line_properties[name], `line ${number} ${name}`);
  const { cost_center, dimensionsWith } = analyticsOf(line, resource, config);
  return {
    sequence: lineText(line, resource, "sequence"),
    line_number: number,
    description: lineText(line, resource, "description"),
    quantity: amount("quantity"),
    unit: lineText(line, resource, "unit"),
    quantity_received: receivedOf(line, resource, amount),
    unit_price: amount("unit_price"),
    amount: lineAmount(line, resource, number),
    tax_amount: amount("tax_amount"),
    gl_account: "",
    cost_center,
    location: lineText(line, resource, "location"),
    project: lineText(line, resource, "project"),
    item: lineText(line, resource, "item"),
    purchase_order_line: "",
    dimensions: dimensionsWith([]),
  };
}

/** The line's own amount; X3 Services shows none that is verified, there it is price by quantity. */
function lineAmount(line: Row, resource: Resource, number: string): string {
  const names = resource.line_properties;
  if ((names["amount"] ?? []).length > 0) return amountOf(line, names["amount"], `line ${number} amount`);
  const unit = lineText(line, resource, "unit");
  const priceUnit = lineText(line, resource, "price_unit");
  if (priceUnit !== "" && priceUnit !== unit)
    throw new Error(
      `line ${number}: ordered by ${unit}, priced by ${priceUnit}; name the line's amount under resources.purchase_order.line_properties`,
    );
  const price = new Big(amountOf(line, names["unit_price"], `line ${number} unit_price`));
  return price.times(amountOf(line, names["quantity"], `line ${number} quantity`)).toFixed();
}

/** In the order's unit. X3 Services tells it in the stock unit, with what was ordered in both. */
function receivedOf(line: Row, resource: Resource, amount: (name: string) => string): string {
  const own = amount("quantity_received");
  const received = amount("stock_quantity_received");
  if (own !== "" || received === "") return own;
  const [ordered, inStock] = [amount("quantity"), amount("stock_quantity")];
  const isSameUnit = lineText(line, resource, "stock_unit") === lineText(line, resource, "unit");
  if (isSameUnit || inStock === "" || new Big(inStock).eq(0) || ordered === "") return received;
  return new Big(received).times(ordered).div(inStock).round(QUANTITY_DIGITS).toFixed();
}

function totalOf(row: Row, lines: readonly Line[], { properties }: Resource): string {
  const names = properties["total_amount"] ?? [];
  if (names.length > 0) return amountOf(row, names, "total_amount");
  return lines.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).toFixed();
}

/** A line with several deliveries (POQSEQ) comes several times: the first bears the line's number, others both. */
function distinct(lines: readonly Line[]): PurchaseOrderLine[] {
  const seen = new Set<string>();
  return lines.map(({ sequence, ...line }) => {
    const isNew = !seen.has(line.line_number);
    seen.add(line.line_number);
    return isNew ? line : { ...line, line_number: `${line.line_number}~${sequence}` };
  });
}

function inOrder(lines: readonly PurchaseOrderLine[]): PurchaseOrderLine[] {
  return lines.toSorted((a, b) => Number.parseInt(a.line_number, 10) - Number.parseInt(b.line_number, 10));
}
