import { Record } from "@servicenow/sdk/core";
import { ofConnection, ofRecord } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-connection"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_connection", view: "Default view" },
});

Record({
  $id: Now.ID["related-connection-sync"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: "x_lr_relay_sync.connection", order_by: "sequence" },
});

const toException = Record({
  $id: Now.ID["relationship-connection-exception"],
  table: "sys_relationship",
  data: {
    name: "Exceptions",
    basic_apply_to: "x_lr_relay_connection",
    basic_query_from: "x_lr_relay_exception",
    query_with: ofConnection,
  },
});

Record({
  $id: Now.ID["related-connection-exception"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 1, related_list: `REL:${toException.$id}`, order_by: "last_seen" },
});

const toRun = Record({
  $id: Now.ID["relationship-connection-run"],
  table: "sys_relationship",
  data: {
    name: "Runs",
    basic_apply_to: "x_lr_relay_connection",
    basic_query_from: "x_lr_relay_run",
    query_with: ofConnection,
  },
});

Record({
  $id: Now.ID["related-connection-run"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 2, related_list: `REL:${toRun.$id}`, order_by: "started" },
});

const toTotal = Record({
  $id: Now.ID["relationship-connection-total"],
  table: "sys_relationship",
  data: {
    name: "Control totals",
    basic_apply_to: "x_lr_relay_connection",
    basic_query_from: "x_lr_relay_total",
    query_with: ofConnection,
  },
});

Record({
  $id: Now.ID["related-connection-total"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 3, related_list: `REL:${toTotal.$id}`, order_by: "period" },
});

const toDimension = Record({
  $id: Now.ID["relationship-connection-dimension"],
  table: "sys_relationship",
  data: {
    name: "Dimension mapping",
    basic_apply_to: "x_lr_relay_connection",
    basic_query_from: "x_lr_relay_dimension",
    query_with: ofConnection,
  },
});

Record({
  $id: Now.ID["related-connection-dimension"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 4, related_list: `REL:${toDimension.$id}`, order_by: "source_value" },
});

const toDispatch = Record({
  $id: Now.ID["relationship-connection-dispatch"],
  table: "sys_relationship",
  data: {
    name: "Dispatches",
    basic_apply_to: "x_lr_relay_connection",
    basic_query_from: "x_lr_relay_dispatch",
    query_with: ofConnection,
  },
});

Record({
  $id: Now.ID["related-connection-dispatch"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 5, related_list: `REL:${toDispatch.$id}`, order_by: "sys_created_on" },
});

const toActivity = Record({
  $id: Now.ID["relationship-connection-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity",
    basic_apply_to: "x_lr_relay_connection",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-connection-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 6, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});
