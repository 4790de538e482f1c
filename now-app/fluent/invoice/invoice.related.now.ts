import { Record } from "@servicenow/sdk/core";
import { ofRecord, ofRecordOrKey } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-invoice"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_invoice", view: "Default view" },
});

Record({
  $id: Now.ID["related-invoice-invoice-line"],
  table: "sys_ui_related_list_entry",
  data: {
    list_id: lists,
    position: 0,
    related_list: "x_lr_relay_invoice_line.invoice",
    order_by: "line_number",
  },
});

const toDispatch = Record({
  $id: Now.ID["relationship-invoice-dispatch"],
  table: "sys_relationship",
  data: {
    name: "Dispatches",
    basic_apply_to: "x_lr_relay_invoice",
    basic_query_from: "x_lr_relay_dispatch",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-invoice-dispatch"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 1, related_list: `REL:${toDispatch.$id}`, order_by: "sys_created_on" },
});

const toException = Record({
  $id: Now.ID["relationship-invoice-exception"],
  table: "sys_relationship",
  data: {
    name: "Exceptions",
    basic_apply_to: "x_lr_relay_invoice",
    basic_query_from: "x_lr_relay_exception",
    query_with: ofRecordOrKey,
  },
});

Record({
  $id: Now.ID["related-invoice-exception"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 2, related_list: `REL:${toException.$id}`, order_by: "last_seen" },
});

const toActivity = Record({
  $id: Now.ID["relationship-invoice-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity",
    basic_apply_to: "x_lr_relay_invoice",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-invoice-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 3, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});
