import { default_view, List } from "@servicenow/sdk/core";

List({
  table: "x_lr_relay_stg_gl_account",
  view: default_view,
  columns: [
    "sys_import_set",
    "sys_import_row",
    "sys_import_state",
    "sys_import_state_comment",
    "connection",
    "external_id",
    "number",
    "modified_at",
    "deleted",
    "relay_error",
    "run_id",
    "sys_created_on",
  ],
});
