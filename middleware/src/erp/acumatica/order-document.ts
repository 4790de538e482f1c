/** A purchase order as `purchase_order.create` takes it. */

import Big from "big.js";
import { z } from "zod";
import { LINE_DIMENSIONS } from "./map-order.ts";

/** An absent field and an empty one mean the same. */
const optionalText = z.string().trim().default("");
const requiredText = z.string().trim().min(1);

/** The database keeps four places of amounts, six of quantities and unit costs. */
function decimalText(places: number) {
  return z
    .string()
    .trim()
    .regex(
      new RegExp(String.raw`^-?\d+(\.\d{1,${places}}0*)?$`),
      `expected a decimal with ${places} places at most`,
    )
    .transform((digits) => new Big(digits).toFixed());
}
const optionalDecimal = z.union([z.literal(""), decimalText(6)]).default("");

const line = z
  .looseObject({
    description: optionalText,
    quantity: optionalDecimal,
    unit_price: optionalDecimal,
    amount: decimalText(2),
    tax_amount: z
      .string()
      .regex(/^(0+(\.0+)?)?$/, "expected none: Acumatica works taxes out itself")
      .default(""),
    unit: optionalText,
    gl_account: optionalText,
    cost_center: optionalText,
    location: optionalText,
    project: optionalText,
    item: optionalText,
    dimensions: z.string().default("").transform(dimensionsFrom),
  })
  .transform(priced)
  .check(({ value, issues }) => {
    // Acumatica works the amount out of the two, and rounds it.
    const worth = new Big(value.quantity).times(value.unit_price).round(2, Big.roundHalfUp).toFixed();
    if (worth === value.amount) return;
    const message = `expected ${worth}, quantity × unit_price, which is what Acumatica would order for`;
    issues.push({ code: "custom", path: ["amount"], message, input: value.amount });
  });

/** What has no quantity is one of its amount. */
function priced<L extends { quantity: string; unit_price: string; amount: string }>(item: L): L {
  if (item.quantity === "" && item.unit_price === "")
    return { ...item, quantity: "1", unit_price: item.amount };
  return { ...item, quantity: item.quantity || "1", unit_price: item.unit_price || item.amount };
}

export const newOrder = z
  .looseObject({
    origin_key: z
      .string()
      .regex(/^[!-Z\\^-~]{0,120}$/, "expected at most 120 ASCII characters without space, [ and ]")
      .default(""),
    legal_entity: optionalText,
    supplier_external_id: requiredText,
    order_date: z.iso.date("expected yyyy-mm-dd"),
    currency: optionalText,
    total_amount: decimalText(2),
    description: optionalText,
    /** Approved orders are not on hold, unless the document wants it. */
    on_hold: z.enum(["true", "false", ""]).default(""),
    lines: z.preprocess(rows, z.array(line).min(1)),
  })
  .check(({ value, issues }) => {
    const sum = value.lines.reduce((total, { amount }) => total.plus(amount), new Big(0)).toFixed();
    if (sum === value.total_amount) return;
    const message = `expected ${sum}, the sum of the lines, which is what Acumatica would order for`;
    issues.push({ code: "custom", path: ["total_amount"], message, input: value.total_amount });
  });
export type NewOrder = z.output<typeof newOrder>;
export type NewLine = NewOrder["lines"][number];

/** An array, or the JSON text that a staging column holds; what cannot be read is left for the schema to name. */
function rows(value: unknown): unknown {
  return typeof value === "string" ? (parsed(value) ?? value) : value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** `{"WarehouseID":"WHOLESALE"}`, in the endpoint's own names. */
function dimensionsFrom(json: string, context: z.RefinementCtx<string>): Record<string, string> {
  if (json === "") return {};
  const found = z.partialRecord(z.enum(LINE_DIMENSIONS), z.string()).safeParse(parsed(json));
  if (found.success) return found.data;
  context.addIssue({
    code: "custom",
    message: `expected a JSON object with names out of ${LINE_DIMENSIONS.join(", ")}`,
  });
  return z.NEVER;
}
