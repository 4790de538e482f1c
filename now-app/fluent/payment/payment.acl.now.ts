import { Acl } from "@servicenow/sdk/core";
import { integration, reader } from "../app/app.roles.now.ts";

// The transform map alone writes the register: what the ERP owns is changed in the ERP.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-payment-read"],
  type: "record",
  table: "x_lr_relay_payment",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-payment-create"],
  type: "record",
  table: "x_lr_relay_payment",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-payment-write"],
  type: "record",
  table: "x_lr_relay_payment",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-payment-delete"],
  type: "record",
  table: "x_lr_relay_payment",
  operation: "delete",
  roles: ["nobody"],
});
