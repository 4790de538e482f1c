import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_connection",
  view: default_view,
  columns: ["name", "label", "erp", "active", "status", "message", "checked_at"],
});
