import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_invoice",
  view: default_view,
  columns: [
    "number",
    "supplier_name",
    "invoice_date",
    "due_date",
    "currency",
    "total_amount",
    "approval",
    "posting",
    "held",
    "deleted",
    "connection",
  ],
});
