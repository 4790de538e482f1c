import { Record } from "@servicenow/sdk/core";
import { ofRecord, ofRecordOrKey, ofSupplier } from "../app/related-lists.ts";

const lists = Record({
  $id: Now.ID["related-supplier"],
  table: "sys_ui_related_list",
  data: { name: "x_lr_relay_supplier", view: "Default view" },
});

const toInvoice = Record({
  $id: Now.ID["relationship-supplier-invoice"],
  table: "sys_relationship",
  data: {
    name: "Invoices",
    basic_apply_to: "x_lr_relay_supplier",
    basic_query_from: "x_lr_relay_invoice",
    query_with: ofSupplier,
  },
});

Record({
  $id: Now.ID["related-supplier-invoice"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 0, related_list: `REL:${toInvoice.$id}`, order_by: "invoice_date" },
});

const toPayment = Record({
  $id: Now.ID["relationship-supplier-payment"],
  table: "sys_relationship",
  data: {
    name: "Payments",
    basic_apply_to: "x_lr_relay_supplier",
    basic_query_from: "x_lr_relay_payment",
    query_with: ofSupplier,
  },
});

Record({
  $id: Now.ID["related-supplier-payment"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 1, related_list: `REL:${toPayment.$id}`, order_by: "payment_date" },
});

const toDispatch = Record({
  $id: Now.ID["relationship-supplier-dispatch"],
  table: "sys_relationship",
  data: {
    name: "Dispatches",
    basic_apply_to: "x_lr_relay_supplier",
    basic_query_from: "x_lr_relay_dispatch",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-supplier-dispatch"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 2, related_list: `REL:${toDispatch.$id}`, order_by: "sys_created_on" },
});

const toException = Record({
  $id: Now.ID["relationship-supplier-exception"],
  table: "sys_relationship",
  data: {
    name: "Exceptions",
    basic_apply_to: "x_lr_relay_supplier",
    basic_query_from: "x_lr_relay_exception",
    query_with: ofRecordOrKey,
  },
});

Record({
  $id: Now.ID["related-supplier-exception"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 3, related_list: `REL:${toException.$id}`, order_by: "last_seen" },
});

const toActivity = Record({
  $id: Now.ID["relationship-supplier-activity"],
  table: "sys_relationship",
  data: {
    name: "Activity",
    basic_apply_to: "x_lr_relay_supplier",
    basic_query_from: "x_lr_relay_activity",
    query_with: ofRecord,
  },
});

Record({
  $id: Now.ID["related-supplier-activity"],
  table: "sys_ui_related_list_entry",
  data: { list_id: lists, position: 4, related_list: `REL:${toActivity.$id}`, order_by: "number" },
});
