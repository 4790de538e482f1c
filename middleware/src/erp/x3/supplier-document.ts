/** A supplier as callers send it: canonical fields. */

import { z } from "zod";

const idText = z.union([z.string(), z.number().int()]).transform(String).default("");
const text = z.string().trim().nullish();
/** What a record cannot be without: it may be left out of a change, not cleared. */
const required = z.string().trim().optional();
const ADDRESS = ["street", "city", "state", "postal_code", "country"];

const texts = [
  ...["currency", "tax_id", "email", "phone", "payment_terms", "payment_method", "legal_entity"],
  ...ADDRESS,
  ...["name", ...ADDRESS].map((name) => `remit_to_${name}`),
];

/** Fields that a document may want to be otherwise. */
export const SUPPLIER_FIELDS: readonly string[] = ["name", "status", "on_hold", ...texts];

export interface SupplierDocument {
  external_id: string;
  number: string;
  name?: string | undefined;
  [field: string]: string | null | undefined;
}

export const supplierDocument = z
  .looseObject({
    external_id: idText,
    number: idText,
    name: required,
    status: z.enum(["active", "inactive", ""]).optional(),
    on_hold: z.enum(["true", "false", ""]).optional(),
    ...Object.fromEntries(texts.map((name) => [name, text])),
  })
  .check(({ value: { external_id: id, number }, issues }) => {
    const expected = (message: string): void =>
      void issues.push({ code: "custom", path: ["number"], message, input: number });
    if (id === "" && number === "") expected("expected the supplier's number");
    if (id !== "" && number !== "" && id !== number)
      expected("expected the same as external_id: it is one property in X3");
    if (/~/.test(id || number)) expected("expected no ~, which joins the parts of keys in X3");
  }) as unknown as z.ZodType<SupplierDocument>;
