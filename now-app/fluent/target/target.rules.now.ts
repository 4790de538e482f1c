import { BusinessRule } from "@servicenow/sdk/core";
import { carryApproval } from "../../server/target-approval.ts";

// Inactive until somebody wants it: what counts as approved there is set on the target table ("Approved when").
BusinessRule({
  $id: Now.ID["target-sn-apo-invoice-approval"],
  name: "Ledger Relay: carry approval here",
  table: "sn_apo_invoice",
  when: "async",
  action: ["insert", "update"],
  active: false,
  order: 100,
  script: carryApproval,
  description: "Carries an approval made on this table to the register of Ledger Relay",
});
