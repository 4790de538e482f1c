import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_connection",
  view: default_view,
  columns: ["name", "label", "erp", "active", "status", "call_budget", "message", "checked_at"],
});
