import { BusinessRule } from "@servicenow/sdk/core";
import { guardMaster, guardNewMaster, sendMaster } from "../../server/master.ts";

BusinessRule({
  $id: Now.ID["gl-account-guard-change"],
  name: "Ledger Relay: check change",
  table: "x_lr_relay_gl_account",
  when: "before",
  action: ["update"],
  order: 100,
  script: guardMaster,
  description:
    "A change by people goes to the ERP where the connection sends such changes, and is refused elsewhere",
});

BusinessRule({
  $id: Now.ID["gl-account-guard-new"],
  name: "Ledger Relay: check new record",
  table: "x_lr_relay_gl_account",
  when: "before",
  action: ["insert"],
  filterCondition: "external_idISEMPTY",
  order: 100,
  script: guardNewMaster,
  description:
    "A record made by people goes to the ERP where the connection sends such records, and is refused elsewhere",
});

BusinessRule({
  $id: Now.ID["gl-account-send-change"],
  name: "Ledger Relay: send change",
  table: "x_lr_relay_gl_account",
  when: "after",
  action: ["insert", "update"],
  filterCondition: "revisionVALCHANGES^posting=queued",
  order: 100,
  script: sendMaster,
  description: "Puts the changed record into the outbox",
});
