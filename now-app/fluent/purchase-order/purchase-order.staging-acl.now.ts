import { Acl } from "@servicenow/sdk/core";
import { admin, integration, operator } from "../app/app.roles.now.ts";

// What has arrived stays as it arrived: evidence of what the middleware sent. Clearing it away is the admin's business.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-stg-purchase-order-read"],
  type: "record",
  table: "x_lr_relay_stg_purchase_order",
  operation: "read",
  roles: [integration, operator],
});

Acl({
  $id: Now.ID["acl-stg-purchase-order-create"],
  type: "record",
  table: "x_lr_relay_stg_purchase_order",
  operation: "create",
  roles: [integration],
});

Acl({
  $id: Now.ID["acl-stg-purchase-order-write"],
  type: "record",
  table: "x_lr_relay_stg_purchase_order",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-stg-purchase-order-delete"],
  type: "record",
  table: "x_lr_relay_stg_purchase_order",
  operation: "delete",
  roles: [admin],
});
