import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_activity",
  view: default_view,
  columns: [
    "number",
    "at",
    "event",
    "entity",
    "external_id",
    "detail",
    "actor",
    "connection",
    "run_id",
    "request_id",
  ],
});
