/**
 * The staging columns of each entity with the longest text each one holds, in characters.
 *
 * The platform cuts an over-long value without a word (a test proves it on the simulated instance), so the
 * middleware measures against this table before it sends. A test holds the app's staging tables, transform
 * maps and the register against the same table.
 */

import type { Entity } from "./choices.ts";

const envelope = {
  connection: 80,
  external_id: 120,
  number: 120,
  legal_entity: 80,
  modified_at: 40,
  read_at: 40,
  source_hash: 64,
  origin_key: 120,
  deleted: 5,
  supersedes: 120,
  run_id: 80,
  request_id: 80,
  relay_error: 1000,
};

const supplierReference = { supplier_external_id: 120, supplier_number: 120, supplier_name: 255 };

const lineSet = { line_count: 10, lines_sha256: 64, lines: 4_000_000 };

export const stagingColumns = {
  supplier: {
    ...envelope,
    name: 255,
    status: 40,
    currency: 10,
    tax_id: 80,
    email: 255,
    phone: 80,
    payment_terms: 120,
    payment_method: 80,
    street: 1000,
    city: 120,
    state: 80,
    postal_code: 40,
    country: 80,
    remit_to_name: 255,
    remit_to_street: 1000,
    remit_to_city: 120,
    remit_to_state: 80,
    remit_to_postal_code: 40,
    remit_to_country: 80,
    bank_fingerprint: 80,
    on_hold: 5,
  },
  gl_account: { ...envelope, name: 255, account_type: 80, status: 40 },
  cost_center: { ...envelope, name: 255, status: 40, parent: 120 },
  invoice: {
    ...envelope,
    ...supplierReference,
    document_type: 40,
    invoice_date: 10,
    due_date: 10,
    posting_date: 10,
    payment_terms: 120,
    currency: 10,
    subtotal: 40,
    tax_amount: 40,
    shipping_amount: 40,
    total_amount: 40,
    amount_due: 40,
    status: 80,
    on_hold: 5,
    description: 4000,
    reference: 255,
    purchase_order_number: 120,
    dimensions: 4000,
    ...lineSet,
  },
  purchase_order: {
    ...envelope,
    ...supplierReference,
    order_date: 10,
    currency: 10,
    total_amount: 40,
    status: 80,
    description: 4000,
    dimensions: 4000,
    ...lineSet,
  },
  payment: {
    ...envelope,
    ...supplierReference,
    payment_date: 10,
    method: 80,
    bank_account: 120,
    reference: 255,
    currency: 10,
    amount: 40,
    status: 80,
    dimensions: 4000,
    applied: 4_000_000,
  },
} as const satisfies Record<Entity, Record<string, number>>;
