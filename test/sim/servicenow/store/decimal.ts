/** Exact arithmetic on decimal text such as `-12.50`. */

interface Parts {
  digits: bigint;
  scale: number;
}

/** Whether the text is a plain decimal number. */
export function isDecimal(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text);
}

/** The number with exactly `scale` places; digits beyond are cut off or rounded half up. */
export function toScale(text: string, scale: number, excess: "cut" | "round"): string {
  const value = parse(text);
  if (value.scale <= scale)
    return format({ digits: value.digits * 10n ** BigInt(scale - value.scale), scale });
  const unit = 10n ** BigInt(value.scale - scale);
  const cut = value.digits / unit;
  const rest = value.digits % unit;
  const away = excess === "round" && 2n * abs(rest) >= unit ? (value.digits < 0n ? -1n : 1n) : 0n;
  return format({ digits: cut + away, scale });
}

export function addDecimals(a: string, b: string): string {
  const [left, right, scale] = align(a, b);
  return format({ digits: left + right, scale });
}

export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = align(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a / b with `scale` places, the rest cut off. */
export function divideDecimal(a: string, b: number, scale: number): string {
  const value = parse(toScale(a, Math.max(scale, parse(a).scale), "cut"));
  const wide = { digits: (value.digits * 10n) / BigInt(b), scale: value.scale + 1 };
  return toScale(format(wide), scale, "cut");
}

function align(a: string, b: string): [bigint, bigint, number] {
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  return [
    left.digits * 10n ** BigInt(scale - left.scale),
    right.digits * 10n ** BigInt(scale - right.scale),
    scale,
  ];
}

function parse(text: string): Parts {
  if (!isDecimal(text)) throw new Error(`not a decimal: ${text}`);
  const [whole = "", fraction = ""] = text.replace("+", "").split(".");
  const negative = whole.startsWith("-");
  const digits = BigInt(`${whole.replace("-", "") || "0"}${fraction}`);
  return { digits: negative ? -digits : digits, scale: fraction.length };
}

function format({ digits, scale }: Parts): string {
  const sign = digits < 0n ? "-" : "";
  const text = abs(digits)
    .toString()
    .padStart(scale + 1, "0");
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
