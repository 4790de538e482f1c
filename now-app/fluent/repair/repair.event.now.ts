import { Record, ScriptAction } from "@servicenow/sdk/core";

Record({
  $id: Now.ID["event-release"],
  table: "sysevent_register",
  data: {
    suffix: "release",
    event_name: "x_lr_relay.release",
    description: "More held invoices wait for a value that has arrived than could be released at once",
    table: "x_lr_relay_invoice",
    fired_by: "Transform maps, overrides, and this event itself until none is left",
    priority: 100,
    queue: "x_lr_relay.work",
  },
});

ScriptAction({
  $id: Now.ID["release-on-event"],
  name: "Ledger Relay: release what is left",
  eventName: "x_lr_relay.release",
  description: "Goes on behind the row that the event names; the job takes what a lost event leaves",
  active: true,
  order: 100,
  script:
    "require('./now-app/server/held.ts').releaseNext(event.getValue('parm1'), event.getValue('parm2') || '');",
});
