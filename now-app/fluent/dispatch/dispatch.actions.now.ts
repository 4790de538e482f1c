import { UiAction } from "@servicenow/sdk/core";
import { replayDispatch } from "../../server/replay.ts";
import { operator } from "../app/app.roles.now.ts";

UiAction({
  $id: Now.ID["dispatch-replay"],
  table: "x_lr_relay_dispatch",
  name: "Replay",
  actionName: "x_lr_relay_replay",
  hint: "Send the approved document again, under the same key",
  roles: [operator],
  condition: "current.state == 'error'",
  showInsert: false,
  showUpdate: true,
  form: { showButton: true, style: "primary" },
  list: { showListChoice: true },
  script: replayDispatch,
  order: 100,
});
