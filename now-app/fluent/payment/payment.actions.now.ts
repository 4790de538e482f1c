import { UiAction } from "@servicenow/sdk/core";
import { approve, reject } from "../../server/approval.ts";
import { proposePayment } from "../../server/payment.ts";
import { approver, operator } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["invoice-propose-payment"],
  table: "x_lr_relay_invoice",
  name: "Propose payment",
  actionName: "x_lr_relay_propose_payment",
  hint: "Make a payment of what is due, for another person to approve",
  roles: [approver, operator],
  condition:
    "current.approval == 'approved' && current.posting == 'confirmed' && current.getValue('deleted') != '1'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  script: proposePayment,
  order: 120,
});

UiAction({
  $id: Now.ID["payment-approve"],
  table: "x_lr_relay_payment",
  name: "Approve",
  actionName: "x_lr_relay_approve",
  hint: "Approve the payment and send it to the ERP",
  roles: [approver],
  condition:
    "(current.approval == 'pending' || current.posting == 'refused') && current.getValue('deleted') != '1' && ('' + gs.getUser().getRoles()).indexOf('x_lr_relay.approver') >= 0",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  script: approve,
  order: 100,
});

UiAction({
  $id: Now.ID["payment-reject"],
  table: "x_lr_relay_payment",
  name: "Reject",
  actionName: "x_lr_relay_reject",
  hint: "Reject the payment. One that the ERP made stays there",
  roles: [approver],
  condition:
    "current.approval == 'pending' && ('' + gs.getUser().getRoles()).indexOf('x_lr_relay.approver') >= 0",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "destructive" },
  script: reject,
  order: 110,
});
