import { Acl, Applicability } from "@servicenow/sdk/core";
import { admin, approver, operator, reader } from "../app/app.roles.now.ts";

/** Everybody who works with the app. */
export const everybody = Applicability({
  $id: Now.ID["home-everybody"],
  name: "Ledger Relay: everybody",
  roles: [reader, operator, approver, admin],
});

export const approvers = Applicability({
  $id: Now.ID["home-approvers"],
  name: "Ledger Relay: approvers",
  roles: [approver],
});

export const operators = Applicability({
  $id: Now.ID["home-operators"],
  name: "Ledger Relay: operators",
  roles: [operator, admin],
});

// The workspace's address: its path, and all below it (ServiceNow SDK 4.9.0, guides/creating-workspaces-guide.md).
Acl({
  $id: Now.ID["acl-home-route"],
  localOrExisting: "Existing",
  type: "ux_route",
  operation: "read",
  roles: [reader],
  name: "now.ledger-relay.*",
});
