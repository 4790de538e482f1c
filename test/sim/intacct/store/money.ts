/** Amounts as whole cents, so that sums are exact; text as the gateway shows it (`5900`, `12.5`, `-40`). */

const AMOUNT = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Undefined where the text is no plain decimal; exponents are none. More than two decimals are rounded (Intacct developer docs, Bills). */
export function cents(text: string): bigint | undefined {
  const match = AMOUNT.exec(text.trim());
  if (!match || `${match[2]}${match[3] ?? ""}` === "") return undefined;
  const fraction = (match[3] ?? "").padEnd(3, "0");
  const absolute = BigInt(match[2] || "0") * 100n + BigInt(fraction.slice(0, 2));
  const rounded = Number(fraction[2]) >= 5 ? absolute + 1n : absolute;
  return match[1] === "-" ? -rounded : rounded;
}

/** Cents of a stored amount; an empty one counts as zero. */
export function stored(text: string): bigint {
  return cents(text) ?? 0n;
}

export function amount(value: bigint): string {
  const sign = value < 0n ? "-" : "";
  const absolute = value < 0n ? -value : value;
  const fraction = (absolute % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return `${sign}${absolute / 100n}${fraction ? `.${fraction}` : ""}`;
}

const RATE_DIGITS = 8;

/** Base-currency cents of an amount at a rate given as decimal text; an empty rate is 1. */
export function atRate(value: bigint, rate: string): bigint {
  if (rate === "") return value;
  const [whole = "0", fraction = ""] = rate.split(".");
  const scaled = BigInt(whole + fraction.slice(0, RATE_DIGITS).padEnd(RATE_DIGITS, "0"));
  const scale = 10n ** BigInt(RATE_DIGITS);
  const product = value * scaled;
  const half = product < 0n ? -scale / 2n : scale / 2n;
  return (product + half) / scale;
}
