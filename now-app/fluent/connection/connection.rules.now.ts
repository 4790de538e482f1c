import { BusinessRule } from "@servicenow/sdk/core";
import { guardTarget } from "../../server/connection-setup.ts";

BusinessRule({
  $id: Now.ID["connection-guard-target"],
  name: "Ledger Relay: check target",
  table: "x_lr_relay_connection",
  when: "before",
  action: ["insert", "update"],
  filterCondition: "targetISNOTEMPTY",
  order: 100,
  script: guardTarget,
  description: "Invoices can be created on another connection only, and only where its ERP takes them",
});
