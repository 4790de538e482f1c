import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_invoice_line",
  view: default_view,
  columns: [
    "line_number",
    "description",
    "quantity",
    "unit_price",
    "amount",
    "gl_account",
    "coding_gl_account",
    "cost_center",
    "coding_cost_center",
  ],
});
