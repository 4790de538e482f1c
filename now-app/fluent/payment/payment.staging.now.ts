import { StringColumn, Table } from "@servicenow/sdk/core";

// Columns, lengths and labels repeat shared-types/columns.ts; a test compares them. Labels equal names because
// insertMultiple keys its records by label (ServiceNow docs, c_ImportSetAPI.md).
export const x_lr_relay_stg_payment = Table({
  name: "x_lr_relay_stg_payment",
  label: "Staged payment",
  extends: "sys_import_set_row",
  allowWebServiceAccess: true,
  schema: {
    connection: StringColumn({ label: "connection", maxLength: 80 }),
    external_id: StringColumn({ label: "external_id", maxLength: 120 }),
    number: StringColumn({ label: "number", maxLength: 120 }),
    legal_entity: StringColumn({ label: "legal_entity", maxLength: 80 }),
    modified_at: StringColumn({ label: "modified_at", maxLength: 40 }),
    read_at: StringColumn({ label: "read_at", maxLength: 40 }),
    source_hash: StringColumn({ label: "source_hash", maxLength: 64 }),
    origin_key: StringColumn({ label: "origin_key", maxLength: 120 }),
    deleted: StringColumn({ label: "deleted", maxLength: 5 }),
    supersedes: StringColumn({ label: "supersedes", maxLength: 120 }),
    run_id: StringColumn({ label: "run_id", maxLength: 80 }),
    request_id: StringColumn({ label: "request_id", maxLength: 80 }),
    relay_error: StringColumn({ label: "relay_error", maxLength: 1000 }),
    supplier_external_id: StringColumn({ label: "supplier_external_id", maxLength: 120 }),
    supplier_number: StringColumn({ label: "supplier_number", maxLength: 120 }),
    supplier_name: StringColumn({ label: "supplier_name", maxLength: 255 }),
    payment_date: StringColumn({ label: "payment_date", maxLength: 10 }),
    method: StringColumn({ label: "method", maxLength: 80 }),
    bank_account: StringColumn({ label: "bank_account", maxLength: 120 }),
    reference: StringColumn({ label: "reference", maxLength: 255 }),
    currency: StringColumn({ label: "currency", maxLength: 10 }),
    amount: StringColumn({ label: "amount", maxLength: 40 }),
    status: StringColumn({ label: "status", maxLength: 80 }),
    dimensions: StringColumn({ label: "dimensions", maxLength: 4000 }),
    applied: StringColumn({ label: "applied", maxLength: 4_000_000 }),
  },
  index: [{ name: "stg_payment_run", element: "run_id", unique: false }],
});
