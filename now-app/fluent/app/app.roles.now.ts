import { Role } from "@servicenow/sdk/core";

export const reader = Role({
  name: "x_lr_relay.reader",
  description: "Reads everything in Ledger Relay",
  // The platform's role for opening workspaces.
  containsRoles: ["canvas_user"],
});

export const operator = Role({
  name: "x_lr_relay.operator",
  description: "Runs Ledger Relay from day to day: starts syncs, corrects coding, deals with what failed",
  containsRoles: [reader],
});

export const admin = Role({
  name: "x_lr_relay.admin",
  description: "Sets up Ledger Relay: connections, schedules, properties",
  containsRoles: [operator],
});

export const approver = Role({
  name: "x_lr_relay.approver",
  description: "Codes and approves invoices",
  containsRoles: [reader],
});

export const integration = Role({
  name: "x_lr_relay.integration",
  description: "The middleware's own account: writes staging rows, reads the register, nothing else",
});
