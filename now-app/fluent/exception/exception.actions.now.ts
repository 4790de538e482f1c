import { UiAction } from "@servicenow/sdk/core";
import { replayException } from "../../server/replay.ts";
import { operator } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["exception-replay"],
  table: "x_lr_relay_exception",
  name: "Replay",
  actionName: "x_lr_relay_replay",
  hint: "Try again what failed",
  roles: [operator],
  condition:
    "current.state == 'open' && ['dispatch', 'sync', 'sweep', 'mapping', 'transform'].indexOf(String(current.kind)) >= 0",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  list: { showListChoice: true },
  script: replayException,
  order: 100,
});
