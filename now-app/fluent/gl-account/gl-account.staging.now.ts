import { StringColumn, Table } from "@servicenow/sdk/core";

// Columns, lengths and labels repeat shared-types/columns.ts; a test compares them. Labels equal names because
// insertMultiple keys its records by label (ServiceNow docs, c_ImportSetAPI.md).
export const x_lr_relay_stg_gl_account = Table({
  name: "x_lr_relay_stg_gl_account",
  label: "Staged GL account",
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
    name: StringColumn({ label: "name", maxLength: 255 }),
    account_type: StringColumn({ label: "account_type", maxLength: 80 }),
    status: StringColumn({ label: "status", maxLength: 40 }),
  },
  index: [{ name: "stg_gl_account_run", element: "run_id", unique: false }],
});
