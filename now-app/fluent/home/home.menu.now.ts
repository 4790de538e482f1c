import { Record } from "@servicenow/sdk/core";
import { menu } from "../app/app.menu.now.ts";

Record({
  $id: Now.ID["module-home"],
  table: "sys_app_module",
  data: {
    title: "Home",
    application: menu,
    link_type: "DIRECT",
    query: "now/ledger-relay/home",
    roles: ["x_lr_relay.reader"],
    order: 50,
    active: true,
  },
});

Record({
  $id: Now.ID["module-held"],
  table: "sys_app_module",
  data: {
    title: "Held back",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_invoice",
    filter: "approval=pending^held=true^deleted=false",
    roles: ["x_lr_relay.reader"],
    order: 110,
    active: true,
  },
});

Record({
  $id: Now.ID["module-register"],
  table: "sys_app_module",
  data: {
    title: "Register",
    application: menu,
    link_type: "SEPARATOR",
    roles: ["x_lr_relay.reader"],
    order: 190,
    active: true,
  },
});

Record({
  $id: Now.ID["module-sending"],
  table: "sys_app_module",
  data: {
    title: "Sending",
    application: menu,
    link_type: "SEPARATOR",
    roles: ["x_lr_relay.reader"],
    order: 590,
    active: true,
  },
});

Record({
  $id: Now.ID["module-unsent"],
  table: "sys_app_module",
  data: {
    title: "Not confirmed yet",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_dispatch",
    filter: "stateINnew,in_progress^ORDERBYsys_created_on",
    roles: ["x_lr_relay.reader"],
    order: 610,
    active: true,
  },
});

Record({
  $id: Now.ID["module-refused"],
  table: "sys_app_module",
  data: {
    title: "Refused by the ERP",
    application: menu,
    link_type: "LIST",
    name: "x_lr_relay_dispatch",
    filter: "state=error",
    roles: ["x_lr_relay.reader"],
    order: 620,
    active: true,
  },
});

Record({
  $id: Now.ID["module-audit"],
  table: "sys_app_module",
  data: {
    title: "Audit",
    application: menu,
    link_type: "SEPARATOR",
    roles: ["x_lr_relay.reader"],
    order: 690,
    active: true,
  },
});

Record({
  $id: Now.ID["module-reading"],
  table: "sys_app_module",
  data: {
    title: "Reading",
    application: menu,
    link_type: "SEPARATOR",
    roles: ["x_lr_relay.operator"],
    order: 790,
    active: true,
  },
});

Record({
  $id: Now.ID["module-set-up"],
  table: "sys_app_module",
  data: {
    title: "Set-up",
    application: menu,
    link_type: "SEPARATOR",
    roles: ["x_lr_relay.admin"],
    order: 990,
    active: true,
  },
});

Record({
  $id: Now.ID["module-properties"],
  table: "sys_app_module",
  data: {
    title: "Properties",
    application: menu,
    link_type: "LIST",
    name: "sys_properties",
    filter: "nameSTARTSWITHx_lr_relay.",
    roles: ["x_lr_relay.admin"],
    order: 1100,
    active: true,
  },
});

Record({
  $id: Now.ID["module-transform-maps"],
  table: "sys_app_module",
  data: {
    title: "Transform maps",
    application: menu,
    link_type: "LIST",
    name: "sys_transform_map",
    filter: "source_tableSTARTSWITHx_lr_relay_",
    roles: ["x_lr_relay.admin"],
    order: 1200,
    active: true,
  },
});
