import { Record, ScriptAction } from "@servicenow/sdk/core";
import { sendDue } from "../../server/dispatcher.ts";

Record({
  $id: Now.ID["event-dispatch"],
  table: "sysevent_register",
  data: {
    suffix: "dispatch",
    event_name: "x_lr_relay.dispatch",
    description: "An approved record waits in the outbox",
    table: "x_lr_relay_dispatch",
    fired_by: "Business Rule: Ledger Relay: queue approved invoice",
    priority: 100,
    queue: "x_lr_relay.work",
  },
});

ScriptAction({
  $id: Now.ID["dispatch-on-event"],
  name: "Ledger Relay: send at once",
  eventName: "x_lr_relay.dispatch",
  description: "Sends an approved record right away; the scheduled dispatcher takes what this one misses",
  active: true,
  order: 100,
  script: sendDue,
});
