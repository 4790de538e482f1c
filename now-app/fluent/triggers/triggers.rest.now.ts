import { Acl, RestApi } from "@servicenow/sdk/core";
import { receiveTrigger } from "../../server/triggers.ts";
import { integration } from "../app/app.roles.now.ts";

const mayTrigger = Acl({
  $id: Now.ID["acl-triggers"],
  type: "rest_endpoint",
  name: "x_lr_relay_triggers",
  operation: "execute",
  roles: [integration],
});

// POST /api/x_lr_relay/v1/triggers
RestApi({
  $id: Now.ID["triggers"],
  name: "Ledger Relay triggers",
  serviceId: "triggers",
  shortDescription: "The middleware asks for a pull when an ERP has sent a notification",
  enforceAcl: [mayTrigger],
  consumes: "application/json",
  produces: "application/json",
  versions: [{ $id: Now.ID["triggers-v1"], version: 1, active: true, isDefault: true }],
  routes: [
    {
      $id: Now.ID["triggers-post"],
      name: "trigger",
      version: 1,
      method: "POST",
      path: "/",
      authentication: true,
      authorization: true,
      enforceAcl: [mayTrigger],
      internalRole: false,
      script: receiveTrigger,
    },
  ],
});
