import { BusinessRule } from "@servicenow/sdk/core";
import {
  closeDecision,
  guardApproval,
  recordApproved,
  recordRejected,
  recordWithdrawn,
  refuseBornApproved,
} from "../../server/approval.ts";
import { setProvisionalKey } from "../../server/provisional.ts";
import { guardRequest } from "../../server/purchase-request.ts";

BusinessRule({
  $id: Now.ID["purchase-order-guard-approval"],
  name: "Ledger Relay: check approval",
  table: "x_lr_relay_purchase_order",
  when: "before",
  action: ["update"],
  filterCondition: "approvalVALCHANGES",
  order: 100,
  script: guardApproval,
  description:
    "Refuses an approval by the wrong person or of too much; stamps who approved, when, and the revision",
});

BusinessRule({
  $id: Now.ID["purchase-order-refuse-born-approved"],
  name: "Ledger Relay: start as pending",
  table: "x_lr_relay_purchase_order",
  when: "before",
  action: ["insert"],
  filterCondition: "approval=approved^ORapproval=rejected",
  order: 100,
  script: refuseBornApproved,
  description: "A purchase order enters the register undecided",
});

BusinessRule({
  $id: Now.ID["purchase-order-guard-request"],
  name: "Ledger Relay: check purchase request",
  table: "x_lr_relay_purchase_order",
  when: "before",
  action: ["insert"],
  filterCondition: "origin=servicenow",
  order: 40,
  script: guardRequest,
  description: "A request names a supplier of the register and waits for approval",
});

BusinessRule({
  $id: Now.ID["purchase-order-provisional-key"],
  name: "Ledger Relay: not in the ERP yet",
  table: "x_lr_relay_purchase_order",
  when: "before",
  action: ["insert"],
  filterCondition: "origin=servicenow",
  order: 50,
  script: setProvisionalKey,
  description: "Gives an order of our own a key until the ERP has given it one",
});

BusinessRule({
  $id: Now.ID["purchase-order-record-approved"],
  name: "Ledger Relay: queue approved purchase order",
  table: "x_lr_relay_purchase_order",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESTOapproved",
  order: 100,
  script: recordApproved,
  description: "Writes the trail and puts the approved order into the outbox",
});

BusinessRule({
  $id: Now.ID["purchase-order-record-rejected"],
  name: "Ledger Relay: record rejection",
  table: "x_lr_relay_purchase_order",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESTOrejected",
  order: 100,
  script: recordRejected,
  description: "Writes the trail; nothing is sent to the ERP",
});

BusinessRule({
  $id: Now.ID["purchase-order-record-withdrawn"],
  name: "Ledger Relay: approval taken back",
  table: "x_lr_relay_purchase_order",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMapproved",
  order: 100,
  script: recordWithdrawn,
  description: "Closes what a refusal of the order had opened",
});

BusinessRule({
  $id: Now.ID["purchase-order-close-decision"],
  name: "Ledger Relay: decision made",
  table: "x_lr_relay_purchase_order",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMpending",
  order: 100,
  script: closeDecision,
  description: "Closes the exception that asked for a new decision",
});
