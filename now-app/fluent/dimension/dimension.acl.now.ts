import { Acl } from "@servicenow/sdk/core";
import { operator, reader } from "../app/app.roles.now.ts";

Acl({
  $id: Now.ID["acl-dimension-read"],
  type: "record",
  table: "x_lr_relay_dimension",
  operation: "read",
  roles: [reader],
});

Acl({
  $id: Now.ID["acl-dimension-create"],
  type: "record",
  table: "x_lr_relay_dimension",
  operation: "create",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-dimension-write"],
  type: "record",
  table: "x_lr_relay_dimension",
  operation: "write",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-dimension-delete"],
  type: "record",
  table: "x_lr_relay_dimension",
  operation: "delete",
  roles: [operator],
});
