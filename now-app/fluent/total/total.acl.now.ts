import { Acl } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

// Control totals are what was counted, not what somebody enters.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-total-read"],
  type: "record",
  table: "x_lr_relay_total",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-total-create"],
  type: "record",
  table: "x_lr_relay_total",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-total-write"],
  type: "record",
  table: "x_lr_relay_total",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-total-delete"],
  type: "record",
  table: "x_lr_relay_total",
  operation: "delete",
  roles: [admin],
});
