import { Acl } from "@servicenow/sdk/core";
import { integration, reader } from "../app/app.roles.now.ts";

// The transform map alone writes the register: what the ERP owns is changed in the ERP.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-purchase-order-line-read"],
  type: "record",
  table: "x_lr_relay_purchase_order_line",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-purchase-order-line-create"],
  type: "record",
  table: "x_lr_relay_purchase_order_line",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-purchase-order-line-write"],
  type: "record",
  table: "x_lr_relay_purchase_order_line",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-purchase-order-line-delete"],
  type: "record",
  table: "x_lr_relay_purchase_order_line",
  operation: "delete",
  roles: ["nobody"],
});
