import { Acl } from "@servicenow/sdk/core";
import { admin, integration, operator } from "../app/app.roles.now.ts";

// What has arrived stays as it arrived: evidence of what the middleware sent. Clearing it away is the admin's business.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-stg-payment-read"],
  type: "record",
  table: "x_lr_relay_stg_payment",
  operation: "read",
  roles: [integration, operator],
});

Acl({
  $id: Now.ID["acl-stg-payment-create"],
  type: "record",
  table: "x_lr_relay_stg_payment",
  operation: "create",
  roles: [integration],
});

Acl({
  $id: Now.ID["acl-stg-payment-write"],
  type: "record",
  table: "x_lr_relay_stg_payment",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-stg-payment-delete"],
  type: "record",
  table: "x_lr_relay_stg_payment",
  operation: "delete",
  roles: [admin],
});
