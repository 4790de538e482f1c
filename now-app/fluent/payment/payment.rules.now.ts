import { BusinessRule } from "@servicenow/sdk/core";
import {
  closeDecision,
  guardApproval,
  recordApproved,
  recordRejected,
  recordWithdrawn,
  refuseBornApproved,
} from "../../server/approval.ts";
import { guardProposal } from "../../server/payment.ts";
import { setProvisionalKey } from "../../server/provisional.ts";

BusinessRule({
  $id: Now.ID["payment-guard-approval"],
  name: "Ledger Relay: check approval",
  table: "x_lr_relay_payment",
  when: "before",
  action: ["update"],
  filterCondition: "approvalVALCHANGES",
  order: 100,
  script: guardApproval,
  description:
    "Refuses an approval by the wrong person or of too much; stamps who approved, when, and the revision",
});

BusinessRule({
  $id: Now.ID["payment-guard-proposal"],
  name: "Ledger Relay: check proposed payment",
  table: "x_lr_relay_payment",
  when: "before",
  action: ["update"],
  filterCondition:
    "amountVALCHANGES^ORpayment_dateVALCHANGES^ORmethodVALCHANGES^ORbank_accountVALCHANGES^ORreferenceVALCHANGES",
  order: 110,
  script: guardProposal,
  description: "What was approved, or belongs to the ERP, is not changed here",
});

BusinessRule({
  $id: Now.ID["payment-refuse-born-approved"],
  name: "Ledger Relay: start as pending",
  table: "x_lr_relay_payment",
  when: "before",
  action: ["insert"],
  filterCondition: "approval=approved^ORapproval=rejected",
  order: 100,
  script: refuseBornApproved,
  description: "A payment enters the register undecided",
});

BusinessRule({
  $id: Now.ID["payment-provisional-key"],
  name: "Ledger Relay: not in the ERP yet",
  table: "x_lr_relay_payment",
  when: "before",
  action: ["insert"],
  filterCondition: "origin=servicenow",
  order: 50,
  script: setProvisionalKey,
  description: "Gives a payment of our own a key until the ERP has given it one",
});

BusinessRule({
  $id: Now.ID["payment-record-approved"],
  name: "Ledger Relay: queue approved payment",
  table: "x_lr_relay_payment",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESTOapproved",
  order: 100,
  script: recordApproved,
  description: "Writes the trail and puts the approved payment into the outbox",
});

BusinessRule({
  $id: Now.ID["payment-record-rejected"],
  name: "Ledger Relay: record rejection",
  table: "x_lr_relay_payment",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESTOrejected",
  order: 100,
  script: recordRejected,
  description: "Writes the trail; nothing is sent to the ERP",
});

BusinessRule({
  $id: Now.ID["payment-record-withdrawn"],
  name: "Ledger Relay: approval taken back",
  table: "x_lr_relay_payment",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMapproved",
  order: 100,
  script: recordWithdrawn,
  description: "Closes what a refusal of the payment had opened",
});

BusinessRule({
  $id: Now.ID["payment-close-decision"],
  name: "Ledger Relay: decision made",
  table: "x_lr_relay_payment",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMpending",
  order: 100,
  script: closeDecision,
  description: "Closes the exception that asked for a new decision",
});
