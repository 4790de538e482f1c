import { UiAction } from "@servicenow/sdk/core";
import { syncNow } from "../../server/connection.ts";
import { operator } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["sync-now"],
  table: "x_lr_relay_sync",
  name: "Sync now",
  actionName: "x_lr_relay_sync_now",
  hint: "Read this entity within a minute",
  roles: [operator],
  condition: "current.getValue('active') == '1'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  list: { showListChoice: true },
  script: syncNow,
  order: 100,
});
