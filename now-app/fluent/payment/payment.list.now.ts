import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_payment",
  view: default_view,
  columns: [
    "number",
    "supplier_name",
    "payment_date",
    "method",
    "currency",
    "amount",
    "status",
    "deleted",
    "external_id",
    "connection",
  ],
});
