import { Acl } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

// Runs are written by the sync runner alone.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-run-read"],
  type: "record",
  table: "x_lr_relay_run",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-run-create"],
  type: "record",
  table: "x_lr_relay_run",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-run-write"],
  type: "record",
  table: "x_lr_relay_run",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-run-delete"],
  type: "record",
  table: "x_lr_relay_run",
  operation: "delete",
  roles: [admin],
});
