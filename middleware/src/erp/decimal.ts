/** Amounts as decimal text, in one spelling: no exponent, no trailing zeros, no floats on the way. */

import Big from "big.js";

/** `"5900.00"` → `"5900"`. Throws an Error naming the field when the text is no decimal. */
export function decimal(text: string, field: string): string {
  try {
    return new Big(text.trim()).toFixed();
  } catch {
    throw new Error(`${field}: ${JSON.stringify(text)} is not a decimal number`);
  }
}

/** As `decimal`; empty stays empty. */
export function optionalDecimal(text: string, field: string): string {
  return text.trim() === "" ? "" : decimal(text, field);
}
