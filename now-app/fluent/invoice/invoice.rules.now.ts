import { BusinessRule } from "@servicenow/sdk/core";
import {
  closeDecision,
  guardApproval,
  recordApproved,
  recordRejected,
  recordWithdrawn,
  refuseBornApproved,
  withdrawRejection,
} from "../../server/approval.ts";
import { guardCoding } from "../../server/coding-guard.ts";
import { codingChosen } from "../../server/held.ts";

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
  $id: Now.ID["invoice-record-withdrawn"],
  name: "Ledger Relay: approval taken back",
  table: "x_lr_relay_invoice",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMapproved",
  order: 100,
  script: recordWithdrawn,
  description:
    "Tells of an approval that a change in the ERP made void, and closes what its refusal had opened",
});

BusinessRule({
  $id: Now.ID["invoice-close-decision"],
  name: "Ledger Relay: decision made",
  table: "x_lr_relay_invoice",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMpending",
  order: 100,
  script: closeDecision,
  description: "Closes the exception that asked for a new decision",
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

BusinessRule({
  $id: Now.ID["invoice-line-coding-chosen"],
  name: "Ledger Relay: coding chosen",
  table: "x_lr_relay_invoice_line",
  when: "after",
  action: ["update"],
  filterCondition: "coding_gl_accountVALCHANGES^ORcoding_cost_centerVALCHANGES",
  order: 100,
  script: codingChosen,
  description: "Lets an invoice go that was held because this value was missing",
});

BusinessRule({
  $id: Now.ID["invoice-withdraw-rejection"],
  name: "Ledger Relay: rejection taken back",
  table: "x_lr_relay_invoice",
  when: "after",
  action: ["update"],
  filterCondition: "approvalCHANGESFROMrejected",
  order: 100,
  script: withdrawRejection,
  description: "Closes the exception that told AP to stop the bill in the ERP",
});
