/** Exact sums of what decimal columns of this app hold: at most six places. */
import { plainDecimal } from "./decimal.ts";

const places = 6;

/** The sum in canonical spelling. What is empty counts nothing. */
export function sumDecimals(decimals: readonly string[]): string {
  let sum = BigInt(0);
  for (const decimal of decimals) sum += millionths(decimal);
  const digits = (sum < BigInt(0) ? -sum : sum).toString().padStart(places + 1, "0");
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return plainDecimal(sum < BigInt(0) ? `-${text}` : text);
}

function millionths(decimal: string): bigint {
  const match = /^([+-]?)(\d+)(?:\.(\d{1,6})0*)?$/.exec(decimal);
  if (!match) return BigInt(0);
  const [, sign, whole = "0", part = ""] = match;
  const value = BigInt(whole + part.padEnd(places, "0"));
  return sign === "-" ? -value : value;
}
