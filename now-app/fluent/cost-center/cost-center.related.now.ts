import { Record } from "@servicenow/sdk/core";
import { ofRecord, ofRecordOrKey } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-cost-center"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_cost_center", view: "Default view" },
});

const toDispatch = Record({
  $id: Now.ID["relationship-cost-center-dispatch"],
  table: "sys_relationship",
  data: {
    name: "Dispatches",
    basic_apply_to: "x_lr_relay_cost_center",
    basic_query_from: "x_lr_relay_dispatch",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-cost-center-dispatch"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: `REL:${toDispatch.$id}`, order_by: "sys_created_on" },
});

const toException = Record({
  $id: Now.ID["relationship-cost-center-exception"],
  table: "sys_relationship",
  data: {
    name: "Exceptions",
    basic_apply_to: "x_lr_relay_cost_center",
    basic_query_from: "x_lr_relay_exception",
    query_with: ofRecordOrKey,
  },
});

Record({
  $id: Now.ID["related-cost-center-exception"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 1, related_list: `REL:${toException.$id}`, order_by: "last_seen" },
});

const toActivity = Record({
  $id: Now.ID["relationship-cost-center-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity",
    basic_apply_to: "x_lr_relay_cost_center",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-cost-center-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 2, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});
