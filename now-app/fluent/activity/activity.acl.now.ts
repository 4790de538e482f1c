import { Acl } from "@servicenow/sdk/core";
import { reader } from "../app/app.roles.now.ts";

// Append-only: server scripts insert, nobody changes or deletes, not even the platform's admin.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-activity-read"],
  type: "record",
  table: "x_lr_relay_activity",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-activity-create"],
  type: "record",
  table: "x_lr_relay_activity",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-activity-write"],
  type: "record",
  table: "x_lr_relay_activity",
  operation: "write",
  roles: ["nobody"],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-activity-delete"],
  type: "record",
  table: "x_lr_relay_activity",
  operation: "delete",
  roles: ["nobody"],
  adminOverrides: false,
});
