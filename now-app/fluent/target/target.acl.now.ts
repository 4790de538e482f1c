import { Acl } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

Acl({
  $id: Now.ID["acl-target-read"],
  type: "record",
  table: "x_lr_relay_target",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-target-create"],
  type: "record",
  table: "x_lr_relay_target",
  operation: "create",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-target-write"],
  type: "record",
  table: "x_lr_relay_target",
  operation: "write",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-target-delete"],
  type: "record",
  table: "x_lr_relay_target",
  operation: "delete",
  roles: [admin],
});
