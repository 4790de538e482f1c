import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_run",
  view: default_view,
  columns: [
    "number",
    "connection",
    "entity",
    "mode",
    "state",
    "started",
    "finished",
    "read_count",
    "staged",
    "inserted",
    "updated",
    "unchanged",
    "ignored",
    "deleted",
    "rejected",
    "message",
  ],
});
