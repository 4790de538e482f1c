import { Acl } from "@servicenow/sdk/core";
import { integration, operator, reader } from "../app/app.roles.now.ts";

// The ERP owns these records. Where the connection sends changes, operators make them here; a rule refuses all others.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-cost-center-read"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-cost-center-create"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "create",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-cost-center-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "write",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-cost-center-delete"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "delete",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-cost-center-any-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  field: "*",
  operation: "write",
  roles: ["nobody"],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-cost-center-name-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  field: "name",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-cost-center-number-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  field: "number",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-cost-center-connection-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  field: "connection",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-cost-center-status-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  field: "status",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-cost-center-parent-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  field: "parent",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});
