import { Acl } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

Acl({
  $id: Now.ID["acl-connection-read"],
  type: "record",
  table: "x_lr_relay_connection",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-connection-create"],
  type: "record",
  table: "x_lr_relay_connection",
  operation: "create",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-connection-write"],
  type: "record",
  table: "x_lr_relay_connection",
  operation: "write",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-connection-delete"],
  type: "record",
  table: "x_lr_relay_connection",
  operation: "delete",
  roles: [admin],
});

// Encrypted, and of use to nobody who does not set it.
Acl({
  $id: Now.ID["acl-connection-secret-read"],
  type: "record",
  table: "x_lr_relay_connection",
  field: "signing_secret",
  operation: "read",
  roles: [admin],
});

Acl({
  $id: Now.ID["acl-connection-secret-write"],
  type: "record",
  table: "x_lr_relay_connection",
  field: "signing_secret",
  operation: "write",
  roles: [admin],
});
