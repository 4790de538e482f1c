/** Count, sums by currency and hash of keys of a set of records, as the middleware's `totals` gives them (contract section 4.2). */
import { plainDecimal } from "./decimal.ts";
import { sumDecimals } from "./decimal-sum.ts";
import { sha256Hex } from "./platform.ts";

/** One record as it counts. Masters have neither date nor amount. */
export interface Counted {
  externalId: string;
  /** yyyy-mm-dd. */
  date: string;
  currency: string;
  amount: string;
}

export interface ControlTotals {
  count: number;
  amounts: { [currency: string]: string };
  keysSha256: string;
}

export function totalsOf(records: readonly Counted[]): ControlTotals {
  const byCurrency: { [currency: string]: string[] } = {};
  for (const { currency, amount } of records) {
    if (amount === "") continue;
    const amounts = byCurrency[currency] ?? [];
    amounts.push(amount);
    byCurrency[currency] = amounts;
  }
  const amounts: { [currency: string]: string } = {};
  for (const currency of Object.keys(byCurrency).sort()) {
    amounts[currency] = sumDecimals(byCurrency[currency] ?? []);
  }
  return { count: records.length, amounts, keysSha256: keysHash(records.map((record) => record.externalId)) };
}

/** The totals in an answer; undefined for what is no such answer. */
export function readTotals(body: { [name: string]: unknown } | undefined): ControlTotals | undefined {
  const { count, amounts, keys_sha256: keysSha256 } = body ?? {};
  if (typeof count !== "number" || typeof keysSha256 !== "string") return undefined;
  if (typeof amounts !== "object" || amounts === null) return undefined;
  return { count, amounts: amounts as ControlTotals["amounts"], keysSha256 };
}

export function isEqual(a: ControlTotals, b: ControlTotals): boolean {
  return a.count === b.count && a.keysSha256 === b.keysSha256 && sumDifference(a, b) === "";
}

/** Which sums differ, in words; a currency that one side lacks counts as nothing. */
export function sumDifference(erp: ControlTotals, register: ControlTotals): string {
  return Object.keys({ ...erp.amounts, ...register.amounts })
    .sort()
    .map((currency) => ({
      currency,
      there: plainDecimal(erp.amounts[currency] ?? "") || "0",
      here: plainDecimal(register.amounts[currency] ?? "") || "0",
    }))
    .filter(({ there, here }) => there !== here)
    .map(({ currency, there, here }) => `${currency} ${there} in the ERP, ${here} here`)
    .join("; ");
}

export function keysHash(keys: readonly string[]): string {
  return sha256Hex([...keys].sort(byCodePoint).join("\n"));
}

function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Code units order as code points do, but for surrogates, which stand for what lies above everything else. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
