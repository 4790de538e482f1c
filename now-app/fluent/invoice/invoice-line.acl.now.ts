import { Acl } from "@servicenow/sdk/core";
import { approver, integration, operator, reader } from "../app/app.roles.now.ts";

// Of a line people write the coding and nothing else; the rest belongs to the ERP.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-invoice-line-read"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  operation: "read",
  roles: [reader, integration],
});

Acl({
  $id: Now.ID["acl-invoice-line-create"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  operation: "create",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-invoice-line-write"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  operation: "write",
  roles: [approver, operator],
});

Acl({
  $id: Now.ID["acl-invoice-line-delete"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  operation: "delete",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-invoice-line-any-write"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  field: "*",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-invoice-line-coding-gl-account-write"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  field: "coding_gl_account",
  operation: "write",
  roles: [approver, operator],
});

Acl({
  $id: Now.ID["acl-invoice-line-coding-cost-center-write"],
  type: "record",
  table: "x_lr_relay_invoice_line",
  field: "coding_cost_center",
  operation: "write",
  roles: [approver, operator],
});
