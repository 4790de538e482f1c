import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_gl_account",
  view: default_view,
  columns: [
    "number",
    "name",
    "account_type",
    "status",
    "deleted",
    "legal_entity",
    "external_id",
    "modified_at",
    "connection",
  ],
});
