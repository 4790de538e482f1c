import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_approval_limit",
  view: default_view,
  columns: ["approver", "connection", "entity", "currency", "amount", "active", "sys_updated_on"],
});
