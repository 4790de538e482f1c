import { Acl } from "@servicenow/sdk/core";
import { approver, integration, reader } from "../app/app.roles.now.ts";

// Of an invoice people write the approval and nothing else; the rest belongs to the ERP and to the dispatcher.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-invoice-read"],
  type: "record",
  table: "x_lr_relay_invoice",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-invoice-create"],
  type: "record",
  table: "x_lr_relay_invoice",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-invoice-write"],
  type: "record",
  table: "x_lr_relay_invoice",
  operation: "write",
  roles: [approver],
});

Acl({
  $id: Now.ID["acl-invoice-delete"],
  type: "record",
  table: "x_lr_relay_invoice",
  operation: "delete",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-invoice-any-write"],
  type: "record",
  table: "x_lr_relay_invoice",
  field: "*",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-invoice-approval-write"],
  type: "record",
  table: "x_lr_relay_invoice",
  field: "approval",
  operation: "write",
  roles: [approver],
  // Whoever administers the platform does not decide about money by that alone.
  adminOverrides: false,
});
