import { Acl } from "@servicenow/sdk/core";
import { integration, reader } from "../app/app.roles.now.ts";

// The transform map alone writes the register: what the ERP owns is changed in the ERP.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-supplier-read"],
  type: "record",
  table: "x_lr_relay_supplier",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-supplier-create"],
  type: "record",
  table: "x_lr_relay_supplier",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-supplier-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-supplier-delete"],
  type: "record",
  table: "x_lr_relay_supplier",
  operation: "delete",
  roles: ["nobody"],
});
