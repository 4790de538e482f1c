/** A bill as `invoice.create` takes it, and its lines as the gateway takes them. */

import { z } from "zod";
import type { IntacctConfig } from "./config.ts";
import {
  date,
  money,
  optionalDate,
  optionalText,
  originKey,
  requiredText,
  rowsOf,
  sumOf,
} from "./document.ts";
import { costCenterField, LINE_DIMENSIONS, type Row } from "./objects.ts";
import { filled } from "./write.ts";

const line = z.looseObject({
  description: optionalText,
  amount: money,
  tax_amount: z
    .string()
    .regex(/^(0+(\.0+)?)?$/, "expected none: give the tax as a line of its own")
    .default(""),
  gl_account: requiredText,
  cost_center: optionalText,
  location: optionalText,
  project: optionalText,
  item: optionalText,
  dimensions: z.string().default("").transform(dimensionsFrom),
});
export type NewLine = z.output<typeof line>;

/** Characters that bill numbers must not have (hotgluexyz/target-intacct-v3). */
const FORBIDDEN = /[&<>#?"']/;

export const newBill = z
  .looseObject({
    document_type: z
      .literal("bill", "expected bill: other documents are not created in Intacct")
      .default("bill"),
    origin_key: originKey,
    legal_entity: optionalText,
    number: optionalText.refine(
      (number) => !FORBIDDEN.test(number),
      "Intacct takes no bill number with any of & < > # ? \" '",
    ),
    supplier_external_id: requiredText,
    invoice_date: date,
    due_date: date,
    posting_date: optionalDate,
    payment_terms: optionalText,
    currency: optionalText,
    total_amount: money,
    description: optionalText,
    reference: optionalText,
    on_hold: z.enum(["true", "false", ""]).default(""),
    lines: rowsOf(line),
  })
  .check(({ value, issues }) => {
    const sum = sumOf(value.lines.map(({ amount }) => amount));
    if (sum === value.total_amount) return;
    const message = `expected ${sum}, the sum of the lines, which is what Intacct would pay`;
    issues.push({ code: "custom", path: ["total_amount"], message, input: value.total_amount });
  });
export type NewBill = z.output<typeof newBill>;

/** `{"CLASSID":"C1"}`; user-defined dimensions are named GLDIM…. */
function dimensionsFrom(text: string, context: z.RefinementCtx<string>): Row {
  if (text === "") return {};
  const parsed = z.record(z.string(), z.string()).safeParse(parseJson(text));
  const known = (name: string): boolean =>
    (LINE_DIMENSIONS as readonly string[]).includes(name) || name.startsWith("GLDIM");
  const unknown = Object.keys(parsed.data ?? {}).filter((name) => !known(name));
  if (parsed.success && unknown.length === 0) return filled(parsed.data);
  const expected = `expected a JSON object with names such as ${LINE_DIMENSIONS.join(", ")}, GLDIM…`;
  context.addIssue({
    code: "custom",
    message: unknown.length === 0 ? expected : `${expected}, not ${unknown.join(", ")}`,
  });
  return z.NEVER;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The element of one line. The cost center may be the location itself, by the connection's setting. */
export function lineElement(item: NewLine, config: IntacctConfig): Row {
  return filled({
    ACCOUNTNO: item.gl_account,
    TRX_AMOUNT: item.amount,
    ENTRYDESCRIPTION: item.description,
    LOCATIONID: item.location,
    ...filled({ [costCenterField(config)]: item.cost_center }),
    PROJECTID: item.project,
    ITEMID: item.item,
    ...item.dimensions,
  });
}
