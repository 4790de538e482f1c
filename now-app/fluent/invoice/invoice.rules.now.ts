import { BusinessRule } from "@servicenow/sdk/core";
import {
  closeRefusal,
  guardApproval,
  guardCoding,
  recordApproved,
  recordRejected,
  refuseBornApproved,
} from "../../server/approval.ts";

BusinessRule({
  $id: Now.ID["invoice-guard-approval"],
  name: "Ledger Relay: check approval",
  table: "x_lr_relay_invoice",
  when: "before",
  action: ["update"],
  filterCondition: "approvalVALCHANGES",
  order: 100,
  script: guardApproval,
  description:
    "Refuses an approval of incomplete or moving invoices; stamps who approved, when, and the revision",
});

BusinessRule({
  $id: Now.ID["invoice-refuse-born-approved"],
  name: "Ledger Relay: start as pending",
  table: "x_lr_relay_invoice",
  when: "before",
  action: ["insert"],
  filterCondition: "approval!=pending",
  order: 100,
  script: refuseBornApproved,
  description: "An invoice enters the register as waiting for approval",
});

BusinessRule({
  $id: Now.ID["invoice-record-approved"],
  name: "Ledger Relay: queue approved invoice",
  table: "x_lr_relay_invoice",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESTOapproved",
  order: 100,
  script: recordApproved,
  description: "Writes the trail and puts the approved invoice into the outbox",
});

BusinessRule({
  $id: Now.ID["invoice-record-rejected"],
  name: "Ledger Relay: record rejection",
  table: "x_lr_relay_invoice",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESTOrejected",
  order: 100,
  script: recordRejected,
  description: "Writes the trail; nothing is sent to the ERP",
});

BusinessRule({
  $id: Now.ID["invoice-close-refusal"],
  name: "Ledger Relay: close refusal",
  table: "x_lr_relay_invoice",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMapproved",
  order: 100,
  script: closeRefusal,
  description: "Closes the exception of a refused dispatch when its approval is taken back",
});

BusinessRule({
  $id: Now.ID["invoice-line-guard-coding"],
  name: "Ledger Relay: check coding",
  table: "x_lr_relay_invoice_line",
  when: "before",
  action: ["insert", "update"],
  filterCondition: "coding_gl_accountVALCHANGES^ORcoding_cost_centerVALCHANGES",
  order: 100,
  script: guardCoding,
  description:
    "Coding names records of the invoice's own connection, and stands still while the invoice is under way",
});
