/**
 * Amounts. Those of bills are "formatted strings", those of purchase orders are numbers. There is no line total: it is
 * quantity times cost, and lines, tax and shipping make the amount of the bill (OpenAPI documents; so said of `total`
 * of purchase orders).
 */

import Big from "big.js";
import { decimal } from "../decimal.ts";
import type { Row } from "./answer.ts";
import { field } from "./text.ts";

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Throws an Error naming the field for what is no amount; null is none. */
export function amount(row: Row, name: string): string {
  const text = field(row, name).trim();
  return decimal(GROUPED.test(text) ? text.replaceAll(",", "") : text, name);
}

/** As `amount`; null and empty are nothing. */
export function optionalAmount(row: Row, name: string): string {
  return field(row, name).trim() === "" ? "0" : amount(row, name);
}

export function sum(amounts: readonly string[]): string {
  return amounts.reduce((all, each) => all.plus(each), new Big(0)).toFixed();
}

export function minus(from: string, ...amounts: string[]): string {
  return amounts.reduce((rest, each) => rest.minus(each), new Big(from)).toFixed();
}

/** Half a cent and more is a cent. */
function cents(exact: Big): Big {
  return exact.round(2, Big.roundHalfUp);
}

/**
 * The line amounts in cents that make `net`: each product rounded by itself where that adds up; else, where the exact
 * sum is no more than a cent off, the odd cents go to the lines with the largest remainders. Undefined: they do not
 * make it.
 */
export function lineAmounts(products: readonly string[], net: string): string[] | undefined {
  const exact = products.map((product) => new Big(product));
  const rounded = exact.map(cents);
  if (sum(rounded.map(String)) === net) return rounded.map((each) => each.toFixed());
  const off = exact.reduce((rest, each) => rest.minus(each), new Big(net));
  const isWhole = cents(new Big(net)).eq(net);
  if (off.abs().gt("0.01") || exact.length === 0 || !isWhole) return undefined;
  return spread(exact, new Big(net));
}

function spread(exact: readonly Big[], net: Big): string[] {
  const floors = exact.map((each) => each.round(2, each.lt(0) ? Big.roundUp : Big.roundDown));
  const missing = floors.reduce((rest, each) => rest.minus(each), net).div("0.01");
  const order = exact
    .map((each, index) => ({ index, remainder: each.minus(floors[index] ?? 0) }))
    .sort((a, b) => b.remainder.cmp(a.remainder));
  const step = missing.lt(0) ? "-0.01" : "0.01";
  for (let left = missing.abs(), at = 0; left.gt(0); left = left.minus(1), at += 1) {
    const { index = 0 } = order[at % order.length] ?? {};
    floors[index] = (floors[index] ?? new Big(0)).plus(step);
  }
  return floors.map((each) => each.toFixed());
}

export function product(quantity: string, cost: string): string {
  return new Big(quantity).times(cost).toFixed();
}
