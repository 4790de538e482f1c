import { Acl } from "@servicenow/sdk/core";
import { integration, operator, reader } from "../app/app.roles.now.ts";

// The ERP owns these records. Where the connection sends changes, operators make them here; a rule refuses all others.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-gl-account-read"],
  type: "record",
  table: "x_lr_relay_gl_account",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-gl-account-create"],
  type: "record",
  table: "x_lr_relay_gl_account",
  operation: "create",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-gl-account-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  operation: "write",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-gl-account-delete"],
  type: "record",
  table: "x_lr_relay_gl_account",
  operation: "delete",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-gl-account-any-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  field: "*",
  operation: "write",
  roles: ["nobody"],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-gl-account-name-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  field: "name",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-gl-account-number-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  field: "number",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-gl-account-connection-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  field: "connection",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-gl-account-account-type-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  field: "account_type",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-gl-account-status-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  field: "status",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});
