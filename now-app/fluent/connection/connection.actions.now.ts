import { UiAction } from "@servicenow/sdk/core";
import { checkConnection, createSchedules, syncConnectionNow } from "../../server/connection.ts";
import { admin, operator } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["connection-check"],
  table: "x_lr_relay_connection",
  name: "Check connection",
  actionName: "x_lr_relay_check",
  hint: "Let the middleware look at both sides, and pair it with this instance",
  roles: [admin],
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  script: checkConnection,
  order: 100,
});

UiAction({
  $id: Now.ID["connection-schedules"],
  table: "x_lr_relay_connection",
  name: "Create default schedules",
  actionName: "x_lr_relay_schedules",
  hint: "One sync for each entity that can be read from this ERP",
  roles: [admin],
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  script: createSchedules,
  order: 110,
});

UiAction({
  $id: Now.ID["connection-sync-now"],
  table: "x_lr_relay_connection",
  name: "Sync now",
  actionName: "x_lr_relay_sync_now",
  hint: "Read every active entity within a minute",
  roles: [operator],
  condition: "current.getValue('active') == '1'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "unstyled" },
  script: syncConnectionNow,
  order: 120,
});
