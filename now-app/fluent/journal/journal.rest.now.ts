import { Acl, RestApi } from "@servicenow/sdk/core";
import { receiveHead } from "../../server/journal-heads.ts";
import { integration } from "../app/app.roles.now.ts";

const maySeal = Acl({
  $id: Now.ID["acl-journal"],
  type: "rest_endpoint",
  name: "x_lr_relay_journal",
  operation: "execute",
  roles: [integration],
});

// POST /api/x_lr_relay/v1/journal
RestApi({
  $id: Now.ID["journal"],
  name: "Ledger Relay journal",
  serviceId: "journal",
  shortDescription: "The middleware hands in the hash that seals a day of its dispatch journal",
  enforceAcl: [maySeal],
  consumes: "application/json",
  produces: "application/json",
  versions: [{ $id: Now.ID["journal-v1"], version: 1, active: true, isDefault: true }],
  routes: [
    {
      $id: Now.ID["journal-post"],
      name: "seal",
      version: 1,
      method: "POST",
      path: "/",
      authentication: true,
      authorization: true,
      enforceAcl: [maySeal],
      internalRole: false,
      script: receiveHead,
    },
  ],
});
