import { BooleanColumn, ChoiceColumn, StringColumn, Table } from "@servicenow/sdk/core";

// What the ERP has on an invoice becomes a GL account or cost center of the register; where the connection has a target,
// of the target's, and the supplier too. A ServiceTitan business unit or job type stands on the line as a cost center
// (`bu:…`, `jt:…`) or among its dimensions, so one row can lead from there to a GL account, a department or a vendor.
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
      choices: {
        gl_account: "GL account",
        cost_center: "Cost center",
        job_type: "Job type",
        business_unit: "Business unit",
        item: "Item",
        project: "Project",
        location: "Location",
        supplier: "Supplier",
        charge: "Charge (tax, shipping)",
      },
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    source_value: StringColumn({ label: "Value in the ERP", maxLength: 120, mandatory: true }),
    target: ChoiceColumn({
      label: "Use as",
      choices: {
        gl_account: "GL account",
        cost_center: "Cost center",
        supplier: "Supplier",
        location: "Location",
        project: "Project",
      },
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
