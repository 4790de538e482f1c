/** Decimals as text, added and compared exactly. */
import { plainDecimal } from "./decimal.ts";

const places = 6;

/** In millionths; undefined for what is no decimal. */
function units(decimal: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(plainDecimal(decimal || "0"));
  if (!match) return undefined;
  const [, sign, whole, fraction = ""] = match;
  const value = BigInt(`${whole}${fraction.padEnd(places, "0")}`);
  return sign === "-" ? -value : value;
}

function textOf(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  return plainDecimal(`${value < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** Empty counts as nothing. @throws Error for what is no decimal */
export function sum(decimals: readonly string[]): string {
  return textOf(decimals.reduce((total, decimal) => total + need(decimal), 0n));
}

/** -1, 0 or 1. @throws Error for what is no decimal */
export function compare(a: string, b: string): number {
  const difference = need(a) - need(b);
  return difference < 0n ? -1 : Number(difference > 0n);
}

export function negative(decimal: string): string {
  return textOf(-need(decimal));
}

/** Without its sign: a credit note weighs as much as a bill. */
export function magnitude(decimal: string): string {
  return plainDecimal(decimal || "0").replace("-", "");
}

function need(decimal: string): bigint {
  const value = units(decimal);
  if (value === undefined) throw new Error(`${decimal} is no decimal of ${places} places at most`);
  return value;
}
