import { BusinessRule } from "@servicenow/sdk/core";
import { payeeConfirmed } from "../../server/held.ts";
import { guardMaster, guardNewMaster, sendMaster } from "../../server/master.ts";

BusinessRule({
  $id: Now.ID["supplier-guard-change"],
  name: "Ledger Relay: check change",
  table: "x_lr_relay_supplier",
  when: "before",
  action: ["update"],
  order: 100,
  script: guardMaster,
  description:
    "A change by people goes to the ERP where the connection sends such changes, and is refused elsewhere",
});

BusinessRule({
  $id: Now.ID["supplier-guard-new"],
  name: "Ledger Relay: check new record",
  table: "x_lr_relay_supplier",
  when: "before",
  action: ["insert"],
  filterCondition: "external_idISEMPTY",
  order: 100,
  script: guardNewMaster,
  description:
    "A record made by people goes to the ERP where the connection sends such records, and is refused elsewhere",
});

BusinessRule({
  $id: Now.ID["supplier-send-change"],
  name: "Ledger Relay: send change",
  table: "x_lr_relay_supplier",
  when: "after",
  action: ["insert", "update"],
  filterCondition: "revisionVALCHANGES^posting=queued",
  order: 100,
  script: sendMaster,
  description: "Puts the changed record into the outbox",
});

BusinessRule({
  $id: Now.ID["supplier-payee-confirmed"],
  name: "Ledger Relay: payee confirmed",
  table: "x_lr_relay_supplier",
  when: "after",
  action: ["update"],
  filterCondition: "payee_holdCHANGESTOfalse",
  order: 200,
  script: payeeConfirmed,
  description: "Lets invoices go that waited for a second person",
});
