/** What a decimal column of this app holds: 15 digits, a point, 6 places (max_length 21, scale 6). */
const held = /^[+-]?\d{1,15}(\.\d{1,6}0*)?$/;

/** True when a decimal column keeps this text without cutting or rounding it. Empty fits. */
export function fitsColumn(decimal: string): boolean {
  return decimal === "" || held.test(decimal);
}

/** One spelling for equal numbers: no plus, no leading zeros, two places or as many as are needed. */
export function plainDecimal(decimal: string): string {
  const match = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(decimal.trim());
  if (decimal.trim() === "" || !match) return decimal.trim();
  const whole = match[2] || "0";
  const places = (match[3] ?? "").padEnd(2, "0");
  const zero = whole === "0" && /^0*$/.test(places);
  return `${match[1] === "-" && !zero ? "-" : ""}${whole}.${places}`;
}
