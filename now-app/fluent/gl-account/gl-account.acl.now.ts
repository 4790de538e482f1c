import { Acl } from "@servicenow/sdk/core";
import { integration, reader } from "../app/app.roles.now.ts";

// The transform map alone writes the register: what the ERP owns is changed in the ERP.
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
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-gl-account-write"],
  type: "record",
  table: "x_lr_relay_gl_account",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-gl-account-delete"],
  type: "record",
  table: "x_lr_relay_gl_account",
  operation: "delete",
  roles: ["nobody"],
});
