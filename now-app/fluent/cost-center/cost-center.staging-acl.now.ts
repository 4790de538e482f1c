import { Acl } from "@servicenow/sdk/core";
import { admin, integration, operator } from "../app/app.roles.now.ts";

// What has arrived stays as it arrived: evidence of what the middleware sent. Clearing it away is the admin's business.
// "nobody" is the platform's role that no user can hold.
Acl({
  $id: Now.ID["acl-stg-cost-center-read"],
  type: "record",
  table: "x_lr_relay_stg_cost_center",
  operation: "read",
  roles: [integration, operator],
});

Acl({
  $id: Now.ID["acl-stg-cost-center-create"],
  type: "record",
  table: "x_lr_relay_stg_cost_center",
  operation: "create",
  roles: [integration],
});

Acl({
  $id: Now.ID["acl-stg-cost-center-write"],
  type: "record",
  table: "x_lr_relay_stg_cost_center",
  operation: "write",
  roles: ["nobody"],
});

Acl({
  $id: Now.ID["acl-stg-cost-center-delete"],
  type: "record",
  table: "x_lr_relay_stg_cost_center",
  operation: "delete",
  roles: [admin],
});
