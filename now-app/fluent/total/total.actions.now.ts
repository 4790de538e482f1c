import { UiAction } from "@servicenow/sdk/core";
import { tieOutAgain, tieOutNow } from "../../server/tie-out.ts";
import { operator } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["sync-tie-out"],
  table: "x_lr_relay_sync",
  name: "Compare with ERP",
  actionName: "x_lr_relay_tie_out",
  hint: "Compare count and sums of the register with the ERP's within a minute",
  roles: [operator],
  condition: "current.getValue('active') == '1'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  list: { showListChoice: true },
  script: tieOutNow,
  order: 120,
});

UiAction({
  $id: Now.ID["total-tie-out"],
  table: "x_lr_relay_total",
  name: "Compare again",
  actionName: "x_lr_relay_tie_out",
  hint: "Count both sides of this period again",
  roles: [operator],
  condition: "current.state != ''",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  script: tieOutAgain,
  order: 100,
});
