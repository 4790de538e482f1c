import { Acl } from "@servicenow/sdk/core";
import { admin, integration, operator } from "../app/app.roles.now.ts";

// What has arrived stays as it arrived: evidence of what the middleware sent. Clearing it away is the admin's business.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-stg-gl-account-read"],
  type: "record",
  table: "x_lr_relay_stg_gl_account",
  operation: "read",
  roles: [integration, operator],
});

Acl({
  $id: Now.ID["acl-stg-gl-account-create"],
  type: "record",
  table: "x_lr_relay_stg_gl_account",
  operation: "create",
  roles: [integration],
});

Acl({
  $id: Now.ID["acl-stg-gl-account-write"],
  type: "record",
  table: "x_lr_relay_stg_gl_account",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-stg-gl-account-delete"],
  type: "record",
  table: "x_lr_relay_stg_gl_account",
  operation: "delete",
  roles: [admin],
});
