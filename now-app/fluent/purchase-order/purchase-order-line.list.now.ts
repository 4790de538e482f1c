import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_purchase_order_line",
  view: default_view,
  columns: [
    "line_number",
    "description",
    "item",
    "unit",
    "quantity",
    "quantity_received",
    "unit_price",
    "amount",
    "gl_account",
    "cost_center",
  ],
});
