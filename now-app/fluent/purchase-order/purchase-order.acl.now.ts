import { Acl } from "@servicenow/sdk/core";
import { approver, integration, reader } from "../app/app.roles.now.ts";

// Of a purchase order people write the approval and nothing else; requests are made by the catalog.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-purchase-order-read"],
  type: "record",
  table: "x_lr_relay_purchase_order",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-purchase-order-create"],
  type: "record",
  table: "x_lr_relay_purchase_order",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-purchase-order-write"],
  type: "record",
  table: "x_lr_relay_purchase_order",
  operation: "write",
  roles: [approver],
});

Acl({
  $id: Now.ID["acl-purchase-order-delete"],
  type: "record",
  table: "x_lr_relay_purchase_order",
  operation: "delete",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-purchase-order-any-write"],
  type: "record",
  table: "x_lr_relay_purchase_order",
  field: "*",
  operation: "write",
  roles: ["nobody"],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-purchase-order-approval-write"],
  type: "record",
  table: "x_lr_relay_purchase_order",
  field: "approval",
  operation: "write",
  roles: [approver],
  adminOverrides: false,
});
