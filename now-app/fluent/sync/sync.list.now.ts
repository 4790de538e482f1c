import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_sync",
  view: default_view,
  columns: [
    "connection",
    "entity",
    "active",
    "state",
    "percent",
    "interval_minutes",
    "next_run",
    "last_run",
    "last_success",
    "high_water",
    "message",
    "sequence",
  ],
});
