import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_dimension",
  view: default_view,
  columns: [
    "source",
    "source_value",
    "target",
    "target_value",
    "description",
    "active",
    "connection",
    "sys_updated_by",
    "sys_updated_on",
  ],
});
