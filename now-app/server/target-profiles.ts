/**
 * Tables of the instance's own that records can be carried on to (contract section 7), with the columns that are filled
 * unless set-up says otherwise. Columns that a table does not have are left out: what customers' tables look like is
 * documented for few of them. `{column}` stands for a column of the staged row; a currency column takes `{currency};{amount}`.
 */
import type { Entity } from "../../shared-types/choices.ts";

export interface Profile {
  entity: Entity;
  table: string;
  /** Name of the transform map that ships inactive. */
  map: string;
  /** What brings the table, for the person who misses it. */
  comesWith: string;
  fields: { [column: string]: string };
  /** Where the lines of a document go. */
  lines?: {
    table: string;
    parent: string;
    fields: { [column: string]: string };
    /** What closes the record of a line that the document no longer has. */
    removed: { [column: string]: string };
  };
}

/** Stands for the record that the supplier of a document was carried on to. */
export const supplierReference = "{@supplier}";

const address = { street: "{street}", city: "{city}", state: "{state}", country: "{country}" };

export const profiles: readonly Profile[] = [
  {
    entity: "supplier",
    table: "proc_vendor",
    map: "Ledger Relay supplier to proc_vendor",
    comesWith: "an application of your own: ServiceNow documents no such table",
    fields: {
      name: "{name}",
      number: "{number}",
      tax_id: "{tax_id}",
      email: "{email}",
      phone: "{phone}",
      currency: "{currency}",
      payment_terms: "{payment_terms}",
      postal_code: "{postal_code}",
      ...address,
    },
  },
  {
    entity: "supplier",
    table: "core_company",
    map: "Ledger Relay supplier to core_company",
    comesWith: "the platform itself",
    fields: { name: "{name}", vendor: "true", phone: "{phone}", zip: "{postal_code}", ...address },
  },
  {
    entity: "invoice",
    table: "sn_apo_invoice",
    map: "Ledger Relay invoice to sn_apo_invoice",
    comesWith: "an application of your own: ServiceNow documents no such table",
    fields: {
      number: "{number}",
      supplier: supplierReference,
      supplier_name: "{supplier_name}",
      invoice_date: "{invoice_date}",
      due_date: "{due_date}",
      currency: "{currency}",
      total_amount: "{total_amount}",
      tax_amount: "{tax_amount}",
      description: "{description}",
      purchase_order_number: "{purchase_order_number}",
    },
  },
  {
    entity: "purchase_order",
    table: "proc_po",
    map: "Ledger Relay purchase order to proc_po",
    comesWith: "the plugin Procurement (com.snc.procurement)",
    fields: {
      vendor: supplierReference,
      po_date: "{order_date}",
      short_description: "{number} {description}",
      total_cost: "{currency};{total_amount}",
    },
    lines: {
      table: "proc_po_item",
      parent: "purchase_order",
      fields: {
        short_description: "{description}",
        part_number: "{item}",
        ordered_quantity: "{quantity}",
        cost: "{currency};{unit_price}",
      },
      // The label is documented (r_FollowAPurchaseOrderStatus.md), the stored value is not.
      removed: { status: "canceled" },
    },
  },
  {
    entity: "gl_account",
    table: "itfm_gl_accounts",
    map: "Ledger Relay GL account to itfm_gl_accounts",
    comesWith: "the financial applications of Project Portfolio Management",
    fields: {
      name: "{name}",
      account_name: "{name}",
      account_number: "{number}",
      account_type: "{account_type}",
    },
  },
  {
    entity: "cost_center",
    table: "cmn_cost_center",
    map: "Ledger Relay cost center to cmn_cost_center",
    comesWith: "the platform itself",
    fields: { name: "{name}", code: "{number}", account_number: "{number}" },
  },
];

export function profileOf(table: string): Profile {
  const profile = profiles.find((one) => one.table === table);
  if (!profile) throw new Error(`No profile for ${table}`);
  return profile;
}
