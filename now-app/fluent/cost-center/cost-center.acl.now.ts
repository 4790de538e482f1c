import { Acl } from "@servicenow/sdk/core";
import { integration, reader } from "../app/app.roles.now.ts";

// The transform map alone writes the register: what the ERP owns is changed in the ERP.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-cost-center-read"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-cost-center-create"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-cost-center-write"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-cost-center-delete"],
  type: "record",
  table: "x_lr_relay_cost_center",
  operation: "delete",
  roles: ["nobody"],
});
