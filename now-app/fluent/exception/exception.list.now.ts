import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_exception",
  view: default_view,
  columns: [
    "number",
    "state",
    "kind",
    "entity",
    "external_id",
    "cause",
    "owner_role",
    "occurrences",
    "last_seen",
    "connection",
  ],
});
