import { UiAction } from "@servicenow/sdk/core";
import { approve, reject } from "../../server/approval.ts";
import { approver } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["invoice-approve"],
  table: "x_lr_relay_invoice",
  name: "Approve",
  actionName: "x_lr_relay_approve",
  hint: "Approve the coding and send it to the ERP",
  roles: [approver],
  // Compact: the platform keeps 254 characters.
  condition:
    "(current.approval!='approved' || current.posting=='refused') && current.getValue('lines_complete')=='1' && current.getValue('deleted')!='1' && current.getValue('held')!='1' && (''+gs.getUser().getRoles()).indexOf('x_lr_relay.approver')>=0",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  script: approve,
  order: 100,
});

UiAction({
  $id: Now.ID["invoice-reject"],
  table: "x_lr_relay_invoice",
  name: "Reject",
  actionName: "x_lr_relay_reject",
  hint: "Reject the invoice. It stays payable in the ERP",
  roles: [approver],
  condition:
    "current.approval == 'pending' && ('' + gs.getUser().getRoles()).indexOf('x_lr_relay.approver') >= 0",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "destructive" },
  script: reject,
  order: 110,
});
