import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_target",
  view: default_view,
  columns: ["target_table", "entity", "status", "wanted", "transform_map", "message", "checked_at"],
});
