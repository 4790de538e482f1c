import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_total",
  view: default_view,
  columns: [
    "connection",
    "entity",
    "period",
    "state",
    "erp_count",
    "register_count",
    "erp_amounts",
    "register_amounts",
    "checked_at",
    "message",
  ],
});
