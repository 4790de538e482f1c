import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_supplier",
  view: default_view,
  columns: [
    "number",
    "name",
    "status",
    "currency",
    "payment_terms",
    "city",
    "country",
    "on_hold",
    "deleted",
    "connection",
  ],
});
