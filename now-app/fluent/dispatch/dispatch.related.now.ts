import { Record } from "@servicenow/sdk/core";
import { ofSource } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-dispatch"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_dispatch", view: "Default view" },
});

const toActivity = Record({
  $id: Now.ID["relationship-dispatch-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity",
    basic_apply_to: "x_lr_relay_dispatch",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofSource,
  },
});

Record({
  $id: Now.ID["related-dispatch-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});

const toException = Record({
  $id: Now.ID["relationship-dispatch-exception"],
  table: "sys_relationship",
  data: {
    name: "Exceptions",
    basic_apply_to: "x_lr_relay_dispatch",
    basic_query_from: "x_lr_relay_exception",
    query_with: ofSource,
  },
});

Record({
  $id: Now.ID["related-dispatch-exception"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 1, related_list: `REL:${toException.$id}`, order_by: "last_seen" },
});
