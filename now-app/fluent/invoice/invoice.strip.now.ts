import { BusinessRule, ClientScript, Record } from "@servicenow/sdk/core";

// The strip: approved → queued → sent → confirmed → paid. One stage at most fits an invoice at any time; one that was
// rejected fits none. ServiceNow docs, r_ProcessFlowFormatter.md; ServiceNow SDK 4.9.0, guides/form-formatters-guide.md.
export const invoiceFlow = Record({
  $id: Now.ID["invoice-flow"],
  table: "sys_ui_formatter",
  data: {
    name: "Ledger Relay: way of an invoice",
    type: "formatter",
    formatter: "process_flow.xml",
    table: "x_lr_relay_invoice",
    active: true,
  },
});

Record({
  $id: Now.ID["invoice-stage-to-approve"],
  table: "sys_process_flow",
  data: {
    table: "x_lr_relay_invoice",
    name: "Ledger Relay: to approve",
    label: "To approve",
    condition: "approval=pending^EQ",
    order: 100,
    active: true,
  },
});

Record({
  $id: Now.ID["invoice-stage-approved"],
  table: "sys_process_flow",
  data: {
    table: "x_lr_relay_invoice",
    name: "Ledger Relay: approved",
    label: "Approved",
    condition: "approval=approved^postingINnone,nothing_to_send^amount_due!=0^ORamount_dueISEMPTY^EQ",
    order: 200,
    active: true,
  },
});

Record({
  $id: Now.ID["invoice-stage-queued"],
  table: "sys_process_flow",
  data: {
    table: "x_lr_relay_invoice",
    name: "Ledger Relay: queued",
    label: "Queued",
    condition: "approval=approved^posting=queued^EQ",
    order: 300,
    active: true,
  },
});

Record({
  $id: Now.ID["invoice-stage-sent"],
  table: "sys_process_flow",
  data: {
    table: "x_lr_relay_invoice",
    name: "Ledger Relay: sent",
    label: "Sent",
    condition: "approval=approved^postingINsent,refused^EQ",
    order: 400,
    active: true,
  },
});

Record({
  $id: Now.ID["invoice-stage-confirmed"],
  table: "sys_process_flow",
  data: {
    table: "x_lr_relay_invoice",
    name: "Ledger Relay: confirmed",
    label: "Confirmed by the ERP",
    condition: "approval=approved^posting=confirmed^amount_due!=0^ORamount_dueISEMPTY^EQ",
    order: 500,
    active: true,
  },
});

Record({
  $id: Now.ID["invoice-stage-paid"],
  table: "sys_process_flow",
  data: {
    table: "x_lr_relay_invoice",
    name: "Ledger Relay: paid",
    label: "Paid",
    condition:
      "approval=approved^postingINnone,nothing_to_send,confirmed^amount_due=0^amount_dueISNOTEMPTY^EQ",
    order: 600,
    active: true,
  },
});

// Times, the ERP's number and what comes next, above the form. A string, because a function would run in a call of its
// own, from where g_scratchpad cannot be set (SDK 4.9.0).
BusinessRule({
  $id: Now.ID["invoice-show-way"],
  name: "Ledger Relay: show the way of an invoice",
  table: "x_lr_relay_invoice",
  when: "display",
  order: 100,
  script: "g_scratchpad.relayWay = require('./now-app/server/invoice-way.ts').wayOf(current);",
  description:
    "Tells the form where the invoice stands on its way to the ERP, since when, and what comes next",
});

ClientScript({
  $id: Now.ID["invoice-way-message"],
  name: "Ledger Relay: show the way of an invoice",
  table: "x_lr_relay_invoice",
  type: "onLoad",
  uiType: "all",
  global: true,
  isolateScript: true,
  active: true,
  script: `function onLoad() {
  var way = g_scratchpad.relayWay;
  if (!way) return;
  if (way.line) g_form.addInfoMessage(way.line);
  if (way.next) {
    if (way.bad) g_form.addErrorMessage(way.next);
    else g_form.addInfoMessage(way.next);
  }
}`,
});
