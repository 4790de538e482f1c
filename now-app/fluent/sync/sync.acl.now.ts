import { Acl } from "@servicenow/sdk/core";
import { admin, operator, reader } from "../app/app.roles.now.ts";

Acl({
  $id: Now.ID["acl-sync-read"],
  type: "record",
  table: "x_lr_relay_sync",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-sync-create"],
  type: "record",
  table: "x_lr_relay_sync",
  operation: "create",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-sync-write"],
  type: "record",
  table: "x_lr_relay_sync",
  operation: "write",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-sync-delete"],
  type: "record",
  table: "x_lr_relay_sync",
  operation: "delete",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-sync-cursor-write"],
  type: "record",
  table: "x_lr_relay_sync",
  field: "cursor",
  operation: "write",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-sync-sweep-cursor-write"],
  type: "record",
  table: "x_lr_relay_sync",
  field: "sweep_cursor",
  operation: "write",
  roles: [admin],
});
