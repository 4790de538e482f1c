import { Acl } from "@servicenow/sdk/core";
import { reader } from "../app/app.roles.now.ts";

// The outbox is written by the approval rule and the dispatcher alone.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-dispatch-read"],
  type: "record",
  table: "x_lr_relay_dispatch",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-dispatch-create"],
  type: "record",
  table: "x_lr_relay_dispatch",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-dispatch-write"],
  type: "record",
  table: "x_lr_relay_dispatch",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-dispatch-delete"],
  type: "record",
  table: "x_lr_relay_dispatch",
  operation: "delete",
  roles: ["nobody"],
});
