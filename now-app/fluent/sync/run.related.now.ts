import { Record } from "@servicenow/sdk/core";
import { ofRun } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-run"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_run", view: "Default view" },
});

const toException = Record({
  $id: Now.ID["relationship-run-exception"],
  table: "sys_relationship",
  data: {
    name: "Exceptions",
    basic_apply_to: "x_lr_relay_run",
    basic_query_from: "x_lr_relay_exception",
    query_with: ofRun,
  },
});

Record({
  $id: Now.ID["related-run-exception"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: `REL:${toException.$id}`, order_by: "last_seen" },
});

const toActivity = Record({
  $id: Now.ID["relationship-run-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity",
    basic_apply_to: "x_lr_relay_run",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofRun,
  },
});

Record({
  $id: Now.ID["related-run-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 1, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});
