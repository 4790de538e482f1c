import {
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  Table,
} from "@servicenow/sdk/core";
import { dispatchStates, operations } from "../../../shared-types/choices.ts";

export const x_lr_relay_dispatch = Table({
  name: "x_lr_relay_dispatch",
  label: "Dispatch",
  display: "number",
  allowWebServiceAccess: true,
  autoNumber: { prefix: "LRD", number: 1000, numberOfDigits: 7 },
  schema: {
    number: StringColumn({
      label: "Number",
      maxLength: 40,
      default: "javascript:global.getNextObjNumberPadded();",
    }),
    connection: StringColumn({ label: "Connection", maxLength: 80, mandatory: true }),
    operation: ChoiceColumn({
      label: "Operation",
      choices: operations,
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    source_table: StringColumn({ label: "Source table", maxLength: 80, mandatory: true }),
    source_sys_id: StringColumn({ label: "Source record", maxLength: 32, mandatory: true }),
    revision: IntegerColumn({ label: "Revision", mandatory: true }),
    idempotency_key: StringColumn({ label: "Idempotency key", maxLength: 255, mandatory: true }),
    document: JsonColumn({ label: "Document", maxLength: 4_000_000 }),
    base_hash: StringColumn({ label: "Approved version", maxLength: 64 }),
    company: StringColumn({ label: "For company", hint: "As the connection was paired", maxLength: 40 }),
    state: ChoiceColumn({
      label: "State",
      choices: dispatchStates,
      default: "new",
      dropdown: "dropdown_without_none",
    }),
    attempt: IntegerColumn({ label: "Attempts", default: 0 }),
    replays: IntegerColumn({
      label: "Replays",
      hint: "How often it was sent again after a refusal",
      default: 0,
    }),
    next_attempt: DateTimeColumn({ label: "Next attempt" }),
    lease_until: DateTimeColumn({ label: "Lease until" }),
    // Names the sender that holds the lease, so that one whose lease has lapsed cannot write its late answer over a newer one.
    lease_holder: StringColumn({ label: "Lease holder", maxLength: 40 }),
    sent_at: DateTimeColumn({ label: "Sent at" }),
    processed_at: DateTimeColumn({ label: "Processed at" }),
    external_id: StringColumn({ label: "ERP key", maxLength: 120 }),
    erp_number: StringColumn({ label: "ERP number", maxLength: 120 }),
    code: StringColumn({ label: "Code", maxLength: 80 }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
    fix: StringColumn({ label: "What to do", maxLength: 4000 }),
    request_id: StringColumn({ label: "Request", maxLength: 80 }),
  },
  index: [
    { name: "dispatch_key", element: "idempotency_key", unique: true },
    {
      name: "dispatch_source",
      element: ["source_table", "source_sys_id", "operation", "revision"],
      unique: true,
    },
    { name: "dispatch_due", element: ["state", "next_attempt"], unique: false },
  ],
});
