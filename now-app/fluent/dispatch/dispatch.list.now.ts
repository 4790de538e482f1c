import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_dispatch",
  view: default_view,
  columns: [
    "number",
    "operation",
    "state",
    "attempt",
    "next_attempt",
    "external_id",
    "erp_number",
    "code",
    "message",
    "connection",
    "sys_created_on",
  ],
});
