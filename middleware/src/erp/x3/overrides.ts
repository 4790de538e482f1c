/** What an operator may say of classes, nodes and properties where they are not named as in the defaults. */

import { z } from "zod";

const name = z.string().min(1);
/** A property, or a dotted path; null: the folder has none. */
const property = name.nullable();

const resource = z.strictObject({
  /** api1. */
  class: name.optional(),
  representation: name.optional(),
  list_facet: name.optional(),
  /** Null: rows of the list hold all that is needed. */
  detail_facet: property.optional(),
  /** X3 Services. */
  package: name.optional(),
  node: name.optional(),
  /** Both. Properties that the external_id is made of, in order. */
  key: z.array(name).min(1).optional(),
  /** The property with the time of the last change; null: it cannot be filtered, everything is read each time. */
  watermark: property.optional(),
  /** The collection of lines. */
  lines: name.optional(),
  properties: z.record(name, property).optional(),
  line_properties: z.record(name, property).optional(),
});

const glAccount = resource.extend({
  /** The chart of accounts of the company; null: of every account the one chart that has it. */
  chart_of_accounts: name.optional(),
});

const invoice = resource.extend({
  /** Class of business partner invoices, asked where an invoice shows no lines; null: it is not asked. */
  partner_class: property.optional(),
  /** Invoice type → document type; what is not named is a bill, or a credit note where its total is negative. */
  types: z.record(name, z.enum(["bill", "credit_note", "debit_note", "prepayment"])).optional(),
});

const purchaseOrder = resource.extend({
  /** Class of the order's lines, where they are changed without the order: orders of changed lines are read too. */
  line_class: name.optional(),
});

export const resourceOverrides = z.strictObject({
  supplier: resource.optional(),
  purchase_order: purchaseOrder.optional(),
  invoice: invoice.optional(),
  gl_account: glAccount.optional(),
  cost_center: resource.optional(),
  /** Path of X3 Services below `base_url`. */
  graphql_path: z.string().startsWith("/").optional(),
});

export type ResourceOverrides = z.output<typeof resourceOverrides>;
export type Override = z.output<typeof resource>;
export type DocumentType = "bill" | "credit_note" | "debit_note" | "prepayment";
