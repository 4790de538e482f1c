import { Record } from "@servicenow/sdk/core";
import { ofKey } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-exception"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_exception", view: "Default view" },
});

const toActivity = Record({
  $id: Now.ID["relationship-exception-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity of the record",
    basic_apply_to: "x_lr_relay_exception",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofKey,
  },
});

Record({
  $id: Now.ID["related-exception-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});
