import { UiAction } from "@servicenow/sdk/core";
import { confirmPayee } from "../../server/payee.ts";
import { approver } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["supplier-confirm-payee"],
  table: "x_lr_relay_supplier",
  name: "Confirm payee",
  actionName: "x_lr_relay_confirm_payee",
  hint: "The supplier has confirmed where it is paid; its invoices can be approved again",
  roles: [approver],
  condition:
    "current.getValue('payee_hold') == '1' && ('' + gs.getUser().getRoles()).indexOf('x_lr_relay.approver') >= 0",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  script: confirmPayee,
  order: 100,
});
