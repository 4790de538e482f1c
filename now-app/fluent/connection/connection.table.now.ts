import {
  BooleanColumn,
  ChoiceColumn,
  DateTimeColumn,
  DecimalColumn,
  IntegerColumn,
  JsonColumn,
  Password2Column,
  ReferenceColumn,
  StringColumn,
  Table,
} from "@servicenow/sdk/core";
import { erpTypes } from "../../../shared-types/choices.ts";

export const x_lr_relay_connection = Table({
  name: "x_lr_relay_connection",
  label: "Connection",
  display: "name",
  allowWebServiceAccess: true,
  schema: {
    name: StringColumn({ label: "Name", maxLength: 80, mandatory: true }),
    label: StringColumn({ label: "Label", maxLength: 120 }),
    erp: ChoiceColumn({ label: "ERP", choices: erpTypes, mandatory: true, dropdown: "dropdown_with_none" }),
    active: BooleanColumn({ label: "Active", default: true }),
    signing_secret: Password2Column({
      label: "Signing secret",
      hint: "Only where Check connection says that the instance does not decrypt the property x_lr_relay.middleware_secret",
    }),
    paired_instance: StringColumn({ label: "Paired with instance", maxLength: 128 }),
    paired_company: StringColumn({
      label: "Paired with company",
      hint: "As the middleware names it; what was approved for one is not posted to another",
      maxLength: 40,
    }),
    unpaired_reason: StringColumn({
      label: "Not paired because",
      hint: "While this is filled the connection neither pulls nor posts; Check connection clears it",
      maxLength: 1000,
    }),
    status: StringColumn({ label: "Status", maxLength: 40 }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
    report: StringColumn({ label: "Findings of the last check", maxLength: 40_000 }),
    findings: JsonColumn({ label: "The same as data", maxLength: 40_000 }),
    checked_at: DateTimeColumn({ label: "Checked at" }),
    call_budget: StringColumn({
      label: "Call budget",
      hint: "Calls of the ERP that are left in its cycle, as the last pull or check heard it",
      maxLength: 255,
    }),
    calls_left: IntegerColumn({ label: "Calls left", hint: "Empty where the ERP sets no limit" }),
    calls_limit: IntegerColumn({ label: "Calls of a cycle" }),
    calls_until: DateTimeColumn({ label: "Cycle ends" }),
    // What leaves this instance, all of it off until an admin switches it on.
    target: ReferenceColumn({
      label: "Target connection",
      hint: "Approved invoices are created there, with its codes",
      referenceTable: "x_lr_relay_connection",
    }),
    create_missing_suppliers: BooleanColumn({
      label: "Create missing suppliers in the target",
      default: false,
    }),
    new_supplier_prefix: StringColumn({
      label: "Prefix of their numbers",
      hint: "Put before the supplier's number, so that it meets no other one in the target",
      maxLength: 10,
    }),
    auto_approve: BooleanColumn({
      label: "Approve by rule",
      hint: "Known supplier, every value resolved, and not above the limit",
      default: false,
    }),
    auto_approve_limit: DecimalColumn({ label: "Approve by rule up to", scale: 6, maxLength: 21 }),
    auto_approve_currency: StringColumn({
      label: "Currency of that limit",
      hint: "Empty: the ERP names no currency",
      maxLength: 10,
    }),
    hold_on_reject: BooleanColumn({
      label: "Put rejected invoices on hold in the ERP",
      default: false,
    }),
    approve_payments: BooleanColumn({
      label: "Payments made in the ERP wait for approval",
      default: false,
    }),
    send_suppliers: BooleanColumn({ label: "Send supplier changes to the ERP", default: false }),
    send_gl_accounts: BooleanColumn({ label: "Send GL accounts to the ERP", default: false }),
    send_cost_centers: BooleanColumn({ label: "Send cost centers to the ERP", default: false }),
  },
  index: [{ name: "connection_name", element: "name", unique: true }],
});
