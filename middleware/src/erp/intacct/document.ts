/** Parts of documents as callers send them: canonical fields, of which empty means none. */

import Big from "big.js";
import { z } from "zod";
import { ORIGIN_KEY } from "./origin.ts";

/** An absent field and an empty one mean the same. */
export const optionalText = z.string().trim().default("");
export const requiredText = z.string().trim().min(1);
/** A number is taken as its digits. */
export const idText = z.union([z.string(), z.number().int()]).transform(String);
export const originKey = z
  .string()
  .regex(ORIGIN_KEY, "expected at most 120 ASCII characters without space, [ and ]")
  .default("");

export const date = z.iso.date("expected yyyy-mm-dd");
export const optionalDate = z.union([date, z.literal("")]).default("");

/** The gateway rounds a third decimal without a word (Intacct developer docs, "Bills"). */
export const money = z
  .string()
  .trim()
  .regex(/^-?\d+(\.\d{1,2}0*)?$/, "expected a decimal with two places at most")
  .transform((text) => new Big(text).toFixed());

/** Rows as an array, or as the JSON text that a staging column holds; what cannot be read is left for the schema to name. */
export function rowsOf<S extends z.ZodType>(row: S) {
  return z.preprocess((value) => (typeof value === "string" ? parsed(value) : value), z.array(row).min(1));
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed();
}
