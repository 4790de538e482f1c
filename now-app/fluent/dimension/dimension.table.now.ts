import { BooleanColumn, ChoiceColumn, StringColumn, Table } from "@servicenow/sdk/core";

// What stands on a line of the ERP becomes a GL account or cost center of the register. A ServiceTitan business unit
// or job type stands on the line as a cost center (`bu:…`, `jt:…`), so one row can lead from there to a GL account.
export const x_lr_relay_dimension = Table({
  name: "x_lr_relay_dimension",
  label: "Dimension mapping",
  display: "source_value",
  allowWebServiceAccess: true,
  schema: {
    connection: StringColumn({ label: "Connection", maxLength: 80, mandatory: true }),
    active: BooleanColumn({ label: "Active", default: true }),
    source: ChoiceColumn({
      label: "Where the ERP has",
      choices: { gl_account: "GL account", cost_center: "Cost center" },
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    source_value: StringColumn({ label: "Value in the ERP", maxLength: 120, mandatory: true }),
    target: ChoiceColumn({
      label: "Use as",
      choices: { gl_account: "GL account", cost_center: "Cost center" },
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    target_value: StringColumn({ label: "ERP key in the register", maxLength: 120, mandatory: true }),
    description: StringColumn({ label: "Description", maxLength: 1000 }),
  },
  index: [
    {
      name: "dimension_key",
      element: ["connection", "source", "source_value", "target"],
      unique: true,
    },
  ],
});
