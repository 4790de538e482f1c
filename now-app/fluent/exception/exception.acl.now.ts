import { Acl } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

// Exceptions are opened and closed by what causes and cures them; people follow them.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-exception-read"],
  type: "record",
  table: "x_lr_relay_exception",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-exception-create"],
  type: "record",
  table: "x_lr_relay_exception",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-exception-write"],
  type: "record",
  table: "x_lr_relay_exception",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-exception-delete"],
  type: "record",
  table: "x_lr_relay_exception",
  operation: "delete",
  roles: [admin],
});
