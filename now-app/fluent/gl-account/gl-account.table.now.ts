import { BooleanColumn, StringColumn, Table } from "@servicenow/sdk/core";

export const x_lr_relay_gl_account = Table({
  name: "x_lr_relay_gl_account",
  label: "GL account",
  display: "number",
  allowWebServiceAccess: true,
  schema: {
    connection: StringColumn({ label: "Connection", maxLength: 80, mandatory: true }),
    external_id: StringColumn({ label: "ERP key", maxLength: 120, mandatory: true }),
    number: StringColumn({ label: "Number", maxLength: 120 }),
    legal_entity: StringColumn({ label: "Legal entity", maxLength: 80 }),
    modified_at: StringColumn({ label: "Changed in the ERP", maxLength: 40 }),
    read_at: StringColumn({ label: "Read from the ERP", maxLength: 40 }),
    source_hash: StringColumn({ label: "Source hash", maxLength: 64 }),
    origin_key: StringColumn({ label: "Origin key", maxLength: 120 }),
    deleted: BooleanColumn({ label: "Deleted in the ERP", default: false }),
    supersedes: StringColumn({ label: "Replaces", maxLength: 120 }),
    request_id: StringColumn({ label: "Request", maxLength: 80 }),
    target_table: StringColumn({
      label: "Carried on to",
      hint: "Table of the instance's own",
      maxLength: 80,
    }),
    target_sys_id: StringColumn({ label: "Carried on to record", maxLength: 32 }),
    name: StringColumn({ label: "Name", maxLength: 255 }),
    account_type: StringColumn({ label: "Account type", maxLength: 80 }),
    status: StringColumn({ label: "ERP status", maxLength: 40 }),
  },
  index: [
    { name: "gl_account_key", element: ["connection", "external_id"], unique: true },
    { name: "gl_account_origin", element: ["connection", "origin_key"], unique: false },
    { name: "gl_account_supersedes", element: ["connection", "supersedes"], unique: false },
  ],
});
