import {
  BooleanColumn,
  ChoiceColumn,
  DateTimeColumn,
  JsonColumn,
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
    status: StringColumn({ label: "Status", maxLength: 40 }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
    findings: JsonColumn({ label: "Findings of the last check", maxLength: 40_000 }),
    checked_at: DateTimeColumn({ label: "Checked at" }),
  },
  index: [{ name: "connection_name", element: "name", unique: true }],
});
