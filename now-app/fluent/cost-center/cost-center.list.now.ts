import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_cost_center",
  view: default_view,
  columns: [
    "number",
    "name",
    "parent",
    "status",
    "deleted",
    "legal_entity",
    "external_id",
    "modified_at",
    "connection",
  ],
});
