/** What a decimal column of this app holds: 15 digits, a point, 6 places (max_length 21, scale 6). */
const held = /^[+-]?\d{1,15}(\.\d{1,6}0*)?$/;

/** True when a decimal column keeps this text without cutting or rounding it. Empty fits. */
export function fitsColumn(decimal: string): boolean {
  return decimal === "" || held.test(decimal);
}

/**
 * The canonical spelling, one for equal numbers: no plus, no leading zeros, no trailing ones. A column gives `5900.000000`
 * where the ERP's document said `5900`. What is no decimal stays as it is.
 */
export function plainDecimal(decimal: string): string {
  const match = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(decimal.trim());
  if (decimal.trim() === "" || !match) return decimal.trim();
  const [, sign, whole, places] = match;
  const plain = (whole || "0") + (places ? `.${places}` : "");
  return sign === "-" && plain !== "0" ? `-${plain}` : plain;
}
