import { BooleanColumn, ChoiceColumn, DateTimeColumn, StringColumn, Table } from "@servicenow/sdk/core";
import { entities } from "../../../shared-types/choices.ts";

// One row for each table of the instance's own that records can be carried on to; Check connection makes and refreshes them.
export const x_lr_relay_target = Table({
  name: "x_lr_relay_target",
  label: "Target table",
  display: "target_table",
  allowWebServiceAccess: true,
  schema: {
    entity: ChoiceColumn({ label: "Entity", choices: entities, dropdown: "dropdown_with_none" }),
    target_table: StringColumn({ label: "Table", maxLength: 80, mandatory: true }),
    transform_map: StringColumn({ label: "Transform map", maxLength: 100 }),
    wanted: BooleanColumn({
      label: "In use",
      hint: "Set when the map is first seen active; cleared by whoever gives the table up",
      default: false,
    }),
    field_map: StringColumn({
      label: "Columns",
      hint: 'JSON: column to text with {column} of the register, such as {"name": "{number} {name}"}; empty: the defaults',
      maxLength: 4000,
    }),
    line_map: StringColumn({ label: "Columns of lines", hint: "As above", maxLength: 4000 }),
    removed_map: StringColumn({
      label: "Columns of removed lines",
      hint: 'As above, such as {"status": "canceled"}: what closes a line that the ERP\'s document no longer has',
      maxLength: 4000,
    }),
    insert_only: StringColumn({
      label: "Set once",
      hint: "Columns that people here own once the record exists, separated by commas",
      maxLength: 1000,
    }),
    approved_when: StringColumn({
      label: "Approved when",
      hint: "Invoices: encoded query that an approved record fulfils, such as state=approved. Needs the rule Ledger Relay: carry approval here to be active",
      maxLength: 1000,
    }),
    status: ChoiceColumn({
      label: "Status",
      choices: {
        absent: "Not on this instance",
        available: "Can be used",
        active: "In use",
        attention: "Needs attention",
      },
      dropdown: "dropdown_with_none",
    }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
    checked_at: DateTimeColumn({ label: "Checked at" }),
  },
  index: [{ name: "target_table", element: "target_table", unique: true }],
});
