import { Record } from "@servicenow/sdk/core";

const lists = Record({
  $id: Now.ID["related-sync"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_sync", view: "Default view" },
});

Record({
  $id: Now.ID["related-sync-run"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: "x_lr_relay_run.sync", order_by: "started" },
});
