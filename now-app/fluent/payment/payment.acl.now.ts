import { Acl } from "@servicenow/sdk/core";
import { approver, integration, operator, reader } from "../app/app.roles.now.ts";

// Of a payment people write the approval, and of one that they propose how and when it is paid; a rule keeps the rest.
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
  roles: [approver, operator],
});

Acl({
  $id: Now.ID["acl-payment-any-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "*",
  operation: "write",
  roles: ["nobody"],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-approval-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "approval",
  operation: "write",
  roles: [approver],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-amount-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "amount",
  operation: "write",
  roles: [approver, operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-payment-date-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "payment_date",
  operation: "write",
  roles: [approver, operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-method-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "method",
  operation: "write",
  roles: [approver, operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-bank-account-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "bank_account",
  operation: "write",
  roles: [approver, operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-reference-write"],
  type: "record",
  table: "x_lr_relay_payment",
  field: "reference",
  operation: "write",
  roles: [approver, operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-payment-delete"],
  type: "record",
  table: "x_lr_relay_payment",
  operation: "delete",
  roles: ["nobody"],
});
