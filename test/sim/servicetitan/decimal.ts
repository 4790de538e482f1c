/** Amounts as whole numbers of ten-thousandths, and as the service writes them. */

const SCALE = 10_000n;

export function units(text: string): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole) * SCALE + BigInt(fraction.padEnd(4, "0").slice(0, 4));
}

/** Half up, to cents. */
export function product(quantity: bigint, cost: bigint): bigint {
  const exact = quantity * cost;
  const cent = SCALE * (SCALE / 100n);
  return ((exact + cent / 2n) / cent) * (SCALE / 100n);
}

/** `places` digits behind the point; what lies behind them must be zero. */
export function written(value: bigint, places: 2 | 4): string {
  const digits = String(value).padStart(5, "0");
  const whole = digits.slice(0, -4);
  return `${whole}.${digits.slice(-4).slice(0, places)}`;
}
