import { Acl } from "@servicenow/sdk/core";
import { integration, operator, reader } from "../app/app.roles.now.ts";

// The ERP owns these records. Where the connection sends changes, operators make them here; a rule refuses all others.
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
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-supplier-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  operation: "write",
  roles: [operator],
});

Acl({
  $id: Now.ID["acl-supplier-delete"],
  type: "record",
  table: "x_lr_relay_supplier",
  operation: "delete",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-supplier-any-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "*",
  operation: "write",
  roles: ["nobody"],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-name-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "name",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-number-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "number",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-connection-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "connection",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-status-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "status",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-currency-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "currency",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-tax-id-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "tax_id",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-email-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "email",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-phone-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "phone",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-payment-terms-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "payment_terms",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-street-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "street",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-city-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "city",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-state-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "state",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-postal-code-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "postal_code",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-country-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "country",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});

Acl({
  $id: Now.ID["acl-supplier-on-hold-write"],
  type: "record",
  table: "x_lr_relay_supplier",
  field: "on_hold",
  operation: "write",
  roles: [operator],
  adminOverrides: false,
});
