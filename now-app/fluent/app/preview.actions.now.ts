import { UiAction } from "@servicenow/sdk/core";
import { willItPost } from "../../server/preview.ts";
import { approver, operator } from "./app.roles.now.ts";

UiAction({
  $id: Now.ID["invoice-will-it-post"],
  table: "x_lr_relay_invoice",
  name: "Will it post?",
  actionName: "x_lr_relay_will_it_post",
  hint: "Ask what approving would send, and what would fail; sends nothing",
  roles: [approver, operator],
  condition: "current.approval == 'pending' || current.posting == 'refused'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  script: willItPost,
  order: 90,
});

UiAction({
  $id: Now.ID["payment-will-it-post"],
  table: "x_lr_relay_payment",
  name: "Will it post?",
  actionName: "x_lr_relay_will_it_post",
  hint: "Ask what approving would send, and what would fail; sends nothing",
  roles: [approver, operator],
  condition: "current.approval == 'pending' || current.posting == 'refused'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  script: willItPost,
  order: 90,
});

UiAction({
  $id: Now.ID["purchase-order-will-it-post"],
  table: "x_lr_relay_purchase_order",
  name: "Will it post?",
  actionName: "x_lr_relay_will_it_post",
  hint: "Ask what approving would send, and what would fail; sends nothing",
  roles: [approver, operator],
  condition: "current.approval == 'pending' || current.posting == 'refused'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  script: willItPost,
  order: 90,
});
