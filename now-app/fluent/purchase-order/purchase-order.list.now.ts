import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_purchase_order",
  view: default_view,
  columns: [
    "number",
    "supplier_name",
    "order_date",
    "currency",
    "total_amount",
    "status",
    "deleted",
    "external_id",
    "connection",
  ],
});
