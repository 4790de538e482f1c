import { ApplicationMenu, Record } from "@servicenow/sdk/core";
import { reader } from "./app.roles.now.ts";

export const menu = ApplicationMenu({
  $id: Now.ID["menu"],
  title: "Ledger Relay",
  hint: "Accounts payable between ServiceNow and the ERPs",
  roles: [reader],
  order: 500,
  active: true,
});

// Roles of a module are names: a role object comes out as text without meaning (SDK 4.9.0).
Record({
  $id: Now.ID["module-to-approve"],
  table: "sys_app_module",
  data: {
    title: "To approve",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_invoice",
    filter: "approval=pending^lines_complete=true^deleted=false",
    roles: ["x_lr_relay.approver"],
    order: 100,
    active: true,
  },
});

Record({
  $id: Now.ID["module-invoices"],
  table: "sys_app_module",
  data: {
    title: "Invoices",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_invoice",
    roles: ["x_lr_relay.reader"],
    order: 200,
    active: true,
  },
});

Record({
  $id: Now.ID["module-suppliers"],
  table: "sys_app_module",
  data: {
    title: "Suppliers",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_supplier",
    roles: ["x_lr_relay.reader"],
    order: 300,
    active: true,
  },
});

Record({
  $id: Now.ID["module-gl-accounts"],
  table: "sys_app_module",
  data: {
    title: "GL accounts",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_gl_account",
    roles: ["x_lr_relay.reader"],
    order: 400,
    active: true,
  },
});

Record({
  $id: Now.ID["module-cost-centers"],
  table: "sys_app_module",
  data: {
    title: "Cost centers",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_cost_center",
    roles: ["x_lr_relay.reader"],
    order: 500,
    active: true,
  },
});

Record({
  $id: Now.ID["module-dispatches"],
  table: "sys_app_module",
  data: {
    title: "Dispatches",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_dispatch",
    roles: ["x_lr_relay.reader"],
    order: 600,
    active: true,
  },
});

Record({
  $id: Now.ID["module-activity"],
  table: "sys_app_module",
  data: {
    title: "Activity",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_activity",
    roles: ["x_lr_relay.reader"],
    order: 700,
    active: true,
  },
});

Record({
  $id: Now.ID["module-runs"],
  table: "sys_app_module",
  data: {
    title: "Runs",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_run",
    roles: ["x_lr_relay.operator"],
    order: 800,
    active: true,
  },
});

Record({
  $id: Now.ID["module-syncs"],
  table: "sys_app_module",
  data: {
    title: "Syncs",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_sync",
    roles: ["x_lr_relay.operator"],
    order: 900,
    active: true,
  },
});

Record({
  $id: Now.ID["module-connections"],
  table: "sys_app_module",
  data: {
    title: "Connections",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_connection",
    roles: ["x_lr_relay.admin"],
    order: 1000,
    active: true,
  },
});

Record({
  $id: Now.ID["module-exceptions"],
  table: "sys_app_module",
  data: {
    title: "Exceptions",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_exception",
    filter: "state=open",
    roles: ["x_lr_relay.reader"],
    order: 150,
    active: true,
  },
});

Record({
  $id: Now.ID["module-purchase-orders"],
  table: "sys_app_module",
  data: {
    title: "Purchase orders",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_purchase_order",
    roles: ["x_lr_relay.reader"],
    order: 210,
    active: true,
  },
});

Record({
  $id: Now.ID["module-payments"],
  table: "sys_app_module",
  data: {
    title: "Payments",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_payment",
    roles: ["x_lr_relay.reader"],
    order: 220,
    active: true,
  },
});

Record({
  $id: Now.ID["module-dimensions"],
  table: "sys_app_module",
  data: {
    title: "Dimension mapping",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_dimension",
    roles: ["x_lr_relay.operator"],
    order: 550,
    active: true,
  },
});

Record({
  $id: Now.ID["module-totals"],
  table: "sys_app_module",
  data: {
    title: "Control totals",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_total",
    roles: ["x_lr_relay.reader"],
    order: 750,
    active: true,
  },
});
