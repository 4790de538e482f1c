import { DecimalColumn, ReferenceColumn, StringColumn, Table } from "@servicenow/sdk/core";

export const x_lr_relay_purchase_order_line = Table({
  name: "x_lr_relay_purchase_order_line",
  label: "Purchase order line",
  display: "line_number",
  allowWebServiceAccess: true,
  schema: {
    purchase_order: ReferenceColumn({
      label: "Purchase order",
      referenceTable: "x_lr_relay_purchase_order",
      mandatory: true,
      cascadeRule: "cascade",
    }),
    line_number: StringColumn({ label: "Line", maxLength: 40, mandatory: true }),
    description: StringColumn({ label: "Description", maxLength: 4000 }),
    quantity: DecimalColumn({ label: "Quantity", scale: 6, maxLength: 21 }),
    unit_price: DecimalColumn({ label: "Unit price", scale: 6, maxLength: 21 }),
    amount: DecimalColumn({ label: "Amount", scale: 6, maxLength: 21 }),
    tax_amount: DecimalColumn({ label: "Tax amount", scale: 6, maxLength: 21 }),
    gl_account: StringColumn({ label: "GL account in the ERP", maxLength: 120 }),
    cost_center: StringColumn({ label: "Cost center in the ERP", maxLength: 120 }),
    location: StringColumn({ label: "Location", maxLength: 120 }),
    project: StringColumn({ label: "Project", maxLength: 120 }),
    item: StringColumn({ label: "Item", maxLength: 120 }),
    purchase_order_line: StringColumn({ label: "Purchase order line", maxLength: 120 }),
    unit: StringColumn({ label: "Unit", maxLength: 40 }),
    quantity_received: DecimalColumn({ label: "Quantity received", scale: 6, maxLength: 21 }),
    dimensions: StringColumn({ label: "Dimensions", maxLength: 4000 }),
    target_sys_id: StringColumn({ label: "Carried on to record", maxLength: 32 }),
  },
  index: [{ name: "purchase_order_line_key", element: ["purchase_order", "line_number"], unique: true }],
});
