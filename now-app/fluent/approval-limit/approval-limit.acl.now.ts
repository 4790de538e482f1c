import { Acl } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

Acl({
  $id: Now.ID["acl-approval-limit-read"],
  type: "record",
  table: "x_lr_relay_approval_limit",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-approval-limit-create"],
  type: "record",
  table: "x_lr_relay_approval_limit",
  operation: "create",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-approval-limit-write"],
  type: "record",
  table: "x_lr_relay_approval_limit",
  operation: "write",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-approval-limit-delete"],
  type: "record",
  table: "x_lr_relay_approval_limit",
  operation: "delete",
  roles: [admin],
});
